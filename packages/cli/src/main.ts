import { Command, CommanderError } from "commander";
import { Failure } from "./failure.js";
import { languageOfArguments } from "./language.js";
import { say } from "./output.js";
import { diagnosticLines } from "./show/diagnostics.js";
import { paintFor } from "./show/paint.js";
import { listenForTheEnd } from "./stop.js";
import { addAssessment } from "./verbs/assessment.js";
import { addAuditPlans } from "./verbs/audit-plans.js";
import { addCheck } from "./verbs/check.js";
import { addDecide, addExplain } from "./verbs/decide.js";
import { addDemo } from "./verbs/demo.js";
import { addDiff } from "./verbs/diff.js";
import { addFormat } from "./verbs/fmt.js";
import { addFollow } from "./verbs/follow.js";
import { addNew } from "./verbs/new.js";
import { addNotice } from "./verbs/notice.js";
import { addOffer } from "./verbs/offer.js";
import { addPlan } from "./verbs/plan.js";
import { addReverify } from "./verbs/reverify.js";
import { addSchema } from "./verbs/schema.js";
import { addTest } from "./verbs/test.js";

const exits = { done: 0, defect: 1, badInput: 2 } as const;

function build(end: (code: number) => void): Command {
  const program = new Command("kaitong")
    .description("decides whether a consumer credit line is opened, and says exactly why")
    .version("0.1.0")
    .showHelpAfterError("(run `npx kaitong --help` for the commands)")
    .showSuggestionAfterError(true)
    .exitOverride();
  addDemo(program, end);
  addDecide(program, end);
  addOffer(program, end);
  addExplain(program, end);
  addPlan(program, end);
  addFollow(program, end);
  addReverify(program, end);
  addAuditPlans(program, end);
  addNotice(program, end);
  addAssessment(program, end);
  addNew(program, end);
  addCheck(program, end);
  addTest(program, end);
  addDiff(program, end);
  addFormat(program, end);
  addSchema(program, end);
  for (const command of program.commands) command.exitOverride();
  return program;
}

async function fail(error: unknown): Promise<number> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exits.done : exits.badInput;
  if (error instanceof Failure) {
    const language = languageOfArguments(process.argv.slice(2), process.env);
    const { origin, diagnostics, text } = error;
    await say(diagnosticLines(origin, diagnostics, language, paintFor(process.stderr), text));
    return exits.badInput;
  }
  const message = error instanceof Error ? error.message : String(error);
  await say([
    `internal error: ${message}`,
    "this is a defect of kaitong, not of your input; please report it with the command you ran",
  ]);
  const isAsked = process.env.KAITONG_DEBUG !== undefined;
  if (isAsked && error instanceof Error) await say([error.stack ?? ""]);
  return exits.defect;
}

listenForTheEnd();
let code: number = exits.done;
try {
  await build((ended) => {
    code = ended;
  }).parseAsync(process.argv);
} catch (error) {
  code = await fail(error);
}
process.exitCode = code;
