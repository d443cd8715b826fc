import type { define } from "@kaitong/engine";
import type { Decision } from "../engine.js";

/** A warning of the review, as far as it can be found false by a decision. */
export interface Warning {
  readonly code: string;
  readonly pointer: string;
  readonly message: string;
}

/** Decides whether a decision contradicts a warning; null when it says nothing of it. */
type Test = (warning: Warning, decision: Decision, definition: define.Definition) => boolean | null;

const indexIn = (pointer: string, list: string): number =>
  Number(new RegExp(`^/${list}/(\\d+)`).exec(pointer)?.[1] ?? -1);

/** Whether a decision lies in the stretch of days and the regime that a warning speaks of. */
function isMeant(
  { message }: Warning,
  { asOf, regime }: Decision,
  { parameters }: define.Definition,
): boolean {
  const [, from = "", name = ""] = /from (\S+) in regime `([^`]+)`/.exec(message) ?? [];
  const changes = parameters.flatMap(({ values }) => values.map((value) => value.from));
  const until = changes.filter((day) => day > from).sort()[0] ?? "9999-12-31";
  const day = asOf.slice(0, 10);
  return regime === name && day >= from && day < until;
}

const resultOf = (warning: Warning, decision: Decision, definition: define.Definition) => {
  const id = definition.gates[indexIn(warning.pointer, "gates")]?.id;
  return decision.gates.find((gate) => gate.id === id)?.result;
};

/** A bin as contributions name it. */
function binName({ from, below, is }: define.BinDefinition): string {
  if (is !== undefined) return String(is);
  if (from === undefined) return below === undefined ? "any" : `<${below}`;
  return below === undefined ? `>=${from}` : `[${from},${below})`;
}

const scoredAt = ({ pointer }: Warning, { scorecard }: define.Definition) =>
  scorecard?.variables[indexIn(pointer, "scorecard/variables")];

/** How each claim is found false. */
const tests: Readonly<Record<string, Test>> = {
  "gate.never-fails": (warning, decision, definition) => {
    const result = resultOf(warning, decision, definition);
    return result === undefined ? null : result === "fail";
  },
  "gate.never-passes": (warning, decision, definition) =>
    isMeant(warning, decision, definition)
      ? resultOf(warning, decision, definition) === "pass" || decision.outcome === "approved"
      : null,
  "gate.contradiction": (warning, decision, definition) =>
    isMeant(warning, decision, definition) ? decision.outcome === "approved" : null,
  "gate.never-unknown": (warning, decision, definition) => {
    const result = resultOf(warning, decision, definition);
    return result === undefined ? null : result === "unknown";
  },
  "gate.unreachable-reason": (warning, decision, definition) => {
    const result = resultOf(warning, decision, definition);
    return result === undefined ? null : result === "fail";
  },
  "scorecard.dead-bin": (warning, decision, definition) => {
    const scored = scoredAt(warning, definition);
    const bin = scored?.bins[Number(/\/bins\/(\d+)$/.exec(warning.pointer)?.[1] ?? -1)];
    const found = decision.contributions.find(({ variable }) => variable === scored?.variable);
    return bin === undefined || found === undefined ? null : found.bin === binName(bin);
  },
  "scorecard.no-effect": (warning, decision, definition) => {
    const scored = scoredAt(warning, definition);
    const code = `POINTS.${scored?.variable}`;
    return scored === undefined ? null : decision.reasons.some((reason) => reason.code === code);
  },
};

/** The codes of warnings that decisions can find false. */
export const testedCodes: readonly string[] = Object.keys(tests);

/** Whether a decision contradicts a warning; null when it says nothing of it. */
export function contradicts(
  warning: Warning,
  decision: Decision,
  definition: define.Definition,
): boolean | null {
  return tests[warning.code]?.(warning, decision, definition) ?? null;
}
