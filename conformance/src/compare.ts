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
    engine.decideFacts(program, reference, facts, "", (_program, _facts, context) => {
      throw new Stop(context);
    });
  } catch (error) {
    if (error instanceof Stop) return error.context;
    throw error;
  }
  throw new Error("a decision runs its variables");
}

/** -0 and 0 are one integer; the compiled form gives 0 only. */
const meant = (values: Values): Values => values.map((value) => (value === 0 ? 0 : value));

/** The facts of a dossier at the instant that it asks for. */
export function factsOf(engine: Engine, { program }: Product, dossier: Dossier): Facts {
  const { sources } = program.definition;
  return engine.seeFacts(sources, program.offsetMinutes, dossier, dossier.asOf ?? 0);
}

/** One thing by the interpreter and by the compiled form. */
export interface Both<Result> {
  readonly interpreted: Result;
  readonly compiled: Result;
}

/** The values of all variables. */
export function valuesOf(
  engine: Engine,
  { program }: Product,
  facts: Facts,
  context: Context,
): Both<Values> {
  return {
    interpreted: meant(engine.interpret(program, facts, context, program.order)),
    compiled: engine.compile(program)(facts, context, program.order),
  };
}

/** Index of the first variable with different values; -1 when all are the same. */
export function firstDifference(interpreted: Values, compiled: Values): number {
  const count = Math.max(interpreted.length, compiled.length);
  for (let index = 0; index < count; index += 1) {
    if (!Object.is(interpreted[index], compiled[index])) return index;
  }
  return -1;
}

/** The canonical texts of one decision and offer, by the interpreter and by the compiled form. */
export function decisionsOf(engine: Engine, { program, reference }: Product, dossier: Dossier) {
  const write = (options: Parameters<Engine["decide"]>[3]) =>
    engine.canonicalJson({
      decision: engine.decide(program, reference, dossier, options),
      offer: engine.offer(program, reference, dossier, options),
    } as never);
  return { interpreted: write({ run: engine.interpret }), compiled: write({}) };
}
