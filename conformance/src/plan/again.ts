import type { PlanAnswer } from "@kaitong/plan";
import { dayNumber, dayText } from "../generate/calendar.js";
import { seedOf } from "../generate/index.js";
import { planProblem, withoutHash } from "./audit.js";
import type { PlanCode } from "./code.js";
import { monthsLater } from "./dates.js";
import { presentOf } from "./future.js";
import { makeSomebody, type OpenProduct, openProduct, type Somebody } from "./person.js";
import { makePlanned } from "./product.js";

/** Plans that were decided again, on the day and one month later, in the second world. */
export interface AgainTally {
  products: number;
  people: number;
  plans: number;
  /** Of these: approved on both days, and by all that they say. */
  approved: number;
  problems: string[];
}

/** How many plans are decided again, of which products. */
export interface AgainPlan {
  readonly seed: number;
  readonly from: number;
  readonly productsMost: number;
  readonly plansLeast: number;
}

/** Nothing decided again yet. */
export function emptyAgain(): AgainTally {
  return { products: 0, people: 0, plans: 0, approved: 0, problems: [] };
}

/** What is wrong with the plans of an answer, each made and decided anew; null when nothing is. */
export function plansProblem(
  code: PlanCode,
  product: OpenProduct,
  { json, now, dossier, asked }: Somebody,
  answer: PlanAnswer,
): string | null {
  if (answer.plans.length === 0) return null;
  const present = presentOf(product, json, now, answer.today);
  const { marginPoints } = answer.asked;
  const { incomeFen } = code.personOf(product.program, product.ref, dossier, now.asOf);
  const who = { program: product.program, reference: product.ref, dossier, asOf: now.asOf };
  const regime = product.definition.regimes.list.findIndex(
    ({ name }) => name === answer.versions.regime,
  );
  const pinned = { ...product.ref, regimes: [{ from: Number.MIN_SAFE_INTEGER, regime }] };
  for (const plan of answer.plans) {
    const problem = planProblem({ code, present, plan, asked, marginPoints, incomeFen }, dossier);
    if (problem !== null) return `${plan.kind}: ${problem}`;
    const later = dayText(monthsLater(dayNumber(plan.applyOn), 1));
    const said = [plan.verified.decision, plan.verified.later];
    for (const [at, on] of [plan.applyOn, later].entries()) {
      const played = code.play(who, plan.actions, on);
      const options = { asOf: played.asOf };
      const again = code.engine.decide(product.program, pinned, played.dossier, options);
      const [one, other] = [again, said[at]!].map((of) => JSON.stringify(withoutHash(of)));
      if (one !== other) return `${plan.kind}: decided otherwise when it is played to ${on}`;
    }
  }
  return null;
}

/** So many people of a product are asked for a plan at least, and at most. */
const peopleFirst = 3;
const peopleMost = 150;
/** A product is left when fewer than one in so many have a plan: then most time finds nothing. */
const planEvery = 3;
/** One in so many looks further ahead than people of small cases do. */
const farEvery = 4;
const farMonths = 12;

/** Somebody of a product; some look far ahead. */
function personOf(code: PlanCode, product: OpenProduct, own: number, person: number): Somebody {
  const who = makeSomebody(code, product, seedOf(own, person));
  const months = person % farEvery === 0 ? farMonths : who.asked.months;
  return { ...who, asked: { ...who.asked, months } };
}

/** Makes plans for people of a numbered product, and decides each again. */
export function decideAgain(code: PlanCode, seed: number, number: number, tally: AgainTally): void {
  const own = seedOf(seed, number);
  const product = openProduct(code, makePlanned(own));
  tally.products += 1;
  let plans = 0;
  for (let person = 0; person < peopleMost; person += 1) {
    if (person >= peopleFirst && plans * planEvery < person) break;
    const who = personOf(code, product, own, person);
    const options = { ...who.asked, asOf: who.now.asOf };
    const answer = code.planFor(product.program, product.ref, who.dossier, options);
    const problem =
      answer.notVerified > 0
        ? `${answer.notVerified} choices are not verified`
        : plansProblem(code, product, who, answer);
    tally.people += 1;
    plans += answer.plans.length;
    tally.plans += answer.plans.length;
    if (problem === null) tally.approved += answer.plans.length;
    else tally.problems.push(`seed ${seed}, plans of ${number}/${person}: ${problem}`);
  }
}

/** Decides again the plans of products from a number on, until there are enough of them. */
export function decideEnoughAgain(
  code: PlanCode,
  { seed, from, productsMost, plansLeast }: AgainPlan,
): AgainTally {
  const tally = emptyAgain();
  const to = from + productsMost;
  for (let number = from; number < to && tally.plans < plansLeast; number += 1) {
    decideAgain(code, seed, number, tally);
  }
  return tally;
}
