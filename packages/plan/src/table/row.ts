import { evaluate, type Program } from "@kaitong/engine";
import { judgingOf } from "../levers/judge.js";
import { deskOf, monthlyMostFen } from "./act.js";
import type { TableAnswer, TableCertificate, TablePlan } from "./answer.js";
import type { Choices } from "./choice-list.js";
import { carryOut, findChoices, uncured, type Work, workOf } from "./choices.js";
import type { Decider, Group } from "./group.js";
import { scoreOf } from "./judge.js";
import type { Bench, Purse } from "./levels.js";
import { searchOf } from "./search.js";
import { type Cell, subjectOf } from "./subject.js";

/** What a planner of rows is made of. */
interface RowPlan {
  readonly program: Program;
  readonly context: evaluate.Context;
  readonly gates: evaluate.CompiledGates;
  readonly groups: readonly Group[];
  readonly deciders: readonly Decider[];
  /** Variables that anything reads, in the program's order. */
  readonly variables: readonly number[];
  /** Of these, those that effects and the income read. */
  readonly valuesRead: readonly number[];
  readonly cells: readonly Cell[];
  /** Points that gates ask for with the margin; null when none does. */
  readonly needed: number | null;
}

/** By group and lever: what a code is divided by to give the lever's level. */
function levelOf({ levers }: Group, code: number, lever: number): number {
  let rest = code;
  for (let at = levers.length - 1; at > lever; at -= 1) {
    rest = Math.floor(rest / (levers[at]!.levels.length + 1));
  }
  return rest % (levers[lever]!.levels.length + 1);
}

interface Place {
  readonly action: number;
  readonly group: number;
  readonly lever: number;
}

/** Levers of all groups in declared order. */
function placesOf(groups: readonly Group[]): readonly Place[] {
  return groups
    .flatMap(({ levers }, group) => levers.map(({ action }, lever) => ({ action, group, lever })))
    .sort((a, b) => a.action - b.action);
}

/** Whether groups follow one another in declared order, none between the actions of another. */
function areApart(places: readonly Place[]): boolean {
  return places.every(({ group }, at) => at === 0 || group >= places[at - 1]!.group);
}

/** Whether choices come before others, action by action; null where the order of groups says it. */
function orderOf(groups: readonly Group[], works: readonly Work[]) {
  const places = placesOf(groups);
  if (areApart(places)) return null;
  const level = (chosen: Int32Array, { group, lever }: Place) =>
    levelOf(groups[group]!, works[group]!.choices.code[chosen[group]!]!, lever);
  return (chosen: Int32Array, best: Int32Array): boolean => {
    for (const place of places) {
      const by = level(chosen, place) - level(best, place);
      if (by !== 0) return by < 0;
    }
    return false;
  };
}

/** Gates that fail and that no action reaches; those after another failing gate come last. */
function fixedFailures(plan: RowPlan, values: Float64Array): readonly string[] {
  const reached = new Set(plan.groups.flatMap(({ gates }) => gates));
  const failed = new Set<string>();
  const open: string[] = [];
  const blocked: string[] = [];
  for (const [at, { gate }] of judgingOf(plan.program).gates.entries()) {
    const own = plan.deciders[at]!.gate!;
    if (own.letsThrough(values)) continue;
    failed.add(own.id);
    if (reached.has(own)) continue;
    const isBlocked = (gate.definition.after ?? []).some((id) => failed.has(id));
    (isBlocked ? blocked : open).push(own.id);
  }
  return open.length > 0 ? open : blocked;
}

/** Everything that serves one row after another. */
interface Machine {
  readonly plan: RowPlan;
  readonly works: readonly Work[];
  readonly bench: Bench;
  readonly baseValues: Float64Array;
  readonly read: (variable: number) => evaluate.Value;
  /** By group, those of the subject at the desk. */
  readonly choices: Choices[];
  readonly search: ReturnType<typeof searchOf>;
  readonly fixed: readonly NonNullable<Decider["gate"]>[];
  readonly scoreGates: readonly string[];
  readonly places: readonly Place[];
}

function machineOf(plan: RowPlan): Machine {
  const { program, context, groups } = plan;
  const subject = subjectOf(program, plan.cells, context.asOf);
  const steps = evaluate.stepsOf(program);
  const columns = steps.columns(subject.changedFacts);
  const values = steps.makeValues();
  const desk = deskOf(program, context, subject);
  const works = groups.map((group) => workOf(group, desk));
  const choices = works.map((work) => work.choices);
  const reached = new Set(groups.flatMap(({ gates }) => gates));
  const levers = groups.flatMap((group) => group.levers);
  return {
    plan,
    works,
    bench: {
      desk,
      values,
      run: (wanted) => steps.run(wanted, values, columns, context),
      // All actions together are worth less than one unit of effort.
      unit: levers.length + 1,
      hasCheap: groups.some(({ cheap }) => cheap.length > 0),
    },
    baseValues: values.slice(),
    read: (variable) => steps.read(values, columns, variable),
    choices,
    search: searchOf(choices, orderOf(groups, works)),
    fixed: plan.deciders.flatMap(({ gate }) => (gate === null || reached.has(gate) ? [] : [gate])),
    scoreGates: judgingOf(program).scoreGates.map(({ definition }) => definition.id),
    places: placesOf(groups),
  };
}

