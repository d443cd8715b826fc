import { step } from "../diagnostics/diagnostic.js";
import { formatDay } from "../value/calendar.js";
import { type Cell, regimesOf, type SideName, type Sides } from "./cells.js";
import { type Place, placeOf } from "./fingerprint.js";
import type { Interning } from "./intern.js";
import { isSameLimit } from "./limit.js";
import { type Following, type Lack, type Proof, proveIn } from "./prove.js";

/** The first day and the regime in which something is so. */
interface Where {
  readonly from: string;
  readonly regime: string;
}

/** What a proof rests on. */
type Fact =
  /** So many gates of the looser definition stand in the stricter one as they are. */
  | { readonly kind: "gates-kept"; readonly count: number }
  /** A gate of the looser definition asks no more than gates of the stricter one do. */
  | { readonly kind: "gate-follows"; readonly gate: string; readonly from: readonly string[] }
  /** A gate of the looser definition stops nobody, or nobody that the others let through. */
  | { readonly kind: "gate-stops-nobody"; readonly gate: string }
  /** The looser definition's score is at least and at most so many points above the other's. */
  | { readonly kind: "score"; readonly atLeast: number; readonly atMost: number }
  /** The stricter definition approves nobody there. */
  | ({ readonly kind: "approves-nobody" } & Where);

/** What a proof failed by. */
type Obstacle =
  | { readonly kind: "time-zones"; readonly pointer: string }
  | { readonly kind: "regimes"; readonly pointer: string }
  | ({
      readonly kind: "gate";
      /** A gate of the looser definition that was not found to follow, and where it stands. */
      readonly gate: string;
      readonly side: SideName;
      readonly pointer: string;
      readonly lack: Lack;
      /** Where the score is lacking: how far it may fall and rise, from the stricter one on. */
      readonly points: { readonly atLeast: number; readonly atMost: number } | null;
    } & Where);

/** Whether whomever one definition approves the other approves as well. */
interface Direction {
  readonly proved: boolean;
  /** What it rests on; empty where it is not proved. */
  readonly facts: readonly Fact[];
  /** The first that it failed by; empty where it is proved. */
  readonly obstacles: readonly Obstacle[];
}

/**
 * What is proved of the outcome `approved` of one application: for all facts that both definitions
 * read, the same facts and the same reference data on both sides, at every instant from the day on
 * which both are in effect, in every regime. Nothing is said of which other outcome a person has,
 * of the amount of a limit (but see `limit`), of dates, nor of applications after one that was
 * declined. `unproved` does not mean that it is wrong.
 */
export interface Effect {
  readonly kind: "effect";
  /**
   * `same`: approved by one exactly when by the other; `never-looser`: whomever `after` approves,
   * `before` approves; `never-stricter`: the reverse.
   */
  readonly claim: "same" | "never-looser" | "never-stricter" | "unproved";
  /** The day from which on it is so. */
  readonly from: string;
  readonly neverLooser: Direction;
  readonly neverStricter: Direction;
  /** Whether the same amounts are proved for whom both approve. */
  readonly limit: "same" | "changed";
}

const obstaclesMax = 5;

/** One program in every cell. */
export type Places = readonly Place[];

/** Both programs in every cell, over one table of structures. */
export function placesOf(sides: Sides, interning: Interning): Record<SideName, Places> {
  const all = (side: SideName) => sides.cells.map((cell) => placeOf(sides[side], cell, interning));
  return { before: all("before"), after: all("after") };
}

/** One program on both sides of a proof, in one cell. */
interface Proved {
  readonly cell: Cell;
  readonly proof: Proof;
}

function whereOf({ from, regime }: Cell): Where {
  return { from: formatDay(from), regime };
}

function spanOf({ difference: { low, high } }: Proof) {
  return { atLeast: low + 0, atMost: high + 0 };
}

function obstaclesOf(proofs: readonly Proved[], loose: Places, side: SideName): Obstacle[] {
  const found = new Map<number, Obstacle>();
  for (const { cell, proof } of proofs) {
    for (const { gate, following } of proof.demands) {
      if (following.kind !== "lack" || found.has(gate)) continue;
      found.set(gate, {
        kind: "gate",
        gate: gateId(loose, gate),
        side,
        pointer: step("/gates", gate),
        lack: following.lack,
        points: following.lack === "score" ? spanOf(proof) : null,
        ...whereOf(cell),
      });
    }
  }
  return [...found.values()];
}

