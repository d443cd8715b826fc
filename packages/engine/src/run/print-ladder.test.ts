import { describe, expect, it } from "vitest";
import { printLadder } from "./print-ladder.js";

describe("the value behind the first test that is true", () => {
  const steps = (count: number) =>
    Array.from({ length: count }, (_, at) => [`x === ${at}`, String(at * 10)] as const);

  it.each([0, 1, 16, 17, 10_000])("is found among %d, without exhausting the parser", (count) => {
    const run = new Function("x", `return ${printLadder(steps(count), "-1")};`);
    expect(run(count)).toBe(-1);
    if (count > 0) expect(run(count - 1)).toBe((count - 1) * 10);
    if (count > 1) expect(run(1)).toBe(10);
  });
});
