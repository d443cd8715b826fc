import { evaluate, type Program } from "@kaitong/engine";
import type { Act } from "../world/act.js";
import { changedRow, effectsOf } from "../world/effect.js";
import { momentOf } from "../world/moment.js";
import { nodesOf, type Person } from "../world/person.js";
import { valueAt } from "../world/rows.js";
import { canHold, type KnownColumns } from "./partial.js";
import { columnKey, directReads, leaveOutNodes, type Reads } from "./reads.js";

/** What an action may change in a dossier. */
interface Changes {
  /** `source.column` by index. */
  readonly columns: ReadonlySet<string>;
  /** Rows that it adds, with what is known of them. */
  readonly rows: readonly { readonly source: number; readonly row: KnownColumns }[];
  /** Sources of which it may change all: obtained again. */
  readonly all: ReadonlySet<number>;
}

function settingsKnown(settings: readonly { column: number; node: evaluate.Node }[]) {
  const known = new Map<number, evaluate.Value>();
  for (const { column, node } of settings) {
    if (node.kind === "constant") known.set(column, node.value);
  }
  return known;
}

/** A source with those that lie below it. */
function below(program: Program, source: number): readonly number[] {
  const { sources } = evaluate.layoutOf(program.definition.sources);
  const own = sources[source]?.children ?? [];
  return [source, ...own.flatMap((child) => below(program, child))];
}

/** Statuses below an account follow from what their conditions read of it. */
function addStatuses(program: Program, columns: Set<string>, all: Set<number>): void {
  for (const [source, continuation] of program.continuations.entries()) {
    if (continuation.kind !== "statuses") continue;
    for (const node of [continuation.open, continuation.behind]) {
      evaluate.walk(node, (inner) => {
        if (inner.kind !== "column") return;
        if (columns.has(columnKey(inner.source, inner.column))) all.add(source);
      });
    }
  }
}

const changesByAction = new WeakMap<object, Changes>();

/** What an action may change, whatever its level. */
function changesOf(program: Program, action: evaluate.ProgramAction): Changes {
  const known = changesByAction.get(action);
  if (known !== undefined) return known;
  const columns = new Set<string>();
  const all = new Set<number>();
  const rows: { source: number; row: KnownColumns }[] = [];
  for (const effect of action.levels.flatMap(({ effects }) => effects)) {
    if (effect.kind === "keep") continue;
    if (effect.kind === "obtain") {
      for (const source of below(program, effect.source)) all.add(source);
    } else if (effect.kind === "set") {
      for (const { column } of effect.values) columns.add(columnKey(effect.source, column));
    } else rows.push({ source: effect.source, row: settingsKnown(effect.values) });
  }
  addStatuses(program, columns, all);
  const changes = { columns, rows, all };
  changesByAction.set(action, changes);
  return changes;
}

const readBySets = new WeakMap<evaluate.ProgramAction, ReadonlySet<string>>();

/** Columns of the rows at hand that decide what an action makes of them. */
function columnsReadBy(action: evaluate.ProgramAction): ReadonlySet<string> {
  const known = readBySets.get(action);
  if (known !== undefined) return known;
  const columns = new Set<string>();
  for (const effect of action.levels.flatMap(({ effects }) => effects)) {
    if (effect.kind !== "set") continue;
    for (const node of nodesOf(effect)) {
      evaluate.walk(node, (inner) => {
        if (inner.kind === "column") columns.add(columnKey(inner.source, inner.column));
      });
    }
  }
  readBySets.set(action, columns);
  return columns;
}

/** Whether what an action makes of rows depends on what another one changes in them. */
export function dependsOn(
  program: Program,
  action: evaluate.ProgramAction,
  on: evaluate.ProgramAction,
): boolean {
  if (action === on) return false;
  const { columns } = changesOf(program, on);
  return [...columnsReadBy(action)].some((column) => columns.has(column));
}

/** What an action may change, with what others then make of it. */
function widened(
  program: Program,
  action: evaluate.ProgramAction,
  others: readonly evaluate.ProgramAction[],
): Changes {
  const all = [action];
  for (const one of all) {
    all.push(...others.filter((other) => !all.includes(other) && dependsOn(program, other, one)));
  }
  const changes = all.map((one) => changesOf(program, one));
  return {
    columns: new Set(changes.flatMap(({ columns }) => [...columns])),
    rows: changes.flatMap(({ rows }) => rows),
    all: new Set(changes.flatMap((one) => [...one.all])),
  };
}

