import { type Decision, format } from "@kaitong/engine";
import { copy } from "../copy/copy.js";
import { moneyText, valueText, variableLabel } from "../text/values.js";
import { componentLabel, regimeLabel, type View } from "../text/view.js";
import type { AssessedPercentiles, AssessedRegime, Assessment } from "./assessment.js";
import type { Inputs } from "./inputs.js";
import { amountOf, type Insight } from "./look-into.js";

type Kind = Parameters<typeof format.formatValue>[1];

const percents = [5, 25, 50, 75, 95] as const;

function keysOf(view: View, { variableValue }: Insight): readonly (string | null)[] {
  const declared = view.program.definition.cohorts?.keys ?? [];
  return declared.map(({ variable }) => {
    const value = variableValue(variable);
    return typeof value === "string" ? value : null;
  });
}

/** People of a thousand in bins that lie wholly below a value. */
function belowPermille(
  view: View,
  insight: Insight,
  reference: Inputs["reference"],
  index: number,
  value: number,
): number | null {
  const cohort = insight.context.cohort(keysOf(view, insight));
  const histogram = reference.histograms.get(index);
  if (cohort === null || histogram === undefined) return null;
  const counts = cohort.counts[histogram.index] ?? [];
  const people = counts.reduce((total, count) => total + count, 0);
  const bin = histogram.edges.findLastIndex((edge) => edge <= value);
  const below = counts.slice(0, Math.max(0, bin)).reduce((total, count) => total + count, 0);
  return people === 0 ? null : Math.floor((1000 * below) / people);
}

function percentilesOf(view: View, insight: Insight, inputs: Inputs, name: string) {
  const index = view.program.variables.findIndex((variable) => variable.name === name);
  const raw = insight.variableValue(name);
  const value = typeof raw === "number" ? raw : null;
  const keys = keysOf(view, insight);
  const found: AssessedPercentiles = {
    variable: name,
    label: variableLabel(view, name),
    value,
    valueText: valueText(view, name, value),
    belowPermille:
      value === null ? null : belowPermille(view, insight, inputs.reference, index, value),
    percentiles: percents.map((percent) => {
      const at = insight.context.percentile(keys, index, percent);
      return { percent, value: at, valueText: valueText(view, name, at) };
    }),
  };
  return found;
}

/** The group, its size, and where the person stands in it. */
export function cohortOf(view: View, inputs: Inputs, insight: Insight): Assessment["cohort"] {
  const { cohort } = inputs.answer.today;
  const { cohorts } = view.program.definition;
  if (cohort === null || cohorts === undefined) return null;
  const { common, assessment: words } = copy[view.language];
  const keys = Object.entries(cohort.keys).map(([name, value]) => {
    const variable = cohorts.keys.find((key) => key.name === name)?.variable ?? name;
    const text = valueText(view, variable, value);
    return { name, label: variableLabel(view, variable), value: text };
  });
  const named = keys.map(({ label, value }) => `${label}${common.colon}${value}`);
  return {
    keys,
    keysText: named.length === 0 ? words.everybody : named.join(common.listSeparator),
    people: cohort.people,
    snapshot: cohort.snapshot,
    isWider: keys.length < (cohorts.levels[0]?.length ?? 0),
    variables: cohorts.variables.map((name) => percentilesOf(view, insight, inputs, name)),
  };
}

type Definition = View["program"]["definition"];
type Parameter = Definition["parameters"][number];

/** The entry of a parameter in force on a day in a regime: its own before a common one. */
function entryOf(parameter: Parameter, day: string, regime: string, value: number | null) {
  const fitting = parameter.values.filter((entry) => {
    const isOf = entry.regime === undefined || entry.regime === regime;
    return entry.from <= day && isOf && (value === null || entry.value === value);
  });
  return fitting.findLast((entry) => entry.regime === regime) ?? fitting.at(-1) ?? null;
}

function parameterKind(view: View, parameter: Parameter): Kind {
  const { currency } = view.program.definition;
  return { type: "integer", unit: parameter.unit, currency };
}

/** What each regime sets and scales. */
export function regimesOf(view: View, decision: Decision): readonly AssessedRegime[] {
  const { regimes, parameters, scorecard } = view.program.definition;
  const day = decision.asOf.slice(0, 10);
  const byRegime = parameters.filter(({ values }) => values.some(({ regime }) => regime));
  return regimes.list.map(({ name, permille }) => ({
    name,
    label: regimeLabel(view, name),
    isCurrent: name === decision.regime,
    parameters: byRegime.flatMap((parameter) => {
      const entry = entryOf(parameter, day, name, null);
      if (entry === null) return [];
      const kind = parameterKind(view, parameter);
      return [
        {
          name: parameter.name,
          label: parameter.label[view.language],
          value: entry.value,
          valueText: format.formatValue(entry.value, kind, view.language, 0),
        },
      ];
    }),
    scales: Object.entries(permille).map(([dimension, factor]) => ({
      dimension,
      label: scorecard?.dimensions.find(({ id }) => id === dimension)?.label[view.language] ?? "",
      permille: factor,
    })),
  }));
}

/** The parameters in force with the texts that set them. */
export function parametersOf(
  view: View,
  decision: Decision,
  { context }: Insight,
): Assessment["parameters"] {
  const day = decision.asOf.slice(0, 10);
  return view.program.definition.parameters.map((parameter, index) => {
    const value = context.parameters[index] ?? 0;
    const entry = entryOf(parameter, day, decision.regime, value);
    const kind = parameterKind(view, parameter);
    return {
      name: parameter.name,
      label: parameter.label[view.language],
      value,
      valueText: format.formatValue(value, kind, view.language, 0),
      from: entry?.from ?? "",
      regime: entry?.regime ?? null,
      reference: entry?.reference ?? "",
    };
  });
}

/** The bounds of the limit as they stand, and which one gave it. */
export function limitOf(view: View, decision: Decision, insight: Insight): Assessment["limit"] {
  const { limit } = view.program.definition;
  if (limit === undefined) return null;
  const words = copy[view.language].assessment;
  const { limitFen, limitBoundBy, score } = decision;
  const bound = componentLabel(view, limitBoundBy) ?? limitBoundBy ?? "";
  const places = { amount: moneyText(view, limitFen ?? 0), what: bound };
  return {
    limitFen,
    text: limitFen === null ? words.limitNone : format.fill(words.limitText, places),
    boundBy: limitBoundBy,
    range: format.fill(words.limitRange, {
      step: moneyText(view, limit.roundDownToFen),
      minimum: moneyText(view, limit.minimumFen),
      maximum: moneyText(view, limit.maximumFen),
    }),
    components: limit.components.map(({ id, label, variable, amount }) => {
      const raw =
        variable !== undefined
          ? insight.variableValue(variable)
          : amount === undefined
            ? null
            : amountOf(amount, score, insight.variableValue);
      const amountFen = typeof raw === "number" ? raw : null;
      return {
        id,
        label: label[view.language],
        amountFen,
        amountText: amountFen === null ? words.limitUnknown : moneyText(view, amountFen),
        binds: id === limitBoundBy,
      };
    }),
  };
}
