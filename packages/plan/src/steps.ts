import { type Decision, type define, evaluate, format } from "@kaitong/engine";
import type { PlannedAction, Shown } from "./answer.js";
import type { Candidate } from "./levers/candidate.js";
import type { Glance } from "./levers/glance.js";
import { judgingOf, letsThrough, valuesAt } from "./levers/judge.js";
import type { Scanner } from "./scan.js";
import type { Act } from "./world/act.js";
import type { Person } from "./world/person.js";

const { calendar } = evaluate;

type Reason = Decision["reasons"][number];

/** Today's reasons that an act takes part in curing, and what it moves most. */
interface Cured {
  readonly codes: readonly string[];
  readonly moved: {
    readonly variable: string;
    readonly now: Shown;
    readonly needed: Shown;
  } | null;
}

/** The bound of the bin that a value reached, seen from where it was. */
function boundOf(
  scored: evaluate.ProgramScored,
  now: evaluate.Value,
  reached: evaluate.Value,
): evaluate.Value {
  if (typeof reached !== "number") return reached;
  const bin = scored.edges.filter((edge) => edge <= reached).length;
  return typeof now === "number"
    ? evaluate.nearestIn(scored, bin, now)
    : (scored.edges[bin - 1] ?? reached);
}

/** Gates of today that an act cures by itself on a day. */
function gatesCured(
  person: Person,
  scanner: Scanner,
  base: Glance,
  done: Glance,
): readonly Reason[] {
  const { steps } = scanner.looker;
  return judgingOf(person.program).gates.flatMap(({ gate, reads }) => {
    const reason = person.decision.reasons.find(({ code }) => code === gate.definition.id);
    if (reason === undefined) return [];
    const passes = (glance: Glance) =>
      letsThrough(gate, valuesAt(steps, glance, reads), glance.context);
    return !passes(base) && passes(done) ? [reason] : [];
  });
}

/** Scored variables that an act raises by itself on a day, from the most points gained. */
function pointsGained(
  person: Person,
  scanner: Scanner,
  base: Glance,
  done: Glance,
): readonly {
  readonly scored: evaluate.ProgramScored;
  readonly value: evaluate.Value;
  readonly gain: number;
}[] {
  const scorecard = person.program.scorecards?.[person.regime];
  const at = (glance: Glance, variable: number) =>
    valuesAt(scanner.looker.steps, glance, [variable])[variable] ?? null;
  return (scorecard?.scored ?? [])
    .map((scored) => {
      const value = at(done, scored.variable);
      const before = evaluate.pointsFor(scored, at(base, scored.variable));
      return { scored, value, gain: evaluate.pointsFor(scored, value) - before };
    })
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain);
}

/** What an act does for today's reasons by itself, on the day of application. */
function curedBy(person: Person, scanner: Scanner, act: Act, day: number): Cured {
  const { looker } = scanner;
  const open = scanner.components
    .flatMap((component) => component.open)
    .find(({ action }) => action === act.action);
  if (open === undefined) return { codes: [], moved: null };
  const base = looker.base(day);
  const done = looker.single(day, act, open.reach);
  const gates = gatesCured(person, scanner, base, done);
  const gained = pointsGained(person, scanner, base, done);
  const lost = new Set(person.decision.reasons.map(({ code }) => code));
  const points = gained
    .map(({ scored }) => `POINTS.${scored.name}`)
    .filter((code) => lost.has(code));
  const codes = [...gates.map(({ code }) => code), ...points];
  const [gate] = gates;
  if (gate !== undefined && gate.variable !== null) {
    const { variable, value: now, needed } = gate;
    return { codes, moved: { variable, now, needed } };
  }
  const [most] = gained;
  if (most === undefined) return { codes, moved: null };
  const { scored, value } = most;
  const now = person.values[scored.variable] ?? null;
  const needed = shown(person, scored.variable, boundOf(scored, now, value));
  const moved = { variable: scored.name, now: shown(person, scored.variable, now), needed };
  return { codes, moved };
}

function shown(person: Person, variable: number | null, value: evaluate.Value): Shown {
  if (variable === null || variable < 0) return null;
  const kind = evaluate.kindOf(person.program, { variable });
  return evaluate.showValue(value, kind, person.program.offsetMinutes);
}

const languages: readonly define.Language[] = ["zh-CN", "en"];

/** A text in all languages. */
export function localized(of: (language: define.Language) => string): define.Localized {
  const [chinese, english] = languages.map(of);
  return { "zh-CN": chinese ?? "", en: english ?? "" };
}

function textOf(
  { program }: Person,
  action: number,
  level: number,
  from: string,
  until: string,
): define.Localized {
  const compiled = program.actions[action]!;
  const { definition } = compiled;
  const value = compiled.levels[level]?.definition.value ?? null;
  const { currency } = program.definition;
  return localized((language) => {
    const kind = { type: "integer" as const, unit: definition.unit ?? null, currency };
    const shownLevel =
      value === null ? "" : format.formatValue(value, kind, language, program.offsetMinutes);
    const text = (definition.text ?? definition.label)[language];
    return format.fill(text, { level: shownLevel, from, until });
  });
}

