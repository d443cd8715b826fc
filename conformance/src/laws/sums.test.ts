import type { Decision } from "@kaitong/engine";
import { expect, test } from "vitest";
import { anyone } from "./anyone.js";
import { forAll, smallerJson } from "./for-all.js";
import { decideJson, type Facts, gateCodes, load, program } from "./product.js";
import { seedOf } from "./random.js";

const { gates, layers, limit, scorecard, regimes } = program.definition;
const strength = ["cooling-off", "declined", "referred", "held"];
const runs = 5_000;

/** What follows from a gate's result, as the definition says; null when it lets through. */
function outcomeOf(id: string, result: string): string | null {
  const gate = gates.find((one) => one.id === id);
  if (result === "fail") return gate?.outcome ?? null;
  const unknown = gate?.unknown ?? "pass";
  return result === "unknown" && unknown !== "pass" ? unknown : null;
}

interface Stop {
  readonly id: string;
  readonly layer: string;
  readonly outcome: string;
}

/** The gates that stop the person, in declared order. */
function stopsOf({ gates: decided }: Decision): readonly Stop[] {
  return gates.flatMap(({ id }) => {
    const one = decided.find((gate) => gate.id === id);
    const outcome = one === undefined ? null : outcomeOf(id, one.result);
    return one === undefined || outcome === null ? [] : [{ id, layer: one.layer, outcome }];
  });
}

/** Outcome, layer and order of the reasons, as ARCHITECTURE and PAY-LATER say them. */
function wrongOrder(decision: Decision): string | null {
  const stops = stopsOf(decision);
  const layer = layers.find(({ id }) => stops.some((stop) => stop.layer === id))?.id ?? null;
  const here = stops.filter((stop) => stop.layer === layer);
  const outcome = strength.find((one) => here.some((stop) => stop.outcome === one)) ?? "approved";
  const wanted = [
    ...here.filter((stop) => stop.outcome === outcome),
    ...here.filter((stop) => stop.outcome !== outcome),
    ...layers.flatMap(({ id }) => stops.filter((stop) => stop.layer === id && id !== layer)),
  ].map(({ id }) => id);
  if (decision.outcome !== outcome) return `the outcome is not ${outcome}`;
  if (decision.layer !== layer) return `the deciding layer is not ${layer}`;
  if (gateCodes(decision).join() !== wanted.join()) return `the gates' reasons are not ${wanted}`;
  const lastGate = decision.reasons.findLastIndex(({ kind }) => kind === "gate");
  const firstPoints = decision.reasons.findIndex(({ kind }) => kind === "points");
  return firstPoints >= 0 && firstPoints < lastGate ? "points stand before gates" : null;
}

/** The most points of each scored variable in a regime: permille of the declared, halves up. */
function bestPoints(regime: string): ReadonlyMap<string, number> {
  const permille = regimes.list.find(({ name }) => name === regime)?.permille ?? {};
  return new Map(
    (scorecard?.variables ?? []).map(({ variable, dimension, bins }) => {
      const most = Math.max(...(bins ?? []).map(({ points }) => points));
      return [variable, Math.floor((most * (permille[dimension] ?? 1_000) + 500) / 1_000)];
    }),
  );
}

/** Base and contributions add up to the score, and points lost to what is missing of the best. */
function wrongSums(decision: Decision): string | null {
  const { score, base, contributions, reasons, regime } = decision;
  if (score === null) return null;
  const points = contributions.reduce((sum, part) => sum + part.points, 0);
  if ((base ?? 0) + points !== score) return "base and contributions do not add up";
  const best = bestPoints(regime);
  const parts = contributions.map(({ variable }) => variable).join();
  if (parts !== [...best.keys()].join()) return `the contributions are ${parts}`;
  const lost = [...best].map(([name, most]) => {
    const given = contributions.find(({ variable }) => variable === name)?.points ?? 0;
    return { code: `POINTS.${name}`, lost: most - given };
  });
  const fails = stopsOf(decision).some(({ id }) => id === "SCORE.CUTOFF");
  const wanted = lost
    .filter((one) => fails && one.lost > 0)
    .sort((a, b) => b.lost - a.lost || (a.code < b.code ? -1 : 1));
  const found = reasons.filter(({ kind }) => kind === "points");
  const text = found.map(({ code, pointsLost }) => `${code} ${pointsLost}`).join();
  if (text !== wanted.map((one) => `${one.code} ${one.lost}`).join()) return `points are ${text}`;
  const most = [...best.values()].reduce((sum, of) => sum + of, base ?? 0);
  const sum = found.reduce((total, { pointsLost }) => total + (pointsLost ?? 0), 0);
  return fails && sum !== most - score ? `the points lost are ${sum} in all` : null;
}

