import {
  anyOf,
  type Draft,
  expressionOf,
  isCondition,
  isExpression,
  type Mutation,
  placeWhere,
} from "./draft.js";
import { extremeDays, extremeIntegers } from "./extremes.js";
import {
  type Branch,
  branches,
  copyOf,
  listOf,
  type Place,
  type Tree,
  textOf,
  valueAt,
  write,
} from "./tree.js";

const truth: Branch = { kind: "boolean", value: true };
const orders = ["<", "<=", ">", ">=", "=", "!="] as const;
const rowKinds: readonly string[] = ["aggregate", "run", "trailing-count"];

/** Puts an expression around another; the type and unit of the whole stay. */
function wrap(draft: Draft, fits: (value: Tree, place: Place) => boolean, around: Around): boolean {
  const place = placeWhere(draft, fits);
  const inner = place && valueAt(place);
  if (place === undefined || inner === undefined) return false;
  write(place, around(inner));
  return true;
}

type Around = (inner: Tree) => Branch;

/** Puts the same around an expression many times. */
function times(count: number, around: Around): Around {
  return (inner) => {
    let whole = inner;
    for (let time = 0; time < count; time += 1) whole = around(whole);
    return whole as Branch;
  };
}

const coalesced: Around = (inner) => ({ kind: "coalesce", of: [inner] });
const branched: Around = (inner) => ({
  kind: "case",
  branches: [{ when: copyOf(truth), then: inner }],
  otherwise: copyOf(inner),
});
const negated: Around = (of) => ({ kind: "not", of });

/** Variables of a type and unit, which can stand for each other. */
function alike({ root }: Draft, name: string): string[] {
  const all = branches(root.variables);
  const own = all.find((one) => textOf(one, "name") === name);
  if (own === undefined) return [];
  return all
    .filter((one) => one.type === own.type && one.unit === own.unit)
    .map((one) => textOf(one, "name"));
}

function arithmeticAround({ choices }: Draft, unit: Tree): Around {
  const value = choices.pick(extremeIntegers);
  const isSum = choices.oneIn(2);
  const operator = isSum ? choices.pick(["+", "-"]) : choices.pick(["*", "floor-divide"]);
  const right: Branch = { kind: "integer", value, unit: isSum ? unit : "number" };
  return (left) => ({ kind: "arithmetic", operator, left, right });
}

/** A change of one of the expressions of some kinds. */
function of(kinds: readonly string[], to: (found: Branch, draft: Draft) => boolean): Mutation {
  return (draft) => {
    const found = expressionOf(draft, ...kinds);
    return found !== undefined && to(found, draft);
  };
}

/** Changes a member to one of a few values. */
function choose(kinds: readonly string[], member: string, values: readonly Tree[]): Mutation {
  return of(kinds, (found, { choices }) => {
    found[member] = choices.pick(values);
    return true;
  });
}

/** What changes the meaning of expressions, and mostly leaves their types as they are. */
export const expressionMutations: Readonly<Record<string, Mutation>> = {
  "compare otherwise": choose(["compare"], "operator", orders),
  "join conditions otherwise": choose(["and", "or"], "kind", ["and", "or"]),
  "count otherwise": choose(["arithmetic"], "operator", ["+", "-", "*", "floor-divide"]),
  "take the other extreme": choose(["least", "greatest"], "kind", ["least", "greatest"]),
  "take the other end of a month": choose(["calendar"], "function", [
    "first-day",
    "last-day",
    "add-days",
    "add-months",
    "completed-years",
    "day-of-month",
  ]),
  "write another constant": of(["integer"], (found, { choices }) => {
    const value = typeof found.value === "number" ? found.value : 0;
    const near = [value + 1, value - 1, -value, value * 2, value * 1_000];
    found.value = choices.pick(choices.oneIn(3) ? extremeIntegers : near);
    return true;
  }),
  "write another constant day": choose(["day"], "value", extremeDays),
  "turn a boolean": of(["boolean"], (found) => {
    found.value = found.value !== true;
    return true;
  }),
  "measure in another unit": choose(["integer", "as-unit", "unknown"], "unit", [
    "number",
    "count",
    "fen",
    "days",
    "months",
    "basis-points",
    "points",
    "milliseconds",
  ]),
  "read another variable": of(["variable", "percentile"], (found, draft) => {
    const member = found.kind === "variable" ? "name" : "variable";
    const other = anyOf(draft.choices, alike(draft, textOf(found, member)));
    if (other === undefined) return false;
    found[member] = other;
    return true;
  }),
  "read another percent": choose(["percentile"], "percent", [1, 50, 99, 0, 100]),
  "cut elsewhere": of(["text-slice"], (found, { choices }) => {
    found[choices.pick(["from", "length"])] = choices.pick([0, 1, 14, 15, 16, 17, 100_000]);
    return true;
  }),
  "read nothing": (draft) =>
    wrap(draft, isExpression, () => ({ kind: "unknown", type: "integer", unit: "fen" })),
  "put a case around": (draft) => wrap(draft, isExpression, branched),
  "put a fallback around": (draft) => wrap(draft, isExpression, coalesced),
  "turn a condition": (draft) => wrap(draft, isCondition, negated),
  "widen a list of operands": of(["and", "or", "coalesce", "least", "greatest"], (found) => {
    const operands = listOf(found, "of");
    const [first] = operands;
    if (first === undefined) return false;
    operands.push(copyOf(first));
    return true;
  }),
  "narrow a list of operands": of(["and", "or", "coalesce", "least", "greatest"], (found) => {
    return listOf(found, "of").pop() !== undefined;
  }),
  "calculate with a variable's value": (draft) => {
    const variable = anyOf(draft.choices, branches(draft.root.variables));
    if (variable === undefined || variable.type !== "integer") return false;
    const { expression } = variable;
    if (expression === undefined) return false;
    variable.expression = arithmeticAround(draft, variable.unit ?? "number")(expression);
    return true;
  },
  "look in another list": of(["one-of"], (found, { choices }) => {
    const list = listOf(found, "list");
    const isText = typeof list[0] === "string";
    const many = Array.from({ length: choices.pick([0, 1, 17, 200]) }, (_, at) => at);
    found.list = many.map((at) => (isText ? `t${at}` : at));
    return true;
  }),
};

