import {
  type Clause,
  type Domain,
  implies,
  isAlways,
  type Literal,
  rangeOf,
  scoreId,
} from "./clause.js";
import type { Reading } from "./condition.js";
import { type Demand, demandsOf } from "./demands.js";
import { narrowBy } from "./domain.js";
import type { Place } from "./fingerprint.js";
import { differenceOf, type Span } from "./points.js";
import { anything, isUnknownOnly, isWithin } from "./range.js";

/** Why a gate's demand does not follow. */
export type Lack = "untested" | "unknown" | "wider" | "score";

/** Out of what one demand of the looser program follows; `lack` where nothing was found. */
export type Following =
  /** No facts fail it. */
  | { readonly kind: "always" }
  /** A gate of the stricter program demands it, or more. */
  | { readonly kind: "gate"; readonly by: number; readonly isSame: boolean }
  /** Several gates of the stricter program together leave nothing that fails it. */
  | { readonly kind: "together" }
  | { readonly kind: "lack"; readonly lack: Lack };

/** What was found out in one cell about whom the stricter program approves. */
export interface Proof {
  /** The stricter program approves nobody there. */
  readonly isNobody: boolean;
  /** Between which bounds the looser program's score lies above the stricter one's. */
  readonly difference: Span;
  readonly demands: readonly { readonly gate: number; readonly following: Following }[];
}

function copied(domain: Domain): Domain {
  return new Map(domain);
}

/** A condition on one program's score as it follows for the other's. */
function carried(literal: Literal, { low, high }: Span): Literal {
  if (literal.kind === "range") {
    if (literal.of !== scoreId) return literal;
    const { range } = literal;
    return { ...literal, range: { ...range, low: range.low + low, high: range.high + high } };
  }
  const isOfScore = literal.left === scoreId || literal.right === scoreId;
  if (!isOfScore || (low === 0 && high === 0)) return literal;
  return { kind: "range", of: scoreId, range: anything };
}

function clauseImplies(given: Clause, wanted: Clause, domain: Domain): boolean {
  return given.every((literal) => wanted.some((other) => implies(literal, other, domain)));
}

function idsOf(clause: Clause): readonly number[] {
  return clause.flatMap((literal) =>
    literal.kind === "range" ? [literal.of] : [literal.left, literal.right],
  );
}

function isAlmost(wanted: Clause, domain: Domain): boolean {
  return wanted.some((literal) => {
    if (literal.kind === "relation") return isAlways({ ...literal, unknown: true }, domain);
    const now = rangeOf(domain, literal.of);
    return !isUnknownOnly(now) && isWithin({ ...now, unknown: false }, literal.range);
  });
}

function lackOf(wanted: Clause, given: readonly Demand[], domain: Domain): Lack {
  if (idsOf(wanted).includes(scoreId)) return "score";
  const tested = new Set(given.flatMap(({ clause }) => idsOf(clause)));
  if (!idsOf(wanted).every((id) => tested.has(id))) return "untested";
  return isAlmost(wanted, domain) ? "unknown" : "wider";
}

/** What is known when one program has approved a person. */
interface Given {
  readonly demands: readonly Demand[];
  readonly domain: Domain;
  /** The domain before anything was demanded. */
  readonly bounds: Domain;
}

function followingOf(wanted: Demand, isLike: (gate: number) => boolean, given: Given): Following {
  const { clause } = wanted;
  const able = given.demands.filter((demand) => clauseImplies(demand.clause, clause, given.domain));
  const text = JSON.stringify(clause);
  const isSame = ({ clause: other }: Demand) => JSON.stringify(other) === text;
  const same = able.find((demand) => isLike(demand.gate) && isSame(demand)) ?? able.find(isSame);
  if (same !== undefined) return { kind: "gate", by: same.gate, isSame: true };
  if (clause.some((literal) => isAlways(literal, given.bounds))) return { kind: "always" };
  const found = able.find(({ gate }) => isLike(gate)) ?? able[0];
  if (found !== undefined) return { kind: "gate", by: found.gate, isSame: false };
  if (clause.some((literal) => isAlways(literal, given.domain))) return { kind: "together" };
  return { kind: "lack", lack: lackOf(clause, given.demands, given.domain) };
}

/**
 * Whether whomever `strict` approves in a cell is approved by `loose`: each demand of the looser
 * program must follow from those of the stricter one, and the score is carried over by how far the
 * points lie apart at most. All of it is sound and none complete: what is not found may still hold.
 */
export function proveIn(strict: Place, loose: Place): Proof {
  const domain: Domain = new Map();
  const [given, wanted]: [Reading, Reading] = [
    { place: strict, domain },
    { place: loose, domain },
  ];
  const demands = demandsOf(given);
  const asked = demandsOf(wanted);
  const own = differenceOf(wanted, null);
  domain.set(scoreId, { ...differenceOf(given, null), unknown: false });
  const bounds = copied(domain);
  bounds.set(scoreId, { ...own, unknown: false });
  const isPossible = narrowBy(
    domain,
    demands.map(({ clause }) => clause),
  );
  if (!isPossible) return { isNobody: true, difference: { low: 0, high: 0 }, demands: [] };
  const difference = differenceOf(wanted, given);
  const score = rangeOf(domain, scoreId);
  domain.set(scoreId, {
    low: Math.max(score.low + difference.low, own.low),
    high: Math.min(score.high + difference.high, own.high),
    unknown: false,
  });
  const known: Given = {
    demands: demands.map(({ clause, gate }) => ({
      gate,
      clause: clause.map((literal) => carried(literal, difference)),
    })),
    domain,
    bounds,
  };
  const nameOf = (place: Place, gate: number) => place.program.gates[gate]?.definition.id;
  return {
    isNobody: false,
    difference,
    demands: asked.map((demand) => {
      const name = nameOf(loose, demand.gate);
      const isLike = (gate: number) => nameOf(strict, gate) === name;
      return { gate: demand.gate, following: followingOf(demand, isLike, known) };
    }),
  };
}