/** What a decision has only with some outcomes. */
function wrongParts(decision: Decision): string | null {
  const { outcome, layer, limitFen, limitBoundBy, hold, score, cutoff } = decision;
  if ((layer === null) !== (outcome === "approved")) return "the layer is null iff approved";
  if ((limitFen === null) !== (outcome !== "approved")) return "the limit is null iff not approved";
  if ((limitBoundBy === null) !== (limitFen === null)) return "the limit is bound by something";
  if (limitFen !== null && limit !== undefined) {
    const isWithin = limitFen >= limit.minimumFen && limitFen <= limit.maximumFen;
    if (!isWithin || limitFen % limit.roundDownToFen !== 0) return "the limit is out of bounds";
  }
  if ((hold === null) !== (outcome !== "held")) return "there is a hold iff held";
  if (outcome === "approved" && decision.reasons.length > 0) return "approved, with reasons";
  const below = decision.gates.find(({ id }) => id === "SCORE.CUTOFF")?.result === "fail";
  if (score !== null && cutoff !== null && below !== score < cutoff) return "the cut-off is wrong";
  return null;
}

/** In cool-down nothing after the application layer runs. */
function wrongCooling(decision: Decision): string | null {
  const { outcome, score, base, cutoff, contributions, cohort } = decision;
  if (outcome !== "cooling-off") return score === null || base === null ? "no score" : null;
  if (score !== null || base !== null || cutoff !== null) return "a score in cool-down";
  if (contributions.length > 0 || cohort !== null) return "contributions or cohort in cool-down";
  const later = decision.gates.filter(({ layer }) => layer !== "application");
  if (later.some(({ result }) => result !== "not-evaluated")) return "a later layer was evaluated";
  return decision.reasons.some(({ layer }) => layer !== "application") ? "a later reason" : null;
}

function wrongIn(decision: Decision): string | null {
  const checks = [wrongOrder, wrongSums, wrongParts, wrongCooling];
  return checks.map((check) => check(decision)).find((found) => found !== null) ?? null;
}

test("a decision that does not add up is noticed", () => {
  const { reasons, contributions, ...rest } = decideJson(load("people/declined.json") as Facts);
  const decision = { ...rest, reasons, contributions };
  expect(wrongIn(decision)).toBeNull();
  const wrong: Partial<Decision>[] = [
    { outcome: "held" },
    { layer: null },
    { limitFen: 50_000 },
    { base: 0 },
    { contributions: contributions.slice(1) },
    { reasons: reasons.slice(1) },
    { reasons: reasons.slice(0, -1) },
    { reasons: reasons.toReversed() },
    { reasons: reasons.map((one) => ({ ...one, pointsLost: (one.pointsLost ?? 0) + 1 })) },
    { cutoff: 0 },
  ];
  for (const part of wrong) {
    expect(wrongIn({ ...decision, ...part }), Object.keys(part)[0]).not.toBeNull();
  }
});

test(`decisions add up over ${runs} generated dossiers`, () => {
  const counts = new Map<string, number>();
  forAll<Facts>({
    name: "sums",
    seed: seedOf(5_001),
    runs,
    make: anyone,
    wrong: (json) => {
      const decision = decideJson(json);
      counts.set(decision.outcome, (counts.get(decision.outcome) ?? 0) + 1);
      const fails = gateCodes(decision).includes("SCORE.CUTOFF") ? "points" : "no points";
      counts.set(fails, (counts.get(fails) ?? 0) + 1);
      return wrongIn(decision);
    },
    smaller: (json) => smallerJson(json, ["subject", "asOf"]) as Iterable<Facts>,
  });
  for (const seen of [...strength, "approved", "points"]) {
    expect(counts.get(seen) ?? 0, seen).toBeGreaterThan(200);
  }
});
