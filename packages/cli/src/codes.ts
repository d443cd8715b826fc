import type { Diagnostic } from "@kaitong/engine";

/** What can be wrong with a command or its input, beside what the engine finds in it. */
export const cliCodes = Object.freeze({
  "input.unreadable": {
    summary: "a file is not there, is a folder, or may not be read",
    fix: "give the path of a file that can be read",
  },
  "output.unwritable": {
    summary: "a file or folder cannot be written",
    fix: "give a place that may be written, with room left",
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
  "input.no-plan": {
    summary: "the answer for a dossier has no plan of the number or kind that is asked for",
    fix: "run `kaitong plan` on the dossier to see which plans there are",
  },
  "input.no-plan-record": {
    summary: "a line is no answer of `kaitong plan --json`",
    fix: "give the lines as `kaitong plan --json` wrote them",
  },
  "output.no-day": {
    summary: "an answer names no day that a calendar could hold",
    fix: "leave out `--out`; without a plan there may be nothing to put down",
  },
  "usage.one-dossier": {
    summary: "an option is for one dossier, and the input has several",
    fix: "give a file with one dossier",
  },
  "plan.unknown-action": {
    summary: "what is asked of a plan names an action that the definition does not have",
    fix: "name an action of the definition, as `plan --json` does",
  },
  "plan.unknown-level": {
    summary: "a cap names a level that the action does not have",
    fix: "name a level of the action, or exclude the action",
  },
  "plan.conflict": {
    summary: "an action is excluded and, at once, capped or said to apply",
    fix: "say only one of both",
  },
  "plan.out-of-range": {
    summary: "the margin or the number of months is out of its bounds",
    fix: "give a margin of 0 to 1000 points and 1 to 60 months",
  },
  "usage.wrong-action": {
    summary: "an option names an action that the definition does not have",
    fix: "name an action of the definition, as `plan --json` does",
  },
  "usage.wrong-cap": {
    summary: "`--cap` is no action with its highest level",
    fix: "write it as `--cap keep-balance=100000`, with a level of the action",
  },
  "usage.wrong-plan": {
    summary: "`--plan` is neither the number nor the kind of a plan",
    fix: "write `--plan 1`, or `fastest`, `easiest` or `balanced`",
  },
  "usage.wrong-format": {
    summary: "`--format` is a form that documents do not have",
    fix: "write `html`, `pdf` or `json`",
  },
  "usage.pdf-on-terminal": {
    summary: "a PDF would be written to a terminal, which cannot show it",
    fix: "give `--out notice.pdf`, or redirect the output into a file",
  },
  "usage.wrong-variable": {
    summary: "`--by` names no text variable of the definition",
    fix: "name a text variable, such as one that cohorts are made by",
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
  "usage.wrong-setting": {
    summary: "`--set` is no pointer with a value, or leads nowhere in the dossier",
    fix: "write it as `--set /person/birthYear=1990`, with a pointer into the dossier",
  },
  "usage.not-empty": {
    summary: "a folder for a new definition has files already",
    fix: "name a folder that is empty or not there yet",
  },
  "tests.none": {
    summary: "a folder holds no tests",
    fix: "write `tests.json` beside the definition; `kaitong new` writes one to look at",
  },
  "tests.failed": {
    summary: "a decision is other than its case says",
    fix: "mend the definition, or the case where the change is meant",
  },
  "tests.not-covered": {
    summary: "no person of the cases reaches some gate, bin or outcome",
    fix: "add a person, or a case that changes one with `set`, for what is not reached",
  },
  "diff.not-proved": {
    summary: "what is required of two definitions was not proved for all people",
    fix: "read what it failed by, or leave out `--require`",
  },
  "usage.wrong-claim": {
    summary: "`--require` is no claim that is proved",
    fix: "write `same`, `never-looser` or `never-stricter`",
  },
  "usage.wrong-name": {
    summary: "a definition is given a name that it cannot have",
    fix: "begin with a letter or digit, then letters, digits, `.`, `_` and `-`",
  },
  "usage.wrong-schema": {
    summary: "a schema is asked for that there is not",
    fix: "write `definition` or `dossier`",
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
