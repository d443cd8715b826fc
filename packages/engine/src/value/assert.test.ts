import { expect, it } from "vitest";
import { assert } from "./assert.js";

it("passes a true condition and names a broken one", () => {
  expect(() => assert(true, "never shown")).not.toThrow();
  expect(() => assert(false, "the day is an integer")).toThrow(
    "assertion failed: the day is an integer",
  );
});
