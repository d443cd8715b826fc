import { anyOf, type Draft, declaredIn, type Mutation, partOf } from "./draft.js";
import { extremeDays, extremeIntegers } from "./extremes.js";
import { type Branch, branches, copyOf, isBranch, listOf, type Tree, textOf } from "./tree.js";

const integerMax = Number.MAX_SAFE_INTEGER;
const pointsMax = 2_147_483_647;
const label = { "zh-CN": "x", en: "x" };

function onGate(change: (gate: Branch, draft: Draft) => boolean): Mutation {
  return (draft) => {
    const preScreen = partOf(draft, "preScreen");
    const own = draft.choices.oneIn(5) ? branches(preScreen?.gates) : branches(draft.root.gates);
    const gate = anyOf(draft.choices, own);
    return gate !== undefined && change(gate, draft);
  };
}

function onTest(change: (test: Branch, draft: Draft) => boolean): Mutation {
  return onGate((gate, draft) => {
    const test = anyOf(draft.choices, branches(gate.tests));
    return test !== undefined && change(test, draft);
  });
}

function onPart(member: string, change: (part: Branch, draft: Draft) => boolean): Mutation {
  return (draft) => {
    const part = partOf(draft, member);
    return part !== undefined && change(part, draft);
  };
}

/** The type and unit that a test's variable has. */
function testedBy({ root }: Draft, test: Branch): Branch {
  const name = textOf(test, "variable");
  const score: Branch = { type: "integer", unit: "points" };
  if (name === "score") return score;
  return branches(root.variables).find((variable) => textOf(variable, "name") === name) ?? {};
}

/** A threshold that fits a test's variable. */
function thresholdFor(draft: Draft, test: Branch): Tree {
  const { choices, root } = draft;
  const { type, unit } = testedBy(draft, test);
  const variables = branches(root.variables).filter(
    (one) => one.type === type && one.unit === unit,
  );
  const other = anyOf(choices, variables);
  if (choices.oneIn(4) && other !== undefined) return { variable: textOf(other, "name") };
  const parameter = anyOf(
    choices,
    branches(root.parameters).filter((one) => one.unit === unit),
  );
  if (type === "integer" && choices.oneIn(4) && parameter !== undefined) {
    return { parameter: textOf(parameter, "name") };
  }
  if (type === "boolean") return choices.oneIn(2);
  return type === "text" ? choices.pick(["in", "", "x"]) : choices.pick(extremeIntegers);
}

/** Makes the parts of a gate that depend on its outcome fit. */
function mend(gate: Branch): void {
  if (gate.outcome === "held") gate.nature = "temporary";
  if (gate.outcome !== "declined") gate.cools = false;
  gate.unknownText ??= copyOf(label);
}

function scored({ scorecard }: Branch): Branch[] {
  return isBranch(scorecard) ? branches(scorecard.variables) : [];
}

function onScored(change: (one: Branch, draft: Draft) => boolean): Mutation {
  return (draft) => {
    const one = anyOf(draft.choices, scored(draft.root));
    return one !== undefined && change(one, draft);
  };
}

/** Bins between edges, in order: as many points as there are. */
function binsOf(edges: readonly number[], points: readonly number[]): Branch[] {
  return points.map((value, at) => {
    const [from, below] = [edges[at - 1], edges[at]];
    return {
      ...(from === undefined ? {} : { from }),
      ...(below === undefined ? {} : { below }),
      points: value,
    };
  });
}

