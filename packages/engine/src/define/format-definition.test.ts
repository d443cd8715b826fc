import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, type JsonValue } from "../value/canonical.js";
import { definitionShape } from "./definition-shape.js";
import { formatDefinition, orderedMembers } from "./format-definition.js";
import { layoutJson } from "./layout-json.js";
import type { Shape } from "./shape.js";

const file = new URL("../../../../examples/pay-later/definition.json", import.meta.url);
const payLater: JsonValue = JSON.parse(readFileSync(file, "utf8"));

/** The names of all members that the parts of a shape have. */
function namesIn(shape: Shape, seen = new Set<Shape>(), names = new Set<string>()): Set<string> {
  if (seen.has(shape)) return names;
  seen.add(shape);
  const members = (of: Readonly<Record<string, Shape>>) => {
    for (const [name, inner] of Object.entries(of)) {
      names.add(name);
      namesIn(inner, seen, names);
    }
  };
  if (shape.kind === "object") members({ ...shape.required, ...shape.optional });
  if (shape.kind === "single") members(shape.members);
  if (shape.kind === "list" || shape.kind === "record") namesIn(shape.of, seen, names);
  if (shape.kind === "either") for (const one of shape.of) namesIn(one, seen, names);
  if (shape.kind === "variant") {
    for (const one of Object.values(shape.of)) namesIn(one, seen, names);
  }
  if (shape.kind === "reference") namesIn(shape.target(), seen, names);
  return names;
}

/** The value with the members of all objects in another order. */
function shuffled(value: JsonValue): JsonValue {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(shuffled);
  const members = Object.entries(value).map(([key, of]) => [key, shuffled(of as JsonValue)]);
  return Object.fromEntries(members.reverse());
}

describe("the layout of a definition", () => {
  it("knows a place for every member", () => {
    const names = namesIn(definitionShape);
    expect(names.size).toBeGreaterThan(100);
    expect([...names].filter((name) => !orderedMembers.has(name))).toEqual([]);
  });

  it("keeps what is meant, and is its own layout", () => {
    const text = formatDefinition(payLater);
    expect(canonicalJson(JSON.parse(text))).toBe(canonicalJson(payLater));
    expect(formatDefinition(JSON.parse(text))).toBe(text);
  });

  it("does not depend on the order in which members were written", () => {
    // Free keys, such as those of texts, stay in the order that their author chose.
    const free = new Set(["texts", "permille", "row", "rowNotCooling"]);
    const isFree = (key: string, of: unknown) =>
      free.has(key) || (key === "values" && !Array.isArray(of));
    const fixed = (value: JsonValue): JsonValue =>
      JSON.parse(JSON.stringify(value, (key, of) => (isFree(key, of) ? undefined : of)));
    expect(formatDefinition(shuffled(fixed(payLater)))).toBe(formatDefinition(fixed(payLater)));
  });
});

describe("the layout of JSON", () => {
  it("keeps the value and breaks lines that could be broken at 100 columns", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4, noUnicodeString: false }), (given) => {
        const value = JSON.parse(JSON.stringify(given)) as JsonValue;
        const text = layoutJson(value);
        expect(JSON.parse(text)).toEqual(value);
        for (const line of text.split("\n").filter((one) => one.length > 100)) {
          // Only a scalar, a key with a scalar, or an opening bracket may be longer.
          expect(line).not.toMatch(/^\s*("[^"]*": )?[[{] .*[\]}],?$/);
        }
      }),
    );
  });

  it("puts on one line what fits, with spaces inside of braces", () => {
    expect(layoutJson({ a: [1, 2], b: {}, c: { d: null } })).toBe(
      '{ "a": [1, 2], "b": {}, "c": { "d": null } }\n',
    );
    const long = "x".repeat(90);
    expect(layoutJson({ a: long, b: [] })).toBe(`{\n  "a": "${long}",\n  "b": []\n}\n`);
  });
});
