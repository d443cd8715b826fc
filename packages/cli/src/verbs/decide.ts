import { type Decision, decide } from "@kaitong/engine";
import type { Command } from "commander";
import { type CommonOptions, withCommonOptions } from "./common.js";
import { commandOver } from "./next.js";
import { overDossiers, type Verb } from "./over-dossiers.js";

const decideVerb: Verb<Decision> = {
  audience: "staff",
  answer: ({ program, reference }, dossier, asOf) => decide(program, reference, dossier, { asOf }),
  show: async () => (await import("../show/decision.js")).decisionLines,
  next: (file, options, { outcome }) =>
    commandOver(outcome === "declined" ? "plan" : "explain", file, options),
};

const explainVerb: Verb<Decision> = {
  ...decideVerb,
  show: async () => (await import("../show/explanation.js")).explanationLines,
  next: (file, options, { outcome }) =>
    outcome === "declined"
      ? commandOver("plan", file, options)
      : commandOver("decide", file, options, "--json"),
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

/** Adds `explain`: a decision with every gate, the waterfall of points, and reasons in words. */
export function addExplain(program: Command, end: (code: number) => void): void {
  withCommonOptions(program.command("explain"))
    .description("explain decisions: gates lit, the waterfall of points, reasons in words")
    .argument("<file>", "dossier")
    .option("--audience <who>", "staff (default) sees everything, person what is meant for them")
    .action(async (file: string, options: CommonOptions) => {
      end(await overDossiers(explainVerb, file, options));
    });
}
