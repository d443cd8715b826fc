import { format } from "@kaitong/engine";
import type { followUp, PlanAnswer } from "@kaitong/plan";
import { differenceCopy } from "../copy/difference.js";
import { planLine, planLines } from "./plan.js";
import { actionLabel, indented, planWordsOf } from "./plan-words.js";
import { type Cell, table, tableRows } from "./table.js";
import type { View } from "./view.js";

type Followed = followUp.Followed;

/** What is shown of a plan that was lived, or of an answer that does not have it. */
type Shown = Pick<Followed, "skip" | "months" | "approved" | "lost" | "newPlan"> &
  Partial<Pick<Followed, "kind" | "applyOn">> & { readonly answer?: PlanAnswer | undefined };

function labels(view: View, ids: readonly string[]): string {
  const { listSeparator } = planWordsOf(view);
  return ids.map((id) => actionLabel(view, id)).join(listSeparator);
}

// Narrower than this, what a day is stands below it.
const besideMin = 64;

function dayCells(view: View, followed: Shown, at: number, all: number): readonly Cell[] {
  const words = planWordsOf(view).follow;
  const { green, red, yellow, dim } = view.paint;
  const day = followed.months[at];
  if (day === undefined) return [];
  const { on, outcome, score, cutoff, done } = day;
  const paint = outcome === "approved" ? green : outcome === "declined" ? red : yellow;
  const isLast = at === followed.months.length - 1;
  const places = { done: String(done.length), all: String(all) };
  // Whoever applies today is seen twice: as they are, and at the application.
  const isApplication = at === followed.months.length - 2;
  const remark = isApplication ? words.application : isLast ? words.monthLater : "";
  const isNarrow = view.width < besideMin;
  const bar = score === null || cutoff === null ? "" : `${score} / ${cutoff}`;
  const points = isNarrow ? String(score ?? "") : bar;
  return [
    { text: on },
    { text: points, right: true },
    { text: differenceCopy[view.language].outcomes[outcome], paint },
    { text: isNarrow ? `${done.length}/${all}` : format.fill(words.progress, places), paint: dim },
    { text: remark },
  ];
}

function dayLines(view: View, followed: Shown): readonly string[] {
  const { months, skip } = followed;
  const most = Math.max(0, ...months.map(({ done }) => done.length));
  const rows = months.map((_, at) => dayCells(view, followed, at, most + skip.length));
  const frame = { indent: 2, width: view.width, flexible: 2 };
  if (view.width >= besideMin) return table(rows, frame);
  const short = rows.map((row) => row.slice(0, -1));
  return tableRows(short, frame).flatMap((lines, at) => {
    const remark = rows[at]?.at(-1)?.text ?? "";
    return [...lines, ...indented(view, remark, 4).map(view.paint.dim)];
  });
}

function lostLines(view: View, { lost }: Shown): readonly string[] {
  if (lost.length === 0) return [];
  const words = planWordsOf(view);
  const rows = lost.flatMap(({ action, cures, pointsLost }) => {
    const points = { points: String(pointsLost) };
    const notes = [
      ...(pointsLost === null || pointsLost === 0
        ? []
        : [format.fill(words.follow.lostPoints, points)]),
      ...(cures.length === 0
        ? []
        : [format.fill(words.cures, { codes: cures.join(words.listSeparator) })]),
    ].join(words.separator);
    return [
      ...indented(view, `• ${actionLabel(view, action)}`, 2),
      ...(notes === "" ? [] : indented(view, notes, 4).map(view.paint.dim)),
    ];
  });
  return ["", view.paint.bold(words.follow.lost), ...rows];
}

function withoutLines(view: View, answer: PlanAnswer | undefined): readonly string[] {
  const { follow: words, notNeeded } = planWordsOf(view);
  if (answer?.today.outcome === "approved") return indented(view, notNeeded, 0);
  const plans = (answer?.plans ?? []).map((plan, at) => `${at + 1} ${planLine(view, plan)}`);
  return plans.length === 0
    ? indented(view, words.noPlan, 0)
    : [words.noSuchPlan, ...plans.flatMap((line) => indented(view, line, 2))];
}

/** A plan as it is lived, one line a month; then what was lost, and a new plan. */
export function followLines(view: View, followed: Shown): readonly string[] {
  const { kind, applyOn, months, skip, approved, newPlan, answer } = followed;
  if (kind === undefined || applyOn === undefined) return withoutLines(view, answer);
  const words = planWordsOf(view);
  const { bold, green, red, dim } = view.paint;
  const heading = format.fill(words.follow.heading, { kind: words.kinds[kind], day: applyOn });
  const left = format.fill(words.follow.skipping, { actions: labels(view, skip) });
  const verdict = approved ? words.follow.approved : words.follow.notApproved;
  const begun = months.find(({ on }) => on === applyOn)?.done ?? [];
  const done = format.fill(words.follow.done, { actions: labels(view, begun) });
  return [
    ...indented(view, heading, 0).map(bold),
    ...(skip.length === 0 ? [] : indented(view, left, 2).map(view.paint.yellow)),
    ...dayLines(view, followed),
    ...indented(view, format.fill(verdict, { day: applyOn }), 0).map(approved ? green : red),
    ...(begun.length === 0 ? [] : indented(view, done, 2).map(dim)),
    ...lostLines(view, followed),
    ...(newPlan === null
      ? []
      : [
          "",
          bold(format.fill(words.follow.newPlan, { day: applyOn })),
          ...planLines(view, newPlan),
        ]),
  ];
}
