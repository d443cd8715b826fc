import type { Node, NodeOf, NodeWindow, Selection } from "../program/node.js";
import { assert, unreachable } from "../value/unreachable.js";
import { printCondition } from "./print-condition.js";
import {
  type Body,
  declarations,
  keep,
  makePlace,
  type Place,
  printInteger,
  printLength,
} from "./print-place.js";
import { neverFalls, printValue } from "./print-value.js";

const hourMilliseconds = 3_600_000;

/** The sorted numbers that a window is laid over, and its two ends: (from, to]. */
function windowEnds(window: NodeWindow): readonly [string, string, string] {
  const length = printLength(window.length);
  switch (window.kind) {
    case "days":
      return ["daysOf(table)", `context.asOfDay - ${length}`, "context.asOfDay"];
    case "hours":
      return ["timesOf(table)", `context.asOf - ${length} * ${hourMilliseconds}`, "context.asOf"];
    case "months": {
      const end = `context.asOfMonth - ${printInteger(window.skip)}`;
      return ["monthsOf(table)", `${end} - ${length}`, end];
    }
    default:
      return unreachable(window);
  }
}

/** Prints which rows [low, high) a window leaves; without the table the value is unknown. */
function printWindow(selection: Selection, body: Body): void {
  body.lines.push(
    `const table = facts.tables[${printInteger(selection.source)}];`,
    "if (table === null) {",
    "  values[slot] = NaN;",
    "  return;",
    "}",
  );
  if (selection.window === null) {
    body.lines.push("const low = 0;", "const high = table.count;");
    return;
  }
  const [sorted, from, to] = windowEnds(selection.window);
  const name = keep(body, "sorted", sorted);
  body.lines.push(
    `const low = after(${name}, ${from});`,
    `const high = Math.max(low, after(${name}, ${to}));`,
  );
}

/** What an aggregate does with the measures of a row, and its value before and after all rows. */
interface Fold {
  readonly before: readonly string[];
  readonly each: readonly string[];
  readonly result: string;
}

function measureOf(node: NodeOf<"aggregate">): Node {
  const [measure] = node.measure;
  assert(measure !== undefined && node.measure.length === 1, "the aggregate has one measure");
  return measure;
}

/**
 * What never falls has a new value wherever it changes; the number of a text is a place in a list.
 * Both take a fifth of the time of the table that all others go to.
 */
function distinct(node: NodeOf<"aggregate">, place: Place): Fold {
  const [first] = node.measure;
  assert(first !== undefined, "something is told apart");
  const result = "result";
  if (node.measure.length === 1 && neverFalls(first, place)) {
    const measure = `const measure = ${printValue(first, place)};`;
    const each = [measure, "if (measure !== last) result += 1;", "last = measure;"];
    return { before: ["let result = 0;", "let last = NaN;"], each, result };
  }
  if (node.measure.length === 1 && first.kind === "column" && first.type === "text") {
    const each = [
      `const measure = ${printValue(first, place)};`,
      "if (measure === measure && seen[measure] === 0) {",
      "  seen[measure] = 1;",
      "  result += 1;",
      "}",
    ];
    const seen = "const seen = new Uint8Array(numberOfTexts(facts.texts));";
    return { before: [seen, "let result = 0;"], each, result };
  }
  return distinctTuples(node, place);
}

function distinctTuples(node: NodeOf<"aggregate">, place: Place): Fold {
  const width = node.measure.length;
  const codes = node.measure.map((measure) => printValue(measure, place));
  const names = codes.map((_, index) => `part${index}`);
  const known = names.map((name) => `${name} === ${name}`).join(" && ");
  const writes = names.map(
    (name, index) => `  seen.parts[seen.count * ${width} + ${index}] = ${name};`,
  );
  return {
    before: [`const seen = makeDistinct(high - low, ${width});`],
    each: [
      ...codes.map((code, index) => `const part${index} = ${code};`),
      `if (${known}) {`,
      ...writes,
      "  addDistinct(seen);",
      "}",
    ],
    result: "seen.count",
  };
}

