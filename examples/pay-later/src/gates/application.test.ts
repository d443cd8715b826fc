import { describe, expect, it } from "vitest";
import { approved, change } from "../people/base.js";
import { daysAgo, daysAgoAt } from "../testing/days.fixture.js";
import { also, fails, gateTable, passes, unknown } from "../testing/gate-cases.fixture.js";
import { decideOn } from "../testing/product.fixture.js";

const application = (days: number, outcome: string, more: Record<string, unknown> = {}) => ({
  at: daysAgoAt(days),
  outcome,
  ...more,
});
const applications = (...rows: readonly unknown[]) => ({ applications: rows });

describe("cooling off after a decline", () => {
  const cooling = (reapplyOn: string) =>
    fails("cooling-off", "application", "APP.COOLING", { reapplyOn });
  gateTable("APP.COOLING", [
    {
      name: "89 days since the decline, until tomorrow",
      change: applications(application(89, "declined")),
      expect: cooling("2026-11-21"),
    },
    { name: "90 days", change: applications(application(90, "declined")), expect: passes },
    { name: "91 days", change: applications(application(91, "declined")), expect: passes },
    {
      name: "declined this morning",
      change: applications(application(0, "declined")),
      expect: cooling("2027-02-18"),
    },
    {
      name: "days are counted in Shanghai: its first second of the day",
      change: applications({ at: "2026-08-22T16:00:00Z", outcome: "declined" }),
      expect: cooling("2026-11-21"),
    },
    {
      name: "days are counted in Shanghai: the last second of the day before",
      change: applications({ at: "2026-08-22T15:59:59Z", outcome: "declined" }),
      expect: passes,
    },
    {
      name: "the latest of two declines counts",
      change: applications(application(80, "declined"), application(20, "declined")),
      expect: cooling(daysAgo(20 - 90)),
    },
    {
      name: "a decline that does not cool",
      change: applications(application(10, "declined", { cools: false })),
      expect: passes,
    },
    {
      name: "an annulled decline",
      change: applications(application(10, "declined", { annulledAt: daysAgoAt(2) })),
      expect: passes,
    },
    {
      name: "a decline that will be annulled later",
      change: applications(application(10, "declined", { annulledAt: daysAgoAt(-2) })),
      expect: cooling(daysAgo(-80)),
    },
    {
      name: "a decline that is not known yet",
      change: applications(application(10, "declined", { knownAt: daysAgoAt(-1) })),
      expect: passes,
    },
    {
      name: "approved, held and referred applications",
      change: applications(
        application(9, "held"),
        application(10, "approved"),
        application(60, "referred"),
      ),
      expect: passes,
    },
    {
      name: "unknown applications",
      change: { applications: null },
      expect: unknown("referred", "application", "APP.COOLING", "APP.FREQUENT"),
    },
  ]);

  it("evaluates nothing after the application layer while cooling off", () => {
    const decision = decideOn(
      change(approved, {
        ...applications(application(5, "declined")),
        "person.idExpiresOn": "2020-01-01",
        sesame: [],
      }),
    );
    const [judged, rest] = [decision.gates.slice(0, 3), decision.gates.slice(3)];
    expect(judged.map(({ result }) => result)).toEqual(["fail", "pass", "pass"]);
    expect(new Set(rest.map(({ result }) => result))).toEqual(new Set(["not-evaluated"]));
    expect(decision).toMatchObject({
      score: null,
      cohort: null,
      contributions: [],
      limitFen: null,
    });
  });
});

