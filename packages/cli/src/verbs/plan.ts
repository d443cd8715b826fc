import type { Command } from "commander";
import { type CommonOptions, withCommonOptions } from "./common.js";
import { type WrittenPlanOptions, withPlanOptions } from "./plan-options.js";

/** Options of `plan`, as they were written. */
export interface PlanVerbOptions extends CommonOptions, WrittenPlanOptions {
  readonly out?: string;
}

/** Adds `plan`: the verified way to yes, or the proof that there is none. */
export function addPlan(program: Command, end: (code: number) => void): void {
  withPlanOptions(withCommonOptions(program.command("plan")), "awaited")
    .description("plan the way to yes: dated steps that were played through, or why there are none")
    .argument("<file>", "dossier")
    .option("--audience <who>", "staff (default) sees everything, person what is meant for them")
    .option("--out <file.ics>", "also write the fastest plan as a calendar (RFC 5545)")
    .action(async (file: string, options: PlanVerbOptions) => {
      // What plans are made by is loaded only where it is needed: other commands start sooner.
      const { plan } = await import("../plans/plan.js");
      end(await plan(file, options));
    });
}
