/** How much is decided: so many gates, each over a fact of its own. */
export const gateCount = 30;

/** Outcomes of a decision. */
export type Outcome = "approved" | "held" | "referred" | "declined";
/** Outcomes of gates from the weakest; the strongest is the decision's. */
export const outcomes: readonly Outcome[] = ["approved", "held", "referred", "declined"];

/** A threshold gate: it passes when `operator` holds between its fact and its threshold. */
export interface Gate {
  readonly code: string;
  readonly fact: string;
  readonly operator: ">=" | "<=" | "<" | ">" | "=";
  readonly threshold: number;
  readonly outcome: Exclude<Outcome, "approved">;
  /** What follows when the fact is unknown; a gate that then passes is no failing gate. */
  readonly unknown: "pass" | Exclude<Outcome, "approved">;
  /** The nearest value that passes. */
  readonly needed: number;
}

/** An application as every contender gets it: an absent or null fact is unknown. */
export type Application = Readonly<Record<string, number | null>>;

/** What every contender answers. */
export interface Answer {
  readonly outcome: Outcome;
  /** Gates that failed, or are unknown where that has an outcome, in the order of the gates. */
  readonly failing: readonly {
    readonly code: string;
    readonly value: number | null;
    readonly needed: number;
  }[];
}

const operators = [">=", "<=", "<", ">", ">=", "="] as const;
const thresholds = [18, 60, 35_000, 0, 250_000, 3, 1_200, 90, 7, -500];
const failed = ["declined", "declined", "referred", "held"] as const;
const missing = ["referred", "declined", "pass", "held", "referred"] as const;
const steps = { ">=": 0, "<=": 0, "=": 0, "<": -1, ">": 1 } as const;

function at<Item>(items: readonly Item[], index: number): Item {
  return items[index % items.length]!;
}

/** Thirty gates with mixed operators, thresholds, outcomes and rules for unknown facts. */
export const gates: readonly Gate[] = Array.from({ length: gateCount }, (_gate, index) => {
  const operator = at(operators, index);
  const threshold = at(thresholds, index) + 10 * Math.floor(index / thresholds.length);
  return {
    code: `GATE.${index + 1}`,
    fact: `fact${index + 1}`,
    operator,
    threshold,
    outcome: at(failed, index),
    unknown: at(missing, index),
    needed: threshold + steps[operator],
  };
});
