import type { Diagnostic, Program } from "@kaitong/engine";
import type { Wishes } from "./levers/candidate.js";

/** What a person, or who asks for them, may say about plans. */
export interface PlanOptions {
  /** Milliseconds since 1970; the dossier's own instant otherwise. */
  readonly asOf?: number;
  /** Ids of actions that are out of the question. */
  readonly exclude?: readonly string[];
  /** By id of an action: id of the highest level. */
  readonly caps?: Readonly<Record<string, string>>;
  /** Ids of actions on request that apply. */
  readonly applies?: readonly string[];
  /** Points above what is needed; the definition's parameter otherwise, or 10. */
  readonly marginPoints?: number;
  /** Months to look ahead, 1 to 60; 24 otherwise. */
  readonly months?: number;
  /** Asked now and then: whether time is up, so that the best plan so far is given. */
  readonly isOver?: () => boolean;
}

export const monthsUsual = 24;
export const monthsMost = 60;
const marginMost = 1_000;

function unknownAction(program: Program, id: string): Diagnostic | null {
  const ids = program.definition.actions.map((action) => action.id);
  if (ids.includes(id)) return null;
  const known = ids.length === 0 ? "the definition has no actions" : `use one of ${ids.join(", ")}`;
  return {
    code: "plan.unknown-action",
    pointer: "",
    message: `unknown action \`${id}\``,
    fix: known,
  };
}

function capProblem(
  program: Program,
  id: string,
  level: string,
  exclude: readonly string[],
): Diagnostic | null {
  const action = program.definition.actions.find((one) => one.id === id);
  if (action === undefined) return unknownAction(program, id);
  const levels = action.levels.map((one) => one.id);
  if (!levels.includes(level)) {
    const message = `action \`${id}\` has no level \`${level}\``;
    const fix = `use one of ${levels.join(", ")}, or exclude the action`;
    return { code: "plan.unknown-level", pointer: "", message, fix };
  }
  if (!exclude.includes(id)) return null;
  const message = `action \`${id}\` is excluded and capped at once`;
  return { code: "plan.conflict", pointer: "", message, fix: "say only one of both" };
}

function wholeProblem(what: string, value: number | undefined, min: number, max: number) {
  if (value === undefined || (Number.isInteger(value) && value >= min && value <= max)) return null;
  const message = `${what} is \`${value}\`, no whole number from ${min} to ${max}`;
  return { code: "plan.out-of-range", pointer: "", message, fix: `give ${min} to ${max}` };
}

/** What is wrong with what was asked for: unknown actions and levels, and what contradicts. */
export function checkPlanOptions(program: Program, options: PlanOptions): readonly Diagnostic[] {
  const { exclude = [], caps = {}, applies = [], marginPoints, months } = options;
  const both = applies
    .filter((id) => exclude.includes(id))
    .map((id) => ({
      code: "plan.conflict",
      pointer: "",
      message: `action \`${id}\` is excluded and said to apply at once`,
      fix: "say only one of both",
    }));
  return [
    ...[...exclude, ...applies].map((id) => unknownAction(program, id)),
    ...Object.entries(caps).map(([id, level]) => capProblem(program, id, level, exclude)),
    ...both,
    wholeProblem("the margin in points", marginPoints, 0, marginMost),
    wholeProblem("the number of months", months, 1, monthsMost),
  ].filter((one) => one !== null);
}

/** Wishes by index, of options that were checked. */
export function wishesOf(program: Program, options: PlanOptions): Wishes {
  const indexOf = (id: string) => program.definition.actions.findIndex((one) => one.id === id);
  const caps = Object.entries(options.caps ?? {}).map(([id, level]): [number, number] => {
    const action = indexOf(id);
    const levels = program.definition.actions[action]?.levels ?? [];
    return [action, levels.findIndex((one) => one.id === level)];
  });
  return {
    excluded: new Set((options.exclude ?? []).map(indexOf)),
    caps: new Map(caps),
    applies: new Set((options.applies ?? []).map(indexOf)),
  };
}
