import { describe, expect, it } from "vitest";
import { approved, change, idNumber } from "../people/base.js";
import {
  also,
  fails,
  gateOnly,
  gateTable,
  passes,
  unknown,
} from "../testing/gate-cases.fixture.js";
import { decideOn, gateOf } from "../testing/product.fixture.js";

const number = (text: string | null) => ({ "person.idNumber": text });
const born = (day: string) => number(idNumber("330106", day, "232"));

describe("the ID number", () => {
  const held = fails("held", "identity", "ID.INVALID", {
    hold: { releaseOn: null, by: ["correct-id-number"] },
    reapplyOn: null,
  });
  gateTable("ID.INVALID", [
    // The example of GB 11643-1999 itself, whose check digit is X.
    { name: "the standard's example", change: number("11010519491231002X"), expect: passes },
    { name: "a wrong check digit", change: number("110105194912310021"), expect: held },
    { name: "X in place of a digit", change: number("33010619930418232X"), expect: held },
    { name: "17 places", change: number("11010519491231002"), expect: held },
    { name: "19 places", change: number("11010519491231002X0"), expect: held },
    { name: "15 places, the form of old", change: number("110105491231002"), expect: held },
    { name: "a letter inside", change: number("1101051949123100OX"), expect: held },
    { name: "no text", change: number("x"), expect: held },
    { name: "30 February", change: born("1993-02-30"), expect: held },
    { name: "29 February of no leap year", change: born("1993-02-29"), expect: held },
    { name: "29 February of a leap year", change: born("1992-02-29"), expect: passes },
    { name: "month 13", change: born("1993-13-01"), expect: held },
    { name: "born tomorrow", change: born("2026-11-21"), expect: held },
    {
      name: "no such province",
      change: number(idNumber("990106", "1993-04-18", "232")),
      expect: held,
    },
    {
      name: "a residence permit of Taiwan",
      change: number(idNumber("830000", "1993-04-18", "232")),
      expect: passes,
    },
    {
      name: "unknown",
      change: number(null),
      expect: unknown("held", "identity", "ID.INVALID"),
    },
  ]);

  it("keeps the age from being judged when it fails or is unknown", () => {
    for (const text of ["110105194912310021", null]) {
      const decision = decideOn(change(approved, number(text)));
      expect(gateOf(decision, "ID.AGE").result).toBe("not-evaluated");
    }
  });
});

describe("the age", () => {
  const young = (reapplyOn: string) => fails("declined", "identity", "ID.AGE", { reapplyOn });
  gateTable("ID.AGE", [
    { name: "18 tomorrow", change: born("2008-11-21"), expect: young("2026-11-21") },
    { name: "18 today", change: born("2008-11-20"), expect: passes },
    { name: "18 since yesterday", change: born("2008-11-19"), expect: passes },
    { name: "17 for a year", change: born("2009-11-20"), expect: young("2027-11-20") },
    {
      name: "a decline is stronger than a hold and starts no cool-down",
      change: { ...born("2008-12-31"), "person.idExpiresOn": "2026-11-19" },
      expect: {
        ...also(young("2026-12-31"), { hold: null }),
        codes: ["ID.AGE", "ID.EXPIRED"],
      },
    },
    {
      name: "18 today in Shanghai, not yet in Greenwich",
      change: { ...born("2008-11-20"), asOf: "2026-11-19T16:30:00Z" },
      expect: passes,
    },
  ]);

  const on = (asOfDay: string) => ({
    ...born("2008-02-29"),
    asOf: `${asOfDay}T10:00:00+08:00`,
  });
  gateOnly("ID.AGE", [
    {
      name: "born on 29 February, on 28 February",
      change: on("2026-02-28"),
      expect: { result: "fail", reason: true },
    },
    {
      name: "born on 29 February, on 1 March",
      change: on("2026-03-01"),
      expect: { result: "pass", reason: false },
    },
  ]);

  it("lets those born on 29 February apply on 1 March", () => {
    expect(decideOn(change(approved, on("2026-02-28"))).reapplyOn).toBe("2026-03-01");
  });
});
