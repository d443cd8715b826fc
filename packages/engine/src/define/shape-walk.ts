import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { describeShape, describeValue, nearestWord, oneOf, quoteStart } from "./describe-shape.js";
import type { Shape } from "./shape.js";
import { type ShapeCode, shapeCodes } from "./shape-codes.js";

/** More diagnostics than this are not listed: the last one then says so. */
export const diagnosticsMax = 1_000;

/** More values than this are not read; also stops values that share parts without end. */
export const valuesMax = 1_000_000;

/** The state of one validation. */
export interface Walk {
  /** Checks a part of the value, of whatever shape. */
  readonly check: (shape: Shape, value: unknown, pointer: string) => void;
  readonly diagnostics: Diagnostic[];
  /** How deep the walk is inside references, by name. */
  readonly depths: Map<string, number>;
  values: number;
  readonly valuesMost: number;
  /** Reading on would tell nothing more. */
  stopped: boolean;
}

/** Adds a diagnostic, or says that there are too many. */
export function addFault(
  walk: Walk,
  code: ShapeCode,
  pointer: string,
  message: string,
  fix: string = shapeCodes[code].fix,
): void {
  if (walk.stopped) return;
  if (walk.diagnostics.length < diagnosticsMax) {
    walk.diagnostics.push(Object.freeze({ code, pointer, message, fix }));
    return;
  }
  walk.stopped = true;
  const tooMany: ShapeCode = "definition.too-many-errors";
  walk.diagnostics[diagnosticsMax - 1] = Object.freeze({
    code: tooMany,
    pointer: "",
    message: `more than ${diagnosticsMax - 1} errors: the others are not listed`,
    fix: shapeCodes[tooMany].fix,
  });
}

/** Counts one value; `false` once there are too many. */
export function countValue(walk: Walk): boolean {
  if (walk.stopped) return false;
  walk.values += 1;
  if (walk.values <= walk.valuesMost) return true;
  addFault(walk, "definition.too-large", "", `more than ${walk.valuesMost} values`);
  walk.stopped = true;
  return false;
}

/** Reports a value of another type than its place asks for. */
export function addWrongType(walk: Walk, shape: Shape, value: unknown, pointer: string): void {
  const wanted = describeShape(shape);
  const message = `${wanted} is needed, not ${describeValue(value)}`;
  addFault(walk, "definition.wrong-type", pointer, message, `write ${wanted}`);
}

/** Reports a text that is not among the few allowed ones. */
export function addWrongChoice(
  walk: Walk,
  allowed: readonly string[],
  value: string,
  pointer: string,
): void {
  const near = nearestWord(value, allowed);
  const message = `${quoteStart(value)} is not allowed here`;
  const fix = near === null ? `write ${oneOf(allowed)}` : `did you mean \`${near}\`?`;
  addFault(walk, "definition.wrong-choice", pointer, message, fix);
}
