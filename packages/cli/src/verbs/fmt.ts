import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { define, format } from "@kaitong/engine";
import type { Command } from "commander";
import { diagnosticOf } from "../codes.js";
import { authoringCopy } from "../copy/authoring.js";
import { Failure } from "../failure.js";
import { openJson } from "../input/product.js";
import { print } from "../output.js";
import { replaceFile } from "../replace.js";
import { choicesOf } from "./common.js";

interface FormatOptions {
  readonly check?: boolean;
  readonly lang?: string;
}

const written: readonly string[] = ["definition.json", "reference.json", "tests.json"];

/** The files of a folder that people write: the definition, its data, tests and dossiers. */
function filesOf(path: string): readonly string[] {
  if (!existsSync(path) || !statSync(path).isDirectory()) return [path];
  const people = join(path, "people");
  const dossiers = existsSync(people) ? readdirSync(people) : [];
  return [
    ...written.map((name) => join(path, name)).filter((file) => existsSync(file)),
    ...dossiers
      .filter((name) => name.endsWith(".json"))
      .sort()
      .map((name) => join(people, name)),
  ];
}

async function formatFiles(paths: readonly string[], options: FormatOptions): Promise<number> {
  const { language } = choicesOf({ ...(options.lang === undefined ? {} : { lang: options.lang }) });
  const words = authoringCopy[language];
  const files = paths.flatMap(filesOf);
  if (files.length === 0) {
    const message = `there is no JSON file in \`${paths.join(" ")}\``;
    throw new Failure(paths.join(" "), [diagnosticOf("input.empty", message)]);
  }
  // Everything is read before anything is written, so that a fault in one leaves all as they were.
  const laid = files.map((path) => {
    const { json, text, diagnostics } = openJson(path, (value) => ({ value, diagnostics: [] }));
    if (json === undefined || diagnostics.length > 0) throw new Failure(path, diagnostics, text);
    return { path, isLaid: text === define.formatJson(json), text: define.formatJson(json) };
  });
  const changed = laid.filter(({ isLaid }) => !isLaid);
  const saying = options.check === true ? words.unformatted : words.formatted;
  for (const { path, text } of changed) {
    if (options.check !== true) replaceFile(path, text, statSync(path).mode);
    await print([format.fill(saying, { path })]);
  }
  const count = String(laid.length - changed.length);
  await print([format.fill(words.allFormatted, { count })]);
  return options.check === true && changed.length > 0 ? 2 : 0;
}

/** Adds `fmt`: one layout for definitions, tests and dossiers. */
export function addFormat(program: Command, end: (code: number) => void): void {
  program
    .command("fmt")
    .description("lay out JSON files in one way: order of members, lines of 100 columns")
    .argument("[paths...]", "files, or folders of a definition", ["."])
    .option("--check", "change nothing, and fail where something would change")
    .option("--lang <language>", "zh-CN or en (default: by locale)")
    .action(async (paths: readonly string[], options: FormatOptions) => {
      end(await formatFiles(paths, options));
    });
}
