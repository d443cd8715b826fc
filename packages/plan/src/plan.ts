import { type Dossier, evaluate, type Program, type Reference } from "@kaitong/engine";
import type { Certificate, Obstacle, PlanAnswer } from "./answer.js";
import { assumptionsOf } from "./assumptions.js";
import { certificateOf } from "./certificate.js";
import { conditionalsOf } from "./conditional.js";
import {
  checkPlanOptions,
  monthsMost,
  monthsUsual,
  type PlanOptions,
  wishesOf,
} from "./options.js";
import {
  branchesMost,
  frontierOf,
  plansOf,
  type Search,
  type Searched,
  searchDays,
} from "./search.js";
import { parameterOf } from "./world/context.js";
import { type Person, personOf } from "./world/person.js";

const marginUsual = 10;

/** Points above what is needed: as asked, else as the definition says. */
function marginOf(person: Person, options: PlanOptions): number {
  const { program } = person;
  if (options.marginPoints !== undefined) return options.marginPoints;
  if (program.plans === null) return marginUsual;
  return parameterOf(person, program.plans.marginPoints);
}

/** The search as far as it goes: to the first day with a plan, or to its end. */
function searchFarther(person: Person, search: Search): Searched | null {
  if (search.months >= monthsMost || search.work.isOver()) return null;
  return searchDays(person, {
    ...search,
    months: monthsMost,
    firstUntil: Number.POSITIVE_INFINITY,
  });
}

/** All that stands in the way on the last day that was asked for. */
function lastObstacles(obstacles: readonly Obstacle[], searched: Searched): readonly Obstacle[] {
  const last = obstacles.at(-1);
  if (last === undefined) return [];
  const all = searched.scanner.obstaclesAt(last);
  return all.length === 0 ? [last] : all;
}

function certify(person: Person, search: Search, searched: Searched): Certificate | null {
  const isReferred = person.decision.outcome === "referred";
  if (searched.points.length > 0 && !isReferred) return null;
  // What was not looked at is not proved: only that a person looks at it can be said then.
  if (!isReferred && (!searched.isProved || !searched.isWhole)) return null;
  const farther = isReferred ? null : searchFarther(person, search);
  if (farther !== null && !(farther.isProved && farther.isWhole)) return null;
  const reasons = lastObstacles(searched.obstacles, searched);
  const days = farther?.obstacles ?? searched.obstacles;
  const until = farther?.points[0]?.day ?? null;
  const hasPlan = searched.points.length > 0;
  return certificateOf(person, days, reasons, { until, months: search.months, hasPlan });
}

/**
 * The way to yes for one person: verified plans, cheapest and proved so, or the proof that there
 * is none within the months asked for. Whoever is approved has nothing to do. Asserts an instant
 * and options without faults, as `checkPlanOptions` finds them.
 */
export function planFor(
  program: Program,
  reference: Reference,
  dossier: Dossier,
  options: PlanOptions = {},
): PlanAnswer {
  const asOf = options.asOf ?? dossier.asOf;
  evaluate.assert(asOf !== null, "a plan needs an instant: give `asOf` or a dossier that has one");
  evaluate.assert(checkPlanOptions(program, options).length === 0, "the options have no faults");
  const person = personOf(program, reference, dossier, asOf);
  const search: Search = {
    wishes: wishesOf(program, options),
    marginPoints: marginOf(person, options),
    months: options.months ?? monthsUsual,
    work: { branchesMost, isOver: options.isOver ?? (() => false) },
  };
  const { decision } = person;
  const common = {
    subject: dossier.subject,
    asOf: decision.asOf,
    today: decision,
    versions: {
      definition: program.hash,
      reference: reference.hash,
      regime: decision.regime,
    },
    asked: {
      exclude: options.exclude ?? [],
      applies: options.applies ?? [],
      caps: options.caps ?? {},
      marginPoints: search.marginPoints,
      months: search.months,
    },
  };
  if (decision.outcome === "approved") {
    const nothing = { plans: [], frontier: [], conditional: [], assumptions: [] };
    return { ...common, ...nothing, certificate: null, provedOptimal: true, notVerified: 0 };
  }
  const searched = searchDays(person, search);
  const plans = plansOf(person, searched, search);
  return {
    ...common,
    plans,
    frontier: frontierOf(searched.points),
    conditional: conditionalsOf(person, search, searched),
    certificate: certify(person, search, searched),
    assumptions: assumptionsOf(person),
    provedOptimal: searched.isProved,
    notVerified: searched.notVerified,
  };
}
