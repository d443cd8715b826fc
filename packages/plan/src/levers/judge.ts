import { evaluate, type Program } from "@kaitong/engine";
import type { Glance } from "./glance.js";

type Values = readonly (evaluate.Value | undefined)[];

/** What decisions test, and which variables each test reads. */
export interface Judging {
  /** Gates without the score's, with the variables of their tests. */
  readonly gates: readonly {
    readonly gate: evaluate.ProgramGate;
    readonly reads: readonly number[];
  }[];
  /** Gates on the score alone, which ask for points. */
  readonly scoreGates: readonly evaluate.ProgramGate[];
  /** False where a gate mixes the score with something else, which points cannot say. */
  readonly isAdditive: boolean;
}

const judgings = new WeakMap<Program, Judging>();

function isOnScore(gate: evaluate.ProgramGate): boolean {
  return gate.tests.some(({ variable }) => variable === evaluate.scoreIndex);
}

function isPlain(gate: evaluate.ProgramGate): boolean {
  return gate.tests.every(
    ({ variable, operator, threshold }) =>
      variable === evaluate.scoreIndex &&
      (operator === ">=" || operator === ">") &&
      threshold.kind !== "variable",
  );
}

/** The gates of a program as plans look at them; made once for it. */
export function judgingOf(program: Program): Judging {
  const known = judgings.get(program);
  if (known !== undefined) return known;
  const onScore = program.gates.filter(isOnScore);
  const judging: Judging = {
    gates: program.gates
      .filter((gate) => !isOnScore(gate))
      .map((gate) => ({
        gate,
        reads: gate.tests.flatMap(({ variable, threshold }) =>
          threshold.kind === "variable" ? [variable, threshold.index] : [variable],
        ),
      })),
    scoreGates: onScore.filter(isPlain),
    isAdditive: onScore.every(isPlain),
  };
  judgings.set(program, judging);
  return judging;
}

/** Whether a gate lets through with these values. */
export function letsThrough(
  gate: evaluate.ProgramGate,
  values: Values,
  context: evaluate.Context,
): boolean {
  const { combine, unknown } = gate.definition;
  const { passes } = evaluate.testsPass(gate.tests, combine, { values, score: null, context });
  if (passes !== null) return passes;
  return unknown === "pass" || unknown === "not-evaluated";
}

/** Points that the gates on the score ask for; null where none does. */
export function pointsAsked(program: Program, context: evaluate.Context): number | null {
  let asked: number | null = null;
  for (const { tests, definition } of judgingOf(program).scoreGates) {
    const points = tests.map(({ operator, threshold }) => {
      const value =
        threshold.kind === "constant"
          ? threshold.value
          : threshold.kind === "parameter"
            ? context.parameters[threshold.index]
            : null;
      evaluate.assert(typeof value === "number", "the score is compared with numbers");
      return operator === ">" ? value + 1 : value;
    });
    const own = definition.combine === "all" ? Math.max(...points) : Math.min(...points);
    asked = asked === null ? own : Math.max(asked, own);
  }
  return asked;
}

/** Values of some variables at a glance, by index. */
export function valuesAt(
  steps: evaluate.Steps,
  { values, columns }: Pick<Glance, "values" | "columns">,
  wanted: readonly number[],
): Values {
  const read: (evaluate.Value | undefined)[] = [];
  for (const index of wanted) {
    if (index >= 0) read[index] = steps.read(values, columns, index);
  }
  return read;
}
