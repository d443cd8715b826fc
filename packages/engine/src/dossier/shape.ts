import { assert } from "../value/unreachable.js";
import type { SourceLayout } from "./layout.js";

/** An object of the dossier: the top, a row, or a step on the way to one. */
export interface Shape {
  /** The source whose rows stand here; `null` for the top and for mere steps. */
  readonly source: SourceLayout | null;
  /** All members that the object may have. */
  readonly names: ReadonlySet<string>;
  /** The members that lead to tables, in declared order. */
  readonly below: ReadonlyMap<string, Shape>;
}

interface OpenShape {
  source: SourceLayout | null;
  readonly names: Set<string>;
  readonly below: Map<string, OpenShape>;
}

/** The tree of objects that the paths of all sources lead through; parents come first. */
export function shapeOf(sources: readonly SourceLayout[]): Shape {
  const top = openShape(null, "subject", "asOf");
  const shapes = new Map<number, OpenShape>([[-1, top]]);
  for (const source of sources) {
    const last = source.path.length - 1;
    assert(last >= 0, `source ${source.name} has a path`);
    const from = source.path.slice(0, last).reduce(enter, shapes.get(source.parent)!);
    shapes.set(source.index, place(source, from, source.path[last]!));
  }
  return top;
}

function openShape(source: SourceLayout | null, ...names: string[]): OpenShape {
  return { source, names: new Set(names), below: new Map() };
}

/** One step of a path that leads on; it may be the object of a source that has one row. */
function enter(from: OpenShape, name: string): OpenShape {
  const there = from.below.get(name);
  if (there === undefined) {
    addName(from, name);
    const shape = openShape(null);
    from.below.set(name, shape);
    return shape;
  }
  assert((there.source?.rows ?? "one") === "one", `a path leads through one \`${name}\``);
  return there;
}

function place(source: SourceLayout, from: OpenShape, name: string): OpenShape {
  const step = from.below.get(name);
  if (step === undefined) addName(from, name);
  assert(
    step === undefined || (step.source === null && source.rows === "one"),
    `only source ${source.name} is read from its path`,
  );
  const shape = openShape(source, ...(step?.names ?? []));
  for (const [below, member] of step?.below ?? []) shape.below.set(below, member);
  from.below.set(name, shape);
  if (source.rows === "values") return shape;
  for (const column of source.columns) addName(shape, column.name);
  addName(shape, "knownAt");
  return shape;
}

function addName(shape: OpenShape, name: string): void {
  assert(!shape.names.has(name), `the member \`${name}\` of the dossier has one meaning`);
  shape.names.add(name);
}
