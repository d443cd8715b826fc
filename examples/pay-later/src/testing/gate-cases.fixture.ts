import type { Decision, Reference } from "@kaitong/engine";
import { expect, it } from "vitest";
import { approved, type Person } from "../people/base.js";
import { edited } from "./edited.fixture.js";
import { decideOn, gateCodes, gateOf } from "./product.fixture.js";

/** What the policy says about a dossier. */
export interface Expected {
  /** What becomes of the gate of the table. */
  readonly result: Decision["gates"][number]["result"];
  readonly outcome: Decision["outcome"];
  readonly layer: string | null;
  /** Codes of all gates among the reasons, in order. */
  readonly codes: readonly string[];
  /** Other members of the decision. */
  readonly also?: Partial<Decision>;
}

/** One line of a table: members of the approved person that change, and what follows. */
export interface GateCase {
  readonly name: string;
  readonly change: Readonly<Record<string, unknown>>;
  readonly expect: Expected;
}

/** Everything is let through. */
export const passes: Expected = { result: "pass", outcome: "approved", layer: null, codes: [] };

/** The gate cannot be judged, and that stops nobody. */
export const ignored: Expected = { ...passes, result: "unknown" };

/** The gate fails alone. */
export function fails(
  outcome: Decision["outcome"],
  layer: string,
  code: string,
  also: Partial<Decision> = {},
): Expected {
  return { result: "fail", outcome, layer, codes: [code], also };
}

/** The gate cannot be judged, which has consequences. */
export function unknown(
  outcome: Decision["outcome"],
  layer: string,
  ...codes: readonly string[]
): Expected {
  return { result: "unknown", outcome, layer, codes };
}

/** The same expectation with more members of the decision. */
export function also(expected: Expected, more: Partial<Decision>): Expected {
  return { ...expected, also: { ...expected.also, ...more } };
}

/** Decides every line of a gate's table. */
export function gateTable(
  gate: string,
  cases: readonly GateCase[],
  base: Person = approved,
  reference?: Reference,
): void {
  it.each(cases)(`${gate}: $name`, ({ change: changes, expect: expected }) => {
    const decision = decideOn(edited(base, changes), reference);
    const { result, outcome, layer, codes } = expected;
    expect({
      result: gateOf(decision, gate).result,
      outcome: decision.outcome,
      layer: decision.layer,
      codes: gateCodes(decision),
    }).toEqual({ result, outcome, layer, codes });
    expect(decision).toMatchObject(expected.also ?? {});
  });
}

/**
 * Decides lines of a table at another day, for which the example people have no facts: only what
 * becomes of the gate is told, and whether it is a reason.
 */
export function gateOnly(
  gate: string,
  cases: readonly (Omit<GateCase, "expect"> & {
    readonly expect: { readonly result: Expected["result"]; readonly reason: boolean };
  })[],
): void {
  it.each(cases)(`${gate}: $name`, ({ change: changes, expect: expected }) => {
    const decision = decideOn(edited(approved, changes));
    expect({
      result: gateOf(decision, gate).result,
      reason: gateCodes(decision).includes(gate),
    }).toEqual(expected);
  });
}
