import type { define } from "@kaitong/engine";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Certificate, Plan, PlanAnswer } from "./answer.js";
import { addToAudit, auditReport, openAudit } from "./audit.js";
import { monthsLater } from "./follow-days.js";

/** As much of an answer as a review reads. */
interface Seen {
  readonly outcome: define.Outcome;
  readonly codes: readonly string[];
  readonly plans: readonly { readonly months: number; readonly effort: number; money: number }[];
  readonly kind: Certificate["kind"];
  readonly obstacles: readonly string[];
  readonly conditional: boolean;
  readonly proved: boolean;
  readonly group: string | null;
}

const asOf = "2026-11-20T10:00:00+08:00";

function answerOf(seen: Seen): PlanAnswer {
  const plans = seen.plans.map(({ months, effort, money }) => ({
    applyOn: monthsLater("2026-11-20", months),
    effort,
    moneyFen: money,
    actions: [{ action: `step-${effort}` }, { action: "all" }],
  })) as unknown as readonly Plan[];
  const reasons = seen.codes.map((code) => ({ code, kind: "gate" }));
  const certificate = {
    kind: seen.kind,
    reasons: seen.obstacles.map((code) => ({ kind: "gate", code })),
  };
  return {
    asOf,
    today: { outcome: seen.outcome, reasons },
    plans: seen.outcome === "approved" ? [] : plans,
    conditional: seen.conditional ? [{}] : [],
    certificate: seen.outcome === "approved" || plans.length > 0 ? null : certificate,
    provedOptimal: seen.proved,
    notVerified: 0,
  } as unknown as PlanAnswer;
}

/** Two gates, of which one compares with a percentile through another variable. */
const percentile = { kind: "percentile", variable: 0, percent: 5 };
const constant = { kind: "constant", value: 1 };
const gate = (id: string, variable: number) => ({
  definition: { id },
  tests: [{ variable, threshold: { kind: "constant", value: 0 } }],
});
const program = {
  order: [0, 1, 2],
  variables: [
    { name: "own", node: constant, reads: [] },
    { name: "low", node: percentile, reads: [] },
    { name: "half", node: constant, reads: [1] },
  ],
  gates: [gate("OWN", 0), gate("PEER", 2)],
} as unknown as Parameters<typeof openAudit>[0];

const outcomes = ["approved", "declined", "held", "cooling-off", "referred"] as const;
const person: fc.Arbitrary<Seen> = fc.record({
  outcome: fc.constantFrom(...outcomes),
  codes: fc.uniqueArray(fc.constantFrom("OWN", "PEER"), { minLength: 1 }),
  plans: fc.array(
    fc.record({
      months: fc.integer({ min: 0, max: 24 }),
      effort: fc.integer({ min: 0, max: 90 }),
      money: fc.integer({ min: 0, max: 90 }),
    }),
    { maxLength: 3 },
  ),
  kind: fc.constantFrom("dated", "no-date", "outside-fact"),
  obstacles: fc.array(fc.constantFrom("OWN", "PEER"), { minLength: 1, maxLength: 3 }),
  conditional: fc.boolean(),
  proved: fc.boolean(),
  group: fc.option(fc.constantFrom("a", "b", "c")),
});

function report(people: readonly Seen[]) {
  const audit = openAudit(program, { months: 24, by: ["band"] });
  for (const one of people) addToAudit(audit, answerOf(one), [one.group]);
  return auditReport(audit);
}

/** The smallest value that so many of a hundred do not exceed, from the whole list. */
function quantile(values: readonly number[], percent: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil((percent * sorted.length) / 100) - 1] ?? null;
}

const least = (values: readonly number[]) => Math.min(...values);
const open = (people: readonly Seen[]) => people.filter(({ outcome }) => outcome !== "approved");
const planned = (people: readonly Seen[]) => open(people).filter(({ plans }) => plans.length > 0);

