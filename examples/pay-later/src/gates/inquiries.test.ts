import { describe } from "vitest";
import { daysAgo } from "../testing/days.fixture.js";
import { fails, gateTable, passes } from "../testing/gate-cases.fixture.js";

const inquiry = (on: string, institution: string, reason: string | null = "02") => ({
  on,
  reason,
  institution,
});
/** So many inquiries of different institutions, from a day on. */
const many = (count: number, from = 20, reason = "02") =>
  Array.from({ length: count }, (_inquiry, index) =>
    inquiry(daysAgo(from + index), `Bank ${index}`, reason),
  );
const inquiries = (...rows: readonly unknown[]) => ({ "creditReport.inquiries": rows });

describe("hard inquiries", () => {
  const declined = fails("declined", "external", "EXT.INQUIRIES", { reapplyOn: "2027-02-18" });
  gateTable("EXT.INQUIRIES", [
    { name: "none", change: inquiries(), expect: passes },
    { name: "6", change: inquiries(...many(6)), expect: passes },
    { name: "7", change: inquiries(...many(7)), expect: declined },
    { name: "8", change: inquiries(...many(8)), expect: declined },
    {
      name: "the seventh 89 days ago",
      change: inquiries(...many(6), inquiry(daysAgo(89), "Old Bank")),
      expect: declined,
    },
    {
      name: "the seventh 90 days ago",
      change: inquiries(...many(6), inquiry(daysAgo(90), "Old Bank")),
      expect: passes,
    },
    {
      name: "the seventh today",
      change: inquiries(...many(6), inquiry(daysAgo(0), "New Bank")),
      expect: declined,
    },
    {
      name: "unknown",
      change: { "creditReport.inquiries": null },
      expect: { ...passes, result: "not-evaluated" },
    },
  ]);
  gateTable("EXT.INQUIRIES", [
    {
      name: "same institution and reason in one month",
      change: inquiries(
        ...many(5),
        inquiry("2026-10-01", "Bank"),
        inquiry("2026-10-31", "Bank"),
        inquiry("2026-10-31", "Bank"),
      ),
      expect: passes,
    },
    {
      name: "same institution and reason in two months",
      change: inquiries(...many(5), inquiry("2026-09-30", "Bank"), inquiry("2026-10-01", "Bank")),
      expect: declined,
    },
    {
      name: "same institution in one month for two reasons",
      change: inquiries(
        ...many(5),
        inquiry("2026-10-01", "Bank", "02"),
        inquiry("2026-10-31", "Bank", "03"),
      ),
      expect: declined,
    },
    {
      name: "same reason in one month by two institutions",
      change: inquiries(
        ...many(5),
        inquiry("2026-10-01", "Bank"),
        inquiry("2026-10-01", "Another bank"),
      ),
      expect: declined,
    },
    {
      name: "nobody knows the reason",
      change: inquiries(...many(6), inquiry(daysAgo(3), "Bank", null)),
      expect: passes,
    },
  ]);
  gateTable(
    "EXT.INQUIRIES",
    ["02", "03", "08", "20", "24", "26"].map((reason) => ({
      name: `7 with reason ${reason}`,
      change: inquiries(...many(7, 20, reason)),
      expect: declined,
    })),
  );
  gateTable(
    "EXT.INQUIRIES",
    ["01", "04", "05", "06", "07", "09", "19", "21", "22", "23", "25", "27"].map((reason) => ({
      name: `9 with reason ${reason}, which is not hard`,
      change: inquiries(...many(9, 20, reason)),
      expect: passes,
    })),
  );
});
