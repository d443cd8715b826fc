import type { define } from "@kaitong/engine";
import { type Choices, seededChoices } from "../generate/index.js";
import { label } from "../generate/sources.js";
import type { Deed, Kit, Measure } from "./kit.js";
import { applicationsKit, devicesKit, scoreKit } from "./kit-others.js";
import { personKit } from "./kit-person.js";
import { reportKit } from "./kit-report.js";
import { balancesKit, billsKit, paymentsKit } from "./kit-tables.js";
import { makeCutoff, makeGates, makeScorecard, movable } from "./policy.js";

/** A small product with actions, in the form of a definition and in that of the oracles. */
export interface PlannedProduct {
  readonly definition: define.Definition;
  readonly reference: object;
  readonly regimes: readonly { readonly from: string; readonly regime: string }[];
  readonly kits: readonly Kit[];
  readonly deeds: readonly Deed[];
}

const actionsMost = 4;

/** What a product is about: money that several actions need, what is easily faked, or anything. */
type Theme = "any" | "money" | "fakes";

const fits: Readonly<Record<Theme, (deed: Deed) => boolean>> = {
  any: () => true,
  money: ({ writes }) => writes.some((one) => one.kind === "top-up" || "cost" in one),
  fakes: ({ writes, definition }) =>
    definition.id === "upgrade" || writes.some(({ kind }) => kind === "add-monthly"),
};

const kitsOf: Readonly<Record<Theme, readonly ((choices: Choices) => Kit)[]>> = {
  any: [],
  money: [reportKit, balancesKit],
  fakes: [billsKit, paymentsKit],
};

/** Some of the deeds, those of different sources mixed; conditional ones only now and then. */
function someDeeds(choices: Choices, theme: Theme, kits: readonly Kit[]): readonly Deed[] {
  const left = kits
    .flatMap(({ deeds }) => deeds)
    .filter(fits[theme])
    .filter(({ definition }) => definition.conditional !== true || choices.oneIn(3));
  const wanted = (theme === "money" ? 3 : 2) + choices.index(actionsMost);
  while (left.length > wanted) left.splice(choices.index(left.length), 1);
  const ids = new Set(left.map(({ definition }) => definition.id));
  return left.map(({ definition, writes }) => {
    const { after = [], ...rest } = definition;
    const kept = after.filter((id) => ids.has(id));
    return { definition: kept.length === 0 ? rest : { ...rest, after: kept }, writes };
  });
}

/** Cheap is what the definition says; about every second one of those that may be. */
function declared(choices: Choices, { name, type, unit, expression, fakeable }: Measure) {
  return {
    name,
    label: label(name),
    family: "all",
    type,
    ...(unit === null ? {} : { unit }),
    tags: [],
    actionable: true,
    gaming: (fakeable ?? false) && !choices.oneIn(3) ? "cheap" : "none",
    expression,
  } as const;
}

function parameters(choices: Choices, theme: Theme): readonly define.ParameterDefinition[] {
  const from = "2015-01-01";
  const of = (name: string, unit: define.Unit, values: readonly number[]) => {
    const value = () => ({ value: choices.pick(values), reference: "generated" });
    const later = choices.oneIn(6) ? [{ from: "2024-04-10", ...value() }] : [];
    const hard = choices.oneIn(4) ? [{ from, regime: "contraction", ...value() }] : [];
    return { name, label: label(name), unit, values: [{ from, ...value() }, ...hard, ...later] };
  };
  return [
    of("freshDays", "days", [30, 90, 10]),
    of("coolDays", "days", [30, 20, 14]),
    of(
      "shareMost",
      "basis-points",
      theme === "money" ? [2_000, 3_000, 1_500] : [3_000, 5_000, 10_000],
    ),
    of("margin", "points", [10, 0, 5]),
    of("cheapMost", "points", theme === "fakes" ? [10, 20] : [30, 10, 20]),
    of("honoured", "days", [180, 0]),
    of("cutoff", "points", [130, 120, 110, 140]),
    of("leastCount", "count", [2, 1, 3]),
  ];
}

