import { describe } from "vitest";
import { monthsAgo } from "../testing/days.fixture.js";
import { fails, gateTable, passes, unknown } from "../testing/gate-cases.fixture.js";

const state = (value: string | null) => ({ "account.state": value });

describe("the platform account", () => {
  const both = unknown("held", "behaviour", "BEH.ACCOUNT_RESTRICTED", "BEH.ACCOUNT_CLOSED");
  gateTable("BEH.ACCOUNT_RESTRICTED", [
    { name: "normal", change: state("normal"), expect: passes },
    {
      name: "restricted",
      change: state("restricted"),
      expect: fails("held", "behaviour", "BEH.ACCOUNT_RESTRICTED", {
        reapplyOn: null,
        hold: { releaseOn: null, by: ["lift-restriction"] },
      }),
    },
    { name: "unknown", change: state(null), expect: both },
  ]);
  gateTable("BEH.ACCOUNT_CLOSED", [
    { name: "normal", change: state("normal"), expect: passes },
    {
      name: "closed, which starts no cool-down",
      change: state("closed"),
      expect: fails("declined", "behaviour", "BEH.ACCOUNT_CLOSED", { reapplyOn: null, hold: null }),
    },
    { name: "unknown", change: state(null), expect: both },
  ]);
});

describe("the outside score", () => {
  const row = (months: number, score: number, more: object = {}) => ({
    month: monthsAgo(months),
    score,
    ...more,
  });
  const sesame = (...rows: readonly unknown[]) => ({ sesame: rows });
  // The 90 days of cool-down start with the decline.
  const low = fails("declined", "behaviour", "BEH.SESAME", { reapplyOn: "2027-02-18" });
  gateTable("BEH.SESAME", [
    { name: "599", change: sesame(row(0, 599)), expect: low },
    { name: "600", change: sesame(row(0, 600)), expect: passes },
    { name: "601", change: sesame(row(0, 601)), expect: passes },
    { name: "600 of last month", change: sesame(row(1, 600)), expect: passes },
    { name: "599 of last month", change: sesame(row(1, 599)), expect: low },
    { name: "700 of the month before the last", change: sesame(row(2, 700)), expect: low },
    { name: "the latest counts: low", change: sesame(row(0, 599), row(1, 700)), expect: low },
    { name: "the latest counts: high", change: sesame(row(1, 599), row(0, 700)), expect: passes },
    { name: "the old one is not asked", change: sesame(row(1, 700), row(2, 500)), expect: passes },
    {
      name: "next month's is not known",
      change: sesame(row(1, 700), row(-1, 400)),
      expect: passes,
    },
    {
      name: "this month's is known only tomorrow",
      change: sesame(row(1, 700), row(0, 400, { knownAt: "2026-11-21T00:00:00+08:00" })),
      expect: passes,
    },
    { name: "no score at all", change: sesame(), expect: low },
    {
      name: "unknown scores: authorise",
      change: { sesame: null },
      expect: {
        ...unknown("held", "behaviour", "BEH.SESAME"),
        also: { reapplyOn: null, hold: { releaseOn: null, by: ["authorise-sesame"] } },
      },
    },
    {
      name: "a decline is stronger than a hold",
      change: { ...sesame(row(0, 599)), ...state("restricted") },
      expect: { ...low, codes: ["BEH.SESAME", "BEH.ACCOUNT_RESTRICTED"] },
    },
  ]);
});