describe("too many applications", () => {
  const frequent = (reapplyOn: string) =>
    fails("cooling-off", "application", "APP.FREQUENT", { reapplyOn });
  const crowd = (last: number, ...outcomes: readonly string[]) =>
    outcomes.map((outcome, index) => application(last + index, outcome));
  const three = (last: number) => crowd(last, "referred", "approved", "cooling-off");
  gateTable("APP.FREQUENT", [
    {
      name: "two counted applications",
      change: applications(...crowd(1, "referred", "referred")),
      expect: passes,
    },
    {
      name: "the third application 29 days before the last",
      change: applications(
        application(10, "referred"),
        application(20, "referred"),
        application(39, "referred"),
      ),
      expect: frequent(daysAgo(10 - 180)),
    },
    {
      name: "the third application 30 days before the last",
      change: applications(
        application(10, "referred"),
        application(20, "referred"),
        application(40, "referred"),
      ),
      expect: passes,
    },
    {
      name: "the 179th day of the stop",
      change: applications(...three(179)),
      expect: frequent("2026-11-21"),
    },
    { name: "the 180th day", change: applications(...three(180)), expect: passes },
    { name: "the 181st day", change: applications(...three(181)), expect: passes },
    {
      name: "the latest crowded day counts, not a single application after it",
      change: applications(...three(150), ...three(60), application(10, "referred")),
      expect: frequent(daysAgo(60 - 180)),
    },
    {
      name: "three on one day",
      change: applications(...[9, 10, 11].map(() => application(9, "referred"))),
      expect: frequent(daysAgo(9 - 180)),
    },
    {
      name: "holds do not count",
      change: applications(...crowd(1, "held", "referred", "referred")),
      expect: passes,
    },
    {
      name: "annulled applications do not count",
      change: applications(
        application(3, "referred", { annulledAt: daysAgoAt(1) }),
        ...crowd(4, "referred", "referred"),
      ),
      expect: passes,
    },
  ]);

  const declined = (days: number, more = {}) => application(days, "declined", more);
  gateTable("APP.FREQUENT", [
    {
      name: "not later than the last cooling decline + 270",
      change: applications(declined(200), ...three(50)),
      expect: frequent(daysAgo(200 - 270)),
    },
    {
      name: "269 days after that decline",
      change: applications(declined(269), ...three(50)),
      expect: frequent("2026-11-21"),
    },
    {
      name: "270 days after that decline",
      change: applications(declined(270), ...three(50)),
      expect: passes,
    },
    {
      name: "a decline that does not cool is no cap",
      change: applications(declined(270, { cools: false }), ...three(50)),
      expect: frequent(daysAgo(50 - 180)),
    },
    {
      name: "an annulled decline is no cap",
      change: applications(declined(270, { annulledAt: daysAgoAt(100) }), ...three(50)),
      expect: frequent(daysAgo(50 - 180)),
    },
    {
      name: "both gates fail: the later day",
      change: applications(declined(5), declined(6), declined(7)),
      expect: {
        ...frequent(daysAgo(5 - 180)),
        codes: ["APP.COOLING", "APP.FREQUENT"],
      },
    },
    {
      name: "both gates fail: the later day is that of the decline",
      change: applications(declined(3), ...three(170)),
      expect: { ...frequent(daysAgo(3 - 90)), codes: ["APP.COOLING", "APP.FREQUENT"] },
    },
  ]);
});

describe("the day from which somebody declined may apply again", () => {
  const declined = (...days: readonly number[]) =>
    decideOn(
      change(approved, {
        sesame: [],
        ...applications(...days.map((ago) => application(ago, "referred"))),
      }),
    ).reapplyOn;

  it("is 90 days later, 180 where this decline is the third application in 30 days", () => {
    expect(declined()).toBe(daysAgo(-90));
    expect(declined(5)).toBe(daysAgo(-90));
    expect(declined(5, 29)).toBe(daysAgo(-180));
    expect(declined(5, 30)).toBe(daysAgo(-90));
  });
});

describe("paid services that promise to force an opening", () => {
  const event = (days: number, more: Record<string, unknown> = {}) => ({
    securityEvents: [{ kind: "forced-opening-service", at: daysAgoAt(days), ...more }],
  });
  const referred = fails("referred", "application", "APP.FORCED_OPENING", { reapplyOn: null });
  gateTable("APP.FORCED_OPENING", [
    { name: "detected 364 days ago", change: event(364), expect: referred },
    { name: "detected 365 days ago", change: event(365), expect: passes },
    { name: "detected 366 days ago", change: event(366), expect: passes },
    { name: "cleared", change: event(9, { clearedAt: daysAgoAt(2) }), expect: passes },
    { name: "cleared later", change: event(9, { clearedAt: daysAgoAt(-2) }), expect: referred },
    { name: "said to be detected", change: event(9, { origin: "detected" }), expect: referred },
    { name: "reported by the person", change: event(9, { origin: "reported" }), expect: passes },
    {
      name: "unknown events",
      change: { securityEvents: null },
      expect: unknown("referred", "security", "SEC.RISK_TERMINAL", "SEC.REMOTE_LOGIN"),
    },
    {
      name: "while cooling off, which is stronger",
      change: { ...event(9), ...applications(application(5, "declined")) },
      expect: also(
        {
          ...referred,
          outcome: "cooling-off",
          codes: ["APP.COOLING", "APP.FORCED_OPENING"],
        },
        { reapplyOn: daysAgo(5 - 90) },
      ),
    },
  ]);

  it("warns in words", () => {
    const [reason] = decideOn(change(approved, event(9))).reasons;
    expect(reason?.text["zh-CN"]).toMatch(/强开.*骗局/);
  });
});
