import { makeNode, typeBounds } from "../check/scope.js";
import type { CompareOperator, ValueType } from "../define/expression.js";
import type { Node, NodeBody } from "../program/node.js";
import type { Choices } from "./arbitrary-choices.fixture.js";
import { makeInteger } from "./arbitrary-integer.fixture.js";
import {
  makeAggregate,
  makeBooleanAggregate,
  makeTrailingCount,
} from "./arbitrary-rows.fixture.js";
import { worldDays, worldIntegers, worldSources, worldTexts } from "./arbitrary-world.fixture.js";

/** Where a node is made. */
export interface Nest {
  /** Index of the source whose row is at hand. */
  readonly row: number | null;
  readonly consecutive: boolean;
  readonly variables: readonly Node[];
  readonly depth: number;
}

const valueTypes: readonly ValueType[] = ["integer", "boolean", "day", "month", "instant", "text"];

/** One level further down. */
function below(nest: Nest): Nest {
  return { ...nest, depth: nest.depth - 1 };
}

/** A random node of a type. */
export function makeExpression(type: ValueType, choices: Choices, nest: Nest): Node {
  if (nest.depth <= 0) return leaf(type, choices, nest);
  switch (choices.index(10)) {
    case 0:
      return leaf(type, choices, nest);
    case 1:
      return coalesce(type, choices, below(nest));
    case 2:
    case 3:
      return makeAggregate(type, choices, below(nest));
    case 4:
      return caseOf(type, choices, below(nest));
    default:
      return byType(type, choices, below(nest));
  }
}

function byType(type: ValueType, choices: Choices, nest: Nest): Node {
  const inner = (wanted: ValueType) => makeExpression(wanted, choices, nest);
  const call = (operation: string, of: readonly Node[]) =>
    makeNode({ kind: "calendar", operation, of } as NodeBody, type);
  switch (type) {
    case "integer":
      return makeInteger(choices, nest);
    case "boolean":
      return makeBoolean(choices, nest);
    case "text": {
      const from = choices.index(3);
      const body = { kind: "text-slice", of: inner("text"), from, length: 1 + choices.index(2) };
      return makeNode(body as NodeBody, "text");
    }
    case "instant":
      return extremeOf(type, choices, nest);
    case "month": {
      if (choices.index(2) === 0) return call("month-of-day", [inner("day")]);
      return moved(inner("month"), choices);
    }
    case "day":
      switch (choices.index(7)) {
        case 0:
          return call("day-of-instant", [inner("instant")]);
        case 1:
          return call("first-day", [inner("month")]);
        case 2:
          return call("last-day", [inner("month")]);
        case 3:
          return call("within-days", [
            call("add-months-to-day", [inner("day"), constantOf("integer", choices, 12)]),
          ]);
        case 4:
          return call("make-day", madeFrom(choices, nest));
        case 5:
          return moved(inner("day"), choices);
        default:
          return extremeOf(type, choices, nest);
      }
  }
}

function madeFrom(choices: Choices, nest: Nest): readonly Node[] {
  const [years, months, days] = [
    [2024, 2023, 1900, 0],
    [2, 1, 12, 13, 0],
    [29, 28, 30, 31, 1, 0],
  ] as const;
  const part = (values: readonly number[]) =>
    choices.rarely(8) ? makeExpression("integer", choices, nest) : literal(choices.pick(values));
  return [part(years), part(months), part(days)];
}

function moved(from: Node, choices: Choices): Node {
  const by = constantOf("integer", choices, 40);
  const operator = choices.pick(["+", "-"] as const);
  return makeNode({ kind: "arithmetic", operator, left: from, right: by }, from.type);
}

/** The least or greatest of a few nodes. */
export function extremeOf(type: ValueType, choices: Choices, nest: Nest): Node {
  const of = several(choices, () => makeExpression(type, choices, nest));
  const which = choices.pick(["least", "greatest"] as const);
  return makeNode({ kind: "extreme", which, of }, type, hull(of));
}

function several(choices: Choices, make: () => Node): readonly Node[] {
  return Array.from({ length: 1 + choices.index(3) }, make);
}

function hull(nodes: readonly Node[]): readonly [number, number] {
  return [
    Math.min(...nodes.map((node) => node.minimum)),
    Math.max(...nodes.map((node) => node.maximum)),
  ];
}

function caseOf(type: ValueType, choices: Choices, nest: Nest): Node {
  const make = () => makeExpression(type, choices, nest);
  const branches = Array.from({ length: 1 + choices.index(2) }, () => ({
    when: makeExpression("boolean", choices, nest),
    then: make(),
  }));
  const otherwise = make();
  const bounds = hull([...branches.map(({ then }) => then), otherwise]);
  return makeNode({ kind: "case", branches, otherwise }, type, bounds);
}

function coalesce(type: ValueType, choices: Choices, nest: Nest): Node {
  const of = several(choices, () => makeExpression(type, choices, nest));
  return makeNode({ kind: "coalesce", of }, type, hull(of));
}

const orders: readonly CompareOperator[] = ["<", "<=", ">", ">=", "=", "!="];
const equalities: readonly CompareOperator[] = ["=", "!="];

