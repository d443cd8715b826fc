import { readDefinition, readReference } from "@kaitong/engine";
import { expect, test } from "vitest";
import { makePlanned } from "./product.js";

test("generated products are sound definitions", () => {
  const found = new Map<string, number>();
  for (let seed = 0; seed < 1_000; seed += 1) {
    const { definition, reference } = makePlanned(seed);
    const { program, diagnostics } = readDefinition(definition);
    if (program === null) {
      const d = diagnostics[0];
      const key = `${d?.code} ${d?.message} ${d?.pointer}`.slice(0, 200);
      found.set(key, (found.get(key) ?? 0) + 1);
      continue;
    }
    const read = readReference(program, reference);
    expect(read.diagnostics).toEqual([]);
  }
  expect([...found].sort((a, b) => b[1] - a[1]).slice(0, 15)).toEqual([]);
});
