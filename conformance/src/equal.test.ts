import type { define } from "@kaitong/engine";
import * as engine from "@kaitong/engine";
import { beforeAll, describe, expect, it } from "vitest";
import { type Plan, runCampaign, type Tally } from "./campaign.js";

/*
 * The interpreter is the meaning, and the compiled form must give the same: over all generated
 * definitions and dossiers every variable has the same value, and decisions have the same bytes.
 * `KAITONG_SEED` chooses other cases, `KAITONG_DEFINITIONS` more of them.
 */

const definitionsMin = 1_000;
const plan: Plan = {
  seed: Number(process.env.KAITONG_SEED ?? 20_261_120),
  definitions: Math.max(definitionsMin, Number(process.env.KAITONG_DEFINITIONS ?? 0)),
  worlds: 4,
  dossiers: 25,
  decided: 5,
  applied: 1,
};
const millisecondsMax = 86_400_000;

/** Every kind that a variable may have; a new kind does not type-check until it stands here. */
const kinds: Readonly<Record<Exclude<define.ExpressionKind, "level">, true>> = {
  integer: true,
  boolean: true,
  text: true,
  day: true,
  unknown: true,
  "as-of": true,
  variable: true,
  parameter: true,
  fact: true,
  column: true,
  "source-known": true,
  arithmetic: true,
  share: true,
  least: true,
  greatest: true,
  compare: true,
  and: true,
  or: true,
  not: true,
  "one-of": true,
  case: true,
  coalesce: true,
  "is-known": true,
  calendar: true,
  "text-slice": true,
  "text-length": true,
  digits: true,
  sine: true,
  "as-unit": true,
  aggregate: true,
  "trailing-count": true,
  run: true,
  percentile: true,
  score: true,
};

/** Functions, operators and windows, which must be there as well. */
const details = [
  ...["count", "sum", "min", "max", "distinct", "first", "last", "days-since", "share"].map(
    (name) => `aggregate ${name}`,
  ),
  "aggregate consecutive",
  ...["day-of", "month-of", "first-day", "last-day", "day-of-month", "month-of-year"].map(
    (name) => `calendar ${name}`,
  ),
  ...["add-days", "add-months", "make-day", "completed-years"].map((name) => `calendar ${name}`),
  ...["+", "-", "*", "floor-divide"].map((operator) => `arithmetic ${operator}`),
  ...["=", "!=", "<", "<=", ">", ">="].map((operator) => `compare ${operator}`),
  ...["run longest", "run current", "run parent", "run all"],
  ...["column this", "column previous", "column parent"],
  ...["days", "hours", "months"],
  ...["as-of day", "as-of month", "as-of instant"],
];
const timesMin = 20;

describe("the interpreter and the compiled form", () => {
  let tally: Tally;
  beforeAll(() => {
    const started = process.cpuUsage();
    tally = runCampaign(engine, plan);
    const { user, system } = process.cpuUsage(started);
    const compared = `${tally.pairs} pairs, ${tally.comparisons} values`;
    const decided = `${tally.decisions} decisions, ${tally.applications} applications`;
    const seconds = ((user + system) / 1e6).toFixed(1);
    console.log(`${compared}, ${decided} in ${seconds} s of processor time`);
  }, millisecondsMax);

  it("give every variable the same value in at least 100,000 pairs", () => {
    expect(tally.pairs).toBeGreaterThanOrEqual(100_000);
    expect(tally.comparisons).toBeGreaterThan(8 * tally.pairs);
  });

  it("meet unknown values in every tenth place and known ones in every third", () => {
    const unknownPercent = (100 * tally.unknown) / tally.comparisons;
    console.log(`${unknownPercent.toFixed(1)} % of the values are unknown`);
    expect(unknownPercent).toBeGreaterThan(10);
    expect(unknownPercent).toBeLessThan(66);
  });

  it("decide the same, byte for byte, at least 20,000 times", () => {
    expect(tally.decisions).toBeGreaterThanOrEqual(20_000);
    expect(tally.applications).toBeGreaterThanOrEqual(4_000);
    for (const outcome of ["approved", "declined", "held", "referred", "cooling-off"]) {
      expect(tally.outcomes.get(outcome) ?? 0, outcome).toBeGreaterThan(tally.decisions / 50);
    }
  });

  it("meet every kind of expression, function, operator and window", () => {
    const rare = [...Object.keys(kinds), ...details].filter(
      (kind) => (tally.kinds.get(kind) ?? 0) < timesMin,
    );
    expect(rare).toEqual([]);
  });
});
