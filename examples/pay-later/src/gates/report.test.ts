import { describe, expect, it } from "vitest";
import { approved, change } from "../people/base.js";
import { daysAgoAt } from "../testing/days.fixture.js";
import { also, fails, gateTable, ignored, passes } from "../testing/gate-cases.fixture.js";
import { decideOn } from "../testing/product.fixture.js";

describe("the credit report", () => {
  const reportedAt = (at: string) => ({ "creditReport.reportedAt": at });
  const held = fails("held", "external", "EXT.REPORT", {
    reapplyOn: null,
    hold: { releaseOn: null, by: ["authorise-report"] },
  });
  gateTable("EXT.REPORT", [
    { name: "29 days old", change: reportedAt(daysAgoAt(29)), expect: passes },
    { name: "30 days old", change: reportedAt(daysAgoAt(30, "00:00:00")), expect: passes },
    { name: "31 days old", change: reportedAt(daysAgoAt(31, "23:59:59")), expect: held },
    { name: "of tomorrow, which is none", change: reportedAt(daysAgoAt(-1)), expect: held },
    { name: "none", change: { creditReport: null }, expect: held },
    { name: "empty", change: { "creditReport.accounts": [] }, expect: passes },
  ]);

  it.each([
    ["no report", { creditReport: null }],
    ["a report of 31 days ago", reportedAt(daysAgoAt(31))],
  ])("keeps the other gates of the layer from being judged: %s", (_name, changes) => {
    const { gates } = decideOn(change(approved, changes));
    const rest = gates.filter(({ id }) => id.startsWith("EXT.") && id !== "EXT.REPORT");
    expect(rest).toHaveLength(8);
    expect(new Set(rest.map(({ result }) => result))).toEqual(new Set(["not-evaluated"]));
  });

  it.each([
    ["accounts", 4],
    ["compensations", 1],
    ["enforcements", 1],
    ["inquiries", 1],
  ])("does not judge gates over an unknown table: %s", (table, count) => {
    const decision = decideOn(change(approved, { [`creditReport.${table}`]: null }));
    const open = decision.gates.filter(({ result }) => result === "not-evaluated");
    expect(open.map(({ layer }) => layer)).toEqual(Array.from({ length: count }, () => "external"));
    expect(decision.outcome).toBe("approved");
    expect(decision.reasons).toEqual([]);
  });
});

describe("person and report contradict each other", () => {
  const facts = (
    mobile: string | null,
    region: string | null,
    incomeMonthlyFen: number | null,
    report: object = {},
  ) => ({
    "person.mobile": mobile,
    "person.residenceRegion": region,
    "person.incomeMonthlyFen": incomeMonthlyFen,
    "creditReport.person": {
      mobiles: ["13800000001", "13800000002"],
      residenceRegion: "330106",
      housingFundBaseFen: 500_000,
      ...report,
    },
  });
  const [same, here] = ["13800000001", "330106"];
  const [other, away] = ["13900000009", "440305"];
  const held = fails("held", "external", "EXT.CROSSCHECK", {
    reapplyOn: null,
    hold: { releaseOn: null, by: ["confirm-facts"] },
  });
  gateTable("EXT.CROSSCHECK", [
    { name: "in nothing", change: facts(same, here, 1_000_000), expect: passes },
    { name: "in the mobile", change: facts(other, here, 1_000_000), expect: passes },
    { name: "in the province", change: facts(same, away, 1_000_000), expect: passes },
    { name: "in the income", change: facts(same, here, 1_000_001), expect: passes },
    { name: "in mobile and province", change: facts(other, away, 1_000_000), expect: held },
    { name: "in mobile and income", change: facts(other, here, 1_000_001), expect: held },
    { name: "in province and income", change: facts(same, away, 1_000_001), expect: held },
    { name: "in all three", change: facts(other, away, 1_000_001), expect: held },
    {
      name: "another town of the province is no contradiction",
      change: facts(other, "330702", 1_000_000),
      expect: passes,
    },
    { name: "the second mobile", change: facts("13800000002", away, 1_000_000), expect: passes },
  ]);
  const unknown = also(ignored, { reasons: [] });
  gateTable("EXT.CROSSCHECK", [
    {
      name: "in one thing, and another is unknown",
      change: facts(other, null, 1_000_000),
      expect: unknown,
    },
    { name: "two things are unknown", change: facts(null, null, 1_000_000), expect: unknown },
    {
      name: "in nothing, and one thing is unknown: not two in any case",
      change: facts(same, here, null),
      expect: passes,
    },
    {
      name: "in two things, and the third is unknown: two in any case",
      change: facts(other, away, null),
      expect: held,
    },
    {
      name: "nothing of the person in the report",
      change: { "creditReport.person": null },
      expect: unknown,
    },
    {
      name: "no base of the housing fund",
      change: facts(other, here, 9_000_000, { housingFundBaseFen: null }),
      expect: unknown,
    },
  ]);
});