/** What people can do, counted again from the list of all of them. */
function recount(people: readonly Seen[]) {
  const able = planned(people);
  const months = able.map(({ plans }) => least(plans.map((one) => one.months)));
  const easiest = able.map(({ plans }) => {
    const effort = least(plans.map((one) => one.effort));
    return plans.find((one) => one.effort === effort);
  });
  const spread = (values: readonly number[]) => {
    return { p50: quantile(values, 50), p90: quantile(values, 90) };
  };
  const notApproved = open(people).length;
  return {
    people: people.length,
    notApproved,
    withPlan: able.length,
    withoutPlan: notApproved - able.length,
    conditional: open(people).filter(({ plans, conditional }) => plans.length === 0 && conditional)
      .length,
    notProved: open(people).filter(({ proved }) => !proved).length,
    notVerified: 0,
    withPlanBasisPoints:
      notApproved === 0 ? null : Math.floor((10_000 * able.length) / notApproved),
    months: spread(months),
    effort: spread(easiest.map((one) => one?.effort ?? 0)),
    moneyFen: spread(easiest.map((one) => one?.money ?? 0)),
  };
}

describe("a review of many people", () => {
  test("says what counting the whole list says", () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 60 }), (people) => {
        const { recourse, groups, gates, within, outcomes: counts } = report(people);
        expect(recourse[0]).toEqual({ outcome: null, ...recount(people) });
        for (const { outcome, ...found } of recourse.slice(1)) {
          expect(found).toEqual(recount(people.filter((one) => one.outcome === outcome)));
        }
        for (const { value, ...found } of groups[0]?.values ?? []) {
          expect(found).toEqual(recount(people.filter(({ group }) => group === value)));
        }
        for (const { code, ...found } of gates) {
          expect(found).toEqual(recount(open(people).filter(({ codes }) => codes.includes(code))));
        }
        for (const { months, people: found } of within) {
          const early = planned(people).filter(({ plans }) =>
            plans.some((one) => one.months <= months),
          );
          expect(found).toBe(early.length);
        }
        for (const outcome of outcomes) {
          const all = people.filter((one) => one.outcome === outcome).length;
          expect(counts[outcome] ?? 0).toBe(all);
        }
      }),
    );
  });

  test("counts once who stands before the same obstacle twice, and only where it is proved", () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 30 }), (people) => {
        const { certificates } = report(people);
        const stuck = open(people).filter(({ plans, proved }) => proved && plans.length === 0);
        for (const { code, people: found } of certificates.reasons) {
          expect(found).toBe(stuck.filter(({ obstacles }) => obstacles.includes(code)).length);
        }
        const kinds = certificates.kinds.reduce((sum, one) => sum + one.people, 0);
        expect(kinds).toBe(stuck.length);
      }),
    );
  });

  const of = (given: Partial<Seen>): Seen => ({
    outcome: "declined",
    codes: ["PEER"],
    plans: [],
    kind: "dated",
    obstacles: ["PEER"],
    conditional: false,
    proved: true,
    group: null,
    ...given,
  });

  test("warns when comparison with others alone declines more than 2 in 100", () => {
    const rest = Array.from({ length: 98 }, () => of({ outcome: "approved", codes: [] }));
    const two = report([...rest, of({}), of({})]);
    expect(two.peerAlone).toEqual({ people: 2, basisPoints: 200 });
    expect(two.warnings).toEqual([]);
    const three = report([...rest, of({}), of({}), of({})]);
    expect(three.warnings).toMatchObject([{ code: "peer-alone", people: 3, basisPoints: 297 }]);
    const others = [
      of({ codes: ["OWN"] }),
      of({ codes: ["OWN", "PEER"] }),
      of({ outcome: "held" }),
    ];
    expect(report([...rest, ...others]).peerAlone.people).toBe(0);
  });

  test("keeps two digits of large numbers, and counts values beyond 200 together", () => {
    const dear = of({ plans: [{ months: 1, effort: 12_345, money: 67_891_234 }] });
    const { recourse } = report([dear]);
    expect(recourse[0]).toMatchObject({
      effort: { p50: 13_000, p90: 13_000 },
      moneyFen: { p50: 68_000_000, p90: 68_000_000 },
    });
    const many = Array.from({ length: 250 }, (_, index) => of({ group: `value ${index}` }));
    const [group] = report(many).groups;
    expect(group?.values).toHaveLength(200);
    expect(group?.others).toMatchObject({ people: 50 });
  });

  test("counts the actions of the earliest plan, each once", () => {
    const plans = [
      { months: 9, effort: 1, money: 0 },
      { months: 2, effort: 5, money: 0 },
    ];
    expect(report([of({ plans }), of({ plans })]).actions).toEqual([
      { action: "all", people: 2 },
      { action: "step-5", people: 2 },
    ]);
  });
});
