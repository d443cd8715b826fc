import { evaluate, type Program } from "@kaitong/engine";
import type { Glance, Looker } from "./glance.js";

type Values = readonly (evaluate.Value | undefined)[];

/** A gate, or some of its tests, with the variables that they read. */
interface Judged {
  readonly gate: evaluate.ProgramGate;
  readonly reads: readonly number[];
}

/** What decisions test, and which variables each test reads. */
interface Judging {
  /** Tests on other things than the score, by gate. */
  readonly gates: readonly Judged[];
  /**
   * The same, where a gate of which all tests must pass stands apart as one for each: it lets
   * through exactly when each of its tests would by itself, so that levers need not share it.
   */
  readonly parts: readonly Judged[];
  /** Gates on the score alone, which ask for points. */
  readonly scoreGates: readonly evaluate.ProgramGate[];
  /** False where a gate takes the score or something else, or asks for less of it. */
  readonly isAdditive: boolean;
}

const judgings = new WeakMap<Program, Judging>();

function isOnScore({ tests }: evaluate.ProgramGate): boolean {
  return tests.some(({ variable }) => variable === evaluate.scoreIndex);
}

type Test = evaluate.ProgramGate["tests"][number];

/** Whether a test asks for points and nothing else. */
function asksForPoints({ variable, operator, threshold }: Test): boolean {
  const isRising = operator === ">=" || operator === ">";
  return variable === evaluate.scoreIndex && isRising && threshold.kind !== "variable";
}

/** A gate on the score in two: what asks for points, and the rest; null where that cannot be. */
function split(
  gate: evaluate.ProgramGate,
): { readonly points: evaluate.ProgramGate; readonly rest: evaluate.ProgramGate | null } | null {
  const rest = gate.tests.filter((test) => !asksForPoints(test));
  if (rest.length === 0) return { points: gate, rest: null };
  const isApart = rest.every(({ variable }) => variable !== evaluate.scoreIndex);
  if (gate.definition.combine === "any" || !isApart) return null;
  const tests = gate.tests.filter(asksForPoints);
  return { points: { ...gate, tests }, rest: { ...gate, tests: rest } };
}

function judged(gate: evaluate.ProgramGate): Judged {
  const reads = gate.tests.flatMap(({ variable, threshold }) =>
    threshold.kind === "variable" ? [variable, threshold.index] : [variable],
  );
  return { gate, reads };
}

/** The gates of a program as plans look at them; made once for it. */
export function judgingOf(program: Program): Judging {
  const known = judgings.get(program);
  if (known !== undefined) return known;
  const onScore = program.gates.filter(isOnScore).map(split);
  const apart = new Map(onScore.map((one) => [one?.points.definition.id, one?.rest ?? null]));
  const others = program.gates
    .map((gate) => (isOnScore(gate) ? (apart.get(gate.definition.id) ?? null) : gate))
    .filter((gate) => gate !== null);
  const judging: Judging = {
    gates: others.map(judged),
    parts: others.flatMap((gate) =>
      gate.definition.combine === "any"
        ? [judged(gate)]
        : gate.tests.map((test) => judged({ ...gate, tests: [test] })),
    ),
    scoreGates: onScore.flatMap((one) => (one === null ? [] : [one.points])),
    isAdditive: !onScore.includes(null),
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

/** Whether a gate lets through on a day on which nothing is done. */
export function passesOn(looker: Looker, day: number, { gate, reads }: Judged): boolean {
  const glance = looker.glimpse(day, gate.slice);
  return letsThrough(gate, valuesAt(looker.steps, glance, reads), glance.context);
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
