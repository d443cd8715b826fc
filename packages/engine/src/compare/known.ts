import type { Node } from "../program/node.js";
import type { Program } from "../program/program.js";
import { type Visitor, visit } from "../program/visit.js";

type Unknowing = Visitor<boolean, Program>;

const some = (of: readonly Node[], program: Program) =>
  of.some((node) => mayBeUnknown(node, program));

/** What could be known for certain only by a closer look counts as perhaps unknown. */
const unknowing: Unknowing = {
  constant: ({ value }) => value === null,
  "as-of": () => false,
  variable: ({ index }, program) => {
    const variable = program.variables[index];
    return variable === undefined || mayBeUnknown(variable.node, program);
  },
  parameter: () => false,
  fact: () => true,
  column: () => true,
  "source-known": () => false,
  arithmetic: ({ operator, left, right }, program) =>
    operator === "floor-divide" || some([left, right], program),
  share: () => true,
  extreme: ({ of }, program) => some(of, program),
  compare: ({ left, right }, program) => some([left, right], program),
  logic: ({ of }, program) => some(of, program),
  not: ({ of }, program) => mayBeUnknown(of, program),
  "one-of": ({ value }, program) => mayBeUnknown(value, program),
  case: ({ branches, otherwise }, program) =>
    some([...branches.map(({ then }) => then), otherwise], program),
  coalesce: ({ of }, program) => of.every((node) => mayBeUnknown(node, program)),
  "is-known": () => false,
  calendar: () => true,
  "text-slice": () => true,
  "text-length": ({ of }, program) => mayBeUnknown(of, program),
  digits: () => true,
  sine: ({ angle }, program) => mayBeUnknown(angle, program),
  aggregate: () => true,
  "trailing-count": () => true,
  run: () => true,
  percentile: () => true,
  score: () => true,
};

const answers = new WeakMap<Node, boolean>();

/** Whether a node may be unknown; `false` only where it never is, whatever the facts. */
export function mayBeUnknown(node: Node, program: Program): boolean {
  const known = answers.get(node);
  if (known !== undefined) return known;
  const answer = visit(unknowing, node, program);
  answers.set(node, answer);
  return answer;
}
