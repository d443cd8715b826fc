import { evaluate, format } from "@kaitong/engine";
import type { Conditional, Obstacle, PlannedAction } from "./answer.js";
import { copy } from "./copy/copy.js";
import { reachOf, writes } from "./levers/touch.js";
import { daysOf, planOf, type Search, type Searched, searchDays } from "./search.js";
import { columnsRead, localized } from "./steps.js";
import { suppose } from "./suppose.js";
import { knownAfterDays } from "./world/effect.js";
import type { Person } from "./world/person.js";

const { calendar } = evaluate;

/** A condition is shown beside plans only where it saves as many months. */
const savesMonthsLeast = 2;

/** Actions that today's reasons name as a cure and that nobody here can simulate. */
function namedByReasons(person: Person, { wishes }: Search): readonly number[] {
  const { program, decision, facts } = person;
  const codes = new Set(decision.reasons.map(({ code }) => code));
  const named = program.definition.gates
    .filter(({ id }) => codes.has(id))
    .flatMap(({ cure }) => cure);
  return program.actions.flatMap((action, index) => {
    const { id, conditional } = action.definition;
    if (!named.includes(id) || wishes.excluded.has(index)) return [];
    const obtainsUnknown = action.levels.some(({ effects }) =>
      effects.some((effect) => effect.kind === "obtain" && facts.tables[effect.source] === null),
    );
    const isKeeping = action.levels.some(({ effects }) =>
      effects.some(({ kind }) => kind === "keep"),
    );
    const isOpen = conditional === true || obtainsUnknown || (!writes(action) && !isKeeping);
    return isOpen ? [index] : [];
  });
}

/** Actions on request: those that the person says apply, else those that may help. */
function onRequest(person: Person, { wishes }: Search, applying: boolean): readonly number[] {
  return person.program.actions.flatMap(({ definition }, index) => {
    if (!definition.onRequest || wishes.excluded.has(index)) return [];
    const applies = wishes.applies.has(index);
    if (applying) return applies && definition.conditional === true ? [index] : [];
    return applies ? [] : [index];
  });
}

function sourceOf({ program }: Person, action: number): string | null {
  return program.actions[action]?.definition.changes[0]?.split(".")[0] ?? null;
}

function typicalDays({ program }: Person, action: number): number | null {
  const after = program.actions[action]?.definition.knownAfter ?? "never";
  const monthDays = 30;
  if (after === "next-month") return monthDays;
  return after === "never" ? null : after;
}

function textOf({ program }: Person, action: number): Conditional["text"] {
  const { label, text } = program.actions[action]!.definition;
  return localized((language) =>
    format.fill((text ?? label)[language], { level: "", from: "", until: "" }),
  );
}

/** The step itself, before what follows from it. */
function stepItself(person: Person, action: number, day: number): PlannedAction {
  const { definition, levels } = person.program.actions[action]!;
  const level = levels[0]!.definition;
  const reasons = person.decision.reasons.map(({ code }) => code);
  const cures = person.program.definition.gates
    .filter(({ id, cure }) => reasons.includes(id) && cure.includes(definition.id))
    .map(({ id }) => id);
  return {
    action: definition.id,
    stage: definition.stages[0] ?? "initial",
    from: calendar.formatDay(person.today),
    until: calendar.formatDay(day),
    level: level.id,
    cures,
    variable: null,
    now: null,
    needed: null,
    effort: level.effortOnce,
    moneyFen: 0,
    months: 0,
    text: textOf(person, action),
  };
}

/** The fastest plan, up to a day, if an action comes true as its first level says. */
function thenPlan(
  person: Person,
  action: number,
  search: Search,
  until: number,
): Conditional["thenPlan"] {
  const supposed = suppose(person, { action, level: 0, from: person.today });
  const lag = knownAfterDays(person, action);
  if (supposed === null || !Number.isFinite(lag)) return null;
  const from = person.today + lag;
  const { points, scanner } = searchDays(supposed, { ...search, from, firstUntil: until });
  const [point] = points;
  const plan = point === undefined ? null : planOf(supposed, scanner, point, search);
  if (plan === null) return null;
  const step = stepItself(person, action, from);
  return { ...plan, effort: plan.effort + step.effort, actions: [step, ...plan.actions] };
}

