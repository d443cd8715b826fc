import { parseDay } from "../value/calendar.js";
import { quoteStart } from "./describe-shape.js";
import {
  type ChoiceShape,
  type IntegerShape,
  type LiteralShape,
  type TextPattern,
  type TextShape,
  textPatterns,
} from "./shape.js";
import type { ShapeCode } from "./shape-codes.js";
import { addFault, addWrongChoice, addWrongType, type Walk } from "./shape-walk.js";

const expressions = Object.freeze({
  name: new RegExp(textPatterns.name, "u"),
  id: new RegExp(textPatterns.id, "u"),
  day: new RegExp(textPatterns.day, "u"),
  any: new RegExp(textPatterns.any, "u"),
});

interface PatternFault {
  readonly code: ShapeCode;
  readonly says: string;
}

const faults: Readonly<Record<TextPattern | "any", PatternFault>> = Object.freeze({
  name: { code: "definition.malformed-name", says: "is not a letter, then letters and digits" },
  id: {
    code: "definition.malformed-name",
    says: "is not only letters, digits, `.`, `_` and `-`",
  },
  day: { code: "definition.malformed-day", says: "is not a day of the calendar" },
  any: { code: "definition.malformed-text", says: "has a character that cannot be stored" },
});

/** Whether a text has more than `max` code points, without counting all of a long one. */
function isLonger(text: string, max: number): boolean {
  if (text.length <= max) return false;
  if (text.length > 2 * max) return true;
  return [...text].length > max;
}

/** Checks length and pattern of a text; also used for the keys of a record. */
export function checkTextForm(shape: TextShape, value: string, pointer: string, walk: Walk): void {
  if (isLonger(value, shape.lengthMax)) {
    const message = `${quoteStart(value)} has more than ${shape.lengthMax} characters`;
    addFault(walk, "definition.too-long", pointer, message);
    return;
  }
  const pattern = shape.pattern ?? "any";
  const fits = expressions[pattern].test(value);
  if (fits && (pattern !== "day" || parseDay(value) !== null)) return;
  const { code, says } = faults[pattern];
  addFault(walk, code, pointer, `${quoteStart(value)} ${says}`);
}

/** Checks a value that must be a text. */
export function checkText(shape: TextShape, value: unknown, pointer: string, walk: Walk): void {
  if (typeof value !== "string") {
    addWrongType(walk, shape, value, pointer);
    return;
  }
  checkTextForm(shape, value, pointer, walk);
}

/** Checks a value that must be an integer; a fraction has the wrong type. */
export function checkInteger(
  shape: IntegerShape,
  value: unknown,
  pointer: string,
  walk: Walk,
): void {
  if (typeof value !== "number" || !Number.isInteger(value)) {
    addWrongType(walk, shape, value, pointer);
    return;
  }
  const { minimum, maximum } = shape;
  if (value >= minimum && value <= maximum) return;
  const bounds = `${minimum} to ${maximum}`;
  const message = `\`${value}\` is outside ${bounds}`;
  addFault(walk, "definition.out-of-range", pointer, message, `write an integer from ${bounds}`);
}

/** Checks a value that must be one of a few texts. */
export function checkChoice(shape: ChoiceShape, value: unknown, pointer: string, walk: Walk): void {
  if (typeof value !== "string") {
    addWrongType(walk, shape, value, pointer);
    return;
  }
  if (!shape.of.includes(value)) addWrongChoice(walk, shape.of, value, pointer);
}

/** Checks a value of which there is only one. */
export function checkLiteral(
  shape: LiteralShape,
  value: unknown,
  pointer: string,
  walk: Walk,
): void {
  if (value === shape.value) return;
  if (typeof value === "string" && typeof shape.value === "string") {
    addWrongChoice(walk, [shape.value], value, pointer);
    return;
  }
  addWrongType(walk, shape, value, pointer);
}
