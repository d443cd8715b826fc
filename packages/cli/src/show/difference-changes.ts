import { type evaluate, format, type Program } from "@kaitong/engine";
import { copy } from "../copy/copy.js";
import type { Section } from "../copy/difference.js";
import type { DifferenceView } from "./difference.js";
import { printable } from "./printable.js";
import { wrap } from "./text.js";
import { binText } from "./values.js";

type Change = evaluate.Comparison["changes"][number];
type Side = NonNullable<Change["before"]>;
type Kind = Parameters<typeof format.formatValue>[1];

/** Under which heading each kind of change stands, in the order of the headings. */
const sectionOf: Readonly<Record<Change["kind"], Section>> = {
  document: "document",
  layer: "document",
  gate: "gates",
  test: "gates",
  scorecard: "points",
  points: "points",
  dimension: "points",
  parameter: "parameters",
  variable: "variables",
  source: "facts",
  column: "facts",
  "leave-out": "facts",
  regime: "facts",
  cohorts: "facts",
  limit: "limit",
  "limit-component": "limit",
  "cool-down": "cool-down",
  "pre-screen": "pre-screen",
  "pre-screen-gate": "pre-screen",
  family: "variables",
  action: "document",
  text: "document",
};

const marks: Readonly<Record<Change["how"], string>> = {
  added: "+",
  removed: "-",
  changed: "~",
  renamed: "=",
  moved: "~",
};

const wordsMost = 12;
const jsonMost = 60;

const points: Kind = { type: "integer", unit: "points" };

function kindIn(program: Program, name: string): Kind {
  const variable = program.definition.variables.find((one) => one.name === name);
  if (variable === undefined) return points;
  const { currency } = program.definition;
  return { type: variable.type, unit: variable.unit ?? null, currency };
}

function labelIn({ language }: DifferenceView, program: Program, name: string): string {
  if (name === "score") return copy[language].score;
  const variable = program.definition.variables.find((one) => one.name === name);
  return variable?.label[language] ?? name;
}

/** A value of a definition in few words. */
function plain(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > jsonMost ? `${text.slice(0, jsonMost)}…` : text;
}

/** What a value must be for a test to pass. */
function relationText(view: DifferenceView, program: Program, value: unknown): string {
  const test = value as { variable: string; operator: string; threshold: unknown };
  const { variable, operator, threshold } = test;
  const kind = kindIn(program, variable);
  const named = threshold as { variable?: string; parameter?: string };
  const isNamed = typeof threshold === "object" && threshold !== null;
  const other = isNamed
    ? (named.parameter ?? labelIn(view, program, named.variable ?? ""))
    : format.formatValue(threshold as number, kind, view.language, 0);
  return `${operator} ${other}`;
}

/** A test as people say it: what is looked at, and what it must be. */
function testText(view: DifferenceView, program: Program, value: unknown): string {
  const { variable } = value as { variable: string };
  return `${labelIn(view, program, variable)} ${relationText(view, program, value)}`;
}

const outcomes: readonly string[] = ["declined", "held", "cooling-off", "referred"];

/** A member's value in words, by what kind of change it is. */
function valueText(view: DifferenceView, change: Change, side: Side, program: Program): string {
  const { words, language } = view;
  const { value } = side;
  if (change.kind === "test" && change.member !== "needed") return testText(view, program, value);
  if (change.kind === "parameter" && typeof value === "number") {
    const named = program.definition.parameters.find(({ name }) => name === change.name);
    const { currency } = program.definition;
    const kind: Kind = { type: "integer", unit: named?.unit ?? null, currency };
    return format.formatValue(value, kind, language, 0);
  }
  if (value === "all" || value === "any") return words.combine[value];
  if (value === "pass" || value === "not-evaluated") return words.unknownRules[value];
  if (typeof value === "string" && outcomes.includes(value)) {
    return words.outcomes[value as keyof typeof words.outcomes];
  }
  if (typeof value === "object" && value !== null && language in value) {
    return plain((value as Record<string, unknown>)[language]);
  }
  return plain(value);
}

function shiftText(view: DifferenceView, change: Change): string {
  const { before, after } = change;
  if (
    change.kind === "test" &&
    change.member === "threshold" &&
    before !== null &&
    after !== null
  ) {
    const was = testText(view, view.before, before.value);
    return format.fill(view.words.was, { was, is: relationText(view, view.after, after.value) });
  }
  const text = (side: Side | null, program: Program) =>
    side === null ? view.words.nothing : valueText(view, change, side, program);
  return format.fill(view.words.was, {
    was: text(before, view.before),
    is: text(after, view.after),
  });
}

