import { evaluate } from "@kaitong/engine";
import { describe, expect, test } from "vitest";
import { payLater, playerOf } from "../follow.fixture.js";
import type { Act } from "./act.js";
import { momentOf } from "./moment.js";
import { type Person, personOf } from "./person.js";
import { worldAt } from "./world.js";

const product = payLater();
const { sources } = product.program.definition;
const { calendar } = evaluate;

function personNamed(name: string, edit?: (dossier: string) => string): Person {
  const { program, reference, dossier, asOf } = playerOf(name, product, edit);
  return personOf(program, reference, dossier, asOf);
}

const day = (text: string) => calendar.parseDay(text)!;
const sourceAt = (name: string) => sources.findIndex((source) => source.name === name);

/** Rows of a source on a day as the engine sees them, as records. */
function seen(person: Person, name: string, on: string, acts: readonly Act[] = []) {
  const moment = momentOf(person, day(on));
  const world = worldAt(person, acts, moment);
  const { program } = person;
  const facts = evaluate.seeFacts(sources, program.offsetMinutes, world, moment.asOf);
  const at = sourceAt(name);
  const { columns } = sources[at]!;
  return (facts.tables[at] ?? []).map((row) =>
    Object.fromEntries(columns.map((column, index) => [column.name, row.values[index] ?? null])),
  );
}

function actOf(id: string, level: string, from: string): Act {
  const action = product.program.actions.findIndex(({ definition }) => definition.id === id);
  const levels = product.program.actions[action]!.levels;
  return { action, level: levels.findIndex((one) => one.definition.id === level), from: day(from) };
}

const monthOf = (at: unknown) => calendar.monthOfDay(evaluate.dayOfInstant(Number(at), 480));
const month = (text: string) => calendar.parseMonth(text)!;

