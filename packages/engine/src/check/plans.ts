import type { Definition, PlansDefinition } from "../define/definition.js";
import type { Unit } from "../define/expression.js";
import { step } from "../diagnostics/diagnostic.js";
import type { ProgramPlans } from "../program/program.js";
import { type Named, report, type Scope, unknownName } from "./scope.js";

type ParameterMember = Exclude<keyof PlansDefinition, "income">;

/** Unit of each parameter, and the most that it may be: a hundred years, the whole income. */
const parameters: Readonly<Record<ParameterMember, readonly [unit: Unit, most: number]>> = {
  incomeShareMost: ["basis-points", 10_000],
  marginPoints: ["points", Number.MAX_SAFE_INTEGER],
  cheapPointsMost: ["points", Number.MAX_SAFE_INTEGER],
  honouredDays: ["days", 36_600],
};

function parameterOf(plans: PlansDefinition, member: ParameterMember, scope: Scope): Named | null {
  const name = plans[member];
  const pointer = step("/plans", member);
  const named = scope.parameters.get(name);
  if (named === undefined) {
    return unknownName(scope, "parameter", name, scope.parameters.keys(), pointer);
  }
  const [unit, most] = parameters[member];
  if (named.unit === unit && named.minimum >= 0 && named.maximum <= most) return named;
  return report(
    scope,
    "unit.mismatch",
    pointer,
    `\`${name}\` is no parameter in ${unit} from 0 to ${most}`,
    `use a parameter with unit \`${unit}\` and values in that range`,
  );
}

function incomeOf({ income }: PlansDefinition, scope: Scope): Named | null {
  const pointer = "/plans/income";
  const named = scope.variable(income, pointer);
  if (named === null || named.unit === "fen") return named;
  return report(
    scope,
    "unit.mismatch",
    pointer,
    `the income \`${income}\` is in ${named.unit ?? named.type}, not in fen`,
    "name the variable that holds the monthly income in fen",
  );
}

/** Checks what plans keep to; `null` where nothing is said or something was reported. */
export function elaboratePlans(definition: Definition, scope: Scope): ProgramPlans | null {
  const { plans } = definition;
  if (plans === undefined) return null;
  const income = incomeOf(plans, scope);
  const share = parameterOf(plans, "incomeShareMost", scope);
  const margin = parameterOf(plans, "marginPoints", scope);
  const cheap = parameterOf(plans, "cheapPointsMost", scope);
  const honoured = parameterOf(plans, "honouredDays", scope);
  if (!income || !share || !margin || !cheap || !honoured) return null;
  return Object.freeze({
    income: income.index,
    incomeShareMost: share.index,
    marginPoints: margin.index,
    cheapPointsMost: cheap.index,
    honouredDays: honoured.index,
  });
}
