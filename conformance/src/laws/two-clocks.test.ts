import type { define, input } from "@kaitong/engine";
import { expect, test } from "vitest";
import { anyone, anyRow } from "./anyone.js";
import { dayText, endOfDay, instantText, monthOf, monthText, zoneMs } from "./days.js";
import { forAll, smallerJson } from "./for-all.js";
import { decideJson, type Facts, program, textOf } from "./product.js";
import { makeRandom, type Random, seedOf } from "./random.js";
import { mapTables } from "./tables.js";

/*
 * Two clocks. A decision sees a row only when it happened and was known by then. So rows that lie
 * later, by their own time or by `knownAt`, can be added, taken away and changed without any
 * change to the decision, apart from `dossier`, the hash of all facts. The same is true of days and
 * instants inside a row that only the future may bring: they read as unknown until then.
 */

interface Case {
  readonly json: Facts;
  /** What the later rows follow from. */
  readonly salt: number;
}

type Source = define.SourceDefinition;

const runs = 250;
const dayMs = 86_400_000;
const { sources } = program.definition;

/** A row that may say anything, but happened or is known only after now. */
function laterRow(source: Source, asOf: number, id: string, random: Random): Facts {
  const day = Math.floor((asOf + zoneMs) / dayMs);
  const later = day + random.pick([1, 1, 2, 40, 400]);
  const row = anyRow(source, id, { day: later, clock: dayMs - 1 }, random);
  const below = sources.filter(({ parent, rows }) => parent === source.name && rows === "many");
  const more = below.flatMap((child): [string, input.JsonValue][] =>
    random.chance(50) ? [[child.path[0] ?? "", [laterRow(child, asOf, `${id}-0`, random)]]] : [],
  );
  const whole = { ...row, ...Object.fromEntries(more) };
  const time = source.columns.find(({ name }) => name === source.time);
  if (time === undefined || random.chance(60)) {
    return { ...whole, knownAt: instantText(random.pick([asOf + 1, endOfDay(later)])) };
  }
  const times = {
    instant: instantText(asOf + random.pick([1, dayMs, 90 * dayMs])),
    day: dayText(later),
    // A month's mean is known when the month is over.
    month: monthText(monthOf(day) + random.int(source.known === "month-end" ? 0 : 1, 3)),
  };
  return { ...whole, [time.name]: times[time.type as keyof typeof times] };
}

/** The dossier with later rows in all of its lists. */
function withLater(json: Facts, salt: number): Facts {
  const random = makeRandom(salt, 1);
  const asOf = Date.parse(String(json.asOf));
  return mapTables(json, (source, rows) => {
    if (source.rows !== "many") return rows;
    const later = Array.from({ length: random.int(0, 3) }, (_row, index) =>
      laterRow(source, asOf, `later-${index}`, random),
    );
    return random.shuffled([...rows, ...later]);
  });
}

/** A single row that is not known yet is as if it were not there. */
function withoutSingles(json: Facts, salt: number): [Facts, Facts] {
  const random = makeRandom(salt, 2);
  const name = random.pick(["person", "account", "creditReport"]);
  const { [name]: row, ...rest } = json;
  if (row === null || row === undefined) return [json, json];
  const knownAt = instantText(Date.parse(String(json.asOf)) + random.pick([1, dayMs]));
  return [{ ...json, [name]: { ...(row as Facts), knownAt } }, rest];
}

/** Days and instants that have not happened yet, once in the future and once left out. */
function withLaterValues(json: Facts, salt: number): [Facts, Facts] {
  const random = makeRandom(salt, 3);
  const asOf = Date.parse(String(json.asOf));
  const tomorrow = dayText(Math.floor((asOf + zoneMs) / dayMs) + random.pick([1, 300]));
  const value = { day: tomorrow, instant: instantText(asOf + random.pick([1, dayMs])) };
  const hidden = ({ columns, time }: Source) =>
    columns.filter(
      ({ name, type, mayBeFuture }) => type in value && mayBeFuture !== true && name !== time,
    );
  const chosen = new Set(sources.flatMap(hidden).filter(() => random.chance(40)));
  const at = (isThere: boolean) =>
    mapTables(json, (source, rows) => {
      const members = hidden(source).flatMap((column): [string, input.JsonValue][] =>
        chosen.has(column)
          ? [[column.name, isThere ? value[column.type as keyof typeof value] : null]]
          : [],
      );
      if (members.length === 0) return rows;
      return rows.map((row) => ({ ...(row as Facts), ...Object.fromEntries(members) }));
    });
  return [at(true), at(false)];
}

/** The bytes of a decision but for the hash of all facts. */
function seenText(json: Facts): string {
  return textOf({ ...decideJson(json), dossier: "" });
}

function wrong({ json, salt }: Case): string | null {
  const base = seenText(json);
  if (seenText(withLater(json, salt)) !== base) return "later rows change the decision";
  if (seenText(withLater(json, salt + 1)) !== base) return "other later rows change it";
  const [known, absent] = withoutSingles(json, salt);
  if (seenText(known) !== seenText(absent)) return "a single row that is known later is seen";
  const [later, none] = withLaterValues(json, salt);
  return seenText(later) === seenText(none) ? null : "a value of the future is seen";
}

test(`what lies later changes nothing, over ${runs} generated dossiers`, () => {
  forAll<Case>({
    name: "two clocks",
    seed: seedOf(20_280),
    runs,
    make: (random) => ({ json: anyone(random), salt: random.int(1, 1_000_000) }),
    wrong,
    *smaller({ json, salt }) {
      for (const less of smallerJson(json, ["subject", "asOf"]))
        yield { json: less as Facts, salt };
    },
    show: ({ json, salt }) => ({ before: json, after: withLater(json, salt) }),
  });
});

test("a row that is known now does change the decision", () => {
  const changed = Array.from({ length: 40 }, (_run, run) => anyone(makeRandom(7, run))).filter(
    (json) => {
      const later = withLater(json, 1);
      const asOf = instantText(Date.parse(String(json.asOf)) + 500 * dayMs);
      return seenText({ ...json, asOf }) !== seenText({ ...later, asOf });
    },
  );
  expect(changed.length).toBeGreaterThan(30);
});
