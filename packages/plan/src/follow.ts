import { type Decision, evaluate } from "@kaitong/engine";
import type { Plan, PlanAnswer, PlannedAction } from "./answer.js";
import { firstsBetween, monthsLater } from "./follow-days.js";
import type { PlanOptions } from "./options.js";
import { planFor } from "./plan.js";
import { type Player, play } from "./play.js";

/** One day of a plan as it is lived. */
interface FollowedDay {
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly outcome: Decision["outcome"];
  readonly score: number | null;
  readonly cutoff: number | null;
  /** Ids of the actions that are in force by then: done, or being kept. */
  readonly done: readonly string[];
  /** Except on the day of application what would be decided, since nobody applies. */
  readonly decision: Decision;
}

/** What it costs to leave an action out. */
interface Lost {
  readonly action: string;
  readonly cures: readonly string[];
  /** Points less on the day when only this action is left out; null where there is no score. */
  readonly pointsLost: number | null;
}

/** A plan as it is lived, month by month. */
export interface Followed {
  readonly subject: string;
  /** Number of the plan in the answer, from 1. */
  readonly plan: number;
  readonly kind: Plan["kind"];
  readonly applyOn: string;
  readonly skip: readonly string[];
  readonly months: readonly FollowedDay[];
  /** Whether the application on its day is approved. */
  readonly approved: boolean;
  readonly lost: readonly Lost[];
  /** From that day on, where leaving something out kept the approval away. */
  readonly newPlan: PlanAnswer | null;
}

function dayOf(on: string, decision: Decision, actions: readonly PlannedAction[]): FollowedDay {
  const { outcome, score, cutoff } = decision;
  // What is done once is done on its last day at the latest, what is kept is kept from its first.
  const isDone = ({ months, from, until }: PlannedAction) => (months > 0 ? from : until) <= on;
  const done = actions.filter(isDone).map(({ action }) => action);
  return { on, outcome, score, cutoff, done: [...new Set(done)], decision };
}

function lostBy(person: Player, plan: Plan, skip: readonly string[]): readonly Lost[] {
  const whole = plan.verified.decision.score;
  return [...new Set(skip)].map((action) => {
    const others = plan.actions.filter((one) => one.action !== action);
    const left = plan.actions.filter((one) => one.action === action);
    const { score } = play(person, others, plan.applyOn).decision;
    const pointsLost = whole === null || score === null ? null : whole - score;
    return { action, cures: [...new Set(left.flatMap(({ cures }) => cures))], pointsLost };
  });
}

/**
 * Lives a plan (`index` from 0) of an answer: today, on the first of each month before the day of
 * application, on that day and a calendar month later, without the actions to `skip`.
 */
export function follow(
  person: Player,
  answer: PlanAnswer,
  index: number,
  skip: readonly string[] = [],
  { isOver }: Pick<PlanOptions, "isOver"> = {},
): Followed {
  const plan = answer.plans[index];
  evaluate.assert(plan !== undefined, "the answer has a plan of this number");
  const { program, reference } = person;
  const skipped = skip.filter((id) => plan.actions.some(({ action }) => action === id));
  const actions = plan.actions.filter(({ action }) => !skipped.includes(action));
  const { applyOn } = plan;
  const start = answer.asOf.slice(0, 10);
  const firsts = firstsBetween(start, applyOn);
  const onTheDay = play(person, actions, applyOn);
  const lived = (on: string) => dayOf(on, play(person, actions, on).decision, actions);
  const later = monthsLater(applyOn, 1);
  const isApproved = onTheDay.decision.outcome === "approved";
  const months = [
    // Before anything is done, at the instant itself.
    dayOf(start, answer.today, []),
    ...firsts.map(lived),
    dayOf(applyOn, onTheDay.decision, actions),
    lived(later),
  ];
  const isLost = skipped.length > 0 && !isApproved;
  const again = {
    ...answer.asked,
    asOf: onTheDay.asOf,
    ...(isOver === undefined ? {} : { isOver }),
  };
  return {
    subject: answer.subject,
    plan: index + 1,
    kind: plan.kind,
    applyOn,
    skip: skipped,
    months,
    approved: isApproved,
    lost: lostBy(person, plan, skipped),
    newPlan: isLost ? planFor(program, reference, onTheDay.dossier, again) : null,
  };
}
