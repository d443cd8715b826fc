import type { ValueType } from "../define/expression.js";
import { quote } from "../diagnostics/diagnostic.js";
import { suggest } from "../diagnostics/suggest.js";
import { parseDay, parseMonth } from "../value/calendar.js";
import { parseInstant } from "../value/instant.js";
import type { ColumnLayout } from "./column.js";
import type { Problem } from "./report.js";

type KnownValue = number | boolean | string;
type ColumnReader = (column: ColumnLayout, value: unknown) => KnownValue | Problem;

const readers: Readonly<Record<ValueType, ColumnReader>> = Object.freeze({
  integer: readInteger,
  boolean: readBoolean,
  text: readText,
  day: readDay,
  month: (column, value) => readCalendar(value, monthForm, column.name),
  instant: (column, value) => readCalendar(value, instantForm, column.name),
});

/** A member's value as its column declares it, or what is wrong with it. Not for null. */
export function readValue(column: ColumnLayout, value: unknown): KnownValue | Problem {
  return readers[column.type](column, value);
}

/** An instant as milliseconds since 1970, or what is wrong with it. */
export function readInstant(name: string, value: unknown): number | Problem {
  return readCalendar(value, instantForm, name);
}

/** A text of at most `lengthMax` UTF-16 units, or what is wrong with it. */
export function readPlainText(name: string, value: unknown, lengthMax: number): string | Problem {
  if (typeof value !== "string") return wrongType(name, value, "a text");
  if (value.length > lengthMax) {
    return {
      code: "dossier.too-long",
      message: `\`${name}\` has ${value.length} characters: ${quote(value)}`,
      fix: `shorten it to at most ${lengthMax} characters`,
    };
  }
  if (!value.isWellFormed()) {
    return {
      code: "dossier.wrong-value",
      message: `\`${name}\` has half a character (a lone surrogate), which no text may have`,
      fix: "write the whole character, or leave it out",
    };
  }
  return value;
}

function readInteger(column: ColumnLayout, value: unknown): number | Problem {
  if (typeof value !== "number" || (Number.isFinite(value) && !Number.isInteger(value))) {
    return wrongType(column.name, value, "an integer");
  }
  if (value >= column.minimum && value <= column.maximum && Number.isSafeInteger(value)) {
    return value === 0 ? 0 : value; // -0 is 0
  }
  return {
    code: "dossier.out-of-range",
    message: `\`${column.name}\` is \`${value}\`, outside its bounds`,
    fix: `write an integer from ${column.minimum} to ${column.maximum}`,
  };
}

function readBoolean(column: ColumnLayout, value: unknown): boolean | Problem {
  return typeof value === "boolean" ? value : wrongType(column.name, value, "`true` or `false`");
}

function readText(column: ColumnLayout, value: unknown): string | Problem {
  const { name, values } = column;
  if (values === null || typeof value !== "string") {
    return readPlainText(name, value, column.lengthMax);
  }
  if (values.has(value)) return value;
  return {
    code: "dossier.wrong-value",
    message: `\`${name}\` cannot be ${quote(value)}`,
    fix: didYouMean(value, [...values], "write one of"),
  };
}

interface CalendarForm {
  readonly what: string;
  readonly form: RegExp;
  readonly example: string;
  readonly parse: (text: string) => number | null;
}

const dayForm: CalendarForm = {
  what: "a day",
  form: /^\d{4}-\d{2}-\d{2}$/,
  example: "2026-11-20",
  parse: parseDay,
};

const monthForm: CalendarForm = {
  what: "a month",
  form: /^\d{4}-\d{2}$/,
  example: "2026-11",
  parse: parseMonth,
};

const instantForm: CalendarForm = {
  what: "an instant with its offset",
  form: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/,
  example: "2026-11-20T10:00:00+08:00",
  parse: parseInstant,
};

function readDay(column: ColumnLayout, value: unknown): number | Problem {
  const { name, words } = column;
  if (words.size === 0 || typeof value !== "string") return readCalendar(value, dayForm, name);
  const day = words.get(value);
  if (day !== undefined) return day;
  const read = readCalendar(value, dayForm, name);
  if (typeof read === "number" || read.code !== "dossier.wrong-type") return read;
  return {
    ...read,
    fix: didYouMean(value, [...words.keys()], `${read.fix} or one of`),
  };
}

function readCalendar(value: unknown, form: CalendarForm, name: string): number | Problem {
  if (typeof value !== "string") return wrongType(name, value, form.what, form.example);
  const read = form.parse(value);
  if (read !== null) return read;
  if (!form.form.test(value)) return wrongType(name, value, form.what, form.example);
  return {
    code: "dossier.impossible-date",
    message: `\`${name}\` is ${quote(value)}, which is not on the calendar`,
    fix: `write ${form.what} that exists, such as \`${form.example}\``,
  };
}

/** The problem of a member that has another type than declared. */
export function wrongType(name: string, value: unknown, what: string, example?: string): Problem {
  return {
    code: "dossier.wrong-type",
    message: `\`${name}\` is ${describe(value)}, not ${what}`,
    fix: example === undefined ? `write ${what}` : `write ${what}, such as \`${example}\``,
  };
}

/** Names a JSON value in a message, with the user's input in backticks. */
function describe(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  switch (typeof value) {
    case "string":
      return `the text ${quote(value)}`;
    case "number":
    case "boolean":
      return `\`${value}\``;
    case "object":
      return value === null ? "`null`" : "an object";
    default:
      return "no JSON value";
  }
}

/** Longest user's text that is compared with the candidates. */
const suggestLengthMax = 100;
const listedMax = 12;

/** Ends a fix: the candidate that was probably meant, or the first of them. */
export function didYouMean(word: string, candidates: readonly string[], otherwise: string): string {
  const near = word.length > suggestLengthMax ? null : suggest(word, candidates);
  if (near !== null && near !== undefined) return `did you mean \`${near}\`?`;
  const listed = candidates.slice(0, listedMax).map((name) => `\`${name}\``);
  return `${otherwise} ${listed.join(", ")}${candidates.length > listedMax ? ", …" : ""}`;
}
