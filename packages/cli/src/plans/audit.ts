import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { type Dossier, format, input, type Program } from "@kaitong/engine";
import { followUp, planFor } from "@kaitong/plan";
import { diagnosticOf } from "../codes.js";
import { planAuditCopy } from "../copy/plan-audit.js";
import { Failure } from "../failure.js";
import { type Entry, readDossiers } from "../input/dossiers.js";
import { instantOf } from "../input/instant.js";
import type { Product } from "../input/product.js";
import { print, say } from "../output.js";
import { diagnosticLines } from "../show/diagnostics.js";
import { paintFor } from "../show/paint.js";
import type { AuditOptions } from "../verbs/audit-plans.js";
import { type Choices, choicesOf, productOf, viewOf } from "../verbs/common.js";
import { clockOf, type PlanChoices, planChoicesOf } from "./choices.js";

type Json = Parameters<typeof input.canonicalJson>[0];

const monthsDefault = 24;
const progressMilliseconds = 5_000;
const badSaid = 20;

/** The files of an input: itself, or those of a folder. */
function filesOf(path: string): readonly string[] {
  if (!existsSync(path) || !statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => /\.(json|jsonl|ndjson)$/i.test(name));
  if (names.length > 0) return names.sort().map((name) => join(path, name));
  const message = `there is no JSON file in \`${path}\``;
  throw new Failure(path, [diagnosticOf("input.empty", message)]);
}

/** The variables that people are grouped by; a Failure names those that cannot be. */
function groupsOf(program: Program, by: readonly string[] | undefined): readonly string[] {
  if (by === undefined) return followUp.cohortVariables(program);
  const { variables } = program.definition;
  const texts = variables.filter(({ type }) => type === "text").map(({ name }) => name);
  const wrong = by.filter((name) => !texts.includes(name));
  if (wrong.length === 0) return [...new Set(by)];
  const fix =
    texts.length === 0
      ? "leave out `--by`: the definition has no text variable"
      : `use one of ${texts.map((name) => `\`${name}\``).join(", ")}`;
  const told = wrong.map((name) =>
    diagnosticOf("usage.wrong-variable", `\`--by\` names no text variable: \`${name}\``, { fix }),
  );
  throw new Failure("", told);
}

/** A review while it goes on. */
interface Run {
  readonly product: Product;
  readonly choices: Choices;
  readonly plans: PlanChoices;
  readonly audit: followUp.Audit;
  readonly read: ReturnType<typeof followUp.groupReader>;
  bad: number;
  saidAt: number;
}

async function refuse(run: Run, path: string, entry: Entry): Promise<void> {
  run.bad += 1;
  if (run.bad > badSaid) return;
  const { language } = run.choices;
  const placed = entry.problems.map((one) => (entry.isLine ? { line: entry.line, ...one } : one));
  await say(diagnosticLines(path, placed, language, paintFor(process.stderr)));
}

function add({ product, plans, audit, read }: Run, dossier: Dossier, asOf: number): void {
  const { program, reference } = product;
  const asked = { ...plans.asked, asOf, isOver: clockOf(plans) };
  const answer = planFor(program, reference, dossier, asked);
  followUp.addToAudit(audit, answer, read(dossier, asOf));
}

/** Says now and then how far it is, on standard error. */
async function tell(run: Run): Promise<void> {
  const now = performance.now();
  if (now - run.saidAt < progressMilliseconds) return;
  run.saidAt = now;
  const people = format.grouped(run.audit.all.people);
  await say([format.fill(planAuditCopy[run.choices.language].progress, { people })]);
}

async function addFile(run: Run, path: string): Promise<void> {
  const { product, choices } = run;
  const { program } = product;
  for await (const entry of readDossiers(program, path, choices.limits, choices.settings)) {
    const { dossier } = entry;
    const asOf = instantOf(program, choices.asOf ?? dossier?.asOf ?? null);
    if (dossier === null) await refuse(run, path, entry);
    else if (typeof asOf !== "number") await refuse(run, path, { ...entry, problems: [asOf] });
    else add(run, dossier, asOf);
    await tell(run);
    // A turn for Ctrl-C: one person after the other would leave it none.
    await turn();
  }
}

/** Plans for everybody of an input and counts; the exit code. */
export async function auditPlans(options: AuditOptions): Promise<number> {
  const choices = choicesOf(options);
  const files = filesOf(options.input);
  const product = productOf(options);
  const { program, reference } = product;
  const plans = planChoicesOf(program, options, "patient");
  const by = groupsOf(program, options.by);
  const months = plans.asked.months ?? monthsDefault;
  const audit = followUp.openAudit(program, { months, by });
  const read = followUp.groupReader(program, reference, by);
  const counted = { audit, read, bad: 0, saidAt: performance.now() };
  const run: Run = { product, choices, plans, ...counted };
  for (const file of files) await addFile(run, file);
  if (audit.all.people + run.bad === 0) {
    const message = "the input holds no dossier";
    throw new Failure(options.input, [diagnosticOf("input.empty", message)]);
  }
  const report = followUp.auditReport(audit);
  if (choices.json) {
    const record: unknown = { ...report, bad: run.bad };
    await print([input.canonicalJson(record as Json)]);
    // A table of nobody would look like an answer.
  } else if (report.people > 0) {
    const { auditLines } = await import("../show/plan-audit.js");
    await print(auditLines(viewOf(product, choices.language, "staff"), report));
  }
  const unread = format.fill(planAuditCopy[choices.language].unread, { bad: String(run.bad) });
  if (run.bad > 0 && report.people + run.bad > 1) await say([unread]);
  return run.bad > 0 ? 2 : 0;
}
