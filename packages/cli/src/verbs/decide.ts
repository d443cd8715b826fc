import { type Decision, decide } from "@kaitong/engine";
import type { Command } from "commander";
import { decisionLines } from "../show/decision.js";
import { explanationLines } from "../show/explanation.js";
import { type CommonOptions, withCommonOptions } from "./common.js";
import { overDossiers, type Verb } from "./over-dossiers.js";

const decideVerb: Verb<Decision> = {
  audience: "staff",
  answer: ({ program, reference }, dossier, asOf) => decide(program, reference, dossier, { asOf }),
  show: decisionLines,
  next: (file) => `npx kaitong explain ${file}`,
};

const explainVerb: Verb<Decision> = {
  ...decideVerb,
  show: explanationLines,
  next: (file) => `npx kaitong decide ${file} --json`,
};

/** Adds `decide`: one application a dossier. */
export function addDecide(program: Command, end: (code: number) => void): void {
  withCommonOptions(program.command("decide"))
    .description("decide applications: a dossier, JSON Lines, or - for standard input")
    .argument("<file>", "dossier")
    .action(async (file: string, options: CommonOptions) => {
      end(await overDossiers(decideVerb, file, options));
    });
}

interface ExplainOptions extends CommonOptions {
  readonly audience?: string;
}

/** Adds `explain`: a decision with every gate, the waterfall of points, and reasons in words. */
export function addExplain(program: Command, end: (code: number) => void): void {
  withCommonOptions(program.command("explain"))
    .description("explain decisions: gates lit, the waterfall of points, reasons in words")
    .argument("<file>", "dossier")
    .option("--audience <who>", "staff sees everything, person what is meant for them", "staff")
    .action(async (file: string, options: ExplainOptions) => {
      const audience = options.audience === "person" ? "person" : "staff";
      end(await overDossiers({ ...explainVerb, audience }, file, options));
    });
}
