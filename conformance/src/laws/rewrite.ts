import type { define, input } from "@kaitong/engine";
import { dayOf, dayText, instantText, monthOf, monthText } from "./days.js";
import type { Facts } from "./product.js";
import type { Random } from "./random.js";
import { mapTables } from "./tables.js";

const instant = /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/;
const offsets = [-840, -300, 0, 330, 345, 480, 765, 840];

/** The same instant in another time zone, with or without parts that are zero. */
export function otherOffset(text: string, random: Random): string {
  const written = instantText(Date.parse(text), random.pick(offsets));
  const short = random.chance(50) ? written.replace(".000", "") : written;
  const shorter = random.chance(50) ? short.replace(/(T\d{2}:\d{2}):00(?=[+-])/, "$1") : short;
  return random.chance(50) ? shorter.replace(/[+-]00:00$/, "Z") : shorter;
}

function rewriteMembers(object: Facts, columns: readonly string[], random: Random): Facts {
  const known = Object.entries(object).filter(([, value]) => value !== null && value !== undefined);
  const unknown = columns.filter((name) => (object[name] ?? null) === null);
  const nulls = unknown.filter(() => random.chance(50)).map((name): [string, null] => [name, null]);
  return Object.fromEntries(random.shuffled([...known, ...nulls]));
}

function rewriteValue(
  value: input.JsonValue | undefined,
  random: Random,
): input.JsonValue | undefined {
  return typeof value === "string" && instant.test(value) ? otherOffset(value, random) : value;
}

/**
 * The same facts written otherwise: rows and members in another order, null for absent and the
 * other way round, instants in other time zones.
 */
export function rewritten(json: Facts, random: Random): Facts {
  const tables = mapTables(json, (source, rows) => {
    if (source.rows === "values") return random.shuffled(rows);
    const columns = [...source.columns.map(({ name }) => name), "knownAt"];
    const others = rows.map((row) => {
      const values = Object.entries(row as Facts).map(
        ([name, value]): [string, input.JsonValue | undefined] => [
          name,
          rewriteValue(value, random),
        ],
      );
      return rewriteMembers(Object.fromEntries(values), columns, random);
    });
    return random.shuffled(others);
  });
  return rewriteMembers({ ...tables, asOf: rewriteValue(json.asOf, random) }, [], random);
}

/** Another value that a column may have; null where there is none to change. */
function otherValue(
  column: define.ColumnDefinition,
  value: input.JsonValue | undefined,
): input.JsonValue {
  if (typeof value === "boolean") return !value;
  if (typeof value === "number") return value === column.minimum ? value + 1 : value - 1;
  if (typeof value !== "string") return null;
  switch (column.type) {
    case "day":
      return /^\d/.test(value) ? dayText(dayOf(value) + 1) : "2030-01-01";
    case "month":
      return monthText(monthOf(dayOf(`${value}-01`)) - 1);
    case "instant":
      return instantText(Date.parse(value) + 1);
    default:
      return column.values?.find((other) => other !== value) ?? `${value.slice(1)}?`;
  }
}

/** One fact changed, or one row less; the same where the fact has no other value. */
export function withOtherFact(json: Facts, random: Random): Facts {
  let count = 0;
  mapTables(json, (_source, rows) => {
    count += rows.length;
    return rows;
  });
  let left = random.int(0, Math.max(0, count - 1));
  return mapTables(json, (source, rows) => {
    const at = left;
    left -= rows.length;
    if (at < 0 || at >= rows.length) return rows;
    if (source.rows !== "one" && random.chance(30)) return rows.toSpliced(at, 1);
    if (source.rows === "values") return rows.with(at, `${rows[at]}0`);
    const row = rows[at] as Facts;
    if (random.chance(15)) return rows.with(at, { ...row, knownAt: "2012-03-04T05:06:07Z" });
    const column = random.pick(source.columns);
    const other = otherValue(column, row[column.name]);
    return other === null ? rows : rows.with(at, { ...row, [column.name]: other });
  });
}
