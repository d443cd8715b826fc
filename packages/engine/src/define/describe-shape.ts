import { quote } from "../diagnostics/diagnostic.js";
import { suggest } from "../diagnostics/suggest.js";
import { unreachable } from "../value/unreachable.js";
import { type JsonType, jsonTypeOf, type Shape } from "./shape.js";

/** Longer lists of allowed words are cut in messages. */
const wordsMax = 12;

/** Longer words are not compared with the known ones: nobody mistypes so much. */
const wordLengthMax = 100;

/** The types of JSON that values of a shape have. */
export function jsonTypesOf(shape: Shape): readonly JsonType[] {
  switch (shape.kind) {
    case "text":
    case "choice":
      return ["text"];
    case "literal":
      return [jsonTypeOf(shape.value)];
    case "integer":
      return ["number"];
    case "boolean":
    case "list":
      return [shape.kind];
    case "record":
    case "object":
    case "single":
    case "variant":
      return ["object"];
    case "either":
      return shape.of.flatMap(jsonTypesOf);
    case "reference":
      return jsonTypesOf(shape.target());
    default:
      return unreachable(shape);
  }
}

/** What belongs in a place, as messages say it: "an integer", "a list". */
export function describeShape(shape: Shape): string {
  switch (shape.kind) {
    case "text":
      if (shape.pattern === null) return "a text";
      return shape.pattern === "id" ? "an id" : `a ${shape.pattern}`;
    case "choice":
      return oneOf(shape.of);
    case "literal":
      return describeValue(shape.value);
    case "integer":
      return "an integer";
    case "boolean":
      return "`true` or `false`";
    case "list":
      return "a list";
    case "record":
    case "object":
    case "single":
    case "variant":
      return "an object";
    case "either":
      return shape.of.map(describeShape).join(" or ");
    case "reference":
      return describeShape(shape.target());
    default:
      return unreachable(shape);
  }
}

/** What stands in a place, as messages say it. */
export function describeValue(value: unknown): string {
  const type = jsonTypeOf(value);
  if (typeof value === "string") return `the text ${quoteStart(value)}`;
  if (type === "list") return "a list";
  if (type === "object") return "an object";
  return type === "nothing" ? `\`${typeof value}\`` : `\`${String(value)}\``;
}

/** The start of a text of any length, in backticks. */
export function quoteStart(text: string): string {
  return quote(text.slice(0, wordLengthMax));
}

/** Words in backticks, with commas; long lists are cut. */
export function listWords(words: readonly string[]): string {
  const shown = words.slice(0, wordsMax).map(quoteStart);
  return words.length > wordsMax ? `${shown.join(", ")}, …` : shown.join(", ");
}

/** The words as alternatives: "`all`", "one of `all`, `any`". */
export function oneOf(words: readonly string[]): string {
  return words.length === 1 ? listWords(words) : `one of ${listWords(words)}`;
}

/** The known word that was probably meant, or `null`. */
export function nearestWord(word: string, known: readonly string[]): string | null {
  return word.length > wordLengthMax ? null : suggest(word, known);
}
