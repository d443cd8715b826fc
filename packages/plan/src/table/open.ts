import { evaluate, type Program } from "@kaitong/engine";
import type { Wishes } from "../levers/candidate.js";
import { columnKey, directReads } from "../levers/reads.js";
import type { Level, Writing } from "./act.js";

/** An action that the person may take, or that others wait for, before it is looked at by row. */
export interface Open {
  readonly action: number;
  readonly id: string;
  readonly levels: readonly Level[];
  /** Whether it is known on the day itself; otherwise it is only something that others wait for. */
  readonly isTakeable: boolean;
  /** Actions that come first. */
  readonly after: readonly number[];
  /** Of all its levels. */
  readonly writings: readonly Writing[];
  /** Columns of the row at hand that its conditions and values read. */
  readonly readsOf: ReadonlySet<string>;
  /** Variables of the decision that it reaches. */
  readonly reach: ReadonlySet<number>;
}

/** What a level writes to columns that something reads. */
function writingsOf(
  effects: readonly evaluate.ProgramEffect[],
  isRead: (source: number, column: number) => boolean,
): readonly Writing[] {
  return effects.flatMap((effect): Writing[] => {
    if (effect.kind !== "set") return [];
    const { source, where, costs } = effect;
    const settings = effect.values
      .filter(({ column }) => isRead(source, column))
      .map(({ column, node }) => ({ cell: { source, column }, node }));
    return [{ source, where, settings, costs }];
  });
}

/** Columns that a node reads of the row at hand. */
function rowColumns(writing: Writing): readonly string[] {
  const found: string[] = [];
  for (const node of [writing.where, ...writing.settings.map((one) => one.node)]) {
    if (node === null) continue;
    evaluate.walk(node, (inner) => {
      if (inner.kind === "column") found.push(columnKey(inner.source, inner.column));
    });
  }
  return found;
}

/** Columns that writings of one action write, with those that follow through other actions. */
function columnsWritten(of: readonly Writing[], all: readonly Writing[]): ReadonlySet<string> {
  const written = new Set<string>();
  const add = (writing: Writing) => {
    for (const { cell } of writing.settings) written.add(columnKey(cell.source, cell.column));
  };
  for (const writing of of) add(writing);
  for (let size = -1; size < written.size; ) {
    size = written.size;
    for (const writing of all) {
      if (rowColumns(writing).some((column) => written.has(column))) add(writing);
    }
  }
  return written;
}

/** Variables that read columns, themselves or through others. */
function reachOf(
  program: Program,
  wanted: readonly number[],
  columns: ReadonlySet<string>,
): ReadonlySet<number> {
  const reached = new Set<number>();
  const reads = directReads(program);
  for (const index of wanted) {
    const isDirect = [...reads[index]!.columns].some((column) => columns.has(column));
    const isThrough = program.variables[index]!.reads.some((read) => reached.has(read));
    if (isDirect || isThrough) reached.add(index);
  }
  return reached;
}

/**
 * The actions of a program that are open to what the person wishes, in declared order.
 * @param wanted variables that a decision needs, in the program's order
 */
export function openOf(
  program: Program,
  wishes: Wishes,
  wanted: readonly number[],
  isRead: (source: number, column: number) => boolean,
): readonly Open[] {
  const found = program.actions.flatMap(({ definition, levels, after }, action) => {
    const { id, conditional, onRequest, knownAfter } = definition;
    const isWished =
      !wishes.excluded.has(action) && (!onRequest || wishes.applies.has(action)) && !conditional;
    if (!isWished || knownAfter === "never") return [];
    const cap = wishes.caps.get(action) ?? levels.length - 1;
    const open = levels.slice(0, cap + 1).flatMap(({ definition: level, effects }): Level[] => {
      if (effects.every(({ kind }) => kind === "keep")) return [];
      const writings = writingsOf(effects, isRead);
      return [
        {
          id: level.id,
          effortOnce: level.effortOnce,
          effortPerIncomeTenth: level.effortPerIncomeTenth ?? 0,
          writings,
          mayCost: writings.some(({ costs }) => costs !== null),
        },
      ];
    });
    const isTakeable = knownAfter === 0 || knownAfter === "next-month";
    const writings = open.flatMap((level) => level.writings);
    const readsOf = new Set(writings.flatMap(rowColumns));
    if (open.length === 0) return [];
    return [{ action, id, levels: open, isTakeable, after, writings, readsOf }];
  });
  const all = found.flatMap(({ writings }) => writings);
  const reaching = found.map((one) => ({
    ...one,
    reach: reachOf(program, wanted, columnsWritten(one.writings, all)),
  }));
  // What reaches nothing helps nobody, whatever else it writes.
  return reaching.filter(({ reach }) => reach.size > 0);
}
