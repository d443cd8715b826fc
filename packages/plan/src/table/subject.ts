import { evaluate, type Program } from "@kaitong/engine";

/** A column that something reads, with the place of its value. */
export interface Cell {
  readonly source: number;
  readonly column: number;
}

/** Where the value of a cell stands. */
export interface Slot {
  readonly column: number;
  /** The row as it is. */
  readonly base: readonly evaluate.Value[];
  /** The row as acts leave it. */
  readonly changed: evaluate.Value[];
  /** Values after this are unknown: they have not happened. */
  readonly last: number;
}

/** A column as it is read from a record. */
interface Reader extends Cell {
  readonly name: string;
  readonly absent: evaluate.Value;
  /** Values after this are unknown: they have not happened. */
  readonly last: number;
}

/**
 * The rows of one subject after another, as they are and as acts leave them. The same arrays serve
 * all subjects, so that none is made for a row of a table.
 */
export interface Subject {
  /** By source: values by column, as they are. */
  readonly base: readonly evaluate.Value[][];
  /** The same after acts. */
  readonly changed: readonly evaluate.Value[][];
  readonly baseFacts: evaluate.Facts;
  readonly changedFacts: evaluate.Facts;
  /** Rows after acts, for what is evaluated over a row. */
  readonly changedRows: readonly evaluate.Row[];
  /** By source: whether the record has it at all. */
  readonly isPresent: boolean[];
  /** Takes the values of a record; nothing is changed yet. */
  readonly load: (record: evaluate.PlainRecord) => void;
  readonly slotOf: (cell: Cell) => Slot;
}

function readersOf(
  { sources, offsetMinutes }: { sources: Program["definition"]["sources"]; offsetMinutes: number },
  cells: readonly Cell[],
  asOf: number,
): readonly Reader[] {
  const layout = evaluate.layoutOf(sources);
  const today = evaluate.dayOfInstant(asOf, offsetMinutes);
  return cells.map(({ source, column }) => {
    const { columns, hideable } = layout.sources[source]!;
    const { name, default: absent } = columns[column]!;
    const hidden = hideable.find((one) => one.column === column);
    const last =
      hidden === undefined ? Number.POSITIVE_INFINITY : hidden.type === "day" ? today : asOf;
    return { source, column, name, absent, last };
  });
}

function isFuture(value: evaluate.Value, last: number): boolean {
  return typeof value === "number" && value > last;
}

/** Writes to a row after acts. */
export function write({ changed, column, last }: Slot, value: evaluate.Value): void {
  changed[column] = isFuture(value, last) ? null : value;
}

/** Takes back what was written to some slots. */
export function reset(slots: readonly Slot[]): void {
  for (let at = 0; at < slots.length; at += 1) {
    const { base, changed, column } = slots[at]!;
    changed[column] = base[column]!;
  }
}

/** Whether what is written differs from what was there. */
export function isChanged(slots: readonly Slot[]): boolean {
  for (let at = 0; at < slots.length; at += 1) {
    const { base, changed, column } = slots[at]!;
    if (base[column] !== changed[column]) return true;
  }
  return false;
}

/** Room for the subjects of a program, with the cells that anything reads. */
export function subjectOf(program: Program, cells: readonly Cell[], asOf: number): Subject {
  const { sources } = program.definition;
  const readers = readersOf({ sources, offsetMinutes: program.offsetMinutes }, cells, asOf);
  const room = () => sources.map(({ columns }) => columns.map((): evaluate.Value => null));
  const rowsOf = (values: readonly evaluate.Value[][]): readonly evaluate.Row[] =>
    values.map((of) => {
      const always = Number.NEGATIVE_INFINITY;
      return { values: of, happened: always, known: always, parent: -1 };
    });
  const [base, changed] = [room(), room()];
  const changedRows = rowsOf(changed);
  const factsOf = (rows: readonly evaluate.Row[]) => ({ asOf, tables: rows.map((row) => [row]) });
  const isPresent = sources.map(() => false);
  const lastAt = sources.map(({ columns }) => columns.map(() => Number.POSITIVE_INFINITY));
  for (const { source, column, last } of readers) lastAt[source]![column] = last;
  return {
    base,
    changed,
    baseFacts: factsOf(rowsOf(base)),
    changedFacts: factsOf(changedRows),
    changedRows,
    isPresent,
    load: (record) => {
      for (let source = 0; source < sources.length; source += 1) {
        isPresent[source] = (record[sources[source]!.name] ?? null) !== null;
      }
      for (const { source, column, name, absent, last } of readers) {
        const row = record[sources[source]!.name] ?? null;
        const given: evaluate.Value = row === null ? null : (row[name] ?? absent);
        const isValue = given === null || typeof given === "boolean" || Number.isInteger(given);
        evaluate.assert(isValue, "records hold integers and booleans");
        const value = isFuture(given, last) ? null : given;
        base[source]![column] = value;
        changed[source]![column] = value;
      }
    },
    slotOf: ({ source, column }) => ({
      column,
      base: base[source]!,
      changed: changed[source]!,
      last: lastAt[source]![column]!,
    }),
  };
}
