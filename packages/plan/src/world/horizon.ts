import { evaluate, type Program } from "@kaitong/engine";
import { contextAt } from "./context.js";
import type { Person } from "./person.js";

type Window = NonNullable<Extract<evaluate.Node, { readonly kind: "aggregate" }>["rows"]["window"]>;
type Length = Window["length"];

/** The fewest days that a month has. */
const monthDaysLeast = 28;

function sizeOf(length: Length, parameters: readonly number[]): number {
  return length.kind === "constant" ? length.value : (parameters[length.index] ?? 0);
}

/** How many months before the running one a window may reach. */
function monthsOf(window: Window, parameters: readonly number[]): number {
  const size = sizeOf(window.length, parameters);
  if (window.kind === "days") return Math.ceil(size / monthDaysLeast);
  if (window.kind === "hours") return Math.ceil(size / (24 * monthDaysLeast));
  return size + window.skip - 1;
}

function horizonOf(program: Program, parameters: readonly number[]): readonly number[] {
  const months = program.definition.sources.map(() => 0);
  const before = program.definition.sources.map(() => 0);
  const raise = (list: number[], source: number, to: number) => {
    list[source] = Math.max(list[source] ?? 0, to);
  };
  for (const index of program.decisive) {
    const node = program.variables[index]?.node;
    if (node === undefined) continue;
    evaluate.walk(node, (inner) => {
      if (inner.kind === "aggregate" || inner.kind === "run") {
        const { window, source } = inner.rows;
        raise(months, source, window === null ? Infinity : monthsOf(window, parameters));
      } else if (inner.kind === "trailing-count") {
        const days = sizeOf(inner.days, parameters);
        raise(before, inner.source, Math.ceil(days / monthDaysLeast));
      } else if (inner.kind === "fact") raise(months, inner.source, Infinity);
    });
  }
  return months.map((own, source) => own + (before[source] ?? 0));
}

const kept = new WeakMap<readonly number[], Map<Program, readonly number[]>>();

/**
 * By source, how many months before the running one a decision looks: rows before that change
 * nothing. Infinity where it looks at all of them.
 */
export function horizonMonths(person: Person): readonly number[] {
  const { parameters } = contextAt(person, person.asOf);
  const all = kept.get(parameters) ?? new Map<Program, readonly number[]>();
  kept.set(parameters, all);
  const known = all.get(person.program);
  if (known !== undefined) return known;
  const made = horizonOf(person.program, parameters);
  all.set(person.program, made);
  return made;
}