/** Takes a record in: its values, what is computed from them, and those that effects read. */
function takeIn(machine: Machine, record: evaluate.PlainRecord, steps: readonly number[]): void {
  const { plan, bench, baseValues, read } = machine;
  bench.desk.subject.load(record);
  bench.run(steps);
  baseValues.set(bench.values);
  for (const index of plan.valuesRead) bench.desk.values[index] = read(index);
}

function purseOf({ plan, bench }: Machine): Purse {
  const { plans } = plan.program;
  if (plans === null) return { incomeFen: null, mostFen: 0 };
  // Where nothing costs money, nobody asks for the income.
  const income = bench.desk.values[plans.income] ?? null;
  evaluate.assert(income === null || typeof income === "number", "an income is an amount");
  const share = plan.context.parameters[plans.incomeShareMost] ?? 0;
  return { incomeFen: income, mostFen: monthlyMostFen(income, share) };
}

function baseScore({ plan, bench }: Machine): number {
  let total = plan.program.scorecards?.[plan.context.regime]?.base ?? 0;
  for (const { points } of plan.deciders) if (points !== null) total += points(bench.values);
  return total;
}

function byGates(codes: readonly string[]): TableCertificate {
  return { kind: "gates", best: null, needed: null, codes };
}

/** What is found for the subject at the desk: places of choices, or why there are none. */
function look(machine: Machine): Int32Array | TableCertificate {
  const { plan, works, bench, baseValues, search, scoreGates } = machine;
  for (const gate of machine.fixed) {
    if (!gate.letsThrough(bench.values)) return byGates(fixedFailures(plan, bench.values));
  }
  const score = plan.needed === null ? 0 : baseScore(machine);
  const purse = purseOf(machine);
  let best = score;
  for (let at = 0; at < works.length; at += 1) {
    const work = works[at]!;
    const { count, most } = findChoices(work, bench, purse, baseValues);
    if (count === 0) return byGates(uncured(work, bench, purse, baseValues));
    machine.choices[at] = work.choices;
    best += most;
  }
  const { needed } = plan;
  const codes = scoreGates;
  if (needed !== null && best < needed) return { kind: "points", best, needed, codes };
  const { plans } = plan.program;
  const cheapMost =
    plans === null
      ? Number.POSITIVE_INFINITY
      : (plan.context.parameters[plans.cheapPointsMost] ?? 0);
  const points = needed === null ? Number.NEGATIVE_INFINITY : needed - score;
  const found = search.find({ points, fenMost: purse.mostFen, cheapMost });
  return found ?? { kind: "search", best: needed === null ? null : best, needed, codes };
}

/** Effort and actions of the choices that were found, which are carried out at the desk. */
function carry(machine: Machine, found: Int32Array): TablePlan {
  const { plan, works, bench } = machine;
  let effort = 0;
  for (const [at, work] of works.entries()) {
    const { choices, taken, group } = work;
    const code = choices.code[found[at]!]!;
    effort += Math.floor(choices.cost[found[at]!]! / bench.unit);
    for (let lever = 0; lever < taken.length; lever += 1)
      taken[lever] = levelOf(group, code, lever);
    carryOut(work);
  }
  const actions: { action: string; level: string }[] = [];
  for (const { group, lever } of machine.places) {
    const { id, levels } = plan.groups[group]!.levers[lever]!;
    const level = levels[works[group]!.taken[lever]!];
    if (level !== undefined) actions.push({ action: id, level: level.id });
  }
  return { effort, actions };
}

/** Runs the gates on the rows as the plan leaves them, and counts the whole score anew. */
function isApproved(machine: Machine, steps: readonly number[]): boolean {
  const { plan, bench, read } = machine;
  if (plan.gates.facts(bench.desk.subject.changedFacts).outcome !== "approved") return false;
  const scorecard = plan.program.scorecards?.[plan.context.regime];
  if (plan.needed === null || scorecard === undefined) return true;
  bench.run(steps);
  return scoreOf(scorecard, read) >= plan.needed;
}

/** A function that answers one record after another. */
export function rowPlanner(plan: RowPlan): (record: evaluate.PlainRecord) => TableAnswer {
  const machine = machineOf(plan);
  const steps = evaluate.stepsOf(plan.program).of(plan.variables);
  const judge = plan.gates.record;
  evaluate.assert(judge !== null, "the gates judge records");
  return (record) => {
    const { outcome } = judge(record);
    if (outcome === "approved") return { outcome };
    takeIn(machine, record, steps);
    const found = look(machine);
    if ("kind" in found) return { outcome, certificate: found };
    const made = carry(machine, found);
    evaluate.assert(isApproved(machine, steps), "a plan that is found is approved");
    return { outcome, plan: made };
  };
}