function fold(node: NodeOf<"aggregate">, place: Place): Fold {
  const result = "result";
  const measured = () => `const measure = ${printValue(measureOf(node), place)};`;
  switch (node.operation) {
    case "count":
      return { before: ["let result = 0;"], each: ["result += 1;"], result };
    case "sum": {
      const each = [measured(), "if (measure === measure) result += measure;"];
      return { before: ["let result = 0;"], each, result };
    }
    case "min":
    case "max": {
      // Also right for an unknown measure, which is neither smaller nor greater.
      const sign = node.operation === "min" ? "<" : ">";
      const better = `if (measure ${sign} result || result !== result) result = measure;`;
      return { before: ["let result = NaN;"], each: [measured(), better], result };
    }
    case "first":
      return { before: ["let result = NaN;"], each: [measured(), ...stopWhenKnown], result };
    case "last": {
      const each = [measured(), "if (measure === measure) result = measure;"];
      return { before: ["let result = NaN;"], each, result };
    }
    case "distinct":
      return distinct(node, place);
    default:
      return unreachable(node.operation);
  }
}

const stopWhenKnown = ["if (measure === measure) {", "  result = measure;", "  break;", "}"];

/**
 * The first row from the end where only the last matters; the smallest and greatest of what never
 * falls are at the ends too.
 */
function atEnd(node: NodeOf<"aggregate">, place: Place): "first" | "last" | null {
  const { operation } = node;
  if (operation === "first" || operation === "last") return operation;
  if (operation !== "min" && operation !== "max") return null;
  if (!neverFalls(measureOf(node), place)) return null;
  return operation === "min" ? "first" : "last";
}

/** Prints the body of the function that computes an aggregate. */
export function printAggregate(node: NodeOf<"aggregate">, body: Body): void {
  const { rows, consecutive } = node;
  printWindow(rows, body);
  if (node.operation === "count" && rows.where === null && consecutive === null) {
    body.lines.push("values[slot] = high - low;");
    return;
  }
  const place = makePlace(body, { source: rows.source, low: "low", high: "high" });
  const skips: string[] = [];
  if (rows.where !== null)
    skips.push(`if (!(${printCondition(rows.where, true, place)})) continue;`);
  if (consecutive !== null) {
    const pair = printCondition(consecutive, true, place);
    skips.push("const before = previous;", "previous = i;");
    skips.push(`if (before < 0 || !(${pair})) continue;`);
  }
  const end = consecutive === null ? atEnd(node, place) : null;
  const { before, each, result } = fold(
    { ...node, operation: end ? "first" : node.operation },
    place,
  );
  const loop =
    end === "last"
      ? "for (let i = high - 1; i >= low; i -= 1) {"
      : "for (let i = low; i < high; i += 1) {";
  body.lines.push(
    ...(consecutive === null ? [] : ["let previous = -1;"]),
    ...before,
    loop,
    ...[...declarations(place), ...skips, ...each].map((line) => `  ${line}`),
    "}",
    `values[slot] = ${result};`,
  );
}

/** Prints the body of the function that computes a run of months. */
export function printRun(node: NodeOf<"run">, body: Body): void {
  const { rows, unless, mode } = node;
  assert(rows.window?.kind === "months", "runs have a window of months");
  printWindow(rows, body);
  const months = keep(body, "months", "monthsOf(table)");
  const place = makePlace(body, { source: rows.source, low: "low", high: "high" });
  const good = rows.where === null ? "true" : printCondition(rows.where, true, place);
  const bad = unless === null ? "false" : printCondition(unless, true, place);
  const parents = node.perParent ? keep(body, "parents", "parentsOf(table)") : "null";
  const own = node.perParent ? `${parents}[i] + 1` : "0";
  const end = `context.asOfMonth - ${printInteger(rows.window.skip)}`;
  body.lines.push(
    `const runs = makeRuns(${parents}, low, high);`,
    "for (let i = low; i < high; i += 1) {",
    ...declarations(place).map((line) => `  ${line}`),
    `  const good = ${good};`,
    `  const bad = ${bad};`,
    `  if (good || bad) addToRun(runs, ${own}, ${months}[i], good, bad);`,
    "}",
    `values[slot] = ${mode === "longest" ? "longestOf(runs)" : `currentOf(runs, ${end})`};`,
  );
}
