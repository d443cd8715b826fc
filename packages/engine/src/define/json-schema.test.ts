import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unreachable } from "../value/unreachable.js";
import { definitionShape } from "./definition-shape.js";
import { accepts, type Json, keysOf } from "./json-schema.fixture.js";
import { jsonSchemaOf } from "./json-schema.js";
import { definitionJsonSchema } from "./read-definition.js";
import type { Members, Shape } from "./shape.js";
import { validateShape } from "./validate-shape.js";

const members = (of: Members, depth: number) =>
  Object.fromEntries(Object.entries(of).map(([key, shape]) => [key, valid(shape, depth)]));

/** Values that a shape accepts; references end in `score` below `depth`. */
function valid(shape: Shape, depth: number): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case "text":
      if (shape.pattern === "day") return fc.constantFrom("2024-02-29", "2026-11-20");
      if (shape.pattern !== null) return fc.constantFrom("a", "name1", "Zz");
      return fc.string({ unit: "grapheme", maxLength: 4 });
    case "integer":
      return fc.integer({ min: shape.minimum, max: shape.maximum });
    case "boolean":
      return fc.boolean();
    case "choice":
      return fc.constantFrom(...shape.of);
    case "literal":
      return fc.constant(shape.value);
    case "list":
      return fc.array(valid(shape.of, depth), { minLength: shape.lengthMin, maxLength: 2 });
    case "record":
      return fc.dictionary(fc.constantFrom("a", "b"), valid(shape.of, depth), { maxKeys: 2 });
    case "object":
      return fc
        .tuple(fc.record(members(shape.required, depth)), optional(shape.optional, depth))
        .map(([required, more]) => ({ ...required, ...more }));
    case "single":
      return fc.oneof(
        ...Object.entries(shape.members).map(([key, of]) =>
          valid(of, depth).map((value) => ({ [key]: value })),
        ),
      );
    case "variant":
      return fc.oneof(
        ...Object.entries(shape.of).map(([kind, of]) =>
          valid(of, depth).map((value) => ({ ...(value as Json), kind })),
        ),
      );
    case "either":
      return fc.oneof(...shape.of.map((of) => valid(of, depth)));
    case "reference":
      return depth === 0 ? fc.constant({ kind: "score" }) : valid(shape.target(), depth - 1);
    default:
      return unreachable(shape);
  }
}

const optional = (of: Members, depth: number) =>
  fc.record(members(of, depth), { requiredKeys: [] });

/** Every place in a value: its holder and key. */
function places(value: unknown, found: [Record<string, unknown>, string][] = []) {
  if (typeof value !== "object" || value === null) return found;
  for (const key of Object.keys(value)) {
    found.push([value as Record<string, unknown>, key]);
    places((value as Json)[key], found);
  }
  return found;
}

const replacements = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>("", "a b", "\u0000", "2026-02-30", 1e300, -1, 0, 101, { kind: "score" }),
);

const faults = fc.tuple(fc.nat(), fc.constantFrom("replace", "remove", "rename"), replacements);

/** A copy of a value with one place changed. */
function planted(value: unknown, [seed, how, replacement]: [number, string, unknown]): unknown {
  const copy = structuredClone(value);
  const all = places(copy);
  const place = all[seed % Math.max(1, all.length)];
  if (place === undefined) return replacement;
  const [holder, key] = place;
  if (how === "replace") holder[key] = replacement;
  else {
    if (how === "rename") holder[`${key}x`] = holder[key];
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  }
  return copy;
}

describe("jsonSchemaOf", () => {
  const root = definitionJsonSchema();
  const agree = (value: unknown) => {
    const found = validateShape(definitionShape, value, "");
    expect({ value, accepted: accepts(root, value, root) }).toEqual({
      value,
      accepted: found.length === 0,
    });
    return found.length === 0;
  };

  test("accepts what validation accepts, and nothing else", () => {
    let [accepted, refused] = [0, 0];
    fc.assert(
      fc.property(valid(definitionShape, 1), faults, (value, fault) => {
        expect(agree(value)).toBe(true);
        if (agree(planted(value, fault))) accepted += 1;
        else refused += 1;
      }),
      { numRuns: 300 },
    );
    expect(accepted).toBeGreaterThan(10);
    expect(refused).toBeGreaterThan(100);
  });

  test("is JSON, has a title, and describes each named shape once", () => {
    expect(JSON.parse(JSON.stringify(root))).toEqual(root);
    expect(root.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(root.title).toBe("kaitong definition");
    expect(keysOf(root.$defs)).toEqual(["Expression"]);
    expect(jsonSchemaOf({ kind: "boolean" }, "switch")).toMatchObject({ type: "boolean" });
  });
});
