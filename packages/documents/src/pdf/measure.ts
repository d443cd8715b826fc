import type { Tone } from "../blocks/block.js";

/** The two faces of the font. */
export type Face = "regular" | "bold";

/** Text in one face and colour, or a badge. */
export interface Run {
  readonly text: string;
  readonly face: Face;
  readonly colour: string;
  /** A badge is never broken and stands on its tone's ground. */
  readonly badge?: Tone;
}

/** Width of a text, in points. */
export type Measure = (text: string, face: Face, size: number) => number;

/** Room inside a badge on both sides, and before it, in ems. */
export const badgePadEms = 0.45;
const badgeGapEms = 0.5;
const badgeScale = 0.82;
const badgeSizeMax = 8.5;

/** Size of a badge's letters beside letters of a size. */
export function badgeSize(size: number): number {
  return Math.min(size * badgeScale, badgeSizeMax);
}

interface Token {
  readonly run: Run;
  readonly text: string;
  readonly width: number;
}

const opening = "[（“‘《「『【([{]";
const closing = "[，。；：！？）”’》」』】、…,.;:!?)\\]}%·]";
const wide =
  "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff00-\\uffef□]";
// A line may break at spaces and between wide characters, but not before a closing mark.
const pieces = new RegExp(
  `\\s+|${opening}*(?:${wide}|(?:(?!${wide}|${opening}*${wide}|\\s).)+)${closing}*`,
  "gu",
);

/** The whole width that a badge takes in its line. */
export function badgeWidth(run: Run, size: number, measure: Measure): number {
  const own = badgeSize(size);
  return measure(run.text, run.face, own) + own * (2 * badgePadEms + badgeGapEms);
}

function tokensOf(run: Run, size: number, widthMax: number, measure: Measure): readonly Token[] {
  const { text, face } = run;
  if (run.badge !== undefined) return [{ run, text, width: badgeWidth(run, size, measure) }];
  const found: Token[] = [];
  for (const piece of text.match(pieces) ?? []) {
    const width = measure(piece, face, size);
    if (width <= widthMax) found.push({ run, text: piece, width });
    else found.push(...charactersOf(run, piece, size, widthMax, measure));
  }
  return found;
}

/** A word that is wider than a line, in parts that are not. */
function charactersOf(
  run: Run,
  word: string,
  size: number,
  widthMax: number,
  measure: Measure,
): readonly Token[] {
  const found: Token[] = [];
  let part = "";
  let used = 0;
  for (const character of word) {
    const width = measure(character, run.face, size);
    if (part !== "" && used + width > widthMax) {
      found.push({ run, text: part, width: used });
      part = "";
      used = 0;
    }
    part += character;
    used += width;
  }
  return part === "" ? found : [...found, { run, text: part, width: used }];
}

/** Runs without the spaces at their end, which nobody sees. */
function withoutEnd(runs: readonly Run[]): readonly Run[] {
  const last = runs.at(-1);
  if (last === undefined) return runs;
  const text = last.text.trimEnd();
  const before = runs.slice(0, -1);
  return text === "" ? withoutEnd(before) : [...before, { ...last, text }];
}

/** Puts the tokens of a line together again, one run for what is set in one way. */
function lineOf(tokens: readonly Token[]): readonly Run[] {
  const runs: Run[] = [];
  for (const { run, text } of tokens) {
    const last = runs.at(-1);
    const isSame = last !== undefined && last.face === run.face && last.colour === run.colour;
    if (isSame && last.badge === undefined && run.badge === undefined) {
      runs[runs.length - 1] = { ...last, text: last.text + text };
    } else runs.push({ ...run, text });
  }
  return withoutEnd(runs);
}

/** Breaks runs into lines of at most a width. */
export function breakRuns(
  runs: readonly Run[],
  size: number,
  widthMax: number,
  measure: Measure,
): readonly (readonly Run[])[] {
  const lines: (readonly Run[])[] = [];
  let line: Token[] = [];
  let used = 0;
  for (const token of runs.flatMap((run) => tokensOf(run, size, widthMax, measure))) {
    const isSpace = token.run.badge === undefined && token.text.trim() === "";
    if (isSpace && line.length === 0) continue;
    if (!isSpace && line.length > 0 && used + token.width > widthMax) {
      lines.push(lineOf(line));
      line = [];
      used = 0;
    }
    line.push(token);
    used += token.width;
  }
  if (line.length > 0) lines.push(lineOf(line));
  return lines;
}
