import { format } from "@kaitong/engine";
import { type PlanAnswer, planFor } from "@kaitong/plan";
import { diagnosticOf } from "../codes.js";
import { planCopy } from "../copy/plan.js";
import { Failure } from "../failure.js";
import type { Product } from "../input/product.js";
import { say } from "../output.js";
import { privateMode, replaceFile } from "../replace.js";
import { choicesOf, viewOf } from "../verbs/common.js";
import { commandOver } from "../verbs/next.js";
import { overDossiers, type Verb } from "../verbs/over-dossiers.js";
import type { PlanVerbOptions } from "../verbs/plan.js";
import { limitMilliseconds, planOptionWords } from "../verbs/plan-options.js";
import { applicationJson } from "./application.js";
import { clockOf, limitMost, noChoices, planChoicesOf } from "./choices.js";

/** An answer with the application that it is about, so that it can be asked again. */
type Recorded = PlanAnswer & { readonly application?: unknown };

/** What a run leaves for the calendar. */
interface Seen {
  product: Product | null;
  answered: number;
  only: PlanAnswer | null;
}

/** More time for what was not looked at to the end. */
function longer({ limitMs }: PlanVerbOptions): string {
  const more = Math.max(limitMilliseconds.patient, 10 * Number(limitMs ?? 0));
  return String(Math.min(limitMost, more));
}

function nextOf(file: string, options: PlanVerbOptions, answer: PlanAnswer): string {
  const isOpen = answer.plans.length === 0 && answer.certificate === null;
  const isLate = !answer.provedOptimal || (isOpen && answer.today.outcome !== "approved");
  const words = planOptionWords(isLate ? { ...options, limitMs: longer(options) } : options);
  if (isLate && answer.plans.length === 0) return commandOver("plan", file, options, ...words);
  return answer.plans.length > 0
    ? commandOver("follow", file, options, ...words, "--plan", "1")
    : commandOver("explain", file, options);
}

function verbOf(options: PlanVerbOptions, seen: Seen): Verb<Recorded> {
  let choices = noChoices;
  return {
    audience: "staff",
    lack: (product) => {
      // The first look at the definition: what the options name is checked against it.
      choices = planChoicesOf(product.program, options, "awaited");
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
  replaceFile(path, text, privateMode);
  await say([format.fill(planCopy[language].calendar.written, { path })]);
}

/** Plans for every dossier of an input; the exit code. */
export async function plan(file: string, options: PlanVerbOptions): Promise<number> {
  const seen: Seen = { product: null, answered: 0, only: null };
  const code = await overDossiers(verbOf(options, seen), file, options);
  if (options.out !== undefined) await writeCalendar(options.out, seen, options);
  return code;
}
