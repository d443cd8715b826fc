import {
  type Decision,
  type Dossier,
  evaluate,
  type Program,
  type Reference,
} from "@kaitong/engine";
import type { Memory } from "./memory.js";

const { unreachable } = evaluate;

const { calendar, compile, decideFacts, dayOfInstant, dossierHash, layoutOf, makeContext } =
  evaluate;

/** Somebody who was decided today, with all that a look into the future starts from. */
export interface Person {
  readonly program: Program;
  /** Reference data in which today's regime stays for ever. */
  readonly reference: Reference;
  readonly subject: string;
  /** The instant of today's decision, its day and month. */
  readonly asOf: number;
  readonly today: number;
  readonly thisMonth: number;
  readonly regime: number;
  readonly decision: Decision;
  /** Hash of the dossier. */
  readonly hash: string;
  /** What is known today, with today's decline among the applications. */
  readonly facts: evaluate.Facts;
  /** Values of all variables that effects, conditions and decisions read. */
  readonly values: readonly (evaluate.Value | undefined)[];
  /** Monthly income in fen; null when unknown. */
  readonly incomeFen: number | null;
  readonly memory: Memory;
}

/** Reference data with one regime for all days. */
export function inRegime(reference: Reference, regime: number): Reference {
  return { ...reference, regimes: [{ from: Number.MIN_SAFE_INTEGER, regime }] };
}

const wantedOf = new WeakMap<Program, readonly number[]>();

/** The variables that a decision, effects and what the future brings read, in order. */
function wanted(program: Program): readonly number[] {
  const known = wantedOf.get(program);
  if (known !== undefined) return known;
  const open: number[] = [...program.decisive];
  const see = (node: evaluate.Node | null) => {
    if (node === null) return;
    evaluate.walk(node, (inner) => {
      if (inner.kind === "variable") open.push(inner.index);
    });
  };
  for (const effect of program.actions.flatMap(({ levels }) =>
    levels.flatMap((of) => of.effects),
  )) {
    for (const node of nodesOf(effect)) see(node);
  }
  for (const one of program.continuations) {
    if (one.kind === "seen-again") see(one.unless);
    if (one.kind === "statuses") for (const node of [one.open, one.behind]) see(node);
  }
  if (program.plans !== null) open.push(program.plans.income);
  const all = new Set<number>();
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (all.has(index)) continue;
    all.add(index);
    open.push(...(program.variables[index]?.reads ?? []));
  }
  const result = Object.freeze(program.order.filter((index) => all.has(index)));
  wantedOf.set(program, result);
  return result;
}

/** All expressions of an effect. */
export function nodesOf(effect: evaluate.ProgramEffect): readonly evaluate.Node[] {
  switch (effect.kind) {
    case "set":
      return [effect.where, effect.costs, ...effect.values.map(({ node }) => node)].filter(
        (node) => node !== null,
      );
    case "add":
      return effect.values.map(({ node }) => node);
    case "add-monthly":
      return [
        effect.times,
        ...(effect.amount === null ? [] : [effect.amount.where]),
        ...effect.values.map(({ node }) => node),
      ];
    case "top-up":
      return [effect.to, ...effect.values.map(({ node }) => node)];
    case "obtain":
    case "keep":
      return [];
    default:
      return unreachable(effect);
  }
}

/** The row that today's decline will be among the next application's facts; null without one. */
function declineRow(program: Program, decision: Decision, asOf: number): evaluate.Row | null {
  const { coolDown, sources } = program.definition;
  if (coolDown === undefined || decision.outcome !== "declined") return null;
  const declining = decision.gates.filter(({ id, layer, result }) => {
    const gate = program.gates.find((one) => one.definition.id === id)?.definition;
    if (gate === undefined || layer !== decision.layer) return false;
    const outcome = result === "fail" ? gate.outcome : result === "unknown" ? gate.unknown : null;
    return outcome === "declined" && gate.cools;
  });
  const given = declining.length > 0 ? coolDown.row : coolDown.rowNotCooling;
  const index = sources.findIndex(({ name }) => name === coolDown.source);
  const source = sources[index];
  if (given === undefined || source === undefined) return null;
  const defaults = layoutOf(sources).sources[index]?.defaults ?? [];
  const day = dayOfInstant(asOf, program.offsetMinutes);
  const values = source.columns.map(({ name, type }, at): evaluate.Value => {
    if (name === source.time) return type === "instant" ? asOf : day;
    return (Object.hasOwn(given, name) ? given[name] : undefined) ?? defaults[at] ?? null;
  });
  return { values, happened: asOf, known: asOf, parent: -1 };
}

function withRow(
  program: Program,
  facts: evaluate.Facts,
  row: evaluate.Row | null,
): evaluate.Tables {
  if (row === null) return facts.tables;
  const name = program.definition.coolDown?.source;
  const index = program.definition.sources.findIndex((source) => source.name === name);
  return facts.tables.map((table, at) => (at === index ? [...(table ?? []), row] : table));
}

/** Decides somebody today and keeps what the future starts from. */
export function personOf(
  program: Program,
  reference: Reference,
  dossier: Dossier,
  asOf: number,
): Person {
  const { sources } = program.definition;
  const see = (tables: evaluate.Tables) =>
    evaluate.seeFacts(
      sources,
      program.offsetMinutes,
      { subject: dossier.subject, asOf, tables },
      asOf,
    );
  const seen = see(dossier.tables);
  const hash = dossierHash(sources, program.offsetMinutes, dossier);
  const decision = decideFacts(program, reference, seen, hash);
  const context = makeContext(program, reference, asOf);
  const row = declineRow(program, decision, asOf);
  const facts = row === null ? seen : see(withRow(program, seen, row));
  if (facts !== seen) evaluate.stepsOf(program).columns(facts, seen);
  const values = compile(program)(facts, context, wanted(program));
  const income = program.plans === null ? null : (values[program.plans.income] ?? null);
  evaluate.assert(income === null || typeof income === "number", "an income is an amount");
  const today = dayOfInstant(asOf, program.offsetMinutes);
  return {
    program,
    reference: inRegime(reference, context.regime),
    subject: dossier.subject,
    asOf,
    today,
    thisMonth: calendar.monthOfDay(today),
    regime: context.regime,
    decision,
    hash,
    facts,
    values,
    incomeFen: income,
    memory: new Map(),
  };
}
