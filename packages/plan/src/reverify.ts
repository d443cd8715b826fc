import type { Decision } from "@kaitong/engine";
import type { Plan, PlanAnswer, PlannedAction } from "./answer.js";
import { monthsLater } from "./follow-days.js";
import type { PlanOptions } from "./options.js";
import { planFor } from "./plan.js";
import { type Player, play } from "./play.js";

/** What of an answer is looked at again. */
export interface PromisedPlans {
  readonly subject: string;
  readonly plans: readonly Pick<Plan, "kind" | "applyOn" | "actions">[];
  readonly asked: PlanAnswer["asked"];
}

/** A plan that no longer leads to yes. */
export interface BrokenPlan {
  readonly subject: string;
  readonly kind: Plan["kind"];
  readonly applyOn: string;
  /** Codes of the gates in the way, or `action.unknown`. */
  readonly because: readonly string[];
  readonly newPlan: PlanAnswer;
}

/** Plans of one answer that were looked at again. */
export interface Reverified {
  readonly checked: number;
  readonly broken: readonly BrokenPlan[];
}

/** Whether a definition can say what an action comes to. */
function isKnown({ program }: Player, { action, level }: PlannedAction): boolean {
  const found = program.actions.find(({ definition }) => definition.id === action);
  if (found === undefined || found.definition.conditional === true) return false;
  return found.levels.some(({ definition, effects }) => {
    return definition.id === level && effects.length > 0;
  });
}

function inTheWay({ outcome, reasons }: Decision): readonly string[] {
  const codes = reasons.filter(({ kind }) => kind === "gate").map(({ code }) => code);
  return codes.length === 0 ? [outcome] : codes;
}

/** Why a plan does not lead to yes; nothing when it does. */
function breaksBy(
  person: Player,
  { applyOn, actions }: PromisedPlans["plans"][number],
): readonly string[] {
  if (!actions.every((action) => isKnown(person, action))) return ["action.unknown"];
  const days = [applyOn, monthsLater(applyOn, 1)];
  for (const day of days) {
    const { decision } = play(person, actions, day);
    if (decision.outcome !== "approved") return inTheWay(decision);
  }
  return [];
}

/** What was asked for, as far as the definition knows it. */
function askedAgain({ program }: Player, asked: PlanAnswer["asked"]): PlanOptions {
  const levelsOf = new Map(
    program.actions.map(({ definition }) => [definition.id, definition.levels.map(({ id }) => id)]),
  );
  const known = (ids: readonly string[]) => ids.filter((id) => levelsOf.has(id));
  const exclude = known(asked.exclude);
  const caps = Object.entries(asked.caps).filter(
    ([id, level]) => levelsOf.get(id)?.includes(level) === true && !exclude.includes(id),
  );
  return { ...asked, exclude, applies: known(asked.applies), caps: Object.fromEntries(caps) };
}

/**
 * Plays the plans of an answer again, under the definition and reference data of `person`, who is
 * the one of the answer at its instant: on the day of application and a calendar month later.
 */
export function reverify(
  person: Player,
  promised: PromisedPlans,
  { isOver }: Pick<PlanOptions, "isOver"> = {},
): Reverified {
  const { program, reference, dossier, asOf } = person;
  const broken = promised.plans.flatMap((plan) => {
    const because = breaksBy(person, plan);
    return because.length === 0 ? [] : [{ plan, because }];
  });
  const checked = promised.plans.length;
  if (broken.length === 0) return { checked, broken: [] };
  const over = isOver === undefined ? {} : { isOver };
  const options = { ...askedAgain(person, promised.asked), asOf, ...over };
  const newPlan = planFor(program, reference, dossier, options);
  return {
    checked,
    broken: broken.map(({ plan: { kind, applyOn }, because }) => {
      return { subject: promised.subject, kind, applyOn, because, newPlan };
    }),
  };
}
