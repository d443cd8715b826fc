import { Command, CommanderError } from "commander";
import { Failure } from "./failure.js";
import { languageOf } from "./language.js";
import { say } from "./output.js";
import { diagnosticLines } from "./show/diagnostics.js";
import { paintFor } from "./show/paint.js";
import { addDecide, addExplain } from "./verbs/decide.js";
import { addDemo } from "./verbs/demo.js";
import { addOffer } from "./verbs/offer.js";

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
  for (const command of program.commands) command.exitOverride();
  return program;
}

function fail(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exits.done : exits.badInput;
  if (error instanceof Failure) {
    const language = languageOf(undefined, process.env);
    say(diagnosticLines(error.origin, error.diagnostics, language, paintFor(process.stderr)));
    return exits.badInput;
  }
  const message = error instanceof Error ? error.message : String(error);
  say([
    `internal error: ${message}`,
    "this is a defect of kaitong, not of your input; please report it with the command you ran",
  ]);
  if (process.env.KAITONG_DEBUG !== undefined && error instanceof Error) say([error.stack ?? ""]);
  return exits.defect;
}

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? exits.done : exits.defect);
});

let code: number = exits.done;
try {
  await build((ended) => {
    code = ended;
  }).parseAsync(process.argv);
} catch (error) {
  code = fail(error);
}
process.exitCode = code;
