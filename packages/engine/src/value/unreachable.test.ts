import { expect, it } from "vitest";
import { assert, unreachable } from "./unreachable.js";

it("assert passes a true condition and names a broken one", () => {
  expect(() => assert(true, "never shown")).not.toThrow();
  expect(() => assert(false, "the day is an integer")).toThrow(
    "assertion failed: the day is an integer",
  );
});

it("unreachable shows the kind that was left over", () => {
  expect(() => unreachable({ kind: "new" } as never)).toThrow('unreachable: {"kind":"new"}');
});
