import type { define } from "@kaitong/engine";
import type { Choices } from "./choices.js";
import { makeColumns } from "./columns.js";
import { type GeneratedDefinition, makeDefinition } from "./definition.js";
import { make } from "./expression.js";
import { makeGates } from "./gates.js";
import { namedParameters } from "./parameters.js";
import { anyKind, columnKind, columnSize, isSame, type Scope } from "./scope.js";
import { makeRegimes, makeScorecard } from "./scorecard.js";
import { label } from "./sources.js";
import { declare, type Variable } from "./variables.js";

function makeSource(choices: Choices, name: string): define.SourceDefinition {
  const columns = makeColumns(choices, null).filter(({ type }) => type !== "text");
  const flag: define.ColumnDefinition = { name: "sure", type: "boolean", required: true };
  return {
    name,
    label: label(name),
    path: [name],
    rows: "one",
    columns: [...columns, flag],
    known: "always",
    costs: false,
    correctAt: "desk",
  };
}

/** Each column as a variable, and some that are computed of them. */
function makeVariables(scope: Scope): readonly Variable[] {
  const variables: Variable[] = scope.sources.flatMap((source) =>
    source.columns.map((column, at): Variable => {
      const expression = { kind: "fact", source: source.name, column: column.name } as const;
      const name = `${source.name}${at}`;
      return { name, ...columnKind(column), expression, size: columnSize(column) };
    }),
  );
  for (let left = scope.choices.index(4); left > 0; left -= 1) {
    const kind = anyKind(scope.choices);
    const made = make(kind, { ...scope, variables, depth: 1 });
    variables.push({ name: `made${left}`, ...kind, ...made });
  }
  return variables;
}

type Gate = define.GateDefinition;

/** Another variable of the same kind; null where there is none. */
function alike(choices: Choices, variables: readonly Variable[], name: string): string | null {
  const own = variables.find((one) => one.name === name);
  const others = variables.filter((one) => one !== own && own !== undefined && isSame(one, own));
  return others.length === 0 ? null : choices.pick(others).name;
}

/** Says now and then what is needed, in place of the value that just passes. */
function withNeeded(choices: Choices, gate: Gate, variables: readonly Variable[]): Gate {
  const tests = gate.tests.map((test) => {
    const name = alike(choices, variables, test.variable);
    if (!choices.oneIn(4)) return test;
    if (name !== null && choices.oneIn(2)) return { ...test, needed: { variable: name } };
    return typeof test.threshold === "number" ? { ...test, needed: test.threshold + 100 } : test;
  });
  return { ...gate, tests };
}

/** A gate that compares two days, months or instants. */
function withTimes(choices: Choices, gate: Gate, variables: readonly Variable[]): Gate {
  const times = variables.filter(({ type }) => ["day", "month", "instant"].includes(type));
  if (times.length === 0 || choices.index(3) > 0) return gate;
  const { name } = choices.pick(times);
  const other = alike(choices, variables, name);
  if (other === null) return gate;
  const test: define.GateTest = { variable: name, operator: "=", threshold: { variable: other } };
  return { ...gate, tests: [test, ...gate.tests] };
}

/**
 * A small random definition whose sources have one row and no text, and whose gates mostly look at
 * their columns: what a plain record can say.
 */
export function makePlainDefinition(choices: Choices): GeneratedDefinition {
  const { definition: base, today } = makeDefinition(choices);
  const {
    scorecard: _card,
    cohorts: _cohorts,
    limit: _limit,
    coolDown: _cool,
    preScreen: _pre,
    ...rest
  } = base;
  const parameters = namedParameters(base.parameters);
  const sources = ["person", "account"].map((name) => makeSource(choices, name));
  const scope: Scope = {
    choices,
    sources,
    parameters,
    variables: [],
    compared: [],
    row: null,
    isPair: false,
    nesting: 0,
    depth: 1,
  };
  const variables = makeVariables(scope);
  const card = choices.oneIn(4) ? makeScorecard(choices, variables) : null;
  const gates = makeGates(choices, variables, parameters, card !== null).map((gate) =>
    gate.id === "CUTOFF"
      ? gate
      : withTimes(choices, withNeeded(choices, gate, variables), variables),
  );
  const definition: define.Definition = {
    ...rest,
    sources,
    variables: variables.map(declare),
    gates,
    ...(card === null ? {} : { scorecard: card }),
    regimes: makeRegimes(choices, card !== null),
  };
  return { definition, today };
}
