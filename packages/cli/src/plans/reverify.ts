import { setImmediate as turn } from "node:timers/promises";
import { type Diagnostic, format, input, readDossier } from "@kaitong/engine";
import { checkPlanOptions, followUp } from "@kaitong/plan";
import { diagnosticOf } from "../codes.js";
import { planCopy } from "../copy/plan.js";
import { Failure } from "../failure.js";
import { type Line, readLines } from "../input/files.js";
import { isBlank } from "../input/head.js";
import { loadProduct, type Product } from "../input/product.js";
import { print, say } from "../output.js";
import { diagnosticLines } from "../show/diagnostics.js";
import { paintFor } from "../show/paint.js";
import { type Choices, choicesOf, viewOf } from "../verbs/common.js";
import type { ReverifyOptions } from "../verbs/reverify.js";
import { clockOf, type PlanChoices, planChoicesOf } from "./choices.js";
import { type PlannedRecord, readPlannedRecord } from "./reverify-read.js";

type Json = Parameters<typeof input.canonicalJson>[0];

const exits = { kept: 0, broken: 1, badInput: 2 } as const;

/** An answer is longer than the dossier in it, which has 8 MiB at most. */
const limits: input.DossierLimits = { ...input.dossierLimits, bytesMax: 32 * 1024 * 1024 };
const badSaid = 20;

/** What the definition says of the instant of an answer, and of the days after it. */
function instantProblem({ program }: Product, { asOf }: PlannedRecord): Diagnostic | null {
  const { effectiveFrom, timeZone } = program.definition;
  const day = format.localDay(asOf, timeZone.offsetMinutes);
  if (day >= effectiveFrom) return null;
  const message = `the definition is in effect from ${effectiveFrom} on, and the answer is older`;
  return diagnosticOf("input.before-definition", message, { pointer: "/asOf" });
}

/** What was found in one line. */
type Looked = followUp.Reverified | { readonly wrong: readonly Diagnostic[] };

function tooLong(): Looked {
  const message = `an answer may have ${limits.bytesMax} bytes, and this one has more`;
  const fix = "give answers of `kaitong plan --json`, one a line";
  return { wrong: [diagnosticOf("input.no-plan-record", message, { fix })] };
}

function lookAt(product: Product, plans: PlanChoices, { bytes }: Line): Looked {
  if (bytes === null) return tooLong();
  const { value, errors } = input.readJson(bytes, limits);
  if (value === undefined || errors.length > 0) return { wrong: errors };
  const { program, reference } = product;
  const read = readPlannedRecord(value, program.offsetMinutes);
  if ("wrong" in read) return read;
  const { record } = read;
  const { marginPoints, months } = record.promised.asked;
  const asked = checkPlanOptions(program, { marginPoints, months });
  if (asked.length > 0) return { wrong: asked.map((one) => ({ ...one, pointer: "/asked" })) };
  const { dossier, diagnostics } = readDossier(program, record.application);
  const problem = instantProblem(product, record);
  if (dossier === null) {
    const wrong = diagnostics.map((one) => ({ ...one, pointer: `/application${one.pointer}` }));
    return { wrong };
  }
  if (problem !== null) return { wrong: [problem] };
  const person = { program, reference, dossier, asOf: record.asOf };
  return followUp.reverify(person, record.promised, { isOver: clockOf(plans) });
}

/** What was found in all lines. */
interface Totals {
  checked: number;
  bad: number;
  readonly broken: followUp.BrokenPlan[];
}

async function refuse(
  totals: Totals,
  line: number,
  wrong: readonly Diagnostic[],
  { plans }: ReverifyOptions,
  { language }: Choices,
): Promise<void> {
  totals.bad += 1;
  if (totals.bad > badSaid) return;
  // Columns of a line that is a document of its own count within it.
  const placed = wrong.map((one) => ({ ...one, line }));
  await say(diagnosticLines(plans, placed, language, paintFor(process.stderr)));
}

/** The lines of the input that are not blank; a Failure where it holds none. */
async function* linesOf(path: string): AsyncGenerator<Line> {
  const fix = "give answers of `kaitong plan --json`, one a line";
  let lines = 0;
  for await (const line of readLines(path, limits.bytesMax)) {
    if (line.bytes !== null && isBlank(line.bytes)) continue;
    const start = Buffer.from(line.bytes?.subarray(0, 8) ?? [])
      .toString()
      .trim();
    if (lines === 0 && (start === "{" || start === "[")) {
      const message = "the answer does not stand on one line";
      throw new Failure(path, [diagnosticOf("input.no-plan-record", message, { fix })]);
    }
    lines += 1;
    yield line;
  }
  if (lines > 0) return;
  throw new Failure(path, [diagnosticOf("input.empty", "the input holds no answer", { fix })]);
}

async function lookAtAll(
  product: Product,
  plans: PlanChoices,
  options: ReverifyOptions,
  choices: Choices,
): Promise<Totals> {
  const totals: Totals = { checked: 0, bad: 0, broken: [] };
  for await (const line of linesOf(options.plans)) {
    const looked = lookAt(product, plans, line);
    if ("wrong" in looked) await refuse(totals, line.number, looked.wrong, options, choices);
    else {
      totals.checked += looked.checked;
      totals.broken.push(...looked.broken);
    }
    // A turn for Ctrl-C.
    await turn();
  }
  return totals;
}

/** Plays the plans of answers again and says which break; the exit code. */
export async function reverify(options: ReverifyOptions): Promise<number> {
  const { json, lang } = options;
  const given = {
    ...(json === undefined ? {} : { json }),
    ...(lang === undefined ? {} : { lang }),
  };
  const choices = choicesOf(given);
  const product = loadProduct(options.definition, options.reference);
  const { limitMs } = options;
  const limit = limitMs === undefined ? {} : { limitMs };
  const plans = planChoicesOf(product.program, limit, "patient");
  const totals = await lookAtAll(product, plans, options, choices);
  const { checked, broken, bad } = totals;
  const result = { checked, kept: checked - broken.length, broken };
  if (choices.json) await print([input.canonicalJson(result as unknown as Json)]);
  // Where nothing could be read, there is nothing to say of plans.
  else if (bad === 0 || checked > 0) {
    const { reverifiedLines } = await import("../show/plan-reverify.js");
    await print(reverifiedLines(viewOf(product, choices.language, "staff"), result));
  }
  const unread = format.fill(planCopy[choices.language].reverify.unread, { bad: String(bad) });
  if (bad > 1 || (bad > 0 && checked > 0)) await say([unread]);
  if (bad > 0) return exits.badInput;
  return broken.length > 0 ? exits.broken : exits.kept;
}