/** What changes gates: most definitions stay accepted. */
export const gateMutations: Readonly<Record<string, Mutation>> = {
  "test otherwise": onTest((test, draft) => {
    const { type } = testedBy(draft, test);
    test.operator = draft.choices.pick(type === "integer" ? ["=", "<", "<=", ">", ">="] : ["="]);
    return true;
  }),
  "test another threshold": onTest((test, draft) => {
    test.threshold = thresholdFor(draft, test);
    return true;
  }),
  "show another need": onTest((test, draft) => {
    const needed = thresholdFor(draft, test);
    if (typeof needed === "string" || (isBranch(needed) && "parameter" in needed)) return false;
    test.needed = needed;
    return true;
  }),
  "test another variable": onTest((test, draft) => {
    const variable = declaredIn(draft, "variables");
    if (variable === undefined) return false;
    test.variable = textOf(variable, "name");
    test.operator = "=";
    delete test.needed;
    test.threshold = thresholdFor(draft, test);
    return true;
  }),
  "test the same once more": onGate((gate) => {
    const tests = listOf(gate, "tests");
    if (tests[0] === undefined) return false;
    tests.push(copyOf(tests[0]));
    return true;
  }),
  "combine otherwise": onGate((gate, { choices }) => {
    gate.combine = choices.pick(["all", "any"]);
    return true;
  }),
  "treat the unknown otherwise": onGate((gate, { choices }) => {
    const outcomes = ["pass", "not-evaluated", "declined", "held", "referred", "cooling-off"];
    if (Object.hasOwn(gate, "unknown")) gate.unknown = choices.pick(outcomes);
    mend(gate);
    return true;
  }),
  "end otherwise": onGate((gate, { choices }) => {
    if (!Object.hasOwn(gate, "outcome")) return false;
    gate.outcome = choices.pick(["declined", "held", "referred", "cooling-off"]);
    mend(gate);
    return true;
  }),
  "wait or do not": onGate((gate) => {
    gate.waits = gate.waits !== true;
    return true;
  }),
  "cool down": onGate((gate) => {
    if (gate.outcome !== "declined") return false;
    gate.cools = gate.cools !== true;
    return true;
  }),
  "tell otherwise": onGate((gate, { choices }) => {
    gate.disclosure = choices.pick(["full", "category", "none"]);
    if (gate.outcome !== "held")
      gate.nature = choices.pick(["actionable", "correctable", "outside"]);
    gate.cure = choices.pick([[], ["wait"], ["human-review", "wait"]]);
    return true;
  }),
  "name another source": onGate((gate, draft) => {
    const source = declaredIn(draft, "sources");
    if (source !== undefined) gate.source = textOf(source, "name");
    return source !== undefined;
  }),
  "come after another gate": onGate((gate, { choices, root }) => {
    const other = anyOf(choices, branches(root.gates));
    if (other !== undefined) gate.after = [textOf(other, "id")];
    return other !== undefined;
  }),
  "drop a gate": ({ root, choices }) => {
    if (!Array.isArray(root.gates) || root.gates.length === 0) return false;
    root.gates.splice(choices.index(root.gates.length), 1);
    return true;
  },
  "add a gate": ({ root, choices }) => {
    if (!Array.isArray(root.gates)) return false;
    const gate = anyOf(choices, branches(root.gates));
    if (gate === undefined) return false;
    root.gates.splice(root.gates.indexOf(gate) + 1, 0, { ...copyOf(gate), id: "ADDED" });
    return true;
  },
  "move a gate to another layer": onGate((gate, draft) => {
    const layer = declaredIn(draft, "layers");
    if (layer !== undefined) gate.layer = textOf(layer, "id");
    return layer !== undefined;
  }),
};

