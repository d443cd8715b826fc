import type { PlanAnswer } from "@kaitong/plan";
import { dayNumber, dayText } from "../generate/calendar.js";
import { seedOf } from "../generate/index.js";
import { plansProblem } from "./again.js";
import { bestOn, bruteFrontier, daysToApply, isTooMuch, type Trial, trialOf } from "./brute.js";
import type { PlanCode } from "./code.js";
import { monthsLater } from "./dates.js";
import { makeSomebody, type OpenProduct, openProduct, type Somebody } from "./person.js";
import { makePlanned } from "./product.js";

/** Which cases are looked at: products from one number to another, and people of each. */
export interface CasePlan {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  readonly people: number;
  /** Most combinations on one day that are tried. */
  readonly combinationsMost: number;
  /** Certificates are tried to the end where that takes no more than so many decisions. */
  readonly certainMost: number;
  /** One in so many certificates is confirmed. */
  readonly confirmEvery: number;
  /** Whether those with too many combinations are asked for plans all the same. */
  readonly withLarge: boolean;
}

/** What was looked at. */
export interface CaseTally {
  cases: number;
  approved: number;
  /** Frontiers that were compared with those of trying everything. */
  compared: number;
  /** Of these: the same points. */
  equal: number;
  withPlan: number;
  /** Of these: with more than one point. */
  severalPoints: number;
  tooMany: number;
  plans: number;
  notVerified: number;
  certificates: number;
  /** Of these: given to the checker of the package. */
  checked: number;
  /** Of these: confirmed by the checker of the package. */
  confirmed: number;
  /** Of these: tried to the end, on every day before a plan may exist. */
  triedToTheEnd: number;
  problems: string[];
}

/** Nothing looked at yet. */
export function emptyCases(): CaseTally {
  const counts = {
    cases: 0,
    approved: 0,
    compared: 0,
    equal: 0,
    withPlan: 0,
    severalPoints: 0,
    tooMany: 0,
  };
  const more = {
    plans: 0,
    notVerified: 0,
    certificates: 0,
    checked: 0,
    confirmed: 0,
    triedToTheEnd: 0,
  };
  return { ...counts, ...more, problems: [] };
}

function frontierProblem(trial: Trial, answer: PlanAnswer, tally: CaseTally): string | null {
  const brute = bruteFrontier(trial);
  if (brute === null) {
    tally.tooMany += 1;
    return null;
  }
  tally.compared += 1;
  if (brute.length > 0) tally.withPlan += 1;
  if (brute.length > 1) tally.severalPoints += 1;
  const points = brute.map(({ applyOn, effort }) => ({ applyOn, effort }));
  const [own, said] = [points, answer.frontier].map((of) => JSON.stringify(of));
  if (own === said) tally.equal += 1;
  else return `frontier ${said}, by trying everything ${own}`;
  for (const plan of answer.plans) {
    const point = brute.find(({ applyOn }) => applyOn === plan.applyOn);
    const taken = plan.actions.filter(({ action }) => !isKept(trial, action)).length;
    if (point?.actions !== taken) return `${taken} actions where ${point?.actions} do`;
  }
  return null;
}

function isKept({ product }: Trial, action: string): boolean {
  return product.deeds.some(
    ({ definition, writes }) =>
      definition.id === action && writes.every(({ kind }) => kind === "keep"),
  );
}

/** Tries everything on every day before a plan may exist, and on the day itself. */
function certainProblem(
  trial: Trial,
  answer: PlanAnswer,
  most: number,
  tally: CaseTally,
): string | null {
  const { certificate } = answer;
  if (certificate === null || certificate.kind === "in-review") return null;
  const until = certificate.until === null ? null : dayNumber(certificate.until);
  const days = daysToApply(trial, 60).filter((day) => until === null || day <= until);
  const lastDay = monthsLater(daysToApply(trial, 60).at(-1) ?? trial.planner.today, 1);
  let left = most;
  for (const day of days) {
    const way = bestOn({ ...trial, combinationsMost: Math.max(0, left) }, day, lastDay);
    if (way === "too-many") return null;
    left -= 2 * countOn(trial, day);
    const on = dayText(day);
    if (day === until && way === null) return `no plan on ${on}, though there should be one`;
    if (day !== until && way !== null) return `a plan on ${on}, though there should be none`;
  }
  tally.triedToTheEnd += 1;
  return null;
}

