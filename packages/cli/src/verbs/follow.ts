import type { Command } from "commander";
import { type CommonOptions, gathered, withCommonOptions } from "./common.js";
import { type WrittenPlanOptions, withPlanOptions } from "./plan-options.js";

/** Options of `follow`, as they were written. */
export interface FollowOptions extends CommonOptions, WrittenPlanOptions {
  readonly plan: string;
  readonly skip?: readonly string[];
}

/** Adds `follow`: lives a plan month by month, or most of it. */
export function addFollow(program: Command, end: (code: number) => void): void {
  withPlanOptions(withCommonOptions(program.command("follow")), "patient")
    .description("live a plan month by month, and see what leaving out a step comes to")
    .argument("<file>", "dossier")
    .requiredOption("--plan <n>", "which plan: its number, or fastest, easiest or balanced")
    .option("--skip <action>", "a step of the plan that is left out, again for more", gathered)
    .action(async (file: string, options: FollowOptions) => {
      const { follow } = await import("../plans/follow.js");
      end(await follow(file, options));
    });
}
