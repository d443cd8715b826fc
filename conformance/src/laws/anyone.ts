import type { define, input } from "@kaitong/engine";
import { dayOf, dayText, endOfDay, instantText, monthOf, monthText } from "./days.js";
import { fewFaults, withFaults } from "./faults.js";
import { type Facts, program } from "./product.js";
import { makeRandom, type Random } from "./random.js";
import { type Base, idNumber, instantBack, strongPerson } from "./strong.js";

/** The local day of a decision, and its milliseconds so far. */
export interface Now {
  readonly day: number;
  readonly clock: number;
}

type Column = define.ColumnDefinition;
type Source = define.SourceDefinition;

/** Days back at which the product's windows end, and their neighbours. */
const daysBack = [0, 1, 2, 3, 13, 14, 29, 30, 31, 59, 89, 90, 91, 179, 180, 364, 365, 730, 731];
const amounts = [0, 1, 499, 500, 9_999, 10_000, 99_999, 300_000, 1_500_000, 19_950_000, 20_000_000];
/** Truths that speak against a person are rare, or nobody would come far. */
const rare = ["riskTerminal", "emulator", "knownFraud", "disputed"];
const texts: Readonly<Record<string, readonly string[]>> = {
  mobile: ["13800000001", "13800000002"],
  value: ["13800000001", "13900000009"],
  residenceRegion: ["330106", "110101", "510104", "81", ""],
  reason: ["01", "02", "03", "08", "26"],
};

function dayBack({ day }: Now, random: Random): number {
  return day - (random.chance(50) ? random.pick(daysBack) : random.int(0, 2_200));
}

function textFor({ name, values }: Column, now: Now, random: Random): string {
  if (values !== undefined) return random.chance(60) ? (values[0] ?? "") : random.pick(values);
  if (name === "idNumber") {
    const born = dayText(now.day - random.int(6_000, 26_000));
    return random.chance(90) ? idNumber(33, born, random) : "33010619930418232";
  }
  return random.pick(texts[name] ?? ["甲", "乙", "A-1"]);
}

function integerFor({ minimum = 0, maximum = 0, unit }: Column, random: Random): number {
  if (unit === "degrees-e4") return random.pick([302_741, 399_042, minimum, maximum, 0]);
  if (unit === "fen") return random.chance(50) ? random.pick(amounts) : random.int(0, 3_000_000);
  if (unit === "score") return random.int(minimum, maximum);
  return random.int(0, 7);
}

/** A value that a column may have; times lie at or before now. */
export function anyValue(column: Column, now: Now, random: Random): string | number | boolean {
  const { day } = now;
  switch (column.type) {
    case "boolean":
      return random.chance(rare.includes(column.name) ? 10 : 80);
    case "text":
      return textFor(column, now, random);
    case "day":
      if (column.mayBeFuture === true && random.chance(60)) return dayText(day + 90);
      return dayText(dayBack(now, random));
    case "month":
      return monthText(monthOf(day) - random.int(1, random.pick([3, 12, 30, 80])));
    case "instant":
      return instantBack(now, day - dayBack(now, random), random);
    default:
      return integerFor(column, random);
  }
}

/** A row without what lies below it. */
export function anyRow(source: Source, id: string, now: Now, random: Random): Facts {
  return Object.fromEntries(
    source.columns.flatMap((column): [string, input.JsonValue][] => {
      if (column.name === source.identity) return [[column.name, id]];
      const mayMiss = column.required !== true && column.name !== source.time;
      if (mayMiss && random.chance(column.end === true ? 60 : 8)) {
        return random.chance(50) ? [] : [[column.name, null]];
      }
      const value = anyValue(column, now, random);
      // A row that has happened lies at or before now, whatever its column allows.
      const isTime = column.name === source.time && column.type === "day";
      return [[column.name, isTime ? dayText(dayBack(now, random)) : value]];
    }),
  );
}

function anyTables(parent: string | undefined, now: Now, random: Random): Facts {
  const below = program.definition.sources.filter((source) => source.parent === parent);
  return Object.fromEntries(
    below.flatMap((source): [string, input.JsonValue][] => {
      const [name = ""] = source.path;
      if (random.chance(6)) return random.chance(50) ? [] : [[name, null]];
      const one = (index: number): Facts => ({
        ...anyRow(source, `${name}-${index}`, now, random),
        ...anyTables(source.name, now, random),
      });
      if (source.rows === "one") return [[name, one(0)]];
      const rows = Array.from({ length: random.int(0, 5) }, (_row, index) =>
        source.rows === "many" ? one(index) : random.pick(texts.value ?? []),
      );
      return [[name, rows]];
    }),
  );
}

/** Anybody at all: every table by chance, without regard to sense. */
export function anyPerson(random: Random): Facts {
  const day = random.int(dayOf("2016-06-01"), dayOf("2029-12-31"));
  const now = { day, clock: random.pick([0, 43_200_000, 86_399_999]) };
  const asOf = instantText(endOfDay(day - 1) + 1 + now.clock);
  return { subject: "P-any", asOf, ...anyTables(undefined, now, random) };
}

/** Some earlier applications, near enough to each other to be frequent at times. */
export function anyApplications(now: Now, random: Random): Facts[] {
  const latest = random.int(0, 120);
  return Array.from({ length: random.int(1, 4) }, () => ({
    at: instantBack(now, latest + random.int(0, 35), random),
    outcome: random.pick(["approved", "declined", "declined", "held", "cooling-off", "referred"]),
    cools: random.chance(70),
    annulledAt: random.chance(10) ? instantBack(now, 0, random) : null,
  }));
}

const strong: Base[] = [];

/** One of a hundred strong persons, each made once: making one takes as long as deciding. */
function oneOfStrong(random: Random): Base {
  const index = random.int(0, 99);
  strong[index] ??= strongPerson(makeRandom(100, index));
  return strong[index];
}

/**
 * Somebody of whom one can expect anything: a strong person with some faults, now and then with
 * earlier applications, or anybody at all.
 */
export function anyone(random: Random): Facts {
  if (random.chance(35)) return anyPerson(random);
  const base = oneOfStrong(random);
  const json = withFaults(base, fewFaults(base, random.int(0, 5), random));
  return random.chance(30) ? { ...json, applications: anyApplications(base, random) } : json;
}
