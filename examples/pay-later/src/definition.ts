import type { define } from "@kaitong/engine";
import { actions } from "./actions/index.js";
import type { Copy, SourceName } from "./copy/copy.js";
import { en } from "./copy/en.js";
import { zhCN } from "./copy/zh-CN.js";
import { gates } from "./gates/index.js";
import { preScreenGates } from "./gates/pre-screen.js";
import { limitComponents } from "./limit.js";
import { limitBounds } from "./limit-bounds.js";
import { parameters } from "./parameters.js";
import { dimensions, regimes, scorecard } from "./scorecard.js";
import { platformSources } from "./sources/platform.js";
import { reportSources } from "./sources/report.js";
import { variables } from "./variables/index.js";

/** One text of the copy in both languages. */
function both(of: (copy: Copy) => string): define.Localized {
  return { "zh-CN": of(zhCN), en: of(en) };
}

/** The entries of a record whose keys the type knows. */
function entries<Key extends string, Value>(record: Readonly<Record<Key, Value>>): [Key, Value][] {
  return Object.entries(record) as [Key, Value][];
}

function gateTexts(
  id: keyof typeof gates,
): Pick<define.GateDefinition, "label" | "text" | "unknownText"> {
  const unknown = zhCN.gates[id].unknownText;
  const texts = {
    label: both((copy) => copy.gates[id].label),
    text: both((copy) => copy.gates[id].text),
  };
  if (unknown === undefined) return texts;
  return { ...texts, unknownText: both((copy) => copy.gates[id].unknownText ?? "") };
}

const sources: readonly define.SourceDefinition[] = [...platformSources, ...reportSources].map(
  ({ leaveOut, ...source }) => ({
    ...source,
    label: both((copy) => copy.sources[source.name as SourceName]),
    ...(leaveOut === undefined
      ? {}
      : {
          leaveOut: leaveOut.map((one) => ({
            ...one,
            label: both((copy) => copy.leaveOut[one.id]),
          })),
        }),
  }),
);

/** The example product `pay-later`: example policy, no published rule of any real lender. */
export const definition: define.Definition = {
  format: "kaitong/definition/1",
  name: "pay-later",
  label: both((copy) => copy.product),
  notice: both((copy) => copy.notice),
  timeZone: { name: "Asia/Shanghai", offsetMinutes: 480 },
  effectiveFrom: "2015-01-01",
  jurisdiction: "cn",
  layers: entries(zhCN.layers).map(([id]) => ({ id, label: both((copy) => copy.layers[id]) })),
  sources,
  parameters: entries(parameters).map(([name, parameter]) => ({
    name,
    label: both((copy) => copy.parameters[name]),
    ...parameter,
  })),
  families: entries(zhCN.families).map(([name]) => ({
    name,
    label: both((copy) => copy.families[name].label),
    says: both((copy) => copy.families[name].says),
  })),
  variables: entries(variables).map(([name, variable]) => ({
    name,
    label: both((copy) => copy.variables[name]),
    ...variable,
  })),
  gates: entries(gates).map(([id, gate]) => ({ id, ...gateTexts(id), ...gate })),
  scorecard: {
    ...scorecard,
    dimensions: entries(dimensions).map(([id, subtotal]) => ({
      id,
      label: both((copy) => copy.dimensions[id]),
      subtotal,
    })),
  },
  regimes: {
    neutral: "normal",
    list: entries(regimes).map(([name, permille]) => ({
      name,
      label: both((copy) => copy.regimes[name]),
      permille,
    })),
  },
  cohorts: {
    keys: [
      { name: "age", variable: "ageBand" },
      { name: "region", variable: "province" },
      { name: "income", variable: "incomeBand" },
    ],
    levels: [["age", "region", "income"], ["age", "income"], ["income"], []],
    peopleMin: 50,
    variables: ["spendingPowerFen", "onTimeShare"],
    exception: {
      owner: "example risk committee",
      reason: "example: people are compared with others of their age and region, never scored",
    },
  },
  limit: {
    ...limitBounds,
    components: entries(limitComponents).map(([id, component]) => ({
      id,
      label: both((copy) => copy.limitComponents[id]),
      ...component,
    })),
  },
  coolDown: {
    source: "applications",
    row: { outcome: "declined", cools: true },
    rowNotCooling: { outcome: "declined", cools: false },
  },
  preScreen: {
    uses: ["ID.AGE", "BEH.ACCOUNT_CLOSED", "BEH.SESAME"],
    gates: entries(preScreenGates).map(([id, gate]) => ({
      id,
      label: both((copy) => copy.preScreenGates[id].label),
      text: both((copy) => copy.preScreenGates[id].text),
      ...gate,
    })),
    blocks: ["ID.AGE", "APP.LINE_OPEN"],
  },
  actions: entries(actions).map(([id, action]) => ({
    id,
    label: both((copy) => copy.actions[id].label),
    ...action,
    text: both((copy) => copy.actions[id].text),
  })),
  plans: {
    income: "incomeMonthlyFen",
    incomeShareMost: "planIncomeShareMost",
    marginPoints: "planMarginPoints",
    cheapPointsMost: "planCheapPointsMost",
    honouredDays: "planHonouredDays",
  },
  texts: {
    ...Object.fromEntries(
      entries(zhCN.texts).map(([key]) => [key, both((copy) => copy.texts[key])]),
    ),
    ...Object.fromEntries(
      entries(zhCN.desks).map(([key]) => [`desk.${key}`, both((copy) => copy.desks[key])]),
    ),
  },
};
