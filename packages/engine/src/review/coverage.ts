import type { Decision } from "../decide/decision.js";
import { binNames } from "../decide/score.js";
import type { GateOutcome } from "../define/definition.js";
import type { Program } from "../program/program.js";
import { possibleVariables } from "./possible.js";

/** How much of a part of a definition some decisions reach. */
interface Reach {
  readonly all: number;
  readonly missed: readonly string[];
}

/** What some decisions reach of a definition, and what nobody among them does. */
export interface Coverage {
  /** Outcomes that some gate leads to, and `approved`. */
  readonly outcomes: Reach;
  /** Gates that somebody fails. */
  readonly failed: Reach;
  /** Gates for which something follows from being unknown, and which are unknown for somebody. */
  readonly unknown: Reach;
  /** Bins of scored variables, as `variable [from,below)`; unknown where that can be. */
  readonly bins: Reach;
}

function reach(all: readonly string[], reached: ReadonlySet<string>): Reach {
  const distinct = [...new Set(all)];
  return { all: distinct.length, missed: distinct.filter((one) => !reached.has(one)) };
}

function follows(unknown: "pass" | "not-evaluated" | GateOutcome): unknown is GateOutcome {
  return unknown !== "pass" && unknown !== "not-evaluated";
}

/** What the decisions of one program reach of it, in the order of its gates and scorecard. */
export function coverageOf(program: Program, decisions: readonly Decision[]): Coverage {
  const { definition } = program;
  const variable = possibleVariables(definition.sources, program.variables);
  const gatesOf = (result: "fail" | "unknown") =>
    new Set(
      decisions
        .flatMap(({ gates }) => gates.filter((gate) => gate.result === result))
        .map(({ id }) => id),
    );
  const bins = (program.scorecards?.[0]?.scored ?? []).flatMap((scored) => {
    const [unknown = "unknown", ...names] = binNames(scored);
    const can = variable(scored.variable).unknown ? [...names, unknown] : names;
    return can.map((name) => `${scored.name} ${name}`);
  });
  const contributions = decisions.flatMap((decision) => decision.contributions);
  const leadsTo = definition.gates.flatMap(({ outcome, unknown }) =>
    follows(unknown) ? [outcome, unknown] : [outcome],
  );
  return {
    outcomes: reach(["approved", ...leadsTo], new Set(decisions.map(({ outcome }) => outcome))),
    failed: reach(
      definition.gates.map(({ id }) => id),
      gatesOf("fail"),
    ),
    unknown: reach(
      definition.gates.filter(({ unknown }) => follows(unknown)).map(({ id }) => id),
      gatesOf("unknown"),
    ),
    bins: reach(bins, new Set(contributions.map((one) => `${one.variable} ${one.bin}`))),
  };
}
