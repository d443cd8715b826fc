import { format } from "@kaitong/engine";
import type { Plan, PlanAnswer, PlannedAction } from "@kaitong/plan";
import { actionLabel, changeText, costsText, curedText, planWordsOf } from "./plan-words.js";
import { widthOf, wrap } from "./text.js";
import type { View } from "./view.js";

const stages = ["initial", "mid", "long"] as const;
// Narrower than this, days stand above what is to be done and not beside it.
const besideMin = 64;
const gutter = 2;
const dateWidth = 13;

interface Step {
  /** On the line of time: begun, or the goal. */
  readonly mark: string;
  readonly days: readonly string[];
  readonly head: string;
  readonly notes: readonly string[];
}

interface Section {
  readonly heading: string | null;
  readonly steps: readonly Step[];
}

/** The lines of a step beside the line of time, which goes on below all but the last. */
function stepLines(view: View, { mark, days, head, notes }: Step, isLast: boolean) {
  const { bold, dim } = view.paint;
  const isBeside = view.width >= besideMin;
  const room = view.width - 2 - gutter - (isBeside ? dateWidth + 2 : 0);
  const texts = [
    ...wrap(head, room).map((line) => ({ line, paint: bold })),
    ...notes.flatMap((note) => wrap(note, room).map((line) => ({ line, paint: dim }))),
  ];
  const below = isLast ? " " : "│";
  if (!isBeside) {
    const lines = texts.map(({ line, paint }) => `  ${below} ${paint(line)}`);
    return [`  ${mark} ${days.join(" ")}`, ...lines];
  }
  const count = Math.max(texts.length, days.length);
  return Array.from({ length: count }, (_, at) => {
    const day = days[at] ?? "";
    const text = texts[at];
    const start = `  ${at === 0 ? mark : below} ${day}`;
    if (text === undefined) return start.trimEnd();
    const space = " ".repeat(Math.max(0, dateWidth - widthOf(day)) + 2);
    return `${start}${space}${text.paint(text.line)}`;
  });
}

/** What an action says of itself, where it says more than its name. */
function ownText(view: View, { action, text }: PlannedAction): readonly string[] {
  const said = text[view.language];
  return said === "" || said === actionLabel(view, action) ? [] : [said];
}

function actionStep(view: View, answer: PlanAnswer, action: PlannedAction): Step {
  const words = planWordsOf(view);
  const change = changeText(view, answer, action);
  const cured = curedText(view, answer, action.cures);
  const costs = [costsText(view, action.effort, action.moneyFen)];
  if (action.months > 0) {
    costs.unshift(format.fill(words.forMonths, { months: String(action.months) }));
  }
  const days = [action.from];
  if (action.until !== action.from) days.push(format.fill(words.until, { day: action.until }));
  return {
    mark: "○",
    days,
    head: actionLabel(view, action.action),
    notes: [
      ...ownText(view, action),
      ...(change === null ? [] : [change]),
      ...(cured === "" ? [] : [format.fill(words.cures, { codes: cured })]),
      costs.join(words.separator),
    ],
  };
}

/** Codes of what holds today, so that what releases it comes first. */
function holdCodes({ today }: PlanAnswer): readonly string[] {
  if (today.outcome !== "held") return [];
  const holding = today.reasons.filter(({ nature, kind }) => {
    return kind === "gate" && nature === "temporary";
  });
  return holding.map(({ code }) => code);
}

function sectionsOf(view: View, answer: PlanAnswer, { actions }: Plan): readonly Section[] {
  const words = planWordsOf(view);
  const holding = holdCodes(answer);
  const isRelease = ({ cures }: PlannedAction) => cures.some((code) => holding.includes(code));
  const section = (heading: string, chosen: readonly PlannedAction[]): Section => {
    return { heading, steps: chosen.map((action) => actionStep(view, answer, action)) };
  };
  const rest = actions.filter((action) => !isRelease(action));
  return [
    section(words.releaseFirst, actions.filter(isRelease)),
    ...stages.map((stage) =>
      section(
        words.stages[stage],
        rest.filter((action) => action.stage === stage),
      ),
    ),
  ].filter(({ steps }) => steps.length > 0);
}

/** The day of application, and what is expected of it. */
function goalOf(view: View, answer: PlanAnswer, { applyOn, actions, verified }: Plan): Step {
  const words = planWordsOf(view);
  const { score, cutoff } = verified.decision;
  const places = { score: String(score), cutoff: String(cutoff) };
  const isToday = applyOn === answer.asOf.slice(0, 10);
  return {
    mark: "●",
    days: [applyOn],
    head: words.apply,
    notes: [
      ...(actions.length === 0 && !isToday ? [words.nothingToDo] : []),
      ...(isToday ? [] : [words.notEarlier]),
      ...(score === null || cutoff === null ? [] : [format.fill(words.expected, places)]),
    ],
  };
}

/** The steps of a plan along the line of time, by stage, up to the day of application. */
export function planStepsLines(view: View, answer: PlanAnswer, plan: Plan): readonly string[] {
  const sections = sectionsOf(view, answer, plan);
  const lines = sections.flatMap(({ heading, steps }, at) => [
    `  ${at === 0 ? "┌" : "├"} ${heading}`,
    ...steps.flatMap((step) => [...stepLines(view, step, false), "  │"]),
  ]);
  return [...lines, ...stepLines(view, goalOf(view, answer, plan), true)];
}
