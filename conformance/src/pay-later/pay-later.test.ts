import * as engine from "@kaitong/engine";
import { describe, expect, it } from "vitest";
import { expectations, makeChecker } from "./check.js";
import { laws } from "./laws.js";
import { openProducts } from "./product.js";

describe("the example product decides as its policy says", () => {
  const check = makeChecker(engine);
  for (const expectation of expectations) {
    it(expectation.name, () => expect(check(expectation)).toBeNull());
  }

  it("at a good hundred and fifty points", () => {
    expect(expectations.length).toBeGreaterThan(150);
  });
});

describe("the laws hold for the example people", () => {
  const product = openProducts(engine)({});
  for (const [name, check] of Object.entries(laws)) {
    it(name, () => expect(check(product)).toBeNull());
  }
});
