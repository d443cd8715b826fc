import type {
  AggregateFunction,
  ArithmeticOperator,
  CalendarFunction,
  CompareOperator,
  Expression,
  Length,
  Unit,
  ValueType,
  Window,
} from "./expression.js";
import {
  boolean,
  choice,
  either,
  integer,
  type KindShapes,
  list,
  object,
  reference,
  single,
  text,
  variant,
} from "./make-shape.js";
import type { ShapeOf } from "./shape.js";

/** Expressions may not be nested deeper than this. */
export const expressionDepthMax = 64;

const name = text("name");

/** The shape of every expression. */
export const expressionShape: ShapeOf<Expression> = reference(
  "Expression",
  () => anyExpression,
  expressionDepthMax,
);

const expressions = list(expressionShape);

/** The shape of a type of values. */
export const valueTypeShape: ShapeOf<ValueType> = choice(
  "integer",
  "boolean",
  "day",
  "month",
  "instant",
  "text",
);

/** The shape of a unit. */
export const unitShape: ShapeOf<Unit> = choice(
  "number",
  "count",
  "fen",
  "basis-points",
  "days",
  "months",
  "years",
  "score",
  "points",
  "degrees-e4",
  "milliseconds",
);

const arithmeticOperator: ShapeOf<ArithmeticOperator> = choice("+", "-", "*", "floor-divide");
const compareOperator: ShapeOf<CompareOperator> = choice("=", "!=", "<", "<=", ">", ">=");

const aggregateFunction: ShapeOf<AggregateFunction> = choice(
  "count",
  "sum",
  "min",
  "max",
  "distinct",
  "first",
  "last",
  "days-since",
  "share",
);

const calendarFunction: ShapeOf<CalendarFunction> = choice(
  "day-of",
  "month-of",
  "first-day",
  "last-day",
  "day-of-month",
  "month-of-year",
  "add-days",
  "add-months",
  "make-day",
  "completed-years",
);

const length: ShapeOf<Length> = either(integer(1, 100_000), single({ parameter: name }));

const window: KindShapes<Window> = {
  days: object({ length }, {}),
  hours: object({ length }, {}),
  months: object({ length, skip: integer(0, 100_000) }, {}),
};

const comparands = { left: expressionShape, right: expressionShape };
const unary = object<{ readonly of: Expression }>({ of: expressionShape }, {});
const manifold = object<{ readonly of: readonly Expression[] }>({ of: expressions }, {});
const scalar = either(integer(), boolean(), text());

/** A kind of expression without a shape, or with another than its type says, is a type error. */
const expressionKinds: KindShapes<Expression> = {
  integer: object({ value: integer(), unit: unitShape }, {}),
  boolean: object({ value: boolean() }, {}),
  text: object({ value: text() }, {}),
  day: object({ value: text("day") }, {}),
  unknown: object({ type: valueTypeShape }, { unit: unitShape }),
  "as-of": object({ part: choice("day", "month", "instant") }, {}),
  variable: object({ name }, {}),
  parameter: object({ name }, {}),
  fact: object({ source: name, column: name }, {}),
  column: object({ name, row: choice("this", "previous", "parent") }, {}),
  "source-known": object({ source: name }, {}),
  arithmetic: object({ operator: arithmeticOperator, ...comparands }, {}),
  share: object({ part: expressionShape, whole: expressionShape }, {}),
  least: manifold,
  greatest: manifold,
  compare: object({ operator: compareOperator, ...comparands }, {}),
  and: manifold,
  or: manifold,
  not: unary,
  "one-of": object({ value: expressionShape, list: list(either(text(), integer())) }, {}),
  case: object(
    {
      branches: list(object({ when: expressionShape, then: expressionShape }, {})),
      otherwise: expressionShape,
    },
    {},
  ),
  coalesce: manifold,
  "is-known": unary,
  calendar: object({ function: calendarFunction, of: expressions }, {}),
  "text-slice": object(
    { of: expressionShape, from: integer(0, 100_000), length: integer(0, 100_000) },
    {},
  ),
  "text-length": unary,
  digits: unary,
  sine: object({ angle: expressionShape }, {}),
  "as-unit": object({ of: expressionShape, unit: unitShape }, {}),
  aggregate: object(
    { function: aggregateFunction, source: name },
    {
      window: variant(window),
      where: expressionShape,
      consecutive: expressionShape,
      measure: list(expressionShape, 0, 4),
      part: expressionShape,
      empty: scalar,
    },
  ),
  "trailing-count": object({ days: length }, { where: expressionShape }),
  run: object(
    {
      source: name,
      mode: choice("longest", "current"),
      window: variant({ months: window.months }),
      where: expressionShape,
      per: choice("parent", "all"),
    },
    { unless: expressionShape },
  ),
  percentile: object({ variable: name, percent: integer(1, 99) }, {}),
  score: object({}, {}),
  level: object({}, {}),
};

const anyExpression: ShapeOf<Expression> = variant(expressionKinds);
