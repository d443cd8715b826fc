import { type define, evaluate } from "@kaitong/engine";
import { type Application, openExample } from "@kaitong/example-real-data";
import { tables } from "@kaitong/plan";
import { asOf } from "./applications.js";
import type { PlansCopy } from "./copy/copy.js";
import { definition, reference } from "./definition.js";

type Counts = Readonly<Record<string, number>>;

/** What is said of all that were not approved; counts from the smallest name to the greatest. */
export interface PlansSummary {
  readonly declined: number;
  readonly withPlan: number;
  /** By effort. */
  readonly efforts: Counts;
  /** By gate that stands in the way, or by `points` and `search`. */
  readonly certificates: Counts;
  /** By action and level. */
  readonly actions: Counts;
}

function inOrder(names: Iterable<string>): readonly string[] {
  return [...names].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
}

function countsOf(names: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries(inOrder(counts.keys()).map((name) => [name, counts.get(name) ?? 0]));
}

/** The answer for every application, when it is said that some actions on request apply. */
export function answersFor(
  applications: readonly Application[],
  applies: readonly string[],
): readonly tables.TableAnswer[] {
  const opened = openExample({ definition, reference });
  const instant = evaluate.parseInstant(asOf);
  evaluate.assert(instant !== null, "the instant of the applications is one");
  const { planner, diagnostics } = tables.tablePlanner(opened.program, opened.reference, instant, {
    applies,
  });
  if (planner === null) throw new Error(JSON.stringify(diagnostics));
  return applications.map(({ dossier }) => {
    const application = dossier.application as Readonly<Record<string, number>>;
    return planner({ application });
  });
}

/** Adds answers up. */
export function summarizePlans(answers: readonly tables.TableAnswer[]): PlansSummary {
  const plans = answers.flatMap((answer) => ("plan" in answer ? [answer.plan] : []));
  const certificates = answers.flatMap((answer) =>
    "certificate" in answer ? [answer.certificate] : [],
  );
  return {
    declined: plans.length + certificates.length,
    withPlan: plans.length,
    efforts: countsOf(plans.map(({ effort }) => String(effort))),
    certificates: countsOf(
      certificates.map(({ kind, codes }) => (kind === "gates" ? codes.join(" ") : kind)),
    ),
    actions: countsOf(
      plans.flatMap(({ actions }) => actions.map(({ action, level }) => `${action} ${level}`)),
    ),
  };
}

type Columns = readonly [plain: Counts, withSavings: Counts];

/** The rows of a table under a title: every name that stands in one of the columns. */
function rowsOf([first, second]: Columns, label: (name: string) => string): readonly string[][] {
  const names = inOrder(new Set([...Object.keys(first), ...Object.keys(second)]));
  return names.map((name) => [label(name), String(first[name] ?? 0), String(second[name] ?? 0)]);
}

/** Columns that a text takes: a Chinese character takes two. */
function widthOf(text: string): number {
  return [...text].reduce((sum, each) => sum + ((each.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1), 0);
}

function linesOf(rows: readonly string[][], indent: string): readonly string[] {
  const widths = [0, 1, 2].map((at) => Math.max(...rows.map((row) => widthOf(row[at] ?? ""))));
  return rows.map(([name = "", ...cells]) => {
    const shown = cells.map((cell, at) => " ".repeat(widths[at + 1]! - widthOf(cell)) + cell);
    return `${indent}${[name + " ".repeat(widths[0]! - widthOf(name)), ...shown].join("  ")}`;
  });
}

/** The part of the report that tells of plans. */
export function printPlans(
  [plain, withSavings]: readonly [PlansSummary, PlansSummary],
  copy: PlansCopy,
  language: define.Language,
): string {
  const gates = new Map(definition.gates.map(({ id, label }) => [id, `${id}  ${label[language]}`]));
  const reasons: Readonly<Record<string, string>> = { points: copy.points, search: copy.search };
  const labels = new Map(definition.actions.map(({ id, label }) => [id, label[language]]));
  const action = (name: string) => {
    const [id = "", level = ""] = name.split(" ");
    return `${labels.get(id) ?? id}${level === "done" ? "" : ` (${level})`}`;
  };
  const part = (title: string, columns: Columns, label: (name: string) => string) => [
    [`  ${title}`, "", ""],
    ...rowsOf(columns, (name) => `    ${label(name)}`),
  ];
  const rows = [
    ["", copy.plain, copy.withSavings],
    [`  ${copy.declined}`, String(plain.declined), String(withSavings.declined)],
    [`  ${copy.withPlan}`, String(plain.withPlan), String(withSavings.withPlan)],
    ...part(copy.efforts, [plain.efforts, withSavings.efforts], (name) => name),
    ...part(copy.actions, [plain.actions, withSavings.actions], action),
    ...part(
      copy.certificates,
      [plain.certificates, withSavings.certificates],
      (name) => reasons[name] ?? gates.get(name) ?? name,
    ),
  ];
  const lines = linesOf(rows, "").map((line) => line.trimEnd());
  return ["", copy.title, copy.note, ...lines, ""].join("\n");
}
