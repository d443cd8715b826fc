import type { define } from "@kaitong/engine";
import type { Choices } from "../generate/index.js";
import { label } from "../generate/sources.js";
import type { Deed, Measure } from "./kit.js";

type Gate = define.GateDefinition;

const better = [">=", ">=", ">=", ">", ">=", ">=", ">=", ">=", ">=", ">=", "<="] as const;
const worse = ["<=", "<", "<", "<=", "<", "<=", "<=", "<", "<=", ">="] as const;
const outcomes = ["declined", "declined", "held", "declined", "held", "referred"] as const;

/** What actions move comes first, mostly. */
export function movable(measures: readonly Measure[], deeds: readonly Deed[]): readonly Measure[] {
  const ids = new Set(deeds.map(({ definition }) => definition.id));
  const moved = measures.filter(({ movedBy }) => movedBy.some((id) => ids.has(id)));
  const repeated = moved.flatMap((one) => Array.from({ length: 30 }, () => one));
  return [...repeated, ...measures];
}

function testOf(choices: Choices, measures: readonly Measure[]): define.GateTest {
  const tested = choices.pick(measures);
  const { name: variable, type, unit } = tested;
  if (type === "boolean") return { variable, operator: "=", threshold: !choices.oneIn(9) };
  const alike = measures.filter((one) => one !== tested && one.unit === unit);
  const operator = choices.pick(tested.isGood ? better : worse);
  if (alike.length > 0 && choices.oneIn(14)) {
    return { variable, operator, threshold: { variable: choices.pick(alike).name } };
  }
  if (unit === "count" && choices.oneIn(4)) {
    return { variable, operator, threshold: { parameter: "leastCount" } };
  }
  const easy = tested.isGood ? tested.edges.slice(0, 2) : tested.edges.slice(-2);
  return { variable, operator, threshold: choices.pick(choices.oneIn(4) ? tested.edges : easy) };
}

function gate(
  choices: Choices,
  id: string,
  tests: readonly define.GateTest[],
  deeds: readonly Deed[],
  more: Partial<Gate>,
): Gate {
  const cure = choices.oneIn(3) ? ["wait"] : [choices.pick(deeds).definition.id];
  const outcome = more.outcome ?? choices.pick(outcomes);
  return {
    id,
    label: label(id),
    layer: choices.pick(["first", "second"]),
    combine: choices.pick(["all", "any"]),
    tests,
    outcome,
    unknown: choices.pick(["pass", "pass", "not-evaluated", "declined", "held", "pass", "pass"]),
    unknownText: label(`${id} is not known`),
    cools: outcome === "declined" && choices.oneIn(2),
    waits: choices.oneIn(4),
    nature: outcome === "held" ? "temporary" : choices.pick(["actionable", "waiting", "outside"]),
    disclosure: "full",
    cure,
    text: label(`${id}: {value}, needed {needed}`),
    ...more,
  };
}

/** A gate that only several actions with money open together. */
function debtsGate(choices: Choices, deeds: readonly Deed[]): Gate {
  const tests: readonly define.GateTest[] = [
    { variable: "debt", operator: "<=", threshold: choices.pick([100_000, 200_000, 300_000]) },
    { variable: "overdue", operator: "<", threshold: choices.pick([1, 50_000]) },
    { variable: "used", operator: "<=", threshold: choices.pick([5_000, 3_000, 8_000]) },
  ];
  const more = { combine: "all", outcome: "declined", unknown: "pass" } as const;
  return gate(choices, "DEBTS", tests, deeds, more);
}

/** A few gates in the first layers; one of them cools where there are applications. */
export function makeGates(
  choices: Choices,
  measures: readonly Measure[],
  deeds: readonly Deed[],
  hasCooling: boolean,
  isOnMoney: boolean,
): readonly Gate[] {
  const gates: Gate[] = [];
  if (hasCooling && !choices.oneIn(4)) {
    const test = { variable: "cooling", operator: "<", threshold: 1 } as const;
    const cools = { outcome: "cooling-off", waits: true, layer: "first", unknown: "pass" } as const;
    gates.push(gate(choices, "COOLING", [test], deeds, { ...cools, cools: false }));
  }
  if (isOnMoney) return [...gates, debtsGate(choices, deeds)];
  const count = choices.pick([1, 2, 1, 2, 3]);
  for (let at = 0; at < count; at += 1) {
    const tests = Array.from({ length: choices.pick([1, 1, 1, 2]) }, () =>
      testOf(choices, measures),
    );
    const before = gates.at(-1);
    const after = before !== undefined && choices.oneIn(5) ? { after: [before.id] } : {};
    const layer = before?.layer === "second" ? { layer: "second" } : {};
    gates.push(gate(choices, `G${at}`, tests, deeds, { ...after, ...layer }));
  }
  return gates;
}

