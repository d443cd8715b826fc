import { printable } from "./printable.js";
import { widthOf } from "./text.js";

/** A place in a text that is to be shown: line and column from 1. */
interface Shown {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

const before = 32;
const widthMax = 76;

/** A line of a text with a mark below the place that is meant; long lines are cut around it. */
export function excerptLines(text: string, { line, column, length }: Shown): readonly string[] {
  const whole = (text.split("\n")[line - 1] ?? "").replace(/\r$/, "");
  const indent = whole.length - whole.trimStart().length;
  const fits = whole.length - indent <= widthMax;
  const from = fits ? Math.min(indent, column - 1) : Math.max(indent, column - 1 - before);
  const cut = whole.slice(from, from + widthMax);
  const [head, tail] = [from > indent ? "…" : "", from + widthMax < whole.length ? "…" : ""];
  const shown = head + printable(cut) + tail;
  const lead = widthOf(head + printable(whole.slice(from, column - 1)));
  const marked = printable(whole.slice(column - 1, Math.min(column - 1 + length, from + widthMax)));
  const number = String(line);
  const margin = " ".repeat(number.length);
  const mark = " ".repeat(lead) + "^".repeat(Math.max(1, widthOf(marked)));
  return [`${margin} |`, `${number} | ${shown}`, `${margin} | ${mark}`];
}
