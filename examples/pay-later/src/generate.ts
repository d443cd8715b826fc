import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { define, type input } from "@kaitong/engine";
import { definition } from "./definition.js";
import { people } from "./people/index.js";
import { reference } from "./reference.js";

/** Writes the product's files from its sources; with `--check` says which are not up to date. */
const files: readonly (readonly [string, unknown])[] = [
  ["definition.json", definition],
  ["reference.json", reference],
  ...Object.entries(people).map(([name, person]) => [`people/${name}.json`, person] as const),
];

const check = process.argv.includes("--check");
let stale = 0;
for (const [name, value] of files) {
  const path = fileURLToPath(new URL(`../${name}`, import.meta.url));
  const text = define.formatJson(value as input.JsonValue);
  let present: string | null;
  try {
    present = readFileSync(path, "utf8");
  } catch {
    present = null;
  }
  if (present === text) continue;
  stale += 1;
  if (check) {
    process.stderr.write(`${name} is not up to date: run \`npm run generate\`\n`);
    continue;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  process.stderr.write(`wrote ${name}\n`);
}
if (check && stale > 0) process.exitCode = 1;
