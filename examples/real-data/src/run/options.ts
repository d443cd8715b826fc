import { parseArgs } from "node:util";
import type { define } from "@kaitong/engine";

/** What an example is asked for. */
export interface Options {
  readonly json: boolean;
  readonly language: define.Language;
  /** File for the dossiers as JSON Lines. */
  readonly dossiers: string | null;
}

/** Wrong use of an example. */
export class WrongUse extends Error {}

/** Reads the arguments of an example; throws WrongUse. */
export function readOptions(args: readonly string[]): Options {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        json: { type: "boolean", default: false },
        lang: { type: "string", default: "en" },
        dossiers: { type: "string" },
      },
    });
    const { lang, json, dossiers = null } = values;
    if (lang !== "en" && lang !== "zh-CN") throw new Error(`unknown language \`${lang}\``);
    if (dossiers === "") throw new Error("`--dossiers` needs a file");
    return { json, language: lang, dossiers };
  } catch (error) {
    throw new WrongUse(
      [
        `error[usage.wrong]: ${(error as Error).message}`,
        "  fix: use [--json] [--lang zh-CN|en] [--dossiers FILE]",
      ].join("\n"),
    );
  }
}
