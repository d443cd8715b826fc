import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dimensions, regimes, scorecard } from "./scorecard.js";
import { program } from "./testing/product.fixture.js";
import { variables } from "./variables/index.js";

/** Points of a value by the declared bins, at the points of a regime. */
interface Table {
  readonly variable: string;
  readonly regime: string;
  readonly direction: string;
  readonly unknown: number;
  readonly bins: readonly { readonly from: number; readonly below: number; points: number }[];
}

const tables: readonly Table[] = program.definition.regimes.list.flatMap(({ name }, regime) =>
  scorecard.variables.map((scored, index) => {
    const inRegime = program.scorecards?.[regime]?.scored[index];
    return {
      variable: scored.variable,
      regime: name,
      direction: scored.direction,
      unknown: inRegime?.unknown ?? Number.NaN,
      bins: scored.bins.map(({ from, below }, bin) => ({
        from: from ?? Number.NEGATIVE_INFINITY,
        below: below ?? Number.POSITIVE_INFINITY,
        points: inRegime?.points[bin] ?? Number.NaN,
      })),
    };
  }),
);
const named = tables.map((table) => [table.variable, table.regime, table] as const);

function pointsOf(table: Table, value: number): number {
  const [bin, ...others] = table.bins.filter(({ from, below }) => from <= value && value < below);
  expect(others).toEqual([]);
  return bin?.points ?? Number.NaN;
}

describe("the scorecard", () => {
  it("has 15 to 25 variables over five dimensions", () => {
    expect(scorecard.variables.length).toBeGreaterThanOrEqual(15);
    expect(scorecard.variables.length).toBeLessThanOrEqual(25);
    const used = new Set(scorecard.variables.map(({ dimension }) => dimension));
    expect([...used].sort()).toEqual(Object.keys(dimensions).sort());
    expect(used.size).toBe(5);
  });

  it("names both subtotals as the policy does", () => {
    expect(dimensions).toEqual({
      history: "subtotal.willingness",
      fulfilment: "subtotal.willingness",
      capacity: "subtotal.capacity",
      stability: "subtotal.capacity",
      identity: "subtotal.capacity",
    });
  });

  it("has at least three behavioural variables", () => {
    const families = scorecard.variables.map(
      ({ variable }) => variables[variable as keyof typeof variables].family,
    );
    expect(families.filter((family) => family === "behaviour").length).toBeGreaterThanOrEqual(3);
  });

  it("gives no points for social links, age or region", () => {
    for (const { variable } of scorecard.variables) {
      expect(variables[variable as keyof typeof variables].tags).toEqual([]);
    }
  });

  it("stays within 0 and 1000 in every regime", () => {
    for (const { scored, base } of program.scorecards ?? []) {
      const sum = (pick: (...points: number[]) => number) =>
        scored.reduce((total, one) => total + pick(one.unknown, ...one.points), base);
      expect(sum(Math.min)).toBeGreaterThanOrEqual(0);
      expect(sum(Math.max)).toBeLessThanOrEqual(1000);
    }
    expect(program.scorecards).toHaveLength(Object.keys(regimes).length);
  });

  it.each(named)("%s in %s covers every value once", (_variable, _regime, table) => {
    expect(table.bins[0]?.from).toBe(Number.NEGATIVE_INFINITY);
    expect(table.bins.at(-1)?.below).toBe(Number.POSITIVE_INFINITY);
    for (const [index, bin] of table.bins.entries()) {
      expect(table.bins[index + 1]?.from ?? bin.below).toBe(bin.below);
    }
  });

  it.each(named)("%s in %s has the declared points, scaled", (variable, regime, table) => {
    const declared = scorecard.variables.find((one) => one.variable === variable);
    const permille: Readonly<Record<string, number>> = regimes[regime as keyof typeof regimes];
    const factor = (permille[declared?.dimension ?? ""] ?? 1000) / 1000;
    const points = [...(declared?.bins ?? []).map((bin) => bin.points), declared?.unknown ?? 0];
    for (const [index, got] of [...table.bins.map((bin) => bin.points), table.unknown].entries()) {
      expect(Math.abs(got - (points[index] ?? 0) * factor)).toBeLessThanOrEqual(0.5);
    }
  });
});

describe("edges that the product fixes", () => {
  it.each(
    ["payments", "liquidSumFen"].flatMap((variable) => named.filter(([name]) => name === variable)),
  )("%s in %s", (variable, _regime, table) => {
    const edge = variable === "payments" ? 10 : 300_000;
    expect(table.bins.filter(({ from }) => from === edge)).toHaveLength(1);
    expect(pointsOf(table, edge) - pointsOf(table, edge - 1)).toBeGreaterThanOrEqual(20);
  });
});

describe("declared directions", () => {
  const value = fc.oneof(
    fc.integer({ min: -20, max: 200 }),
    fc.integer({ min: -20_000, max: 100_000 }),
    fc.integer({ min: -2_000_000, max: 2_000_000_000 }),
    fc.constantFrom(
      ...tables.flatMap(({ bins }) => bins.map(({ from }) => from)).filter(Number.isFinite),
    ),
  );

  it.each(named)("%s in %s: raising the value", (_variable, _regime, table) => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        const change = pointsOf(table, Math.max(a, b)) - pointsOf(table, Math.min(a, b));
        if (table.direction === "up") expect(change).toBeGreaterThanOrEqual(0);
        if (table.direction === "down") expect(change).toBeLessThanOrEqual(0);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ["up", "onTimeMonths"],
    ["up", "onTimeShare"],
    ["up", "onTimeStreakMonths"],
    ["up", "communityBills"],
    ["up", "accountMonths"],
    ["up", "historyMonths"],
    ["up", "liquidSumFen"],
    ["up", "verifiedFacts"],
    ["down", "historyOverdueMonths"],
    ["down", "hardInquiries"],
    ["down", "cardUtilisation"],
    ["down", "openRecords"],
  ])("are those of the policy: %s %s", (direction, variable) => {
    const scored = scorecard.variables.find((one) => one.variable === variable);
    expect(scored?.direction).toBe(direction);
  });

  it.each(named.filter(([name]) => ["verifiedFacts", "communityBills"].includes(name)))(
    "%s in %s: authorised data is never below unknown",
    (_variable, _regime, table) => {
      for (const { points } of table.bins) expect(points).toBeGreaterThanOrEqual(table.unknown);
    },
  );
});