const depths = [3, 10, 30, 55, 61, 62, 63, 64, 65, 70] as const;
/** Aggregates in aggregates take rows to the power of their depth: what is run stays shallow. */
const shallow = [2, 3] as const;

/** Nests an expression around itself, below and above the limit of 64 levels. */
export const depthMutations: Readonly<Record<string, Mutation>> = {
  "nest fallbacks": (draft) =>
    wrap(draft, isExpression, times(draft.choices.pick(depths), coalesced)),
  "nest negations": (draft) => wrap(draft, isCondition, times(draft.choices.pick(depths), negated)),
  "nest sums of days": (draft) => {
    const kinds = (value: Tree) =>
      isExpression(value) &&
      (value.kind === "day" || (value.kind === "as-of" && value.part === "day"));
    const add: Around = (day) => ({
      kind: "calendar",
      function: "add-days",
      of: [day, { kind: "integer", value: 1, unit: "days" }],
    });
    return wrap(draft, kinds, times(draft.choices.pick(depths), add));
  },
  "nest sums of months": (draft) => {
    const kinds = (value: Tree) =>
      isExpression(value) && value.kind === "as-of" && value.part === "month";
    const add: Around = (month) => ({
      kind: "calendar",
      function: "add-months",
      of: [month, { kind: "integer", value: 1, unit: "months" }],
    });
    return wrap(draft, kinds, times(draft.choices.pick(depths), add));
  },
  "nest products": (draft) => {
    const isInteger = (value: Tree) => isExpression(value) && value.kind === "integer";
    const value = draft.choices.pick([2, 1, 1_000, -1]);
    const double: Around = (left) => ({
      kind: "arithmetic",
      operator: "*",
      left,
      right: { kind: "integer", value, unit: "number" },
    });
    return wrap(draft, isInteger, times(draft.choices.pick(depths), double));
  },
  "nest aggregates": (draft) => {
    const isTally = (value: Tree) => isExpression(value) && rowKinds.includes(String(value.kind));
    const source = anyOf(
      draft.choices,
      branches(draft.root.sources).filter(({ rows }) => rows !== "one"),
    );
    if (source === undefined) return false;
    const last: Around = (measure) => ({
      kind: "aggregate",
      function: "last",
      source: textOf(source, "name"),
      measure: [measure],
    });
    return wrap(draft, isTally, times(draft.choices.pick(shallow), last));
  },
  "nest shares": (draft) => {
    const variable = anyOf(
      draft.choices,
      branches(draft.root.variables).filter(({ type }) => type === "integer"),
    );
    const source = branches(draft.root.sources).find(({ rows }) => rows === "many");
    if (variable?.expression === undefined || source === undefined) return false;
    const share: Around = (measure) => ({
      kind: "aggregate",
      function: "share",
      source: textOf(source, "name"),
      part: copyOf(truth),
      measure: [{ kind: "as-unit", of: measure, unit: "count" }],
    });
    variable.unit = "basis-points";
    variable.expression = times(draft.choices.pick(shallow), share)(variable.expression);
    return true;
  },
};