describe("what the future brings by itself", () => {
  const person = personNamed("declined");
  const regular = personNamed("overdue");

  test("repeats three complete months in turn, and nothing of a month that is not over", () => {
    const now = seen(regular, "transactions", "2026-11-20");
    const later = seen(regular, "transactions", "2027-03-15");
    const sumOf = (rows: typeof now, of: string) =>
      rows
        .filter(({ at }) => monthOf(at) === month(of))
        .reduce((sum, { amountFen }) => sum + Number(amountFen), 0);
    for (const [future, past] of [
      ["2026-12", "2026-09"],
      ["2027-01", "2026-10"],
      ["2027-02", "2026-08"],
    ] as const) {
      expect(sumOf(later, future)).toBe(sumOf(now, past));
    }
    expect(sumOf(now, "2026-09")).toBeGreaterThan(0);
    expect(sumOf(later, "2027-03")).toBe(0);
    const isOver = ({ at }: (typeof now)[number]) => Number(at) <= regular.asOf;
    expect(later.filter(isOver)).toEqual(now);
  });

  test("pays bills as late as before, never earlier, whatever the months' lengths", () => {
    const edited = personNamed("approved", (text) => {
      const dossier = JSON.parse(text);
      dossier.bills = ["2026-08-31", "2026-09-30", "2026-10-31"].map((dueOn, at) => ({
        kind: "telecom",
        dueOn,
        paidOn: at === 1 ? null : calendar.formatDay(day(dueOn) + 2 - at),
        amountFen: 5900,
        source: "platform",
      }));
      return JSON.stringify(dossier);
    });
    const lateness = seen(edited, "bills", "2027-09-05").map(({ dueOn, paidOn }) =>
      paidOn === null ? "unpaid" : Number(paidOn) - Number(dueOn),
    );
    const turns = lateness.slice(3);
    expect(turns.length).toBe(10);
    expect(turns).toEqual([2, "unpaid", 0, 2, "unpaid", 0, 2, "unpaid", 0, 2]);
  });

  test("keeps an outside score as it is and as old as it is", () => {
    const scores = (on: string) => seen(person, "sesame", on).map(({ score }) => score);
    expect(scores("2026-11-20").length).toBeGreaterThan(0);
    expect(scores("2028-11-01")).toEqual(scores("2026-11-20"));
    const last = seen(person, "sesame", "2028-11-01").at(-1);
    expect(last?.month).toBe(month("2028-11"));
  });

  test("uses the last normal device again and never the risky one", () => {
    const held = personNamed("held");
    const risky = (on: string) =>
      seen(held, "devices", on).filter(({ emulator }) => emulator === true);
    expect(risky("2026-11-20").length).toBeGreaterThan(0);
    expect(risky("2027-02-01")).toEqual(risky("2026-11-20"));
    const lastSeen = seen(held, "devices", "2027-02-01").map(({ lastSeenOn }) => lastSeenOn);
    expect(lastSeen).toContain(day("2027-02-01"));
  });

  test("obtains the report anew on the day, without another inquiry", () => {
    const [report] = seen(regular, "creditReport", "2027-03-01");
    expect(report?.reportedAt).toBe(momentOf(regular, day("2027-03-01")).asOf);
    expect(seen(regular, "inquiries", "2027-03-01")).toEqual(
      seen(regular, "inquiries", "2026-11-20"),
    );
  });

  test("does not obtain a stale report anew, but with consent", () => {
    const stale = personNamed("overdue", (text) =>
      text.replace(/"reportedAt": "2026-1[^"]*"/, '"reportedAt": "2026-09-01T10:00:00+08:00"'),
    );
    const before = seen(stale, "creditReport", "2026-11-20")[0]?.reportedAt;
    expect(seen(stale, "creditReport", "2027-03-01")[0]?.reportedAt).toBe(before);
    const act = actOf("authorise-report", "done", "2026-11-20");
    const again = seen(stale, "creditReport", "2027-03-01", [act])[0]?.reportedAt;
    expect(again).toBe(momentOf(stale, day("2027-03-01")).asOf);
  });

  test("counts today's decline among the applications, and no other", () => {
    const rows = seen(regular, "applications", "2027-03-01");
    expect(rows.at(-1)).toMatchObject({ at: regular.asOf, outcome: "declined", cools: true });
    const held = personNamed("held");
    expect(seen(held, "applications", "2027-03-01").map(({ at }) => at)).not.toContain(held.asOf);
  });
});

describe("arrears in a report", () => {
  const owing = personNamed("overdue");
  const statuses = (on: string, acts: readonly Act[] = []) => {
    const accounts = seen(owing, "creditAccounts", on, acts);
    const at = accounts.findIndex(({ overdueFen }) => Number(overdueFen) > 0);
    const behind = at < 0 ? accounts.length - 1 : at;
    const moment = momentOf(owing, day(on));
    const world = worldAt(owing, acts, moment);
    const facts = evaluate.seeFacts(sources, 480, world, moment.asOf);
    const rows = (facts.tables[sourceAt("creditMonths")] ?? []).filter(
      ({ parent }) => parent === behind,
    );
    return rows.map(({ values }) => values[1]).slice(-3);
  };

  test("grow a month older each month while they are not settled, up to the worst", () => {
    expect(statuses("2027-04-01")).toEqual(["1", "2", "3"]);
    expect(statuses("2027-10-01")).toEqual(["7", "7", "7"]);
  });

  test("are shown as they were 45 days before", () => {
    const settled = actOf("settle-overdue", "done", "2026-12-01");
    const overdueFen = (on: string) =>
      seen(owing, "creditAccounts", on, [settled]).reduce(
        (sum, one) => sum + Number(one.overdueFen ?? 0),
        0,
      );
    expect(overdueFen("2027-01-14")).toBeGreaterThan(0);
    expect(overdueFen("2027-01-15")).toBe(0);
  });

  test("give months on time after they are settled", () => {
    const settled = actOf("settle-overdue", "done", "2026-12-01");
    expect(statuses("2027-04-01", [settled])).toEqual(["N", "N", "N"]);
  });
});