/** The gate on the score. */
export function makeCutoff(choices: Choices, measures: readonly Measure[]): readonly Gate[] {
  const threshold = { parameter: "cutoff" };
  const operator = choices.pick([">=", ">"] as const);
  const cutoff: Gate = {
    id: "CUTOFF",
    label: label("CUTOFF"),
    layer: "score",
    combine: "all",
    tests: [{ variable: "score", operator, threshold }],
    outcome: "declined",
    unknown: "declined",
    unknownText: label("not known"),
    cools: choices.oneIn(2),
    waits: false,
    nature: "actionable",
    disclosure: "full",
    cure: ["wait"],
    text: label("{value}, needed {needed}"),
  };
  // Now and then the score is not all that its gate looks at.
  if (!choices.oneIn(10)) return [cutoff];
  return [{ ...cutoff, tests: [...cutoff.tests, testOf(choices, measures)] }];
}

function scoredOf(choices: Choices, measure: Measure): define.ScoredVariable {
  const { name: variable, type, edges } = measure;
  const usual = measure.isGood ? "up" : "down";
  const other = measure.isGood ? "down" : "up";
  const way = choices.pick(["same", "same", "same", "other", "free"] as const);
  const direction = way === "same" ? usual : way === "other" ? other : "free";
  const bounds = type === "boolean" ? [0] : edges;
  const points = [-1, ...bounds].map(() => choices.pick([0, 10, 20, 35, 60, -15, 5]));
  const sign = direction === "down" ? -1 : 1;
  if (direction !== "free") points.sort((a, b) => (a - b) * sign);
  const bins = points.map((value, at): define.BinDefinition => {
    if (type === "boolean") return { is: at === 1, points: value };
    const [from, below] = [bounds[at - 1], bounds[at]];
    return {
      ...(from === undefined ? {} : { from }),
      ...(below === undefined ? {} : { below }),
      points: value,
    };
  });
  const dimension = choices.pick(["past", "present"] as const);
  return { variable, dimension, direction, unknown: choices.pick([0, 10, -10]), bins };
}

function pairOf(choices: Choices, first: Measure, second: Measure): define.PairTable {
  const edges = ({ edges: of }: Measure) => of.slice(0, 1 + choices.index(2));
  const [firstEdges, secondEdges] = [edges(first), edges(second)];
  const points = [0, ...firstEdges].map(() =>
    [0, ...secondEdges].map(() => choices.pick([0, 15, 30, -10])),
  );
  const [one, other] = [first.name, second.name];
  return {
    first: one,
    second: other,
    dimension: "past",
    firstEdges,
    secondEdges,
    points,
    unknown: choices.pick([0, 5]),
  };
}

/** A scorecard over some of what can be measured. */
export function makeScorecard(
  choices: Choices,
  measures: readonly Measure[],
): define.ScorecardDefinition {
  const wanted = 2 + choices.index(4);
  const left = [...new Set(Array.from({ length: wanted }, () => choices.pick(measures)))];
  const scored = left.map((measure) => scoredOf(choices, measure));
  const directed = scored.filter(({ direction }) => direction !== "free");
  const free = [...new Set(measures)].filter(
    ({ name, type }) => type === "integer" && !directed.some(({ variable }) => variable === name),
  );
  const isPaired = free.length > 1 && choices.oneIn(3);
  const first = isPaired ? choices.pick(free) : null;
  const second = first === null ? null : choices.pick(free.filter((one) => one !== first));
  return {
    base: choices.pick([100, 80, 120]),
    minimum: -100_000,
    maximum: 100_000,
    dimensions: ["past", "present"].map((id) => ({ id, label: label(id), subtotal: "all" })),
    variables: scored,
    pairs: first === null || second === null ? [] : [pairOf(choices, first, second)],
  };
}
