import type { define } from "@kaitong/engine";
import type { Parameter } from "./assemble.js";

/** A gate before its id, label and texts are added. */
export interface Rule
  extends Omit<define.GateDefinition, "id" | "label" | "text" | "unknownText"> {}

/** A test that passes when the value stands in this relation to the threshold. */
export function test(
  variable: string,
  operator: define.GateTest["operator"],
  threshold: define.Threshold,
): define.GateTest {
  return { variable, operator, threshold };
}

/** A gate that declines when one of its tests fails. */
export function declines(
  layer: string,
  tests: readonly define.GateTest[],
  choices: Pick<Rule, "unknown"> & Partial<Rule>,
): Rule {
  return {
    layer,
    tests,
    combine: "all",
    outcome: "declined",
    nature: "actionable",
    cools: false,
    waits: false,
    disclosure: "full",
    cure: [],
    ...choices,
  };
}

/** A scored variable whose bins are cut at the edges: one more value of points than edges. */
export function scored(
  dimension: string,
  variable: string,
  direction: define.ScoredVariable["direction"],
  unknown: number,
  edges: readonly number[],
  points: readonly number[],
): define.ScoredVariable {
  const bins = points.map((value, index) => {
    const from = edges[index - 1];
    const below = edges[index];
    return {
      ...(from === undefined ? {} : { from }),
      ...(below === undefined ? {} : { below }),
      points: value,
    };
  });
  return { variable, dimension, direction, unknown, bins };
}

/** A parameter that never changed. */
export function fixed(
  from: string,
  unit: define.Unit,
  value: number,
  reference: string,
): Parameter {
  return { unit, values: [{ from, value, reference }] };
}
