import { type evaluate, format, type Program } from "@kaitong/engine";
import { copy, type Language } from "../copy/copy.js";
import { type DifferenceCopy, differenceCopy } from "../copy/difference.js";
import { changeLines } from "./difference-changes.js";
import { effectLines } from "./difference-effect.js";
import type { Paint } from "./paint.js";
import { printable } from "./printable.js";
import { wrap } from "./text.js";

type People = evaluate.PeopleComparison;
type PersonDifference = People["changed"][number];

/** What rendering a comparison needs. */
export interface DifferenceView {
  readonly before: Program;
  readonly after: Program;
  readonly language: Language;
  readonly paint: Paint;
  readonly width: number;
  readonly words: DifferenceCopy;
  /** The day from which both are in effect. */
  readonly start: string;
  /** Whether there is more than one state of the economy, so that it is worth saying which. */
  readonly hasRegimes: boolean;
}

/** Two definitions, what differs, what is proved, and what becomes of given people. */
interface Difference {
  readonly paths: readonly [before: string, after: string];
  readonly comparison: evaluate.Comparison;
  /** Null where there are none. */
  readonly people: People | null;
  readonly isSameReference: boolean;
}

/** What rendering a comparison of two programs needs. */
export function differenceView(
  before: Program,
  after: Program,
  around: Pick<DifferenceView, "language" | "paint" | "width">,
): DifferenceView {
  const days = [before, after].map(({ definition }) => definition.effectiveFrom).sort();
  const start = days.at(-1) ?? "";
  const hasRegimes = [before, after].some(({ definition }) => definition.regimes.list.length > 1);
  return { before, after, ...around, start, hasRegimes, words: differenceCopy[around.language] };
}

// More of them are a list to be searched, not to be read.
const peopleMost = 20;

function amountText({ after, language, words }: DifferenceView, value: number | null): string {
  if (value === null) return words.noLimit;
  const { currency } = after.definition;
  return format.formatValue(value, { type: "integer", unit: "fen", currency }, language, 0);
}

function nameOf({ before, after, language, words }: DifferenceView, variable: string): string {
  const named = [...after.definition.variables, ...before.definition.variables];
  return variable
    .split("*")
    .map((name) => named.find((one) => one.name === name)?.label[language] ?? name)
    .join(` × `)
    .replace(/^$/, words.bases);
}

/** What made the score of one person another one: base and points, most first. */
function pointsLines(view: DifferenceView, person: PersonDifference): readonly string[] {
  const { words } = view;
  const shift = (was: string, is: string) => format.fill(words.was, { was, is });
  const labelled = (label: string, shown: string) =>
    format.fill(copy[view.language].labelled, { label, text: shown });
  const { was, is } = person.base;
  const isBase = was !== null && is !== null && was !== is;
  const base = isBase ? [labelled(words.base, shift(String(was), String(is)))] : [];
  const points = person.points.map(({ variable, was: old, is: now }) => {
    const text = (part: typeof old) => (part === null ? words.nothing : String(part.points));
    return labelled(nameOf(view, variable), shift(text(old), text(now)));
  });
  return [...base, ...points];
}

function personNotes(view: DifferenceView, person: PersonDifference): readonly string[] {
  const { words } = view;
  const { score, limitFen } = person;
  const text = (value: number | null) => (value === null ? words.notScored : String(value));
  const notes: string[] = [];
  const tell = (sentence: string, reasons: readonly string[]) => {
    // The points are told below, as far as they differ.
    const codes = reasons.filter((code) => !code.startsWith("POINTS."));
    if (codes.length > 0) {
      notes.push(format.fill(sentence, { codes: codes.join(words.listSeparator) }));
    }
  };
  tell(words.gained, person.reasonsGained);
  tell(words.lost, person.reasonsLost);
  if (score.was !== score.is) {
    notes.push(format.fill(words.score, { was: text(score.was), is: text(score.is) }));
    notes.push(...pointsLines(view, person).map((line) => `  ${line}`));
  }
  if (limitFen.was !== limitFen.is) {
    const [was, is] = [amountText(view, limitFen.was), amountText(view, limitFen.is)];
    notes.push(format.fill(words.limit, { was, is }));
  }
  return notes;
}

function personLines(view: DifferenceView, person: PersonDifference): readonly string[] {
  const { outcomes } = view.words;
  const { was, is } = person.outcome;
  const outcome = format.fill(view.words.was, { was: outcomes[was], is: outcomes[is] });
  const notes = personNotes(view, person).flatMap((note) => {
    const indent = /^ */.exec(note)?.[0] ?? "";
    return wrap(note.trimStart(), view.width - 6).map((line) => `      ${indent}${line}`);
  });
  return [`  ${view.paint.bold(printable(person.subject))}  ${outcome}`, ...notes];
}

function countLines(view: DifferenceView, people: People): readonly string[] {
  const { outcomes } = view.words;
  const moved = people.counts.filter(({ was, is }) => was !== is);
  const kept = people.counts.filter(({ was, is }) => was === is);
  const otherwise = people.changed.filter(({ outcome }) => outcome.was === outcome.is).length;
  const lines = [...moved, ...kept].map(({ was, is, people: count }) => {
    const text = was === is ? view.words.unchanged : view.words.count;
    const places = { was: outcomes[was], is: outcomes[is], people: String(count) };
    return format.fill(text, places);
  });
  if (otherwise > 0) lines.push(format.fill(view.words.otherwise, { count: String(otherwise) }));
  return lines.map((line) => `  ${line}`);
}

function peopleLines(view: DifferenceView, { people, isSameReference }: Difference) {
  const { words, paint } = view;
  if (people === null) return [paint.dim(words.noPeople)];
  const total = people.counts.reduce((sum, { people: count }) => sum + count, 0);
  const changed = people.changed.filter(({ outcome }) => outcome.was !== outcome.is);
  const shown = changed.slice(0, peopleMost).flatMap((person) => personLines(view, person));
  const more = changed.length - peopleMost;
  return [
    paint.bold(format.fill(words.people, { count: String(total) })),
    ...(isSameReference ? [] : [`  ${words.otherReference}`]),
    ...countLines(view, people),
    ...(shown.length === 0 ? [] : ["", ...shown]),
    ...(more > 0 ? [`  ${format.fill(words.morePeople, { count: String(more) })}`] : []),
  ];
}

/** A comparison for people: what differs, what is proved, who changes and why. */
export function differenceLines(view: DifferenceView, difference: Difference): readonly string[] {
  const [before, after] = difference.paths.map(printable);
  const heading = format.fill(view.words.heading, { before: before ?? "", after: after ?? "" });
  return [
    view.paint.dim(heading),
    ...changeLines(view, difference.comparison.changes),
    "",
    ...effectLines(view, difference.comparison.effect),
    "",
    ...peopleLines(view, difference),
  ];
}
