import type { ColumnDefinition, Continuation, LeaveOut, SourceDefinition } from "./definition.js";
import { expressionShape, unitShape, valueTypeShape } from "./expression-shape.js";
import {
  boolean,
  choice,
  either,
  integer,
  type KindShapes,
  list,
  object,
  record,
  text,
  variant,
} from "./make-shape.js";
import { id, localized, name } from "./word-shape.js";

const column = object<ColumnDefinition>(
  { name, type: valueTypeShape },
  {
    unit: unitShape,
    minimum: integer(),
    maximum: integer(),
    values: list(text()),
    // `text-length` is bounded by the same number when expressions are checked.
    lengthMax: integer(0, 1_000_000),
    required: boolean(),
    default: either(boolean(), integer(), text()),
    end: boolean(),
    mayBeFuture: boolean(),
    words: record(text(), text("day")),
  },
);

/** Every aggregate over a source asks all of its rules, so that they must stay few. */
const leaveOutMax = 32;

const leaveOut = object<LeaveOut>({ id, label: localized, when: expressionShape }, {});

/** Statuses that a parent which is behind goes through, one a month. */
const statusesMax = 100;

const continuationKinds: KindShapes<Continuation> = {
  repeats: object({}, {}),
  "moves-along": object({}, {}),
  "seen-again": object({ unless: expressionShape }, {}),
  "obtained-again": object(
    {
      worldDays: integer(0, 100_000),
      freshDays: object<{ readonly parameter: string }>({ parameter: name }, {}),
    },
    {},
  ),
  statuses: object(
    {
      column: name,
      open: expressionShape,
      behind: expressionShape,
      clear: text(),
      behindBy: list(text(), 1, statusesMax),
    },
    {},
  ),
};

/** The shape of a source. */
export const sourceShape = object<SourceDefinition>(
  {
    name,
    label: localized,
    path: list(name, 1),
    rows: choice("one", "many", "values"),
    columns: list(column),
    known: choice("always", "time", "month-end", "parent"),
    costs: boolean(),
    correctAt: id,
  },
  {
    parent: name,
    time: name,
    identity: name,
    leaveOut: list(leaveOut, 0, leaveOutMax),
    continues: variant(continuationKinds),
  },
);
