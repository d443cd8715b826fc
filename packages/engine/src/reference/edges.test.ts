import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readDefinition } from "../program/open.js";
import { type ReferenceJson, readReference } from "./reference.js";

function example(name: string): unknown {
  const path = new URL(`../../../../examples/pay-later/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(fileURLToPath(path), "utf8"));
}

describe("edges of a histogram", () => {
  it("name no value that the variable cannot have, so that a percentile keeps its bounds", () => {
    const { program } = readDefinition(example("definition"));
    const json = example("reference") as ReferenceJson;
    if (program === null || json.cohorts === undefined) throw new Error("the example is read");
    const { cohorts } = json;
    const histograms = cohorts.histograms.map((histogram) => {
      const [first, ...others] = histogram.edges;
      const ends = [-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];
      const middle = first === undefined ? others : others.slice(0, -1);
      return { ...histogram, edges: [ends[0] ?? 0, ...middle, ends[1] ?? 0] };
    });
    const { reference, diagnostics } = readReference(program, {
      ...json,
      cohorts: { ...cohorts, histograms },
    });
    expect(diagnostics).toEqual([]);
    expect(reference?.histograms.size).toBeGreaterThan(0);
    for (const [variable, { edges }] of reference?.histograms ?? []) {
      const { minimum, maximum } = program.variables[variable]?.node ?? { minimum: 0, maximum: 0 };
      expect(Math.min(...edges)).toBeGreaterThanOrEqual(minimum);
      expect(Math.max(...edges)).toBeLessThanOrEqual(maximum);
    }
  });
});
