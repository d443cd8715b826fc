import { format } from "@kaitong/engine";
import type { followUp } from "@kaitong/plan";
import { differenceCopy } from "../copy/difference.js";
import { planCopy } from "../copy/plan.js";
import { type PlanAuditCopy, planAuditCopy } from "../copy/plan-audit.js";
import { actionLabel, amountText, indented } from "./plan-words.js";
import { printable } from "./printable.js";
import { type Cell, table, tableRows } from "./table.js";
import { variableLabel } from "./values.js";
import { gateLabel, type View } from "./view.js";

type Report = followUp.AuditReport;
type Recourse = followUp.Recourse;
type Row = readonly Cell[];

function wordsOf(view: View): PlanAuditCopy {
  return planAuditCopy[view.language];
}

/** A share for people. */
function shareText(view: View, basisPoints: number | null): string {
  if (basisPoints === null) return "–";
  const kind = { type: "integer", unit: "basis-points" } as const;
  return format.formatValue(basisPoints, kind, view.language, 0);
}

function countText(value: number | null): string {
  return value === null ? "–" : format.grouped(value);
}

function spreadText(
  view: View,
  { p50, p90 }: Recourse["months"],
  textOf: (value: number | null) => string,
): string {
  if (p50 === null) return "–";
  return format.fill(wordsOf(view).spread, { half: textOf(p50), most: textOf(p90) });
}

// Narrower than this, labels stand above their numbers, and effort and money are left out.
const costsMin = 76;

function recourseRow(view: View, label: string, recourse: Recourse): Row {
  const { notApproved, withPlan, withPlanBasisPoints: share, withoutPlan } = recourse;
  const money = (value: number | null) => (value === null ? "–" : amountText(view, value));
  const cells = [
    countText(notApproved),
    share === null ? countText(withPlan) : `${countText(withPlan)} (${shareText(view, share)})`,
    countText(withoutPlan),
    spreadText(view, recourse.months, countText),
    ...(view.width < costsMin
      ? []
      : [spreadText(view, recourse.effort, countText), spreadText(view, recourse.moneyFen, money)]),
  ];
  return [{ text: label }, ...cells.map((text) => ({ text, right: true }))];
}

function recourseTable(view: View, rows: readonly Row[]): readonly string[] {
  const { columns } = wordsOf(view);
  const { group, people, months, effort, money } = columns;
  const heads = [group, people, columns.with, columns.without, months, effort, money];
  const { dim } = view.paint;
  const shown = heads.slice(0, rows[0]?.length ?? 0);
  const head = shown.map((text, at) => ({ text, paint: dim, right: at > 0 }));
  const all = [head, ...rows];
  if (view.width >= costsMin) return table(all, { indent: 2, width: view.width, flexible: 0 });
  const numbers = all.map((row) => row.slice(1));
  const lines = tableRows(numbers, { indent: 4, width: view.width, flexible: 0 });
  return lines.flatMap((own, at) => [...indented(view, all[at]?.[0]?.text ?? "", 2), ...own]);
}

function countsLines(
  view: View,
  heading: string,
  rows: readonly (readonly [label: string, people: number, share?: string])[],
): readonly string[] {
  if (rows.length === 0) return [];
  const cells = rows.map(([label, people, share]) => [
    { text: label },
    { text: countText(people), right: true },
    ...(share === undefined ? [] : [{ text: share, right: true }]),
  ]);
  const lines = table(cells, { indent: 2, width: view.width, flexible: 0 });
  return ["", ...indented(view, heading, 0).map(view.paint.bold), ...lines];
}

function gateLines(view: View, { gates }: Report): readonly string[] {
  if (gates.length === 0) return [];
  const words = wordsOf(view);
  const labelled = (code: string) => `${code} ${gateLabel(view, code)}`;
  const rows = gates.map((gate) => recourseRow(view, labelled(gate.code), gate).slice(0, 5));
  return [
    "",
    ...indented(view, words.gates, 0).map(view.paint.bold),
    ...indented(view, words.gatesNote, 2).map(view.paint.dim),
    ...recourseTable(view, rows),
  ];
}