/** About how many decisions a day takes. */
function countOn(trial: Trial, day: number): number {
  const { code, planner, product } = trial;
  const moment = code.momentOf(planner, day);
  return product.deeds.reduce((all, { definition }, action) => {
    const own = definition.levels.map((_level, level) =>
      definition.conditional === true || definition.knownAfter === "never"
        ? 0
        : code.candidatesOf(planner, action, level, moment, 60).length,
    );
    return all * (1 + own.reduce((sum, one) => sum + one, 0));
  }, 1);
}

function certificateProblem(
  code: PlanCode,
  product: OpenProduct,
  { dossier }: Somebody,
  answer: PlanAnswer,
  every: number,
  tally: CaseTally,
): string | null {
  if (answer.certificate === null) {
    return answer.plans.length > 0 ? null : "neither a plan nor a certificate";
  }
  tally.certificates += 1;
  if (tally.certificates % every > 0) return null;
  tally.checked += 1;
  const wrong = code.checkCertificate(product.program, product.ref, dossier, answer);
  if (wrong.length === 0) tally.confirmed += 1;
  return wrong.length === 0 ? null : `certificate: ${wrong.slice(0, 3).join("; ")}`;
}

/** What is wrong with the answer for somebody; null when nothing is. */
export function caseProblem(
  code: PlanCode,
  product: OpenProduct,
  who: Somebody,
  plan: Omit<CasePlan, "seed" | "from" | "to" | "people">,
  tally: CaseTally,
): string | null {
  const options = { ...who.asked, asOf: who.now.asOf };
  tally.cases += 1;
  if (!plan.withLarge && isTooMuch(trialOf(code, product, who, 0, plan.combinationsMost))) {
    tally.tooMany += 1;
    return null;
  }
  const answer = code.planFor(product.program, product.ref, who.dossier, options);
  if (answer.today.outcome === "approved") {
    tally.approved += 1;
    const { plans, frontier, conditional, certificate } = answer;
    const isEmpty = plans.length + frontier.length + conditional.length === 0;
    return isEmpty && certificate === null ? null : "something to do for who is approved";
  }
  tally.plans += answer.plans.length;
  tally.notVerified += answer.notVerified;
  if (answer.notVerified > 0) return `${answer.notVerified} choices are not verified`;
  if (!answer.provedOptimal) return "optimality is not proved";
  const { marginPoints } = answer.asked;
  const trial = trialOf(code, product, who, marginPoints, plan.combinationsMost);
  return (
    plansProblem(code, product, who, answer) ??
    frontierProblem(trial, answer, tally) ??
    certificateProblem(code, product, who, answer, plan.confirmEvery, tally) ??
    certainProblem(trial, answer, plan.certainMost, tally)
  );
}

/** Somebody of a numbered product, so that a case can be looked at again. */
export function caseOf(code: PlanCode, seed: number, number: number, person: number) {
  const product = openProduct(code, makePlanned(seedOf(seed, number)));
  const own = seedOf(seedOf(seed, number), person);
  return { product, who: makeSomebody(code, product, own) };
}

/** Looks at the cases of one product. */
export function lookAtProduct(
  code: PlanCode,
  plan: Omit<CasePlan, "from" | "to">,
  number: number,
  tally: CaseTally,
): void {
  const own = seedOf(plan.seed, number);
  const product = openProduct(code, makePlanned(own));
  for (let person = 0; person < plan.people; person += 1) {
    const who = makeSomebody(code, product, seedOf(own, person));
    const problem = caseProblem(code, product, who, plan, tally);
    if (problem !== null)
      tally.problems.push(`seed ${plan.seed}, case ${number}/${person}: ${problem}`);
  }
}

/** Looks at all cases of a plan. */
export function lookAtCases(code: PlanCode, plan: CasePlan): CaseTally {
  const tally = emptyCases();
  for (let number = plan.from; number < plan.to; number += 1) {
    lookAtProduct(code, plan, number, tally);
  }
  return tally;
}
