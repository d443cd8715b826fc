import type * as sources from "@kaitong/engine";

/** What is compared of an engine: the real one, or a copy with a planted fault. */
export type Engine = Pick<
  typeof sources,
  "decide" | "evaluate" | "input" | "offer" | "readDefinition" | "readDossier" | "readReference"
>;

/** A definition that was read and checked. */
export type Program = sources.Program;
/** Reference data that was checked against a definition. */
export type Reference = sources.Reference;
/** Everything recorded about one subject. */
export type Dossier = sources.Dossier;
/** The facts that a decision sees. */
export type Facts = Parameters<typeof sources.evaluate.interpret>[1];
/** Day, regime, parameters and cohort that a decision is made in. */
export type Context = Parameters<typeof sources.evaluate.interpret>[2];
/** Values of variables by index. */
export type Values = ReturnType<typeof sources.evaluate.interpret>;
/** What was decided. */
export type Decision = sources.Decision;
