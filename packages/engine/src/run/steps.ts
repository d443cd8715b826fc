import type { Facts, Row, Value } from "../dossier/dossier.js";
import type { Program } from "../program/program.js";
import { assert } from "../value/unreachable.js";
import {
  type ColumnMaker,
  columnOf,
  columnsLike,
  columnsOf,
  type FactColumns,
  type FactTable,
  joinRows,
  madeTable,
  replaceTables,
  someRows,
} from "./columns.js";
import type { Context } from "./context.js";
import { instantiate } from "./instantiate.js";
import { printProgram } from "./print-javascript.js";
import { textOf } from "./text-pool.js";

/** Variables of a program in their fast form, one by one, for whoever changes few of many. */
export interface Steps {
  /** Room for the values of all steps, unknown at first. */
  readonly makeValues: () => Float64Array;
  /** With facts of which many rows are the same, those are not read again. */
  readonly columns: (facts: Facts, like?: Facts) => FactColumns;
  /** Columns like others, but with the tables of some sources from other facts. */
  readonly replace: (base: FactColumns, facts: Facts, sources: readonly number[]) => FactColumns;
  /** Ways to a table from another one of the same source, without making each row. */
  readonly tables: {
    readonly column: (table: FactTable, column: number) => Float64Array;
    readonly made: (like: FactTable, by: ColumnMaker) => FactTable;
    /** Rows from one up to before another. */
    readonly some: (table: FactTable, from: number, before: number) => FactTable;
    /** Rows of no parent, which are in order, put among those of the table. */
    readonly joined: (table: FactTable, rows: readonly Row[]) => FactTable;
  };
  /** What computes variables, which are given in the program's order, and their aggregates. */
  readonly of: (variables: readonly number[]) => readonly number[];
  /** Computes steps in their order; what they read beside must be in the values already. */
  readonly run: (
    steps: readonly number[],
    values: Float64Array,
    columns: FactColumns,
    context: Context,
  ) => void;
  readonly read: (values: Float64Array, columns: FactColumns, variable: number) => Value;
}

const made = new WeakMap<Program, Steps>();

/** The variables of a program one by one; made once for it. */
export function stepsOf(program: Program): Steps {
  const known = made.get(program);
  if (known !== undefined) return known;
  const printed = printProgram(program);
  const functions = instantiate(printed);
  const steps: Steps = {
    makeValues: () => new Float64Array(functions.length).fill(Number.NaN),
    columns: (facts, like) =>
      like === undefined ? columnsOf(program, facts) : columnsLike(program, facts, like),
    replace: (base, facts, sources) => replaceTables(program, base, facts, sources),
    tables: { column: columnOf, made: madeTable, some: someRows, joined: joinRows },
    of: (variables) => {
      const wanted = new Set<number>();
      for (const variable of variables) {
        const step = printed.steps[variable];
        assert(step !== undefined, "wanted variables exist");
        for (const need of step.needs) wanted.add(need);
        wanted.add(variable);
      }
      return Object.freeze([...wanted]);
    },
    run: (wanted, values, columns, context) => {
      for (const step of wanted) functions[step]!(values, columns, context);
    },
    read: (values, columns, variable) => {
      const value = values[variable]!;
      const type = program.variables[variable]!.type;
      if (type === "text") return textOf(columns.texts, value);
      if (Number.isNaN(value)) return null;
      // Adding 0 turns -0 into 0.
      return type === "boolean" ? value === 1 : value + 0;
    },
  };
  made.set(program, Object.freeze(steps));
  return steps;
}
