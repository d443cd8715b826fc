import { evaluate } from "@kaitong/engine";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { payLater, playerOf } from "../follow.fixture.js";
import { momentOf } from "./moment.js";
import { type Person, personOf } from "./person.js";
import { timelineOf } from "./timeline.js";
import { worldAt } from "./world.js";

const product = payLater();
const { program } = product;
const { sources } = program.definition;
const steps = evaluate.stepsOf(program);
const transactions = sources.findIndex(({ name }) => name === "transactions");
const dayMilliseconds = 86_400_000;

/** Payments of the months before the 20th of November: month ends and equal times among them. */
const payment = fc.record({
  day: fc.oneof(fc.constantFrom(0, 20, 21, 50, 51, 81, 82), fc.integer({ min: 0, max: 120 })),
  hour: fc.constantFrom(0, 10, 23),
  amountFen: fc.constantFrom(400, 900, 4_200),
  counterparty: fc.constantFrom("M-1", "M-2", "便利店"),
  lateDays: fc.constantFrom(0, 0, 0, 0, 0, 3, 40),
});

type Payment = typeof payment extends fc.Arbitrary<infer One> ? One : never;

function payer(payments: readonly Payment[], isLate: boolean): Person {
  const player = playerOf("overdue", product, (text) => {
    const dossier = JSON.parse(text);
    const asOf = Date.parse(dossier.asOf);
    dossier.transactions = payments.map(({ day, hour, lateDays, ...rest }) => {
      const at = asOf - (asOf % dayMilliseconds) - day * dayMilliseconds - (24 - hour) * 3_600_000;
      const known = new Date(at + lateDays * dayMilliseconds).toISOString();
      return {
        at: new Date(at).toISOString(),
        direction: "out",
        category: "groceries",
        channel: "offline",
        state: "settled",
        ...rest,
        ...(isLate && lateDays > 0 ? { knownAt: known } : {}),
      };
    });
    return JSON.stringify(dossier);
  });
  return personOf(program, player.reference, player.dossier, player.asOf);
}

/** A table's columns by the rows of the whole world, as the engine sees them. */
function columnsPlainly(person: Person, day: number) {
  const moment = momentOf(person, day);
  const world = worldAt(person, [], moment);
  const facts = evaluate.seeFacts(sources, program.offsetMinutes, world, moment.asOf);
  const columns = steps.replace(steps.columns(person.facts), facts, [transactions]);
  return columns.tables[transactions]!;
}

function numbersOf(table: evaluate.FactTable) {
  return sources[transactions]!.columns.map((_one, at) => [...steps.tables.column(table, at)]);
}

const days = [0, 1, 11, 12, 42, 73, 90, 101, 132, 200, 254, 400, 700];

describe("the first rows of a timeline", () => {
  test("are those that the whole world has on the day, in the same order", () => {
    let looks = 0;
    const given = fc.array(payment, { maxLength: 60 });
    fc.assert(
      fc.property(given, fc.boolean(), fc.constantFrom(...days), (payments, isLate, later) => {
        const person = payer(payments, isLate);
        const day = person.today + later;
        const table =
          timelineOf(person, steps, transactions)?.at(momentOf(person, day), Infinity) ?? null;
        if (table === null) return;
        looks += 1;
        expect(numbersOf(table)).toEqual(numbersOf(columnsPlainly(person, day)));
      }),
      { numRuns: 400 },
    );
    expect(looks).toBeGreaterThan(150);
  });

  test("are not asked for where rows are known after their month is over", () => {
    const one: Payment = {
      day: 40,
      hour: 10,
      amountFen: 900,
      counterparty: "M-1",
      lateDays: 40,
    };
    const at = (isLate: boolean) => {
      const person = payer([one], isLate);
      const moment = momentOf(person, person.today + 200);
      return timelineOf(person, steps, transactions)?.at(moment, Infinity) ?? null;
    };
    expect(at(true)).toBeNull();
    expect(at(false)).not.toBeNull();
  });
});