function whenText({ words, start, hasRegimes }: DifferenceView, { when }: Change): string {
  if (when === null) return "";
  const parts = [
    ...(when.from === start ? [] : [format.fill(words.from, { from: when.from })]),
    ...(when.until === null ? [] : [format.fill(words.until, { until: when.until })]),
    ...(when.regime === null || !hasRegimes
      ? []
      : [format.fill(words.inRegime, { regime: when.regime })]),
  ];
  return `${words.listSeparator}${parts.join(words.listSeparator)}`;
}

function labelled({ language }: DifferenceView, label: string, text: string): string {
  return format.fill(copy[language].labelled, { label, text });
}

/** What stands after the mark and the name of a change. */
function bodyOf(view: DifferenceView, change: Change): string {
  const { words } = view;
  const { kind, how, member, before, after } = change;
  if (how === "renamed") {
    return format.fill(words.renamed, {
      was: String(before?.value ?? ""),
      is: String(after?.value ?? ""),
    });
  }
  if (how === "moved") return words.moved;
  if (kind === "variable" && member === "reads") {
    const names = Array.isArray(after?.value) ? after.value.join(words.listSeparator) : "";
    return format.fill(words.reads, { names });
  }
  if (kind === "test" && member !== "needed") {
    const side = before ?? after;
    if (how === "changed") return shiftText(view, change);
    return side === null
      ? ""
      : testText(view, before === null ? view.after : view.before, side.value);
  }
  if (member === null) return labelOf(view, change);
  if (kind === "points" && words.members[member] === undefined) {
    const bin = binText({ ...view, program: view.after, audience: "staff" }, change.name, member);
    return labelled(view, bin, shiftText(view, change));
  }
  return labelled(view, words.members[member] ?? member, shiftText(view, change));
}

function labelOf({ language }: DifferenceView, { before, after }: Change): string {
  const value = (after ?? before)?.value as { label?: Record<string, string> } | null;
  return value?.label?.[language] ?? "";
}

/** What a change is of: a gate's id, a variable's label, or the kind alone. */
function nameText(view: DifferenceView, { kind, name }: Change): string {
  const { words } = view;
  if (name === "") return words.kinds[kind];
  if (kind !== "points") return name;
  return name
    .split("*")
    .map((part) => labelIn(view, view.after, part))
    .join(" × ");
}

function lineOf(view: DifferenceView, change: Change): readonly string[] {
  const { paint } = view;
  const mark = marks[change.how];
  const colour = mark === "+" ? paint.green : mark === "-" ? paint.red : paint.yellow;
  const name = printable(nameText(view, change));
  const text = printable(`${bodyOf(view, change)}${whenText(view, change)}`);
  const lines = wrap(`${name}  ${text}`, view.width - 6);
  return lines.map((line, index) => (index === 0 ? `  ${colour(mark)} ${line}` : `      ${line}`));
}

/** Changes of words alone, in one line for all members of one thing. */
function toldLines(view: DifferenceView, changes: readonly Change[]): readonly string[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const key = `${change.kind} ${change.name}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  const { words, width, paint } = view;
  const lines = [...groups.values()].slice(0, wordsMost).flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    if (first.how === "renamed" || (first.kind === "parameter" && first.member === "value")) {
      return lineOf(view, first);
    }
    const members = group.flatMap(({ member }) =>
      member === null ? [] : [words.members[member] ?? member],
    );
    const of = first.name === "" ? "" : ` ${first.name}`;
    const label = `${words.kinds[first.kind]}${of}`;
    const what = members.join(words.listSeparator);
    const text = printable(members.length === 0 ? label : labelled(view, label, what));
    return wrap(text, width - 4).map((line, at) =>
      at === 0 ? `  ${paint.yellow(marks[first.how])} ${line}` : `    ${line}`,
    );
  });
  const more = groups.size - wordsMost;
  if (lines.length === 0) return [];
  const rest = more > 0 ? [`    ${format.fill(words.moreWords, { count: String(more) })}`] : [];
  return ["", paint.bold(words.words), ...lines, ...rest];
}

/** What has changed, under headings: what decides, then what is only told. */
export function changeLines(view: DifferenceView, changes: readonly Change[]): readonly string[] {
  if (changes.length === 0) return ["", view.words.same];
  const deciding = changes.filter(({ decides }) => decides);
  const sections = [...new Set(Object.values(sectionOf))];
  const lines = sections.flatMap((section) => {
    const own = deciding.filter(({ kind }) => sectionOf[kind] === section);
    if (own.length === 0) return [];
    const heading = view.paint.bold(view.words.sections[section]);
    return ["", heading, ...own.flatMap((change) => lineOf(view, change))];
  });
  const told = toldLines(
    view,
    changes.filter(({ decides }) => !decides),
  );
  return [...lines, ...told];
}
