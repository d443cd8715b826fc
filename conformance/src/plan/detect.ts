import type { Fault } from "../faults/fault.js";
import { caseOf, caseProblem, emptyCases, lookAtProduct } from "./cases.js";
import type { PlanCode } from "./code.js";

/** Cases among which every fault must be found. */
const seed = 20_261_123;
const products = 200;
const people = 6;
const most = {
  combinationsMost: 150,
  certainMost: 0,
  confirmEvery: Number.MAX_SAFE_INTEGER,
  withLarge: true,
};

/** What one case says of the package; what it throws is found as well. */
function problemAt(code: PlanCode, number: number, person: number): string | null {
  try {
    const { product, who } = caseOf(code, seed, number, person);
    return caseProblem(code, product, who, most, emptyCases());
  } catch (error) {
    return `threw ${String(error)}`;
  }
}

/** The first product of which something is wrong; null when nothing is found. */
function problemOf(code: PlanCode, from: number, to: number): string | null {
  const tally = emptyCases();
  for (let number = from; number < to; number += 1) {
    try {
      lookAtProduct(code, { seed, people, ...most }, number, tally);
    } catch (error) {
      return `case ${number}: threw ${String(error)}`;
    }
    const [first] = tally.problems;
    if (first !== undefined) return first;
  }
  return null;
}

/** What the case that a fault names says of the package; null where it names none. */
export function problemNamed(code: PlanCode, { seenBy = "" }: Fault): string | null {
  const [number, person] = seenBy.split("/").map(Number);
  return number === undefined || person === undefined ? null : problemAt(code, number, person);
}

/** The first thing that is wrong with a package: the case that is named first, then all others. */
export function detectPlanFault(code: PlanCode, fault: Fault | null): string | null {
  const named = fault === null ? null : problemNamed(code, fault);
  return named ?? problemOf(code, 0, fault === null ? 12 : products);
}