function conditionalOf(person: Person, action: number, search: Search, until: number): Conditional {
  return {
    needs: person.program.actions[action]!.definition.id,
    source: sourceOf(person, action),
    typicalUpdate: typicalDays(person, action),
    text: textOf(person, action),
    thenPlan: thenPlan(person, action, search, until),
  };
}

function canSimulate({ program }: Person, id: string): boolean {
  return program.actions.some((action) => action.definition.id === id && writes(action));
}

/** Whether an action reaches what stands in the way on any day; without effects it may. */
function mayHelp(person: Person, action: number, { obstacles, points }: Searched): boolean {
  const { program, today } = person;
  if (!writes(program.actions[action]!)) return obstacles.some(({ kind }) => kind !== "gate");
  const act = { action, level: 0, from: today };
  const reach = new Set(reachOf(person, action, [act], today).variables);
  return points.length > 0 || obstacles.some((one) => !isStoppedBy(person, one, reach));
}

/** Whether what an action brings may change the person's income, and with it what they can pay. */
function mayRaiseIncome({ program }: Person, action: number): boolean {
  if (program.plans === null) return false;
  const read = columnsRead(program, program.plans.income);
  return program.actions[action]!.definition.changes.some((column) => read.has(column));
}

/**
 * Whether an action can bring a plan by a day: not where on every day until then a gate stands in
 * the way that it does not reach.
 */
function canBePlanned(
  person: Person,
  action: number,
  search: Search,
  { scanner, obstacles }: Searched,
  until: number,
): boolean {
  const lag = knownAfterDays(person, action);
  if (!Number.isFinite(lag)) return false;
  if (mayRaiseIncome(person, action)) return true;
  const from = person.today + lag;
  const reach = new Set(reachOf(person, action, [{ action, level: 0, from }], from).variables);
  const obstacleOn = (day: number) =>
    obstacles.find(({ applyOn }) => applyOn === calendar.formatDay(day)) ??
    scanner.at(day, Number.MAX_SAFE_INTEGER, search.work, false).obstacle;
  return daysOf(person, { ...search, from }).some(
    (day) => day <= until && !isStoppedBy(person, obstacleOn(day), reach),
  );
}

/** Whether an obstacle is a gate that reads none of some variables. */
function isStoppedBy(
  { program }: Person,
  obstacle: Obstacle | null,
  reach: ReadonlySet<number>,
): boolean {
  if (obstacle?.kind !== "gate") return false;
  const gate = program.gates.find(({ definition }) => definition.id === obstacle.code);
  return gate?.slice.every((variable) => !reach.has(variable)) ?? false;
}

/** Steps that nobody here can simulate: those that were asked for first, then what reasons name. */
export function conditionalsOf(
  person: Person,
  search: Search,
  searched: Searched,
): readonly Conditional[] {
  const { program, decision, today } = person;
  const asked = onRequest(person, search, true);
  const named = namedByReasons(person, search).filter((action) => !asked.includes(action));
  const certain = [...asked, ...named];
  const [fastest] = searched.points;
  const isLate =
    fastest === undefined || fastest.day >= calendar.addMonths(today, savesMonthsLeast);
  const offered = isLate
    ? onRequest(person, search, false).filter(
        (action) => !certain.includes(action) && mayHelp(person, action, searched),
      )
    : [];
  const needsPoints =
    fastest === undefined && searched.obstacles.some(({ kind }) => kind !== "gate");
  const early =
    fastest === undefined
      ? Number.POSITIVE_INFINITY
      : calendar.addMonths(fastest.day, -savesMonthsLeast);
  const helpful = offered
    .filter(
      (action) => fastest === undefined || canBePlanned(person, action, search, searched, early),
    )
    .map((action) => conditionalOf(person, action, search, early))
    .filter(
      ({ needs, thenPlan: then }) => then !== null || (needsPoints && !canSimulate(person, needs)),
    );
  const reviewed = decision.gates.some(
    ({ id, result }) =>
      result !== "pass" &&
      decision.outcome === "referred" &&
      program.definition.gates.some((gate) => gate.id === id && gate.outcome === "referred"),
  );
  const review: Conditional = {
    needs: "human-review",
    source: null,
    typicalUpdate: null,
    text: localized((language) => copy[language].humanReview),
    thenPlan: null,
  };
  return [
    ...certain.map((action) => conditionalOf(person, action, search, Number.POSITIVE_INFINITY)),
    ...(reviewed ? [review] : []),
    ...helpful,
  ];
}
