// Writes the pages of docs/reference that come from the code; `--check` says which are out of date.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generatedPages } from "./docs/pages.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const isCheck = process.argv.includes("--check");
let outdated = 0;
for (const [path, text] of await generatedPages(root)) {
  const file = join(root, path);
  if (existsSync(file) && readFileSync(file, "utf8") === text) continue;
  outdated += 1;
  if (!isCheck) writeFileSync(file, text);
  process.stdout.write(`${isCheck ? "out of date" : "wrote"}: ${path}\n`);
}
if (isCheck && outdated > 0) process.stdout.write("run `npm run docs`\n");
process.exitCode = isCheck && outdated > 0 ? 1 : 0;