/** Variables of two others, so that actions of different sources meet in them. */
function joint(choices: Choices, measures: readonly Measure[]): readonly Measure[] {
  if (choices.oneIn(2)) return [];
  const first = choices.pick(measures);
  const others = measures.filter(
    (one) => one !== first && one.type === first.type && one.unit === first.unit,
  );
  if (others.length === 0) return [];
  const second = choices.pick(others);
  const [left, right] = [first, second].map(
    ({ name }) => ({ kind: "variable", name }) as const,
  ) as [define.Expression, define.Expression];
  const expression: define.Expression =
    first.type === "boolean"
      ? { kind: choices.pick(["and", "or"]), of: [left, right] }
      : choices.pick([
          { kind: "arithmetic", operator: "+", left, right },
          { kind: "arithmetic", operator: "-", left, right },
          { kind: "least", of: [left, right] },
          { kind: "greatest", of: [left, right] },
        ]);
  const edges = [...new Set([...first.edges, ...second.edges])].sort((a, b) => a - b);
  return [{ ...first, name: "joint", expression, edges, fakeable: false }];
}

/** What plans keep to, by the names of parameters that each generated product has. */
export const plannedBy: define.PlansDefinition = {
  income: "income",
  incomeShareMost: "shareMost",
  marginPoints: "margin",
  cheapPointsMost: "cheapMost",
  honouredDays: "honoured",
};

/** A small random product with actions; correct by construction. */
export function makePlanned(seed: number): PlannedProduct {
  const choices = seededChoices(seed);
  const made = [balancesKit, billsKit, paymentsKit, reportKit, scoreKit, devicesKit];
  const theme: Theme = choices.pick(["any", "any", "any", "money", "fakes"]);
  const others = made
    .filter((kit) => (theme === "any" ? choices.oneIn(3) : kitsOf[theme].includes(kit)))
    .map((kit) => kit(choices));
  const hasCooling = !choices.oneIn(3);
  const kits = [personKit(choices), ...others, ...(hasCooling ? [applicationsKit()] : [])];
  const single = kits.flatMap(({ measures }) => measures);
  const measures = [...single, ...joint(choices, single)];
  const deeds = someDeeds(choices, theme, kits);
  const looked = movable(measures, deeds);
  const card = choices.oneIn(6) ? null : makeScorecard(choices, looked);
  const isOnMoney = theme === "money" && !choices.oneIn(4);
  const gates = makeGates(choices, looked, deeds, hasCooling, isOnMoney);
  const score = card === null ? [] : makeCutoff(choices, looked);
  const hasRow = hasCooling && choices.oneIn(2);
  const cool = { source: "applications", row: { result: "declined", cools: true } } as const;
  const scaled = card !== null && choices.oneIn(2) ? { past: 900 } : {};
  const definition: define.Definition = {
    format: "kaitong/definition/1",
    name: "planned",
    label: label("planned"),
    notice: label("generated"),
    timeZone: { name: "generated", offsetMinutes: choices.pick([480, 480, 0, -300, 330]) },
    effectiveFrom: "2015-01-01",
    jurisdiction: "cn",
    layers: ["first", "second", "score"].map((id) => ({ id, label: label(id) })),
    sources: kits.flatMap(({ sources }) => sources),
    parameters: parameters(choices, theme),
    families: [{ name: "all", label: label("all"), says: label("all") }],
    variables: measures.map((measure) => declared(choices, measure)),
    gates: [...gates, ...score],
    ...(card === null ? {} : { scorecard: card }),
    regimes: {
      neutral: "normal",
      list: [
        { name: "normal", label: label("normal"), permille: {} },
        { name: "contraction", label: label("contraction"), permille: scaled },
      ],
    },
    ...(hasCooling
      ? {
          coolDown: {
            ...cool,
            ...(hasRow ? { rowNotCooling: { result: "declined", cools: false } } : {}),
          },
        }
      : {}),
    actions: deeds.map(({ definition: action }) => action),
    ...(choices.oneIn(10) ? {} : { plans: plannedBy }),
    texts: { desk: label("desk"), all: label("all") },
  };
  const regimes = [
    { from: "2015-01-01", regime: choices.pick(["normal", "contraction"]), reference: "generated" },
    { from: "2024-04-15", regime: "contraction", reference: "generated" },
  ];
  const reference = {
    format: "kaitong/reference/1",
    name: "generated",
    notice: label("generated"),
    regimes,
  };
  return { definition, reference, regimes, kits, deeds };
}
