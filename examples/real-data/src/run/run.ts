import { writeFileSync } from "node:fs";
import { type define, input, readDefinition, readReference } from "@kaitong/engine";
import { MissingData } from "../read/folder.js";
import { WrongData } from "../read/table.js";
import { type Application, decideAll } from "./decide-all.js";
import { readOptions, WrongUse } from "./options.js";
import { print } from "./print.js";
import { type Summary, summarize } from "./summary.js";

type Environment = Readonly<Record<string, string | undefined>>;

/** An example over real applications. */
export interface Example {
  readonly definition: define.Definition;
  readonly reference: unknown;
  /** Where the data come from, and whose they are. */
  readonly attribution: define.Localized;
  /** Reads all applications; may throw MissingData or WrongData. */
  readonly read: (environment: Environment) => readonly Application[];
}

/** What is said by an example, and its exit code: 2 where use or data are wrong. */
export interface Said {
  readonly out: string;
  readonly error: string;
  readonly exitCode: 0 | 2;
}

/** Definition and reference data of an example, checked; a fault in them is a defect. */
export function openExample({ definition, reference }: Pick<Example, "definition" | "reference">) {
  const opened = readDefinition(definition);
  if (opened.program === null) throw new Error(JSON.stringify(opened.diagnostics, null, 1));
  const read = readReference(opened.program, reference);
  if (read.reference === null) throw new Error(JSON.stringify(read.diagnostics, null, 1));
  return { program: opened.program, reference: read.reference };
}

function jsonOf(example: Example, summary: Summary, definitionHash: string): string {
  const { name } = example.definition;
  const notes = { handMade: true, inSample: true, attribution: example.attribution.en };
  const value = { example: name, definition: definitionHash, ...notes, ...summary };
  return `${input.canonicalJson(value as unknown as input.JsonValue)}\n`;
}

/** Writes the dossiers as JSON Lines; a file that cannot be written is wrong use. */
function writeDossiers(path: string, applications: readonly Application[]): void {
  const lines = applications.map(({ dossier }) => `${JSON.stringify(dossier)}\n`);
  try {
    writeFileSync(path, lines.join(""));
  } catch (error) {
    const message = `error[usage.wrong]: ${(error as Error).message}`;
    throw new WrongUse(`${message}\n  --> ${path}\n  fix: name a file that can be written`);
  }
}

function report(example: Example, args: readonly string[], environment: Environment): string {
  const options = readOptions(args);
  const startMs = performance.now();
  const applications = example.read(environment);
  const readMs = performance.now() - startMs;
  if (options.dossiers !== null) writeDossiers(options.dossiers, applications);
  const { program, reference } = openExample(example);
  const judged = decideAll(program, reference, applications);
  const decideMs = performance.now() - startMs - readMs;
  const summary = summarize(example.definition, judged);
  if (options.json) return jsonOf(example, summary, program.hash);
  const { definition, attribution } = example;
  return print(summary, { definition, attribution, readMs, decideMs }, options.language);
}

/** Runs an example over its real data; what is wrong with use or data is said, not thrown. */
export function runExample(
  example: Example,
  args: readonly string[],
  environment: Environment,
): Said {
  try {
    return { out: report(example, args, environment), error: "", exitCode: 0 };
  } catch (error) {
    const isExpected =
      error instanceof MissingData || error instanceof WrongData || error instanceof WrongUse;
    if (!isExpected) throw error;
    return { out: "", error: `${error.message}\n`, exitCode: 2 };
  }
}
