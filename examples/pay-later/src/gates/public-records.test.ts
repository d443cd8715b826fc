import { describe } from "vitest";
import { fails, gateOnly, gateTable, passes } from "../testing/gate-cases.fixture.js";

const compensation = (endedOn: string | null) => ({
  "creditReport.compensations": [{ id: "K-1", paidOn: "2022-02-10", endedOn, amountFen: 800_000 }],
});
const enforcement = (closedOn: string | null) => ({
  "creditReport.enforcements": [
    { id: "E-1", filedOn: "2022-02-10", closedOn, amountFen: 900_000, executedFen: 0 },
  ],
});
/** The same person at another time, with a report of that day. */
const on = (day: string, changes: object) => ({
  ...changes,
  asOf: `${day}T20:00:00+08:00`,
  "creditReport.reportedAt": `${day}T09:00:00+08:00`,
});

describe.each([
  ["EXT.COMPENSATION", compensation, "compensations"],
  ["EXT.ENFORCEMENT", enforcement, "enforcements"],
] as const)("%s, open or ended less than 24 months ago", (gate, ended, table) => {
  const declined = fails("declined", "external", gate, { reapplyOn: "2027-02-18" });
  gateTable(gate, [
    { name: "open", change: ended(null), expect: declined },
    { name: "ends tomorrow: still open", change: ended("2026-11-21"), expect: declined },
    { name: "ended today", change: ended("2026-11-20"), expect: declined },
    { name: "a day less than 24 months", change: ended("2024-11-21"), expect: declined },
    { name: "24 months", change: ended("2024-11-20"), expect: passes },
    { name: "24 months and a day", change: ended("2024-11-19"), expect: passes },
    { name: "none", change: { [`creditReport.${table}`]: [] }, expect: passes },
    {
      name: "unknown",
      change: { [`creditReport.${table}`]: null },
      expect: { ...passes, result: "not-evaluated" },
    },
  ]);

  const fail = { result: "fail", reason: true } as const;
  const pass = { result: "pass", reason: false } as const;
  gateOnly(gate, [
    {
      name: "29 February, a day before 24 months",
      change: on("2026-02-27", ended("2024-02-29")),
      expect: fail,
    },
    {
      name: "29 February, 24 months are complete on 28 February",
      change: on("2026-02-28", ended("2024-02-29")),
      expect: pass,
    },
    {
      name: "31 August, a day before 24 months",
      change: on("2026-08-30", ended("2024-08-31")),
      expect: fail,
    },
    { name: "31 August, 24 months", change: on("2026-08-31", ended("2024-08-31")), expect: pass },
    {
      name: "28 February, a day before 24 months",
      change: on("2026-02-27", ended("2024-02-28")),
      expect: fail,
    },
    { name: "28 February, 24 months", change: on("2026-02-28", ended("2024-02-28")), expect: pass },
  ]);
});
