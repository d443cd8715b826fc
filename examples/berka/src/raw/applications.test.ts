import { readDossier } from "@kaitong/engine";
import { decideAll, type Judged, openExample } from "@kaitong/example-real-data";
import { describe, expect, it } from "vitest";
import { definition, reference } from "../definition.js";
import { applicationsOf } from "./applications.js";
import { birthDay, endOf } from "./days.js";
import { withLaterRows } from "./later.fixture.js";
import { hasTables, readTables } from "./tables.js";

const { program, reference: opened } = openExample({ definition, reference });

/** What a decision says, without the hash of the facts it was made from. */
const answers = (judged: readonly Judged[]) =>
  judged.map(({ decision: { dossier: _, ...answer } }) => answer);

describe("days", () => {
  it("are known when they are over, and a birth number leaves no sex behind", () => {
    expect(endOf("1996-02-28")).toBe("1996-02-29T00:00:00+01:00");
    expect(endOf("1995-12-31")).toBe("1996-01-01T00:00:00+01:00");
    expect(birthDay("706213")).toBe("1970-12-13");
    expect(birthDay("701213")).toBe("1970-12-13");
  });
});

describe.skipIf(!hasTables(process.env))("applications, skipped when the data are missing", () => {
  const tables = hasTables(process.env) ? readTables(process.env) : null;
  const applications = tables === null ? [] : applicationsOf(tables);

  it("are one for each loan, 76 of them bad", () => {
    expect(applications.length).toBe(682);
    expect(applications.filter(({ isBad }) => isBad).length).toBe(76);
  });

  it("can be read, also from their JSON", () => {
    const faults = applications.flatMap(
      ({ dossier }) => readDossier(program, JSON.stringify(dossier)).diagnostics,
    );
    expect(faults).toEqual([]);
  });

  it("hold nothing of how the loan ended", () => {
    if (tables === null) return;
    const loan = tables.loan.map((row) => ({ ...row, status: row.status === "A" ? "B" : "A" }));
    const turned = applicationsOf({ ...tables, loan });
    expect(turned.map(({ dossier }) => dossier)).toEqual(
      applications.map(({ dossier }) => dossier),
    );
    expect(turned.map(({ isBad }) => isBad)).not.toEqual(applications.map(({ isBad }) => isBad));
  });

  it("know no order of the loan's own payment", () => {
    expect(JSON.stringify(applications.map(({ dossier }) => dossier.orders))).not.toContain("loan");
  });

  it("are decided the same when later rows are added to the tables", () => {
    if (tables === null) return;
    const enlarged = applicationsOf(withLaterRows(tables));
    const grown = enlarged.filter(({ dossier }, index) => {
      const before = applications[index]?.dossier;
      const longer = (name: string) =>
        (dossier[name] as unknown[]).length > ((before?.[name] as unknown[])?.length ?? 0);
      return ["transactions", "orders", "cards"].every(longer);
    });
    expect(grown.length).toBe(682);
    const now = answers(decideAll(program, opened, applications));
    expect(answers(decideAll(program, opened, enlarged))).toEqual(now);

    const nextDay = (all: typeof applications) =>
      all.map((one) => ({
        ...one,
        dossier: { ...one.dossier, asOf: endOf(String(one.dossier.asOf).slice(0, 10)) },
      }));
    const seen = answers(decideAll(program, opened, nextDay(enlarged)));
    expect(seen.filter(({ outcome }) => outcome === "approved")).toEqual([]);
  });
});
