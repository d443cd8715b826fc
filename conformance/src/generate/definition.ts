import type { define } from "@kaitong/engine";
import { dayNumber } from "./calendar.js";
import type { Choices } from "./choices.js";
import { layerIds, makeGates, makePreScreen } from "./gates.js";
import { makeLimit } from "./limit.js";
import { effectiveFrom, makeParameters, namedParameters } from "./parameters.js";
import { peopleMin } from "./reference.js";
import { makeRowCondition } from "./rows.js";
import type { Scope } from "./scope.js";
import { makeRegimes, makeScorecard } from "./scorecard.js";
import { label, makeSources } from "./sources.js";
import {
  declare,
  makeBand,
  makePercentile,
  makeTruth,
  makeVariable,
  type Variable,
} from "./variables.js";

/** A definition, and the day that its dossiers lie around. */
export interface GeneratedDefinition {
  readonly definition: define.Definition;
  readonly today: number;
}

/** Ends and beginnings of months and years, with leap days. */
const days = ["2024-02-29", "2024-03-01", "2023-02-28", "2024-03-31", "2023-12-31", "2024-08-15"];
/** Minutes east of Greenwich: whole and half hours, and the farthest. */
const offsets = [480, 0, -300, 330, 840, -840, 345];

/** Rows that no variable sees; not of a source that has rows two levels below it. */
function withLeaveOut(scope: Scope): readonly define.SourceDefinition[] {
  const { sources, choices } = scope;
  const parentOf = (name: string | undefined) =>
    sources.find((source) => source.name === name)?.parent;
  return sources.map((source) => {
    const isGrand = sources.some((other) => parentOf(other.parent) === source.name);
    if (isGrand || !choices.oneIn(4)) return source;
    const ids = choices.oneIn(4) ? ["gone", "doubted"] : ["gone"];
    const leaveOut = ids.map((id) => ({
      id,
      label: label(id),
      when: makeRowCondition(source, { ...scope, depth: 1 }),
    }));
    return { ...source, leaveOut };
  });
}

function makeVariables(scope: Scope, hasCohorts: boolean): readonly Variable[] {
  const { choices } = scope;
  const variables: Variable[] = [];
  const after = (): Scope => ({
    ...scope,
    variables,
    compared: hasCohorts ? comparable(variables) : [],
    depth: choices.pick([2, 1, 3]),
  });
  if (hasCohorts) {
    // Keys come before anything that is compared, so that no key depends on a percentile.
    const none = { ...after(), compared: [] };
    variables.push(makeBand("band", none));
    variables.push(makeBand("region", none));
    variables.push(makeVariable("first", none));
  }
  const count = 3 + choices.index(9);
  for (let index = 0; index < count; index += 1) {
    const name = `v${index}`;
    const compared = hasCohorts && choices.oneIn(6) ? makePercentile(name, after()) : null;
    const plain = () => (choices.oneIn(8) ? makeTruth(name, after()) : makeVariable(name, after()));
    variables.push(compared ?? plain());
  }
  return variables;
}

/** What cohorts keep histograms of: the first integer, which reads no percentile itself. */
function comparable(variables: readonly Variable[]): readonly Variable[] {
  const first = variables[2];
  return first?.type === "integer" ? [first] : [];
}

function makeCohorts(choices: Choices, variables: readonly Variable[]): define.CohortDefinition {
  return {
    keys: [
      { name: "band", variable: "band" },
      { name: "region", variable: "region" },
    ],
    levels: choices.pick([
      [["band", "region"], ["band"], []],
      [["band", "region"], ["region"]],
      [["region"], []],
    ]),
    peopleMin,
    variables: comparable(variables).map(({ name }) => name),
    exception: { owner: "generated", reason: "generated" },
  };
}

/** Where today's decline stands in the next application's dossier. */
function makeCoolDown(
  choices: Choices,
  sources: readonly define.SourceDefinition[],
): define.CoolDownDefinition | null {
  const fit = sources.filter((source) => {
    const time = source.columns.find((column) => column.name === source.time);
    const isDay = time?.type === "instant" || time?.type === "day";
    return source.rows === "many" && source.parent === undefined && isDay;
  });
  if (fit.length === 0 || choices.oneIn(4)) return null;
  const source = choices.pick(fit);
  const row = source.columns.flatMap(({ name, type }): [string, string | boolean][] => {
    if (type === "boolean") return [[name, choices.index(2) === 1]];
    return type === "text" && choices.index(2) === 1 ? [[name, "in"]] : [];
  });
  return { source: source.name, row: Object.fromEntries(row) };
}

/** A small random definition in its JSON form. */
export function makeDefinition(choices: Choices): GeneratedDefinition {
  const today = dayNumber(choices.pick(days));
  const parameters = makeParameters(choices, today);
  const named = namedParameters(parameters);
  const base: Scope = {
    choices,
    sources: makeSources(choices),
    parameters: named,
    variables: [],
    compared: [],
    row: null,
    isPair: false,
    nesting: choices.oneIn(6) ? 2 : 1,
    depth: 2,
  };
  const sources = withLeaveOut(base);
  const scope = { ...base, sources };
  const hasCohorts = choices.index(2) === 1;
  const variables = makeVariables(scope, hasCohorts);
  const card = choices.index(4) > 0 ? makeScorecard(choices, variables) : null;
  const gates = makeGates(choices, variables, named, card !== null);
  const coolDown = makeCoolDown(choices, sources);
  const limit = choices.oneIn(2) ? makeLimit(choices, gates, variables, card !== null) : null;
  const definition: define.Definition = {
    format: "kaitong/definition/1",
    name: "generated",
    label: label("generated"),
    notice: label("generated"),
    timeZone: { name: "generated", offsetMinutes: choices.pick(offsets) },
    effectiveFrom,
    jurisdiction: "cn",
    layers: layerIds.map((id) => ({ id, label: label(id) })),
    sources,
    parameters,
    families: [{ name: "all", label: label("all"), says: label("all") }],
    variables: variables.map(declare),
    gates,
    ...(card === null ? {} : { scorecard: card }),
    regimes: makeRegimes(choices, card !== null),
    ...(hasCohorts ? { cohorts: makeCohorts(choices, variables) } : {}),
    ...(limit === null ? {} : { limit }),
    ...(coolDown === null ? {} : { coolDown }),
    preScreen: makePreScreen(choices, gates, variables, named),
    actions: [],
    texts: { desk: label("desk"), all: label("all") },
  };
  return { definition, today };
}