function gateId(places: Places, gate: number): string {
  return places[0]?.program.gates[gate]?.definition.id ?? "";
}

function gateFact(gate: string, all: readonly Following[], strict: Places): Fact | null {
  const isKept = all.every((one) => one.kind === "gate" && one.isSame);
  if (isKept) return null;
  const by = all.flatMap((one) => (one.kind === "gate" ? [gateId(strict, one.by)] : []));
  if (by.length === 0) return { kind: "gate-stops-nobody", gate };
  return { kind: "gate-follows", gate, from: [...new Set(by)] };
}

function scoreFact(proofs: readonly Proved[], loose: Places, strict: Places): Fact[] {
  const hasScore = [loose, strict].some((places) =>
    places.some(({ program }) => program.scorecards !== null),
  );
  const spans = proofs.filter(({ proof }) => !proof.isNobody).map(({ proof }) => spanOf(proof));
  if (!hasScore || spans.length === 0) return [];
  const atLeast = Math.min(...spans.map((span) => span.atLeast));
  const atMost = Math.max(...spans.map((span) => span.atMost));
  return [{ kind: "score", atLeast, atMost }];
}

function factsOf(proofs: readonly Proved[], strict: Places, loose: Places): Fact[] {
  const nobody = proofs.find(({ proof }) => proof.isNobody);
  const gates = new Map<number, Following[]>();
  for (const { proof } of proofs) {
    for (const { gate, following } of proof.demands) {
      gates.set(gate, [...(gates.get(gate) ?? []), following]);
    }
  }
  const facts = [...gates].map(([gate, all]) => gateFact(gateId(loose, gate), all, strict));
  const changed = facts.filter((fact) => fact !== null);
  const count = facts.length - changed.length;
  return [
    ...(nobody === undefined
      ? []
      : [{ kind: "approves-nobody" as const, ...whereOf(nobody.cell) }]),
    ...(count === 0 ? [] : [{ kind: "gates-kept" as const, count }]),
    ...changed,
    ...scoreFact(proofs, loose, strict),
  ];
}

function directionOf(places: Record<SideName, Places>, strictSide: SideName): Direction {
  const looseSide = strictSide === "before" ? "after" : "before";
  const [strict, loose] = [places[strictSide], places[looseSide]];
  const proofs = strict.flatMap((place, index) => {
    const other = loose[index];
    return other === undefined ? [] : [{ cell: place.cell, proof: proveIn(place, other) }];
  });
  const obstacles = obstaclesOf(proofs, loose, looseSide);
  const proved = obstacles.length === 0;
  return Object.freeze({
    proved,
    facts: Object.freeze(proved ? factsOf(proofs, strict, loose) : []),
    obstacles: Object.freeze(obstacles.slice(0, obstaclesMax)),
  });
}

/** What keeps two definitions from being compared day by day at all. */
function apartBy({ before, after }: Sides): Obstacle[] {
  const obstacles: Obstacle[] = [];
  if (before.offsetMinutes !== after.offsetMinutes) {
    obstacles.push({ kind: "time-zones", pointer: "/timeZone/offsetMinutes" });
  }
  const [own, other] = [[...regimesOf(before)].sort(), [...regimesOf(after)].sort()];
  if (JSON.stringify(own) !== JSON.stringify(other)) {
    obstacles.push({ kind: "regimes", pointer: "/regimes/list" });
  }
  return obstacles;
}

function claimOf(neverLooser: boolean, neverStricter: boolean): Effect["claim"] {
  if (neverLooser) return neverStricter ? "same" : "never-looser";
  return neverStricter ? "never-stricter" : "unproved";
}

/** What is proved of whom the one definition approves and the other does not. */
export function effectOf(sides: Sides, places: Record<SideName, Places>): Effect {
  const apart = apartBy(sides);
  const open: Direction = Object.freeze({ proved: false, facts: [], obstacles: apart });
  const isApart = apart.length > 0;
  const neverLooser = isApart ? open : directionOf(places, "after");
  const neverStricter = isApart ? open : directionOf(places, "before");
  return Object.freeze({
    kind: "effect",
    claim: claimOf(neverLooser.proved, neverStricter.proved),
    from: formatDay(sides.start),
    neverLooser,
    neverStricter,
    limit: !isApart && isSameLimit(places.before, places.after) ? "same" : "changed",
  });
}
