import type { Product } from "./case.js";
import type { Context, Dossier, Engine, Facts, Values } from "./engine.js";

/** Leaves a decision as soon as its context is known. */
class Stop extends Error {
  constructor(readonly context: Context) {
    super("the context is known");
  }
}

/** The context in which decisions over facts are made; only a runner gets to see it. */
export function contextOf(engine: Engine, { program, reference }: Product, facts: Facts): Context {
  try {
    engine.evaluate.decideFacts(program, reference, facts, "", (_program, _facts, context) => {
      throw new Stop(context);
    });
  } catch (error) {
    if (error instanceof Stop) return error.context;
    throw error;
  }
  throw new Error("a decision runs its variables");
}

/** The facts of a dossier at the instant that it asks for. */
export function factsOf(engine: Engine, { program }: Product, dossier: Dossier): Facts {
  const { sources } = program.definition;
  return engine.evaluate.seeFacts(sources, program.offsetMinutes, dossier, dossier.asOf ?? 0);
}

/** One thing by the interpreter and by the compiled form. */
export interface Both<Result> {
  readonly interpreted: Result;
  readonly compiled: Result;
}

/** -0 and 0 are one integer; the compiled form gives 0 only. */
const meant = (values: Values): Values => values.map((value) => (value === 0 ? 0 : value));

/** The values of all variables. */
export function valuesOf(
  engine: Engine,
  { program }: Product,
  facts: Facts,
  context: Context,
): Both<Values> {
  return {
    interpreted: meant(engine.evaluate.interpret(program, facts, context, program.order)),
    compiled: engine.evaluate.compile(program)(facts, context, program.order),
  };
}

/** Index of the first variable with different values; -1 when all are the same. */
export function firstDifference({ interpreted, compiled }: Both<Values>): number {
  const count = Math.max(interpreted.length, compiled.length);
  for (let index = 0; index < count; index += 1) {
    if (!Object.is(interpreted[index], compiled[index])) return index;
  }
  return -1;
}

/** What differs between the values, as text; `null` when nothing does. */
export function valueProblem({ program }: Product, both: Both<Values>): string | null {
  const at = firstDifference(both);
  if (at < 0) return null;
  const { interpreted, compiled } = both;
  const values = `${String(interpreted[at])} interpreted, ${String(compiled[at])} compiled`;
  return `variable \`${program.variables[at]?.name ?? at}\` is ${values}`;
}

/** The canonical texts of a decision over facts. */
export function decisionsOf(
  engine: Engine,
  { program, reference }: Product,
  facts: Facts,
): Both<string> {
  const write = (run?: typeof engine.evaluate.interpret) =>
    engine.input.canonicalJson(
      engine.evaluate.decideFacts(program, reference, facts, "", run) as never,
    );
  return { interpreted: write(engine.evaluate.interpret), compiled: write() };
}

/** The canonical texts of a whole application: from the dossier, with its hash. */
export function applicationsOf(
  engine: Engine,
  { program, reference }: Product,
  dossier: Dossier,
): Both<string> {
  const write = (options: Parameters<Engine["decide"]>[3]) =>
    engine.input.canonicalJson({
      decision: engine.decide(program, reference, dossier, options),
      offer: engine.offer(program, reference, dossier, options),
    } as never);
  return { interpreted: write({ run: engine.evaluate.interpret }), compiled: write({}) };
}

/** What differs between two texts, as text; `null` when nothing does. */
export function textProblem(what: string, { interpreted, compiled }: Both<string>): string | null {
  if (interpreted === compiled) return null;
  let at = 0;
  while (interpreted[at] === compiled[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 60);
  return `the ${what} is …${around(interpreted)}… interpreted, …${around(compiled)}… compiled`;
}
