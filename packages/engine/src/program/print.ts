import { formatDay } from "../value/calendar.js";
import type { Node, NodeLength, NodeOf, NodeWindow, Selection } from "./node.js";
import type { Program } from "./program.js";
import { type Visitor, visit } from "./visit.js";

const signs = { "+": "+", "-": "-", "*": "*", "floor-divide": "//" } as const;

const text: Visitor<string, Program> = {
  constant: ({ value, type }) => {
    if (value === null) return "unknown";
    if (type === "day" && typeof value === "number") return formatDay(value);
    return JSON.stringify(value);
  },
  "as-of": ({ part }) => (part === "day" ? "today" : part === "month" ? "this month" : "now"),
  variable: ({ index }, program) => program.variables[index]?.name ?? "?",
  parameter: ({ index }, program) => `$${program.parameters[index]?.name ?? "?"}`,
  fact: ({ source, column }, program) => columnName(program, source, column),
  column: ({ source, column, row }, program) => {
    const name = program.definition.sources[source]?.columns[column]?.name ?? "?";
    return row === "this" ? `.${name}` : `${row}.${name}`;
  },
  "source-known": ({ source }, program) => `known(${sourceName(program, source)})`,
  arithmetic: ({ operator, left, right }, program) =>
    `(${print(left, program)} ${signs[operator]} ${print(right, program)})`,
  share: ({ part, whole }, program) => `share(${print(part, program)}, ${print(whole, program)})`,
  extreme: ({ which, of }, program) => `${which}(${list(of, program)})`,
  compare: ({ operator, left, right }, program) =>
    `${print(left, program)} ${operator} ${print(right, program)}`,
  logic: ({ operator, of }, program) =>
    `(${of.map((node) => print(node, program)).join(` ${operator} `)})`,
  not: ({ of }, program) => `not (${print(of, program)})`,
  "one-of": ({ value, list: values }, program) =>
    `${print(value, program)} in [${values.map((one) => JSON.stringify(one)).join(", ")}]`,
  case: ({ branches, otherwise }, program) => {
    const cases = branches.map(
      ({ when, then }) => `when ${print(when, program)} then ${print(then, program)}`,
    );
    return `(${cases.join(" ")} else ${print(otherwise, program)})`;
  },
  coalesce: ({ of }, program) => `coalesce(${list(of, program)})`,
  "is-known": ({ of }, program) => `known(${print(of, program)})`,
  calendar: ({ operation, of }, program) => `${operation}(${list(of, program)})`,
  "text-slice": ({ of, from, length }, program) =>
    `slice(${print(of, program)}, ${from}, ${length})`,
  "text-length": ({ of }, program) => `length(${print(of, program)})`,
  digits: ({ of }, program) => `digits(${print(of, program)})`,
  sine: ({ angle }, program) => `sine(${print(angle, program)})`,
  aggregate: (node, program) => {
    const measure = node.measure.length === 0 ? "" : `(${list(node.measure, program)})`;
    const pairs =
      node.consecutive === null ? "" : ` consecutive ${print(node.consecutive, program)}`;
    return `${node.operation}${measure} of ${rows(node.rows, program)}${pairs}`;
  },
  "trailing-count": ({ source, days, where }, program) => {
    const name = sourceName(program, source);
    const span = `in the ${length(days, program)} days up to the row`;
    return `count of ${name} ${span}${condition(where, program)}`;
  },
  run: (node: NodeOf<"run">, program) => {
    const unless = node.unless === null ? "" : ` unless ${print(node.unless, program)}`;
    const per = node.perParent ? " per parent" : "";
    return `${node.mode} run of months in ${rows(node.rows, program)}${unless}${per}`;
  },
  percentile: ({ variable, percent }, program) =>
    `percentile ${percent} of ${program.variables[variable]?.name ?? "?"} in the cohort`,
  score: () => "score",
};

function print(node: Node, program: Program): string {
  return visit(text, node, program);
}

function list(nodes: readonly Node[], program: Program): string {
  return nodes.map((node) => print(node, program)).join(", ");
}

function sourceName(program: Program, source: number): string {
  return program.definition.sources[source]?.name ?? "?";
}

function columnName(program: Program, source: number, column: number): string {
  const definition = program.definition.sources[source];
  return `${definition?.name ?? "?"}.${definition?.columns[column]?.name ?? "?"}`;
}

function length(of: NodeLength, program: Program): string {
  return of.kind === "constant" ? String(of.value) : `$${program.parameters[of.index]?.name}`;
}

function window(of: NodeWindow, program: Program): string {
  const span = ` in the last ${length(of.length, program)} ${of.kind}`;
  return of.kind === "months" && of.skip > 0 ? `${span}, ${of.skip} before this one` : span;
}

function condition(where: Node | null, program: Program): string {
  return where === null ? "" : ` where ${print(where, program)}`;
}

function rows(selection: Selection, program: Program): string {
  const span = selection.window === null ? "" : window(selection.window, program);
  return `${sourceName(program, selection.source)}${span}${condition(selection.where, program)}`;
}

/** A program as text for reviewers: one line a variable, each after those that it reads. */
export function printProgram(program: Program): string {
  const lines = program.order.map((index) => {
    const variable = program.variables[index];
    if (variable === undefined) return "";
    return `${variable.name}: ${variable.unit ?? variable.type} = ${print(variable.node, program)}`;
  });
  return `${[`program ${program.hash}`, ...lines].join("\n")}\n`;
}
