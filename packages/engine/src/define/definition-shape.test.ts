import { expect, test } from "vitest";
import { unreachable } from "../value/unreachable.js";
import { definitionShape } from "./definition-shape.js";
import { jsonTypesOf } from "./describe-shape.js";
import { choice, either, integer, list, object, text, variant } from "./make-shape.js";
import type { Shape, ShapeOf } from "./shape.js";

/** All shapes that a shape is made of, each once. */
function parts(shape: Shape, seen = new Set<Shape>()): ReadonlySet<Shape> {
  if (seen.has(shape)) return seen;
  seen.add(shape);
  const inner: readonly Shape[] = (() => {
    switch (shape.kind) {
      case "list":
        return [shape.of];
      case "record":
        return [shape.key, shape.of];
      case "object":
        return [...Object.values(shape.required), ...Object.values(shape.optional)];
      case "single":
        return Object.values(shape.members);
      case "variant":
        return Object.values(shape.of);
      case "either":
        return shape.of;
      case "reference":
        return [shape.target()];
      case "text":
      case "integer":
      case "boolean":
      case "choice":
      case "literal":
        return [];
      default:
        return unreachable(shape);
    }
  })();
  for (const part of inner) parts(part, seen);
  return seen;
}

test("the shapes are frozen, and alternatives differ in their JSON type", () => {
  for (const part of parts(definitionShape)) {
    expect(Object.isFrozen(part)).toBe(true);
    if (part.kind !== "either") continue;
    const types = jsonTypesOf(part);
    expect(types).toEqual([...new Set(types)]);
  }
});

test("a shape that is not exactly its type does not type-check", () => {
  type Pair = { readonly left: number; readonly right?: string };
  type Kinds = { readonly kind: "a"; readonly of: number } | { readonly kind: "b" };
  const refused: readonly Shape[] = [
    // @ts-expect-error a value too few
    choice("a") satisfies ShapeOf<"a" | "b">,
    // @ts-expect-error a value too many
    choice("a", "b") satisfies ShapeOf<"a">,
    // @ts-expect-error an alternative too few
    either(integer()) satisfies ShapeOf<number | string>,
    // @ts-expect-error entries of another type
    list(text()) satisfies ShapeOf<readonly number[]>,
    // @ts-expect-error a member too few
    object<Pair>({ left: integer() }, {}),
    // @ts-expect-error a member too many
    object<Pair>({ left: integer(), more: integer() }, { right: text() }),
    // @ts-expect-error a required member as an optional one
    object<Pair>({}, { left: integer(), right: text() }),
    // @ts-expect-error a kind too few
    variant<Kinds>({ a: object({ of: integer() }, {}) }),
    // @ts-expect-error a kind with another member
    variant<Kinds>({ a: object({ of: text() }, {}), b: object({}, {}) }),
  ];
  expect(refused).toHaveLength(9);
});
