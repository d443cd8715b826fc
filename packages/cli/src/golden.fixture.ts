import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { define, input } from "@kaitong/engine";
import { repository, run } from "./process.fixture.js";

const template = join(repository, "packages/cli/template/definition.json");

/**
 * A golden case: what it is about, the files that it needs, and its commands, each with exactly
 * what it writes and how it ends.
 *
 *     # what it is about
 *     --- file NAME          the lines that follow; `--- hex NAME` for bytes
 *     --- edited NAME        the new definition with `/pointer = value` and `/pointer removed`
 *     $ NAME=VALUE kaitong decide - --json < FILE
 *     --- stdout
 *     --- stderr
 *     --- exit 2
 */
interface GoldenCase {
  readonly about: readonly string[];
  readonly files: readonly { kind: string; name: string; text: string }[];
  readonly commands: readonly string[];
}

/** Reads the questions of a case; the answers are compared as text. */
export function readCase(text: string): GoldenCase {
  const about: string[] = [];
  const files: { kind: string; name: string; text: string }[] = [];
  const commands: string[] = [];
  let open: { text: string } | null = null;
  for (const line of text.split("\n")) {
    const [, kind, name] = /^--- (file|hex|edited) (\S+)$/.exec(line) ?? [];
    if (kind !== undefined && name !== undefined) {
      const file = { kind, name, text: "" };
      files.push(file);
      open = file;
    } else if (line.startsWith("$ ")) {
      commands.push(line);
      open = null;
    } else if (line.startsWith("--- ")) open = null;
    else if (open !== null) open.text += `${line}\n`;
    else if (commands.length === 0 && line.startsWith("# ")) about.push(line);
  }
  return { about, files, commands };
}

/** Words of a command line: simple ones, and ones in single quotes. */
function wordsOf(text: string): string[] {
  return [...text.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
}

async function answer(command: string, cwd: string): Promise<string> {
  const [, settings = "", rest = "", , input] =
    /^\$ ((?:[A-Z_]+=\S* )*)kaitong(.*?)( < (\S+))?$/.exec(command) ?? [];
  const env = { LANG: "zh_CN.UTF-8", ...Object.fromEntries(wordsOf(settings).map(setting)) };
  const stdin = input === undefined ? "" : readFileSync(join(cwd, input));
  const { stdout, stderr, code } = await run(wordsOf(rest), { cwd, env, input: stdin });
  return `${command}\n--- stdout\n${stdout}--- stderr\n${stderr}--- exit ${code}\n`;
}

function contentOf(kind: string, text: string): Buffer | string {
  if (kind === "edited") return edited(text);
  return kind === "hex" ? Buffer.from(text.replace(/\s+/g, ""), "hex") : text;
}

/** The definition that `new` writes, with some places changed: one a line. */
function edited(text: string): string {
  const lines = text.split("\n").filter((line) => line !== "");
  const start: input.JsonValue = JSON.parse(readFileSync(template, "utf8"));
  const json = lines.reduce<input.JsonValue>((before, line) => {
    const [, pointer = "", rest = ""] = /^(\S+) (.*)$/.exec(line) ?? [];
    const value = rest === "removed" ? undefined : JSON.parse(rest.replace(/^= /, ""));
    const { value: after, problem } = input.setPointer(before, pointer, value);
    if (problem !== null) throw new Error(`${line}: ${problem}`);
    return after;
  }, start);
  return define.formatJson(json);
}

function setting(word: string): [string, string] {
  const at = word.indexOf("=");
  return [word.slice(0, at), word.slice(at + 1)];
}

/** Runs the commands of a case in a folder of their own, and writes the case with its answers. */
export async function play({ about, files, commands }: GoldenCase): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "kaitong-golden-"));
  try {
    symlinkSync(join(repository, "examples"), join(folder, "examples"));
    for (const { kind, name, text } of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), contentOf(kind, text));
    }
    const answers: string[] = [];
    for (const command of commands) answers.push(await answer(command, folder));
    const given = files.map(({ kind, name, text }) => `--- ${kind} ${name}\n${text}`);
    return [...about.map((line) => `${line}\n`), ...given, ...answers].join("");
  } finally {
    rmSync(folder, { recursive: true });
  }
}