function groupLines(view: View, { groups }: Report): readonly string[] {
  const words = wordsOf(view);
  return groups.flatMap(({ variable, values, others }) => {
    const rows = values.map(({ value, ...recourse }) =>
      recourseRow(view, value === null ? words.unknown : printable(value), recourse),
    );
    if (others !== null) rows.push(recourseRow(view, words.others, others));
    const heading = view.paint.bold(variableLabel(view, variable));
    return ["", heading, ...recourseTable(view, rows)];
  });
}

function certificateLines(view: View, { certificates }: Report): readonly string[] {
  const words = wordsOf(view);
  const nameOf = (code: string) => {
    if (code === "points" || code === "search") return words[code];
    return `${code} ${gateLabel(view, code)}`;
  };
  const kinds = certificates.kinds.map(({ kind, people }) => {
    return [planCopy[view.language].certificates[kind], people] as const;
  });
  const reasons = certificates.reasons.map(({ code, people }) => [nameOf(code), people] as const);
  return [...countsLines(view, words.kinds, kinds), ...countsLines(view, words.reasons, reasons)];
}

function noteLines(view: View, { recourse, peerAlone, warnings }: Report): readonly string[] {
  const words = wordsOf(view);
  const { dim, yellow } = view.paint;
  const [all] = recourse;
  const people = countText(peerAlone.people);
  const share = shareText(view, peerAlone.basisPoints);
  const notes = [
    ...(all === undefined || all.notProved === 0
      ? []
      : [format.fill(words.notProved, { people: countText(all.notProved) })]),
    ...(all === undefined || all.conditional === 0
      ? []
      : [format.fill(words.conditional, { people: countText(all.conditional) })]),
    format.fill(words.peer, { people, share }),
  ];
  const warned = warnings.map(({ code, people: count, basisPoints, mostBasisPoints }) =>
    format.fill(words.warnings[code], {
      people: countText(count),
      share: shareText(view, basisPoints),
      most: shareText(view, mostBasisPoints),
    }),
  );
  return [
    "",
    ...notes.flatMap((note) => indented(view, note, 0)).map(dim),
    ...warned.flatMap((warning) => indented(view, warning, 0)).map(yellow),
  ];
}

/** A review of many people: answers, plans by month, what it takes, and who is locked out. */
export function auditLines(view: View, report: Report): readonly string[] {
  const words = wordsOf(view);
  const { outcomes } = differenceCopy[view.language];
  const [all] = report.recourse;
  const notApproved = all?.notApproved ?? 0;
  const ofThem = notApproved === 1 ? words.withinOne : words.within;
  const everybody = report.people === 1 ? words.person : words.people;
  const answers = Object.entries(report.outcomes) as [keyof typeof outcomes, number][];
  const rows = report.recourse.map(({ outcome, ...recourse }) =>
    recourseRow(view, outcome === null ? words.everybody : outcomes[outcome], recourse),
  );
  const within = report.within.map(({ months, people, basisPoints }) => {
    const label = months === 0 ? words.today : months === 1 ? words.month : words.months;
    const text = format.fill(label, { months: String(months) });
    return [text, people, shareText(view, basisPoints)] as const;
  });
  return [
    view.paint.bold(format.fill(everybody, { people: countText(report.people) })),
    ...countsLines(
      view,
      words.outcome,
      answers.map(([outcome, people]) => [outcomes[outcome], people]),
    ),
    ...countsLines(view, format.fill(ofThem, { people: countText(notApproved) }), within),
    "",
    view.paint.bold(words.recourse),
    ...indented(view, words.recourseNote, 2).map(view.paint.dim),
    ...recourseTable(view, rows),
    ...groupLines(view, report),
    ...gateLines(view, report),
    ...countsLines(
      view,
      words.actions,
      report.actions.map(({ action, people }) => [actionLabel(view, action), people]),
    ),
    ...certificateLines(view, report),
    ...noteLines(view, report),
  ];
}
