import type { Reference } from "@kaitong/engine";
import { reference } from "../reference.js";
import { referenceOf } from "./product.fixture.js";

/** Lower edges and, for each, how many people lie there. */
export interface Histogram {
  readonly edges: readonly number[];
  readonly counts: readonly number[];
}

const lowest = -10_000_000_000;

/** A hundred people of whom so many lie below an edge, and half of them below another one. */
export function hundred(edge: number, below: number, median: number): Histogram {
  return { edges: [lowest, edge, median], counts: [below, 49 - below, 51] };
}

const anyone = { edges: [lowest], counts: [100] };

/** Keys of the group that the approved person belongs to. */
export const own = { age: "28-35", region: "33", income: "8-15k" };

/** Reference data with groups of people who all are spread alike. */
export function peers(
  spending: Histogram = anyone,
  onTime: Histogram = anyone,
  groups: readonly { readonly keys: Record<string, string>; readonly people: number }[] = [
    { keys: own, people: 100 },
  ],
): Reference {
  return referenceOf({
    ...reference,
    cohorts: {
      version: "test",
      asOf: "2026-10-31",
      histograms: [
        { variable: "spendingPowerFen", edges: spending.edges },
        { variable: "onTimeShare", edges: onTime.edges },
      ],
      groups: groups.map((group) => ({
        ...group,
        counts: { spendingPowerFen: spending.counts, onTimeShare: onTime.counts },
      })),
    },
  });
}
