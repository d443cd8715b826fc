import type { Command } from "commander";
import { type CommonOptions, gathered, withCommonOptions } from "./common.js";
import { type WrittenPlanOptions, withTimes } from "./plan-options.js";

/** Options of `audit-plans`, as they were written. */
export interface AuditOptions
  extends CommonOptions,
    Pick<WrittenPlanOptions, "months" | "limitMs"> {
  readonly input: string;
  readonly by?: readonly string[];
}

/** Adds `audit-plans`: what many people can do, in numbers. */
export function addAuditPlans(program: Command, end: (code: number) => void): void {
  withTimes(withCommonOptions(program.command("audit-plans")), "patient")
    .description("plan for many people, and count who can do what, and whom which rule locks out")
    .requiredOption(
      "--input <path>",
      "dossiers: a file, a folder of files, or - for standard input",
    )
    .option("--by <variable>", "a text variable to group by (default: the cohorts' keys)", gathered)
    .action(async (options: AuditOptions) => {
      const { auditPlans } = await import("../plans/audit.js");
      end(await auditPlans(options));
    });
}
