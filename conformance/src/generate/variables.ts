import type { define } from "@kaitong/engine";
import { makeBoolean } from "./boolean.js";
import { integerValues } from "./columns.js";
import { make } from "./expression.js";
import { makeNumber, makeQuotient, makeShare, percentileOf } from "./integer.js";
import { makeAggregate, makeBusiest, makeChanges, makeRun, makeTally } from "./rows.js";
import {
  anyKind,
  integerOf,
  type Kind,
  kindOf,
  type Made,
  type Named,
  type Scope,
} from "./scope.js";
import { label } from "./sources.js";

/** A variable of a definition under construction. */
export interface Variable extends Named {
  readonly expression: define.Expression;
}

interface Feature {
  readonly weight: number;
  readonly kind: (scope: Scope) => Kind;
  readonly make: (kind: Kind, scope: Scope) => Made | null;
}

const amount = (scope: Scope): Kind =>
  integerOf(scope.choices.pick(["fen", "number", "count", "days"] as const));

/** What variables are made of, so that each kind of expression is often at the top of one. */
const features: readonly Feature[] = [
  { weight: 6, kind: ({ choices }) => anyKind(choices), make: makeAggregate },
  { weight: 2, kind: () => integerOf("count"), make: makeAggregate },
  { weight: 4, kind: () => integerOf("count"), make: (_kind, scope) => makeTally(scope) },
  { weight: 2, kind: () => integerOf("basis-points"), make: makeAggregate },
  { weight: 1, kind: () => integerOf("days"), make: makeAggregate },
  { weight: 2, kind: () => integerOf("count"), make: (_kind, scope) => makeChanges(scope) },
  { weight: 5, kind: () => integerOf("months"), make: (_kind, scope) => makeRun(scope) },
  { weight: 2, kind: () => integerOf("count"), make: (_kind, scope) => makeBusiest(scope) },
  { weight: 2, kind: amount, make: makeQuotient },
  { weight: 2, kind: () => integerOf("basis-points"), make: (_kind, scope) => makeShare(scope) },
  { weight: 3, kind: ({ choices }) => anyKind(choices), make },
  { weight: 1, kind: () => integerOf("years"), make },
  { weight: 1, kind: () => kindOf("day"), make },
  { weight: 1, kind: () => kindOf("text"), make },
  { weight: 1, kind: () => integerOf("number"), make: (_kind, scope) => makeNumber(scope) },
  { weight: 2, kind: () => kindOf("boolean"), make },
];

const byWeight = features.flatMap((feature) =>
  Array.from({ length: feature.weight }, () => feature),
);

/** A random variable after those of the scope. */
export function makeVariable(name: string, scope: Scope): Variable {
  const feature = scope.choices.pick(byWeight);
  const kind = feature.kind(scope);
  const made = feature.make(kind, scope) ?? make(kind, scope);
  return { name, ...kind, ...made };
}

/** A percentile of the cohort, alone or compared with the person's own value. */
export function makePercentile(name: string, scope: Scope): Variable | null {
  const kept = scope.compared[0];
  const made = kept === undefined ? null : percentileOf(kept, scope);
  if (kept === undefined || made === null) return null;
  if (scope.choices.index(2) === 0) return { name, type: kept.type, unit: kept.unit, ...made };
  const left = { kind: "variable", name: kept.name } as const;
  const operator = scope.choices.pick([">=", "<", "="] as const);
  const expression = { kind: "compare", operator, left, right: made.expression } as const;
  return { name, ...kindOf("boolean"), expression, size: 0 };
}

/** Names of the bands that the keys of cohorts are. */
export const bands = ["low", "middle", "high"] as const;

/** A band that a number lies in, or another text: what people are grouped by. */
export function makeBand(name: string, scope: Scope): Variable {
  const { choices } = scope;
  const unit = choices.pick(["fen", "count", "number"] as const);
  const left = make(integerOf(unit), { ...scope, depth: 1 }).expression;
  const edges = [0, 1].map(() => choices.pick(integerValues[unit] ?? [0])).sort((a, b) => a - b);
  const branches = edges.map((value, index) => ({
    when: {
      kind: "compare",
      operator: "<",
      left,
      right: { kind: "integer", value, unit },
    } as const,
    then: { kind: "text", value: bands[index] ?? "" } as const,
  }));
  const known = { when: { kind: "is-known", of: left } as const, then: bandText("high") };
  const otherwise = choices.oneIn(3)
    ? bandText("low")
    : ({ kind: "unknown", type: "text" } as const);
  const expression = { kind: "case", branches: [...branches, known], otherwise } as const;
  return { name, ...kindOf("text"), expression, size: 0 };
}

function bandText(value: string): define.Expression {
  return { kind: "text", value };
}

/** Something that is true or false, for gates. */
export function makeTruth(name: string, scope: Scope): Variable {
  return { name, ...kindOf("boolean"), expression: makeBoolean(scope), size: 0 };
}

/** The variable as a definition declares it. */
export function declare({ name, type, unit, expression }: Variable): define.VariableDefinition {
  return {
    name,
    label: label(name),
    family: "all",
    type,
    ...(unit === null ? {} : { unit }),
    tags: [],
    actionable: name.length % 2 === 0,
    gaming: "none",
    expression,
  };
}