function makeBoolean(choices: Choices, nest: Nest): Node {
  const inner = (type: ValueType) => makeExpression(type, choices, nest);
  const truth = (body: NodeBody) => makeNode(body, "boolean");
  switch (choices.index(9)) {
    case 0:
    case 1:
    case 2: {
      const type = choices.pick(valueTypes);
      const isOrdered = type !== "text" && type !== "boolean";
      const operator = choices.pick(isOrdered ? orders : equalities);
      const right = choices.index(2) === 0 ? constantOf(type, choices) : inner(type);
      return truth({ kind: "compare", operator, left: inner(type), right });
    }
    case 3:
    case 4: {
      const operator = choices.pick(["and", "or"] as const);
      const of = choices.rarely(16) ? [] : several(choices, () => inner("boolean"));
      return truth({ kind: "logic", operator, of });
    }
    case 5:
      return truth({ kind: "not", of: inner("boolean") });
    case 6:
      return oneOf(choices, nest);
    case 7:
      return truth({ kind: "is-known", of: inner(choices.pick(valueTypes)) });
    default:
      if (choices.index(2) === 0) return makeBooleanAggregate(choices, nest);
      return truth({ kind: "source-known", source: choices.index(worldSources.length) });
  }
}

function oneOf(choices: Choices, nest: Nest): Node {
  const type = choices.pick(["text", "integer"] as const);
  const value = makeExpression(type, choices, nest);
  const items: readonly (string | number)[] = type === "text" ? worldTexts : worldIntegers;
  const many = choices.rarely(4) ? [...items, ...(type === "text" ? ["a", "b"] : [77, 88])] : [];
  const list = [...many, ...Array.from({ length: choices.index(4) }, () => choices.pick(items))];
  const long = many.length > 0 && type === "text" ? [...list, "c", "d", "e", "f"] : list;
  return makeNode({ kind: "one-of", value, list: long } as NodeBody, "boolean");
}

function literal(value: number): Node {
  return makeNode({ kind: "constant", value }, "integer", [value, value]);
}

/** A constant that the world's values are near to; integers within a size where one is given. */
function constantOf(type: ValueType, choices: Choices, most = Infinity): Node {
  const day = () => choices.pick(worldDays) + choices.pick([0, -1, 1]);
  const fixed = (value: number) => makeNode({ kind: "constant", value }, type, [value, value]);
  switch (type) {
    case "integer":
      return fixed(choices.pick(worldIntegers.filter((value) => Math.abs(value) <= most)));
    case "boolean":
      return makeNode({ kind: "constant", value: choices.index(2) === 1 }, type);
    case "text":
      return makeNode({ kind: "constant", value: choices.pick(worldTexts) }, type);
    case "day":
      return fixed(day());
    case "month":
      return fixed(24_289 + choices.index(4));
    case "instant":
      return fixed(day() * 86_400_000 + choices.pick([0, -1, 1, -28_800_000]));
  }
}

function leaf(type: ValueType, choices: Choices, nest: Nest): Node {
  if (choices.rarely(24)) return makeNode({ kind: "constant", value: null }, type, [0, 0]);
  if (type === "integer" && choices.rarely(8)) {
    const trailing = makeTrailingCount(choices, { ...nest, depth: Math.min(nest.depth, 1) });
    if (trailing !== null) return trailing;
  }
  if (nest.row !== null && !choices.rarely(4)) return columnOf(type, choices, nest, nest.row);
  const known = nest.variables.flatMap((node, index) => (node.type === type ? [index] : []));
  const chosen = choices.index(5);
  if (chosen < 2 && known.length > 0) {
    const index = choices.pick(known);
    const { minimum, maximum } = nest.variables[index]!;
    return makeNode({ kind: "variable", index }, type, [minimum, maximum]);
  }
  if (chosen === 2) return factOf(type, choices);
  if (chosen === 3 && (type === "day" || type === "month" || type === "instant")) {
    return makeNode({ kind: "as-of", part: type }, type);
  }
  if (chosen === 3 && type === "integer") {
    return makeNode({ kind: "parameter", index: choices.index(2) }, type, [1, 60]);
  }
  return constantOf(type, choices);
}

const integerBounds = [Math.min(...worldIntegers), Math.max(...worldIntegers)] as const;

function boundsOf(type: ValueType): readonly [number, number] {
  return type === "integer" ? integerBounds : typeBounds(type);
}

function columnsOfType(source: number, type: ValueType): readonly number[] {
  const columns = worldSources[source]?.columns ?? [];
  return columns.flatMap((column, index) => (column.type === type ? [index] : []));
}

function factOf(type: ValueType, choices: Choices): Node {
  const column = choices.pick(columnsOfType(0, type));
  return makeNode({ kind: "fact", source: 0, column }, type, boundsOf(type));
}

function columnOf(type: ValueType, choices: Choices, nest: Nest, row: number): Node {
  const make = (source: number, which: "this" | "previous" | "parent") => {
    const column = choices.pick(columnsOfType(source, type));
    return makeNode({ kind: "column", source, column, row: which }, type, boundsOf(type));
  };
  const name = worldSources[row]?.parent;
  const parent = worldSources.findIndex((source) => source.name === name);
  if (parent >= 0 && choices.index(3) === 2) return make(parent, "parent");
  return make(row, nest.consecutive && choices.index(2) === 1 ? "previous" : "this");
}
