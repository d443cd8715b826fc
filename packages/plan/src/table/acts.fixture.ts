import { define } from "@kaitong/engine";
import { pick, type Random } from "./random.fixture.js";

const { add, choose, coalesce, column, equal, fact, level, multiply, number, truth, variable } =
  define;

/** What a generated definition may have. */
export interface Kind {
  /** Some variables are easily faked. */
  readonly hasCheap: boolean;
  /** Some actions cost money. */
  readonly isPaid: boolean;
  /** Each action writes a column of its own, reads no others' and waits for none. */
  readonly isPlain: boolean;
  /** Few gates, and money that is enough for some actions and not for all. */
  readonly isTight: boolean;
}

/** Values of a subject by source and column, defaults in their places; null is unknown. */
export type Plain = Readonly<
  Record<string, Readonly<Record<string, number | boolean | null>> | null>
>;

/** What one effect does, as an expression and, written apart from it, as a function. */
interface Act {
  readonly effect: define.Effect;
  readonly changes: readonly string[];
  /** The new row; `now` is the row as earlier acts left it, `base` the subject as it was. */
  readonly apply: (now: Plain, base: Plain, level: number) => Plain;
  /** Money in fen over the subject as it was. */
  readonly fen: (base: Plain, level: number) => number | null;
}

/** An action of a generated definition. */
export interface Action {
  readonly definition: define.ActionDefinition;
  readonly acts: readonly Act[];
}

/** Columns that acts write, by source; all are numbers from 0 to 20 but `sure`. */
export const columnsOf = { person: ["a", "b", "c", "d"], account: ["e", "f"] } as const;
type Source = keyof typeof columnsOf;

const numberIn = (row: Plain[string] | undefined, name: string): number | null => {
  const value = row?.[name] ?? null;
  return typeof value === "number" ? value : null;
};

type Setting = {
  readonly expression: define.Expression;
  readonly value: (row: NonNullable<Plain[string]>, base: Plain, level: number) => number | null;
  readonly where?: define.Expression;
  readonly holds?: (row: NonNullable<Plain[string]>, base: Plain, level: number) => boolean;
};

/** Ways to set a number of a row. */
function settingOf(random: Random, source: Source, name: string, isPlain: boolean): Setting {
  const own = column<"integer">(name);
  const constant = random(21);
  switch (random(isPlain ? 5 : 7)) {
    case 0:
      return { expression: number(constant), value: () => constant };
    case 1:
      return {
        expression: level,
        value: (_row, _base, given) => given,
        where: define.above(own, level),
        holds: (row, _base, given) => (numberIn(row, name) ?? -1) > given,
      };
    case 2:
      return {
        expression: level,
        value: (_row, _base, given) => given,
        where: define.below(own, level),
        holds: (row, _base, given) => (numberIn(row, name) ?? 99) < given,
      };
    case 3:
      return {
        expression: define.least(add(own, number(constant)), number(20)),
        value: (row) => {
          const value = numberIn(row, name);
          return value === null ? null : Math.min(20, value + constant);
        },
      };
    case 4: {
      const other = pick(random, columnsOf[source]);
      return {
        expression: coalesce(fact<"integer">(source, other), number(constant)),
        value: (_row, base) => numberIn(base[source], other) ?? constant,
      };
    }
    case 5: {
      const other = pick(random, columnsOf[source]);
      return {
        expression: choose(
          [define.when(define.atLeast(column<"integer">(other), number(10)), level)],
          own,
        ),
        value: (row, _base, given) =>
          (numberIn(row, other) ?? -1) >= 10 ? given : numberIn(row, name),
      };
    }
    default:
      return {
        expression: define.floorDivide(add(variable("sum"), level), number(4)),
        value: (_row, base, given) => {
          const [a, b] = [numberIn(base.person, "a"), numberIn(base.person, "b")];
          return a === null || b === null ? null : Math.floor((a + b + given) / 4);
        },
      };
  }
}

/** What has a default is never made unknown: a dossier could not say so. */
function known(name: string, setting: Setting): Setting {
  if (name !== "d") return setting;
  return {
    ...setting,
    expression: coalesce(setting.expression as ReturnType<typeof number>, number(1)),
    value: (row, base, given) => setting.value(row, base, given) ?? 1,
  };
}

