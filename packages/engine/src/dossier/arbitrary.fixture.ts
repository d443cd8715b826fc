import fc from "fast-check";
import type { SourceDefinition } from "../define/definition.js";
import type { ColumnLayout } from "./column.js";
import { layoutOf } from "./layout.js";
import type { Shape } from "./shape.js";

type Json = fc.JsonValue;

/** Correct dossiers of the given sources as JSON, small, with unknown parts and equal rows. */
export function arbitraryDossier(sources: readonly SourceDefinition[]): fc.Arbitrary<Json> {
  const envelope = {
    subject: fc.constantFrom("a", "b"),
    asOf: fc.option(arbitraryInstant),
  };
  return members(layoutOf(sources).shape, envelope, ["subject"]);
}

const arbitraryInstant = fc.constantFrom(
  "2026-01-01T00:00:00+08:00",
  "2025-12-31T16:00:00Z",
  "2026-01-31T23:30:00.250+08:00",
  "2026-02-03T10:00:00+08:00",
);

function members(
  shape: Shape,
  own: Record<string, fc.Arbitrary<Json>>,
  requiredKeys: string[],
): fc.Arbitrary<Json> {
  const model = { ...own };
  for (const [name, below] of shape.below) model[name] = fc.option(table(below), { freq: 4 });
  return fc.record(model, { requiredKeys }) as fc.Arbitrary<Json>;
}

function table(shape: Shape): fc.Arbitrary<Json> {
  const { source } = shape;
  if (source === null) return members(shape, {}, []);
  if (source.rows === "values") {
    const value = memberValue(source.columns[0]!);
    return source.identity < 0
      ? fc.array(value, { maxLength: 3 })
      : fc.uniqueArray(value, { maxLength: 3 });
  }
  const columns = source.columns.map((column) => [column.name, memberValue(column)] as const);
  const required = source.required.map((index) => source.columns[index]!.name);
  const knownAt = fc.option(arbitraryInstant, { freq: 3 });
  const row = members(shape, { ...Object.fromEntries(columns), knownAt }, required);
  if (source.rows === "one") return row;
  if (source.identity < 0) return fc.array(row, { maxLength: 4 });
  const { name } = source.columns[source.identity]!;
  return fc.uniqueArray(row, {
    maxLength: 4,
    selector: (value) => (value as Record<string, Json>)[name],
  });
}

function memberValue(column: ColumnLayout): fc.Arbitrary<Json> {
  return column.required ? known(column) : fc.option(known(column));
}

function known(column: ColumnLayout): fc.Arbitrary<Json> {
  switch (column.type) {
    case "integer":
      return fc.integer({
        min: column.minimum,
        max: Math.min(column.maximum, column.minimum + 2),
      });
    case "boolean":
      return fc.boolean();
    case "text":
      return fc.constantFrom(...(column.values ?? ["", "x", "y", "\u{ff5e}", "\u{1f600}"]));
    case "day":
      return fc.constantFrom("2026-01-01", "2026-01-31", "2026-02-01", "2026-03-01");
    case "month":
      return fc.constantFrom("2025-12", "2026-01", "2026-02");
    case "instant":
      return arbitraryInstant;
  }
}

/** The same JSON with the elements of every list in another order. */
export function shuffled(value: unknown, seeds: readonly number[]): unknown {
  let used = 0;
  const seed = (): number => seeds[used++ % seeds.length] ?? 0;
  const visit = (part: unknown): unknown => {
    if (Array.isArray(part)) {
      const left = part.map(visit);
      const mixed: unknown[] = [];
      while (left.length > 0) mixed.push(...left.splice(seed() % left.length, 1));
      return mixed;
    }
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, below]) => [name, visit(below)]));
  };
  return visit(value);
}
