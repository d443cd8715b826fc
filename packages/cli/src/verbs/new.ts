import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { define, format } from "@kaitong/engine";
import type { Command } from "commander";
import { diagnosticOf } from "../codes.js";
import { authoringCopy } from "../copy/authoring.js";
import { Failure } from "../failure.js";
import { writing } from "../input/files.js";
import { print } from "../output.js";
import { choicesOf } from "./common.js";
import { schemaText } from "./schema.js";

const template = fileURLToPath(new URL("../../template", import.meta.url));
const files: readonly string[] = [
  "definition.json",
  "tests.json",
  "people/approved.json",
  "people/declined.json",
  "people/held.json",
];

/** Ties the schemas to the files, for editors that read these settings. */
const editorSettings = {
  "json.schemas": [
    { fileMatch: ["/definition.json"], url: "./schema/definition.schema.json" },
    { fileMatch: ["/people/*.json"], url: "./schema/dossier.schema.json" },
  ],
};

interface NewOptions {
  readonly name?: string;
  readonly lang?: string;
}

function nameOf(directory: string, { name }: NewOptions): string {
  const chosen = name ?? basename(resolve(directory));
  if (/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(chosen)) return chosen;
  const message = `\`${chosen}\` is no name of a definition`;
  const fix = "give `--name` with letters, digits, `.`, `_` and `-`";
  throw new Failure("", [diagnosticOf("usage.wrong-name", message, { fix })]);
}

function write(path: string, text: string): void {
  writing(path, () => {
    mkdirSync(dirname(path), { recursive: true });
    // `wx`: what somebody wrote in the meantime stays.
    writeFileSync(path, text, { flag: "wx" });
  });
}

async function create(directory: string, options: NewOptions): Promise<void> {
  const { language } = choicesOf(options.lang === undefined ? {} : { lang: options.lang });
  const words = authoringCopy[language];
  const name = nameOf(directory, options);
  if (
    existsSync(directory) &&
    (!statSync(directory).isDirectory() || readdirSync(directory).length > 0)
  ) {
    const message = `\`${directory}\` is no empty folder`;
    throw new Failure("", [diagnosticOf("usage.not-empty", message)]);
  }
  const created = files.map((file) => {
    const text = readFileSync(join(template, file), "utf8");
    write(join(directory, file), text.replace('"name": "my-policy"', `"name": "${name}"`));
    return file;
  });
  const beside: readonly (readonly [string, string])[] = [
    ["schema/definition.schema.json", schemaText("definition", directory)],
    ["schema/dossier.schema.json", schemaText("dossier", directory)],
    [".vscode/settings.json", define.layoutJson(editorSettings)],
  ];
  for (const [file, text] of beside) write(join(directory, file), text);
  const all = [...created, ...beside.map(([file]) => file)];
  await print([
    ...all.map((file) => format.fill(words.created, { path: join(directory, file) })),
    words.nextSteps,
    `  npx kaitong check ${directory}`,
    `  npx kaitong test ${directory}`,
    `  npx kaitong explain ${join(directory, "people/declined.json")} --definition ${directory}`,
  ]);
}

/** Adds `new`: a small definition with three people and tests, to start from. */
export function addNew(program: Command, end: (code: number) => void): void {
  program
    .command("new")
    .description("write a small definition with three people and tests, to start from")
    .argument("<dir>", "folder that is empty or not there yet")
    .option("--name <name>", "name of the definition (default: the folder's)")
    .option("--lang <language>", "zh-CN or en (default: by locale)")
    .action(async (directory: string, options: NewOptions) => {
      await create(directory, options);
      end(0);
    });
}
