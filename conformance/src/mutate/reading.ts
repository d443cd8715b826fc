import type { Diagnostic } from "@kaitong/engine";
import type { Engine, Program } from "../engine.js";
import type { Mutant } from "./mutant.js";
import { resolve, type Tree } from "./tree.js";

/** What is tested of an engine: the real one, or one with a fault. */
export type ReadEngine = Engine & {
  readonly format: { readonly diagnosticCodes: Readonly<Record<string, unknown>> };
};

/** What became of a mutant. */
export interface Read {
  readonly program: Program | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly warnings: readonly Diagnostic[];
  /** What was read, after the text was; `undefined` where it was no JSON. */
  readonly value: Tree | undefined;
  readonly milliseconds: number;
}

/** The command line's limits on the text of a definition. */
const limits = { bytesMax: 64 * 1024 * 1024, depthMax: 128 };
/** Reading takes less than this, whatever the definition. */
export const millisecondsMax = 1_000;

/** Codes of members that are not there, and of places that only their holders have. */
const ofHolder: ReadonlySet<string> = new Set(["expression.wrong-measure"]);

/** Result of `readDefinition` with what it may say beside the faults. */
interface Result {
  readonly program: Program | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly warnings?: readonly Diagnostic[];
}

function timed<Of>(of: () => Of): readonly [result: Of, milliseconds: number] {
  const started = performance.now();
  const result = of();
  return [result, performance.now() - started];
}

/** Reads a mutant as a file is read: the text first, then what it says. */
export function read(engine: ReadEngine, { value }: Pick<Mutant, "value">): Read {
  const [found, milliseconds] = timed(() => {
    if (!(value instanceof Uint8Array)) return { value, errors: [] };
    return engine.input.readJson(value, limits);
  });
  const none = { program: null, warnings: [], value: undefined };
  if (found.value === undefined) return { ...none, diagnostics: found.errors, milliseconds };
  const tree = found.value as Tree;
  const [result, more] = timed((): Result => engine.readDefinition(tree));
  const { program, diagnostics, warnings = [] } = result;
  // A text with faults is refused, even where a definition can be made of it.
  const isRead = found.errors.length === 0;
  return {
    program: isRead ? program : null,
    diagnostics: [...found.errors, ...diagnostics],
    warnings,
    value: tree,
    milliseconds: milliseconds + more,
  };
}

function isSaid(text: unknown): boolean {
  return typeof text === "string" && text.trim() !== "";
}

/** Whether a pointer names something, or the last step names what is missing from something. */
function exists(value: Tree, { pointer, code }: Diagnostic): boolean {
  if (resolve(value, pointer) !== undefined) return true;
  const holder = resolve(value, pointer.slice(0, Math.max(0, pointer.lastIndexOf("/"))));
  return ofHolder.has(code) && typeof holder === "object" && holder !== null;
}

function toldProblem(engine: ReadEngine, one: Diagnostic, value: Tree | undefined): string | null {
  const { code, pointer, message, fix } = one;
  const said = JSON.stringify(one);
  if (!Object.hasOwn(engine.format.diagnosticCodes, code)) return `no such code: ${said}`;
  if (!isSaid(message) || !isSaid(fix)) return `no message or fix: ${said}`;
  if (code.startsWith("json.")) return typeof pointer === "string" ? null : `no pointer: ${said}`;
  return value !== undefined && exists(value, one) ? null : `the pointer leads nowhere: ${said}`;
}

/** What is wrong with how a mutant was read; `null` when nothing is. */
export function readingProblem(engine: ReadEngine, result: Read): string | null {
  const { program, diagnostics, warnings, value } = result;
  if (program === null && diagnostics.length === 0) return "refused without a diagnostic";
  if (program !== null && diagnostics.length > 0) return "accepted with diagnostics";
  for (const one of [...diagnostics, ...warnings]) {
    const problem = toldProblem(engine, one, value);
    if (problem !== null) return problem;
  }
  return null;
}