/** Whether what a variable reads itself may be changed. */
function isTouched(reads: Reads, changes: Changes, keptChanged: ReadonlySet<number>): boolean {
  for (const column of reads.columns) {
    if (changes.columns.has(column)) return true;
    if (changes.all.has(Number(column.slice(0, column.indexOf("."))))) return true;
  }
  for (const source of reads.kept) if (keptChanged.has(source)) return true;
  for (const source of reads.known) if (changes.all.has(source)) return true;
  return reads.rows.some(({ source, where }) => {
    if (changes.all.has(source)) return true;
    return changes.rows.some(
      (added) => added.source === source && where.some((one) => canHold(one, added.row)),
    );
  });
}

/** Sources of which acts of an action may change which rows are left out. */
function keptChangedBy(person: Person, acts: readonly Act[], lastDay: number): ReadonlySet<number> {
  const changed = new Set<number>();
  for (const { source, node } of leaveOutNodes(person.program)) {
    for (const act of acts) {
      const sets = effectsOf(person, act).some((of) => of.kind === "set" && of.source === source);
      if (sets && changesKept(person, source, node, act, lastDay)) changed.add(source);
    }
  }
  return changed;
}

function changesKept(
  person: Person,
  source: number,
  rule: evaluate.Node,
  act: Act,
  lastDay: number,
): boolean {
  const moments = [momentOf(person, act.from), momentOf(person, lastDay)];
  return (person.facts.tables[source] ?? []).some((row) => {
    const after = changedRow(person, source, row, [act]);
    if (after === row) return false;
    const out = (one: evaluate.Row, asOf: number) => valueAt(person, rule, asOf, one) === true;
    return moments.some(({ asOf }) => out(row, asOf) !== out(after, asOf));
  });
}

/** Variables that an action reaches: those that read what it changes, and those that read them. */
export interface Reach {
  /** By variable: whether it reads itself what the action changes. */
  readonly direct: ReadonlySet<number>;
  /** Decisive variables that it reaches at all, in the program's order. */
  readonly variables: readonly number[];
}

const seenAt = new WeakMap<Program, ReadonlySet<string>>();

/** Columns that leave-out rules read. */
function keptColumns(program: Program): ReadonlySet<string> {
  const known = seenAt.get(program);
  if (known !== undefined) return known;
  const columns = new Set<string>();
  for (const { node } of leaveOutNodes(program)) {
    evaluate.walk(node, (inner) => {
      if (inner.kind === "column") columns.add(columnKey(inner.source, inner.column));
    });
  }
  seenAt.set(program, columns);
  return columns;
}

/**
 * The variables that an action reaches for a person, by any of some acts.
 * @param others actions that may be taken as well, by index
 */
export function reachOf(
  person: Person,
  action: number,
  acts: readonly Act[],
  lastDay: number,
  others: readonly number[] = [],
): Reach {
  const { program } = person;
  const compiled = program.actions[action];
  evaluate.assert(compiled !== undefined, "acts are of the program's actions");
  const changes = widened(
    program,
    compiled,
    others.map((at) => program.actions[at]!),
  );
  const mayChangeKept = [...keptColumns(program)].some((column) => changes.columns.has(column));
  const kept = mayChangeKept ? keptChangedBy(person, acts, lastDay) : new Set<number>();
  const byKept = reaches.get(compiled) ?? new Map<string, Reach>();
  reaches.set(compiled, byKept);
  const key = `${[...kept].join()};${others.join()}`;
  const known = byKept.get(key);
  if (known !== undefined) return known;
  const made = reachWith(program, changes, kept);
  byKept.set(key, made);
  return made;
}

const reaches = new WeakMap<evaluate.ProgramAction, Map<string, Reach>>();

/** The variables that changes reach. */
function reachWith(program: Program, changes: Changes, kept: ReadonlySet<number>): Reach {
  const direct = new Set<number>();
  const reached = new Set<number>();
  const all = directReads(program);
  for (const index of program.decisive) {
    const reads = all[index];
    if (reads === undefined) continue;
    if (isTouched(reads, changes, kept)) direct.add(index);
    const through = program.variables[index]?.reads.some((read) => reached.has(read)) ?? false;
    if (direct.has(index) || through) reached.add(index);
  }
  return { direct, variables: program.decisive.filter((index) => reached.has(index)) };
}

/** Whether an action writes anything: one without effects, or that only keeps, does not. */
export function writes(action: evaluate.ProgramAction): boolean {
  return action.levels.some(({ effects }) => effects.some(({ kind }) => kind !== "keep"));
}

/** Whether some level of an action is kept month by month. */
export function isKept(action: evaluate.ProgramAction): boolean {
  return action.levels.some(({ effects }) =>
    effects.some(({ kind }) => kind === "add-monthly" || kind === "top-up"),
  );
}
