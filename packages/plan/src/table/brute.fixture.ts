import { decide, evaluate, readDossier } from "@kaitong/engine";
import type { Plain } from "./acts.fixture.js";
import type { World } from "./world.fixture.js";

/** The cheapest way to yes that an independent search found. */
export interface Best {
  readonly effort: number;
  readonly actions: readonly { readonly action: string; readonly level: string }[];
}

/** One way to take levels; -1 where an action is not taken. */
interface Way {
  readonly levels: readonly number[];
  readonly effort: number;
  readonly count: number;
  readonly after: Plain;
}

/** As a record says it; a column with a default cannot be said to be unknown. */
function jsonOf(plain: Plain): Record<string, Record<string, number | boolean>> {
  const rows = Object.entries(plain).flatMap(([source, row]) => {
    if (row === null) return [];
    const known = Object.entries(row).filter(([, value]) => value !== null);
    return [[source, Object.fromEntries(known)] as [string, Record<string, number | boolean>]];
  });
  return Object.fromEntries(rows);
}

/** The dossier of a subject. */
export function dossierOf({ program }: World, plain: Plain, asOf: number) {
  const { dossier, diagnostics } = readDossier(program, { subject: "somebody", ...jsonOf(plain) });
  if (dossier === null) throw new Error(JSON.stringify(diagnostics));
  return { ...dossier, asOf };
}

function effortOf(world: World, action: number, level: number, fen: number, income: number | null) {
  const { effortOnce, effortPerIncomeTenth = 0 } = world.actions[action]!.definition.levels[level]!;
  if (fen === 0 || income === null) return effortOnce;
  return effortOnce + effortPerIncomeTenth * Math.ceil((fen * 10) / Math.max(1, income));
}

/** Every way to take levels, each with what it leads to. */
function waysOf(world: World, base: Plain): readonly Way[] {
  const income = base.person?.incomeFen ?? null;
  const incomeFen = typeof income === "number" ? income : null;
  const mostFen = incomeFen === null ? 0 : Math.floor((incomeFen * world.shareMost) / 10_000);
  const applies = world.actions.map(({ acts, definition }) =>
    definition.levels.some(({ value = 0 }) => {
      const after = acts.reduce((now, act) => act.apply(now, base, value), base);
      return JSON.stringify(after) !== JSON.stringify(base);
    }),
  );
  const ways: Way[] = [];
  const extend = (levels: readonly number[], fen: number, effort: number, now: Plain): void => {
    const at = levels.length;
    const action = world.actions[at];
    if (action === undefined) {
      const count = levels.filter((level) => level >= 0).length;
      ways.push({ levels, effort, count, after: now });
      return;
    }
    extend([...levels, -1], fen, effort, now);
    const { definition, acts } = action;
    if (definition.knownAfter === 30) return;
    const waits = (definition.after ?? []).some((id) => {
      const first = world.actions.findIndex((one) => one.definition.id === id);
      return applies[first] === true && (levels[first] ?? -1) < 0;
    });
    if (waits) return;
    for (const [level, { value = 0 }] of definition.levels.entries()) {
      const own = acts.reduce((sum, act) => sum + (act.fen(base, value) ?? 0), 0);
      if (own > 0 && (mostFen <= 0 || fen + own > mostFen)) continue;
      const after = acts.reduce((done, act) => act.apply(done, base, value), now);
      const more = effortOf(world, at, level, own, incomeFen);
      extend([...levels, level], fen + own, effort + more, after);
    }
  };
  extend([], 0, 0, base);
  return ways;
}

/** Less effort, then fewer actions, then the first in declared order, taken before not taken. */
function compareWays(a: Way, b: Way): number {
  if (a.effort !== b.effort) return a.effort - b.effort;
  if (a.count !== b.count) return a.count - b.count;
  for (const [at, level] of a.levels.entries()) {
    const other = b.levels[at]!;
    if (level === other) continue;
    if (level < 0 || other < 0) return other - level;
    return level - other;
  }
  return 0;
}

/** Whether a subject is approved by a margin, as the whole engine decides. */
function approves(world: World, plain: Plain, asOf: number, needed: number | null): boolean {
  const { program, reference } = world;
  const decision = decide(program, reference, dossierOf(world, plain, asOf));
  return decision.outcome === "approved" && (needed === null || decision.score! >= needed);
}

/** Points that the cutoff asks for with the margin; null without one. */
function neededOf({ program, reference }: World, asOf: number): number | null {
  const { parameters } = evaluate.makeContext(program, reference, asOf);
  const gate = program.gates.find(({ definition }) => definition.id === "SCORE.CUTOFF");
  if (gate === undefined) return null;
  const margin = program.plans === null ? 10 : parameters[program.plans.marginPoints]!;
  return parameters[0]! + Number(gate.tests[0]!.operator === ">") + margin;
}

/**
 * The best way by looking at all of them: which level writes what is said by the fixture's own
 * functions, and the engine's whole decision says where it leads. Null where there is none.
 */
export function bruteForce(world: World, base: Plain, asOf: number): Best | null {
  const needed = neededOf(world, asOf);
  const judge = evaluate.compileGates(world.program, world.reference, asOf).record!;
  const ways = [...waysOf(world, base)].sort(compareWays);
  const best = ways.find(
    ({ after }) =>
      judge(jsonOf(after)).outcome === "approved" && approves(world, after, asOf, needed),
  );
  if (best === undefined) return null;
  const actions = best.levels.flatMap((level, at) => {
    const { id, levels } = world.actions[at]!.definition;
    return level < 0 ? [] : [{ action: id, level: levels[level]!.id }];
  });
  return { effort: best.effort, actions };
}
