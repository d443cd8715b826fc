import { renameSync, writeFileSync } from "node:fs";
import { format } from "@kaitong/engine";
import { type PlanAnswer, planFor } from "@kaitong/plan";
import type { Command } from "commander";
import { diagnosticOf } from "../codes.js";
import { planCopy } from "../copy/plan.js";
import { Failure } from "../failure.js";
import { writing } from "../input/files.js";
import type { Product } from "../input/product.js";
import { say } from "../output.js";
import { type CommonOptions, choicesOf, viewOf, withCommonOptions } from "./common.js";
import { commandOver } from "./next.js";
import { overDossiers, type Verb } from "./over-dossiers.js";
import { applicationJson } from "./plan-application.js";
import {
  clockOf,
  type PlanChoices,
  planChoicesOf,
  planOptionWords,
  type WrittenPlanOptions,
  withPlanOptions,
} from "./plan-options.js";

interface PlanVerbOptions extends CommonOptions, WrittenPlanOptions {
  readonly out?: string;
}

/** An answer with the application that it is about, so that it can be asked again. */
type Recorded = PlanAnswer & { readonly application?: unknown };

/** What a run leaves for the calendar. */
interface Seen {
  product: Product | null;
  answered: number;
  only: PlanAnswer | null;
}

function nextOf(file: string, options: PlanVerbOptions, answer: PlanAnswer): string {
  const words = planOptionWords(options);
  return answer.plans.length > 0
    ? commandOver("follow", file, options, ...words, "--plan", "1")
    : commandOver("explain", file, options);
}

function verbOf(options: PlanVerbOptions, seen: Seen): Verb<Recorded> {
  let choices: PlanChoices = { asked: {}, limitMilliseconds: 0 };
  return {
    audience: "staff",
    lack: (product) => {
      // The first look at the definition: what the options name is checked against it.
      choices = planChoicesOf(product.program, options);
      seen.product = product;
      return null;
    },
    answer: ({ program, reference }, dossier, asOf) => {
      const asked = { ...choices.asked, asOf, isOver: clockOf(choices) };
      const answer = planFor(program, reference, dossier, asked);
      seen.answered += 1;
      seen.only = answer;
      if (options.json !== true) return answer;
      return { ...answer, application: applicationJson(program, dossier, asOf) };
    },
    show: async () => (await import("../show/plan.js")).planLines,
    next: (file, _, answer) => nextOf(file, options, answer),
  };
}

/** Writes a file whole or not at all. */
function replace(path: string, text: string): void {
  const beside = `${path}.${process.pid}.tmp`;
  writing(path, () => {
    // Only for whoever runs it: a plan tells much of a person.
    writeFileSync(beside, text, { mode: 0o600 });
    renameSync(beside, path);
  });
}

async function writeCalendar(
  path: string,
  { product, answered, only }: Seen,
  options: PlanVerbOptions,
): Promise<void> {
  const { language, audience } = choicesOf(options);
  if (answered > 1) {
    const message = "`--out` writes one calendar, and the input has several dossiers";
    throw new Failure("", [diagnosticOf("usage.one-dossier", message)]);
  }
  if (only === null || product === null) return;
  const view = viewOf(product, language, audience ?? "staff");
  const { calendarText } = await import("../show/calendar.js");
  const { hidesBehindHold } = await import("../show/reasons.js");
  const isHidden = hidesBehindHold(view, only.today);
  const text = isHidden ? null : calendarText(product.program, only, language);
  if (text === null) {
    const message = `nothing is written to \`${path}\`: the answer has no day to put down`;
    throw new Failure("", [diagnosticOf("output.no-day", message)]);
  }
  replace(path, text);
  await say([format.fill(planCopy[language].calendar.written, { path })]);
}

async function plan(file: string, options: PlanVerbOptions): Promise<number> {
  const seen: Seen = { product: null, answered: 0, only: null };
  const code = await overDossiers(verbOf(options, seen), file, options);
  if (options.out !== undefined) await writeCalendar(options.out, seen, options);
  return code;
}

/** Adds `plan`: the verified way to yes, or the proof that there is none. */
export function addPlan(program: Command, end: (code: number) => void): void {
  withPlanOptions(withCommonOptions(program.command("plan")))
    .description("plan the way to yes: dated steps that were played through, or why there are none")
    .argument("<file>", "dossier")
    .option("--audience <who>", "staff (default) sees everything, person what is meant for them")
    .option("--out <file.ics>", "also write the fastest plan as a calendar (RFC 5545)")
    .action(async (file: string, options: PlanVerbOptions) => {
      end(await plan(file, options));
    });
}