/** One chosen candidate as a dated step. */
export function stepOf(
  person: Person,
  scanner: Scanner,
  candidate: Candidate,
  day: number,
): PlannedAction {
  const { act, until, months } = candidate;
  const compiled = person.program.actions[act.action]!;
  const cured = curedBy(person, scanner, act, day);
  const [from, last] = [calendar.formatDay(act.from), calendar.formatDay(until)];
  return {
    action: compiled.definition.id,
    stage: compiled.definition.stages[0] ?? "initial",
    from,
    until: last,
    level: compiled.levels[act.level]?.definition.id ?? "",
    cures: cured.codes,
    variable: cured.moved?.variable ?? null,
    now: cured.moved?.now ?? null,
    needed: cured.moved?.needed ?? null,
    effort: candidate.effort,
    moneyFen: candidate.moneyFen,
    months,
    text: textOf(person, act.action, act.level, from, last),
  };
}

/** Gates and points of today that a variable decides and that are cured on a day by time alone. */
function curedByTime(
  person: Person,
  scanner: Scanner,
  action: evaluate.ProgramAction,
  day: number,
): { readonly codes: readonly string[]; readonly variable: number | null } {
  const { program, decision, regime } = person;
  const { looker } = scanner;
  const base = looker.base(day);
  const codes: string[] = [];
  let variable: number | null = null;
  const { id, changes } = action.definition;
  for (const { gate, reads } of judgingOf(program).gates) {
    const { definition } = gate;
    if (!definition.cure.includes(id)) continue;
    if (!decision.reasons.some(({ code }) => code === definition.id)) continue;
    if (!letsThrough(gate, valuesAt(looker.steps, base, reads), base.context)) continue;
    codes.push(definition.id);
    variable ??= reads[0] ?? null;
  }
  for (const scored of program.scorecards?.[regime]?.scored ?? []) {
    const code = `POINTS.${scored.name}`;
    if (!decision.reasons.some((reason) => reason.code === code)) continue;
    if (!readsAny(person, scored.variable, changes)) continue;
    const value = valuesAt(looker.steps, base, [scored.variable])[scored.variable] ?? null;
    const was = person.values[scored.variable] ?? null;
    if (evaluate.pointsFor(scored, value) <= evaluate.pointsFor(scored, was)) continue;
    codes.push(code);
    variable ??= scored.variable;
  }
  return { codes, variable };
}

const columnsOf = new WeakMap<Person["program"], Map<number, ReadonlySet<string>>>();

/** `source.column` names that a variable reads, itself and through others; kept by program. */
export function columnsRead(program: Person["program"], variable: number): ReadonlySet<string> {
  const all = columnsOf.get(program) ?? new Map<number, ReadonlySet<string>>();
  columnsOf.set(program, all);
  const known = all.get(variable);
  if (known !== undefined) return known;
  const { sources } = program.definition;
  const columns = new Set<string>();
  const { node, reads } = program.variables[variable]!;
  evaluate.walk(node, (inner) => {
    if (inner.kind !== "column" && inner.kind !== "fact") return;
    const source = sources[inner.source];
    columns.add(`${source?.name}.${source?.columns[inner.column]?.name}`);
  });
  for (const read of reads) for (const one of columnsRead(program, read)) columns.add(one);
  all.set(variable, columns);
  return columns;
}

/** Whether a variable reads any of the columns that an action says it changes. */
function readsAny({ program }: Person, variable: number, changes: readonly string[]): boolean {
  const read = columnsRead(program, variable);
  return changes.some((change) => read.has(change));
}

/**
 * Steps that only hold what is assumed, for as long as the plan takes: shown where time cures
 * something by them, such as inquiries that grow old while nobody applies anywhere.
 */
export function keptSteps(
  person: Person,
  scanner: Scanner,
  day: number,
  excluded: ReadonlySet<number>,
): readonly PlannedAction[] {
  const months = calendar.monthOfDay(day) - person.thisMonth;
  return person.program.actions.flatMap((compiled, action): PlannedAction[] => {
    const { definition, levels } = compiled;
    const keeps = levels.some(({ effects }) => effects.some(({ kind }) => kind === "keep"));
    if (!keeps || excluded.has(action) || day === person.today) return [];
    const { codes, variable } = curedByTime(person, scanner, compiled, day);
    const fitting = levels.findLastIndex(
      ({ definition: level }) => (level.value ?? 0) <= months || definition.unit !== "months",
    );
    if (codes.length === 0 || fitting < 0) return [];
    const [from, until] = [calendar.formatDay(person.today), calendar.formatDay(day)];
    const value = variable === null ? null : (person.values[variable] ?? null);
    const then =
      variable === null
        ? null
        : (valuesAt(scanner.looker.steps, scanner.looker.base(day), [variable])[variable] ?? null);
    return [
      {
        action: definition.id,
        stage: definition.stages[0] ?? "long",
        from,
        until,
        level: levels[fitting]?.definition.id ?? "",
        cures: codes,
        variable: variable === null ? null : (person.program.variables[variable]?.name ?? null),
        now: shown(person, variable, value),
        needed: shown(person, variable, then),
        effort: 0,
        moneyFen: 0,
        months,
        text: textOf(person, action, fitting, from, until),
      },
    ];
  });
}