/** What changes score, regimes, limit, cohorts and the rest of a policy. */
export const policyMutations: Readonly<Record<string, Mutation>> = {
  "give other points": onScored((one, { choices }) => {
    const bin = anyOf(choices, branches(one.bins));
    const points = choices.pick([0, 1, -1, 1_000, -1_000, 100_000, pointsMax, -pointsMax]);
    if (bin === undefined || choices.oneIn(4)) one.unknown = points;
    else bin.points = points;
    return true;
  }),
  "cut other bins": onScored((one, { choices }) => {
    const edges = choices.pick([[], [0], [-integerMax, integerMax], [-1, 0, 1, 2, 3, 4, 5, 6]]);
    one.direction = "free";
    delete one.authorised;
    one.bins = binsOf(
      edges,
      [...edges, 0].map(() => choices.pick([0, 7, -7, 100])),
    );
    return true;
  }),
  "disturb bins": onScored((one, { choices }) => {
    const bins = listOf(one, "bins");
    if (choices.oneIn(3)) bins.reverse();
    else if (choices.oneIn(2)) bins.push(...copyOf(bins));
    else bins.pop();
    return true;
  }),
  "point the other way": onScored((one, { choices }) => {
    one.direction = choices.pick(["up", "down", "free"]);
    return true;
  }),
  "score one less": onPart("scorecard", (card) => listOf(card, "variables").pop() !== undefined),
  "declare another range": onPart("scorecard", (card, { choices }) => {
    card[choices.pick(["minimum", "maximum", "base"])] = choices.pick([
      0,
      1_000_000,
      -1_000_000,
      pointsMax,
      -pointsMax,
    ]);
    return true;
  }),
  "change a pair": onPart("scorecard", (card, { choices }) => {
    const pair = anyOf(choices, branches(card.pairs));
    if (pair === undefined) return false;
    const [rows, columns] = [choices.index(4), choices.index(4)];
    pair.firstEdges = Array.from({ length: rows }, (_, at) => at);
    pair.secondEdges = Array.from({ length: columns }, (_, at) => at - integerMax);
    pair.points = Array.from({ length: rows + 1 }, () =>
      Array.from({ length: columns + 1 }, () => choices.pick([0, 5, -5, 1_000])),
    );
    return true;
  }),
  "scale by a regime": onPart("regimes", (regimes, draft) => {
    const regime = anyOf(draft.choices, branches(regimes.list));
    const dimension = anyOf(
      draft.choices,
      branches(partOf(draft, "scorecard")?.dimensions).map((one) => textOf(one, "id")),
    );
    if (regime === undefined || dimension === undefined) return false;
    regime.permille = { [dimension]: draft.choices.pick([0, 1, 999, 1_001, 100_000, 100_001]) };
    return true;
  }),
  "add a regime": onPart("regimes", (regimes) => {
    if (!Array.isArray(regimes.list)) return false;
    regimes.list.push({ name: "added", label: copyOf(label), permille: {} });
    return true;
  }),
  "be neutral otherwise": onPart("regimes", (regimes, { choices }) => {
    const regime = anyOf(choices, branches(regimes.list));
    if (regime !== undefined) regimes.neutral = textOf(regime, "name");
    return regime !== undefined;
  }),
  "change a parameter": (draft) => {
    const values = branches(declaredIn(draft, "parameters")?.values);
    const value = anyOf(draft.choices, values);
    if (value === undefined) return false;
    value.value = draft.choices.pick([...extremeIntegers, 1, 2, 3, 30]);
    return true;
  },
  "date a parameter": (draft) => {
    const parameter = declaredIn(draft, "parameters");
    if (!Array.isArray(parameter?.values)) return false;
    const from = draft.choices.pick(extremeDays);
    parameter.values.push({ from, value: draft.choices.pick([0, 1, 30]), reference: "x" });
    return true;
  },
  "have no value of a parameter": (draft) => {
    const parameter = declaredIn(draft, "parameters");
    if (parameter !== undefined) parameter.values = [];
    return parameter !== undefined;
  },
  "change the limit": onPart("limit", (limit, { choices }) => {
    const amounts = [0, 1, 100, 10_000, 12_345, 10 ** 9, integerMax];
    limit[choices.pick(["minimumFen", "maximumFen", "roundDownToFen"])] = choices.pick(amounts);
    return true;
  }),
  "limit by a variable": onPart("limit", (limit, draft) => {
    const inFen = branches(draft.root.variables).filter(({ unit }) => unit === "fen");
    const [variable, gate] = [anyOf(draft.choices, inFen), declaredIn(draft, "gates")];
    if (variable === undefined || gate === undefined) return false;
    const names = { variable: textOf(variable, "name"), gate: textOf(gate, "id") };
    listOf(limit, "components").push({ id: "added", label: copyOf(label), ...names });
    return true;
  }),
  "limit by nothing": onPart("limit", (limit) => {
    limit.components = [];
    return true;
  }),
  "compare with other people": onPart("cohorts", (cohorts, { choices }) => {
    if (choices.oneIn(2)) cohorts.peopleMin = choices.pick([0, 1, 20, 101, integerMax]);
    else listOf(cohorts, "levels").reverse();
    return true;
  }),
  "cool down otherwise": onPart("coolDown", (coolDown, { choices }) => {
    if (choices.oneIn(2)) coolDown.row = {};
    else coolDown.rowNotCooling = copyOf(coolDown.row ?? {});
    return true;
  }),
  "pre-screen otherwise": onPart("preScreen", (preScreen, draft) => {
    const gate = declaredIn(draft, "gates");
    const uses = listOf(preScreen, "uses");
    if (gate !== undefined) uses.push(textOf(gate, "id"));
    preScreen.blocks = copyOf(uses);
    return true;
  }),
  "drop an optional part": (draft) => {
    const parts = ["scorecard", "cohorts", "limit", "coolDown", "preScreen"];
    delete draft.root[draft.choices.pick(parts)];
    return true;
  },
  "move the clock": onPart("timeZone", (zone, { choices }) => {
    zone.offsetMinutes = choices.pick([0, 1, -1, 840, -840, 841, 59]);
    return true;
  }),
  "take effect on another day": ({ root, choices }) => {
    root.effectiveFrom = choices.pick([...extremeDays, "2015-01-02", "2024-02-29"]);
    return true;
  },
  "decide elsewhere": ({ root, choices }) => {
    root.jurisdiction = choices.pick(["cn", "eu", "us"]);
    return true;
  },
  "tag a variable": (draft) => {
    const variable = declaredIn(draft, "variables");
    const tags = ["protected", "region", "social-network", "health", "other", "constructor"];
    if (variable !== undefined) variable.tags = [draft.choices.pick(tags)];
    return variable !== undefined;
  },
};
