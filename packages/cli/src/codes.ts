import type { Diagnostic } from "@kaitong/engine";

/** What can be wrong with a command or its input, beside what the engine finds in it. */
export const cliCodes = Object.freeze({
  "input.unreadable": {
    summary: "a file is not there, is a folder, or may not be read",
    fix: "give the path of a file that can be read",
  },
  "input.no-definition": {
    summary: "a folder holds no definition",
    fix: "give a folder that holds `definition.json` and `reference.json`",
  },
  "input.empty": {
    summary: "an input holds no dossier",
    fix: "give a JSON document, or JSON Lines with one dossier a line",
  },
  "input.no-instant": {
    summary: "neither the dossier nor `--as-of` says when to decide",
    fix: "add `asOf` to the dossier, or give `--as-of`",
  },
  "input.before-definition": {
    summary: "the definition is not in effect yet at the instant of the decision",
    fix: "give an instant on or after the definition's `effectiveFrom`",
  },
  "input.beyond-calendar": {
    summary: "the decision's day lies after the year 9999 in the definition's time zone",
    fix: "give an instant before the year 10000",
  },
  "input.no-pre-screen": {
    summary: "the definition says nothing of a pre-screen, so that there is none to run",
    fix: "add `preScreen` to the definition, or run `decide`",
  },
  "usage.wrong-number": {
    summary: "a limit is no whole number within its bounds",
    fix: "write a number within the bounds, which the message names",
  },
  "usage.wrong-instant": {
    summary: "`--as-of` is no instant with its offset",
    fix: "write it as `2026-11-20T10:00:00+08:00`",
  },
  "usage.wrong-language": {
    summary: "`--lang` is a language that there is not",
    fix: "write `zh-CN` or `en`",
  },
  "usage.wrong-audience": {
    summary: "`--audience` is neither of the two",
    fix: "write `staff` or `person`",
  },
  "usage.conflict": {
    summary: "two options exclude each other",
    fix: "leave out one of the two",
  },
});

type CliCode = keyof typeof cliCodes;

/** A diagnostic of the terminal program, with the fix of its code unless a better one is known. */
export function diagnosticOf(
  code: CliCode,
  message: string,
  { pointer = "", fix = cliCodes[code].fix }: { pointer?: string; fix?: string } = {},
): Diagnostic {
  return Object.freeze({ code, pointer, message, fix });
}
