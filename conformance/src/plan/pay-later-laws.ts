import type { Plan, PlanAnswer, PlannedAction } from "@kaitong/plan";
import type { Dossier, Program, Reference } from "../engine.js";
import { dayNumber, dayText } from "../generate/calendar.js";
import { withoutHash } from "./audit.js";
import type { PlanCode } from "./code.js";
import { monthOf, monthsLater } from "./dates.js";

/** Somebody of the example product, read. */
export interface PayLaterCase {
  readonly program: Program;
  readonly reference: Reference;
  readonly dossier: Dossier;
  /** Monthly income in fen; null when unknown. */
  readonly incomeFen: number | null;
  readonly exclude: readonly string[];
  readonly caps: Readonly<Record<string, string>>;
}

const reportActions = ["settle-overdue", "settle-compensation", "pay-cards-down"];
const reportLagDays = 45;
const cheapPointsMost = 30;
const incomeShareMost = 3_000;
const cheapActions: ReadonlySet<string> = new Set(["pay-existing-here"]);

function* wholePlans(answer: PlanAnswer): Generator<Omit<Plan, "kind">> {
  yield* answer.plans;
}

const isDone = ({ effort, moneyFen, months }: PlannedAction) =>
  effort > 0 || moneyFen > 0 || months > 0;

/** Money that is due by the end of each month is what could be put aside by then. */
function moneyProblem(plan: Omit<Plan, "kind">, incomeFen: number | null, today: number) {
  const most = Math.floor(((incomeFen ?? 0) * incomeShareMost) / 10_000);
  const spends = plan.actions.filter(({ moneyFen }) => moneyFen > 0);
  if (incomeFen === null && spends.length > 0) return "costs money of an unknown income";
  const dueIn = ({ from, months }: PlannedAction) =>
    monthOf(dayNumber(from)) - monthOf(today) + (months > 0 ? 0 : 1);
  for (const step of spends) {
    const due = spends.filter((one) => dueIn(one) <= dueIn(step));
    const sum = due.reduce((all, { moneyFen }) => all + moneyFen, 0);
    if (sum > most * dueIn(step)) return `needs ${sum} fen in ${dueIn(step)} months`;
  }
  return null;
}

/** Points by which a plan raises variables that are easily faked. */
function cheapProblem(
  code: PlanCode,
  one: PayLaterCase,
  answer: PlanAnswer,
  plan: Omit<Plan, "kind">,
): string | null {
  const { definition } = one.program;
  const fake = new Set(
    definition.variables.flatMap(({ name, gaming }) => (gaming === "cheap" ? [name] : [])),
  );
  const asOf = Date.parse(answer.asOf);
  const { program, reference, dossier } = one;
  const base = code.play({ program, reference, dossier, asOf }, [], plan.applyOn).decision;
  const cheapOf = ({ contributions }: typeof base) =>
    contributions.reduce((sum, { variable, points }) => sum + (fake.has(variable) ? points : 0), 0);
  const gained = cheapOf(plan.verified.decision) - cheapOf(base);
  if (gained > cheapPointsMost) return `${gained} points of what is easily faked`;
  const real = plan.actions.filter(isDone);
  const isAlone = real.length > 0 && real.every(({ action }) => cheapActions.has(action));
  const stops = base.gates.some(
    ({ result, variable }) => result === "fail" && variable !== "score",
  );
  return isAlone && gained > 0 && !stops ? "nothing but what is easily faked" : null;
}

function stepProblem(one: PayLaterCase, plan: Omit<Plan, "kind">, today: number): string | null {
  const { definition } = one.program;
  for (const { action, from, until, level, stage } of plan.actions) {
    const declared = definition.actions.find(({ id }) => id === action);
    if (declared === undefined) return `\`${action}\` is no action`;
    if (one.exclude.includes(action)) return `\`${action}\` is excluded`;
    if (!declared.stages.includes(stage)) return `\`${action}\` is not of stage ${stage}`;
    const levels = declared.levels.map(({ id }) => id);
    const cap = one.caps[action];
    if (cap !== undefined && levels.indexOf(level) > levels.indexOf(cap)) {
      return `\`${action}\` goes beyond \`${cap}\``;
    }
    if (declared.conditional === true) return `\`${action}\` depends on others`;
    const isReported = reportActions.includes(action);
    if (dayNumber(from) < today) return `\`${action}\` is done in the past`;
    if (isReported && dayNumber(plan.applyOn) < dayNumber(until) + reportLagDays) {
      return `\`${action}\` is not in the report of ${plan.applyOn}`;
    }
  }
  return null;
}

/** Decides again on what a plan comes to, with the engine alone. */
function replayProblem(
  code: PlanCode,
  one: PayLaterCase,
  answer: PlanAnswer,
  plan: Omit<Plan, "kind">,
): string | null {
  const { program, reference, dossier } = one;
  const { list } = program.definition.regimes;
  const regime = list.findIndex(({ name }) => name === answer.versions.regime);
  const who = { program, reference, dossier, asOf: Date.parse(answer.asOf) };
  const pin = (at: number) => ({
    ...reference,
    regimes: [{ from: Number.MIN_SAFE_INTEGER, regime: at }],
  });
  const later = dayText(monthsLater(dayNumber(plan.applyOn), 1));
  for (const [on, said] of [
    [plan.applyOn, plan.verified.decision],
    [later, plan.verified.later],
  ] as const) {
    const played = code.play(who, plan.actions, on);
    const again = code.engine.decide(program, pin(regime), played.dossier, { asOf: played.asOf });
    const [own, theirs] = [again, said].map((of) => JSON.stringify(withoutHash(of)));
    if (own !== theirs) return `decided otherwise on ${on}`;
    const margin = (again.score ?? 0) - (again.cutoff ?? 0);
    if (again.outcome !== "approved" || margin < answer.asked.marginPoints) {
      return `not approved on ${on}`;
    }
  }
  const { contraction } = plan.verified;
  if (contraction === null) return "hard times are not looked at";
  const hard = list.findIndex(({ name }) => name === "contraction");
  const played = code.play(who, plan.actions, plan.applyOn);
  const again = code.engine.decide(program, pin(hard), played.dossier, { asOf: played.asOf });
  const [own, theirs] = [again, contraction].map((of) => JSON.stringify(withoutHash(of)));
  return own === theirs ? null : "decided otherwise in hard times";
}

/** What is wrong with an answer for somebody of the example product; null when nothing is. */
export function payLaterProblem(
  code: PlanCode,
  one: PayLaterCase,
  answer: PlanAnswer,
): string | null {
  const today = dayNumber(answer.asOf.slice(0, 10));
  if (answer.notVerified > 0) return `${answer.notVerified} choices are not verified`;
  if (answer.today.outcome === "approved") {
    const { plans, conditional, certificate } = answer;
    const isEmpty = plans.length + conditional.length === 0 && certificate === null;
    return isEmpty ? null : "something to do for who is approved";
  }
  for (const plan of wholePlans(answer)) {
    const problem =
      stepProblem(one, plan, today) ??
      moneyProblem(plan, one.incomeFen, today) ??
      cheapProblem(code, one, answer, plan) ??
      replayProblem(code, one, answer, plan);
    if (problem !== null) return `${plan.applyOn}: ${problem}`;
  }
  const { frontier } = answer;
  const falls = frontier.every(
    ({ applyOn, effort }, at) =>
      at === 0 || (applyOn > frontier[at - 1]!.applyOn && effort < frontier[at - 1]!.effort),
  );
  return falls ? null : "a later day that is not easier";
}