function withRow(
  now: Plain,
  source: string,
  values: Readonly<Record<string, number | boolean | null>>,
): Plain {
  const row = now[source] ?? null;
  return row === null ? now : { ...now, [source]: { ...row, ...values } };
}

function setSure(): Act {
  return {
    effect: {
      kind: "set",
      source: "person",
      where: equal(column<"boolean">("sure"), truth(false)),
      values: { sure: truth(true) },
    },
    changes: ["person.sure"],
    apply: (now) => (now.person?.sure === false ? withRow(now, "person", { sure: true }) : now),
    fen: () => 0,
  };
}

/** Columns that an action writes: one of its own where none writes what others read. */
function placesOf(random: Random, own: number | null): readonly [Source, readonly string[]] {
  if (own !== null) {
    const all = [...columnsOf.person, ...columnsOf.account];
    const name = all[own % all.length]!;
    return [(columnsOf.person as readonly string[]).includes(name) ? "person" : "account", [name]];
  }
  const source: Source = random(3) === 0 ? "account" : "person";
  const names = [pick(random, columnsOf[source]), pick(random, columnsOf[source])];
  return [source, [...new Set(names)].slice(0, 1 + random(2))];
}

function setNumbers(random: Random, { isPaid, isPlain, isTight }: Kind, index: number): Act {
  const own = isPlain ? index : null;
  const [source, names] = placesOf(random, own);
  const settings = names.map((name) => ({
    name,
    ...known(name, settingOf(random, source, name, isPlain)),
  }));
  const where = settings.find((one) => one.where !== undefined);
  const holds = (row: NonNullable<Plain[string]>, base: Plain, given: number) =>
    where?.holds?.(row, base, given) ?? true;
  const yuan = 1 + random(isTight ? 80 : 120);
  const price = multiply(define.asUnit(level, "number"), define.fen(yuan * 100));
  const costs = isPaid && random(isTight ? 6 : 3) > 0 ? price : null;
  return {
    effect: {
      kind: "set",
      source,
      ...(where?.where === undefined ? {} : { where: where.where }),
      values: Object.fromEntries(settings.map(({ name, expression }) => [name, expression])),
      ...(costs === null ? {} : { costs }),
    },
    changes: names.map((name) => `${source}.${name}`),
    apply: (now, base, given) => {
      const row = now[source] ?? null;
      if (row === null || !holds(row, base, given)) return now;
      return withRow(
        now,
        source,
        Object.fromEntries(settings.map(({ name, value }) => [name, value(row, base, given)])),
      );
    },
    fen: (base, given) => {
      const row = base[source] ?? null;
      return costs === null || row === null || !holds(row, base, given) ? 0 : given * yuan * 100;
    },
  };
}

/** A random action with one to three levels. */
export function makeAction(random: Random, index: number, kind: Kind): Action {
  const { isPaid, isPlain, isTight } = kind;
  const acts = Array.from({ length: 1 + Number(random(4) === 0) }, () =>
    random(6) === 0 ? setSure() : setNumbers(random, kind, index),
  );
  const values = [...new Set([random(21), random(21), random(21)])].slice(0, 1 + random(3));
  const isLate = !isTight && random(12) === 0;
  return {
    acts,
    definition: {
      id: `act-${index}`,
      label: { "zh-CN": "做", en: "do" },
      stages: ["initial"],
      levels: values.map((value, at) => ({
        id: `level-${at}`,
        value,
        effortOnce: isTight ? 1 + random(2) : random(5),
        effortMonthly: random(3),
        ...(isPaid && !isTight && random(2) === 0 ? { effortPerIncomeTenth: 1 + random(2) } : {}),
      })),
      knownAfter: isLate ? 30 : random(5) === 0 ? "next-month" : 0,
      changes: [...new Set(acts.flatMap(({ changes }) => changes))],
      onRequest: false,
      effects: acts.map(({ effect }) => effect),
      ...(index > 0 && !isPlain && random(6) === 0 ? { after: [`act-${random(index)}`] } : {}),
    },
  };
}
