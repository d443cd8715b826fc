import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Definition, GateDefinition, VariableDefinition } from "../define/definition.js";
import type { Expression } from "../define/expression.js";
import { readDefinition } from "../program/open.js";
import { parseInstant } from "../value/instant.js";
import { clockBounds, typeBounds } from "./scope.js";

const path = new URL("../../../../examples/pay-later/definition.json", import.meta.url);
const payLater = JSON.parse(readFileSync(fileURLToPath(path), "utf8")) as Definition;
const card = payLater.scorecard as NonNullable<Definition["scorecard"]>;
const limit = payLater.limit as NonNullable<Definition["limit"]>;
const preScreen = payLater.preScreen as NonNullable<Definition["preScreen"]>;
const label = { "zh-CN": "x", en: "x" };

function variable(
  name: string,
  expression: Expression,
  more: Partial<VariableDefinition> = {},
): VariableDefinition {
  const family = payLater.families[0]?.name ?? "";
  const rest = { tags: [], actionable: false, gaming: "none" } as const;
  return { name, label, family, type: "integer", unit: "fen", ...rest, expression, ...more };
}

function withVariables(...added: readonly VariableDefinition[]): Definition {
  return { ...payLater, variables: [...payLater.variables, ...added] };
}

function told(definition: Definition): readonly string[] {
  return readDefinition(definition).diagnostics.map(({ code, pointer }) => `${code} ${pointer}`);
}

const one: Expression = { kind: "integer", value: 1, unit: "days" };
const today: Expression = { kind: "as-of", part: "day" };
const added = payLater.variables.length;

/** An expression with another around it, many times. */
function nested(of: Expression, times: number, around: (of: Expression) => Expression): Expression {
  let whole = of;
  for (let time = 0; time < times; time += 1) whole = around(whole);
  return whole;
}

describe("reading takes time in proportion to the definition", () => {
  it("for days that are added to days, at every depth", () => {
    const sum = nested(today, 60, (day) => ({
      kind: "calendar",
      function: "add-days",
      of: [day, one],
    }));
    const { unit: _, ...later } = variable("later", sum, { type: "day" });
    expect(told(withVariables(later))).toEqual([]);
  });

  it("for shares of shares of rows", () => {
    const share = nested({ kind: "integer", value: 1, unit: "count" }, 25, (measure) => ({
      kind: "aggregate",
      function: "share",
      source: "cards",
      part: { kind: "boolean", value: true },
      measure: [{ kind: "as-unit", of: measure, unit: "count" }],
    }));
    const found = told(withVariables(variable("part", share, { unit: "basis-points" })));
    const place = "/measure/0/of".repeat(6);
    expect(found).toEqual([
      `expression.nested-rows /variables/${payLater.variables.length}/expression${place}`,
    ]);
  });
});

describe("a chain of thousands of variables", () => {
  const length = 9_000;
  const links = (end: Expression) =>
    Array.from({ length }, (_, at) =>
      variable(`l${at}`, at + 1 < length ? { kind: "variable", name: `l${at + 1}` } : end),
    );
  const tested = (definition: Definition): Definition => {
    const [gate] = definition.gates;
    const tests = [{ variable: "l0", operator: ">=", threshold: 0 }] as const;
    return { ...definition, gates: [{ ...(gate as GateDefinition), tests }] };
  };

  it("is read, whatever is declared first", () => {
    const end: Expression = { kind: "integer", value: 1, unit: "fen" };
    const { program, diagnostics } = readDefinition(withVariables(...links(end)));
    expect(diagnostics).toEqual([]);
    expect(program?.order.length).toBeGreaterThan(length);
  });

  it("is refused where it is closed, also behind a gate", () => {
    const end: Expression = { kind: "variable", name: "l0" };
    const codes = told(tested(withVariables(...links(end))));
    expect(codes.filter((code) => code.startsWith("variable.circular"))).toHaveLength(1);
  });
});

describe("what a definition says is refused where it stands", () => {
  const component = { id: "x", label, variable: "x", gate: limit.components[0]?.gate ?? "" };
  const gated = limit.components.find(({ gate }) => gate !== undefined)?.gate ?? "";
  const limited = (expression: Expression, more: Partial<VariableDefinition>): Definition => ({
    ...withVariables(variable("x", expression, more)),
    limit: { ...limit, components: [...limit.components, { ...component, gate: gated }] },
  });
  const last = limit.components.length;

  it("a value over no rows that is no day", () => {
    const empty = (value: number): Expression => ({
      kind: "aggregate",
      function: "max",
      source: "cards",
      measure: [today],
      empty: value,
    });
    const { unit: _, ...far } = variable("far", empty(2_932_897), { type: "day" });
    const { unit: __, ...near } = variable("near", empty(2_932_896), { type: "day" });
    expect(told(withVariables(far))).toEqual([
      `type.mismatch /variables/${added}/expression/empty`,
    ]);
    expect(told(withVariables(near))).toEqual([]);
  });

  it("a parameter without values that divides", () => {
    const [first, ...others] = payLater.parameters;
    const parameter = { name: "none", label, unit: "number", values: [] } as const;
    const by = variable("by", {
      kind: "arithmetic",
      operator: "floor-divide",
      left: { kind: "integer", value: 1, unit: "fen" },
      right: { kind: "parameter", name: "none" },
    });
    const parameters = [...(first === undefined ? [] : [first]), ...others, parameter];
    const codes = told({ ...withVariables(by), parameters });
    expect(codes[0]).toBe(`parameter.no-value /parameters/${parameters.length - 1}/values`);
  });

  it("a component of the limit that is no amount", () => {
    const text: Expression = { kind: "text", value: "x" };
    const { unit: _, ...words } = variable("x", text, { type: "text" });
    const definition = limited(text, {});
    const variables = [...payLater.variables, words];
    expect(told({ ...definition, variables })).toEqual([
      `unit.mismatch /limit/components/${last}/variable`,
    ]);
  });

  it("a tag of what the limit lets a gate test", () => {
    const income: Expression = { kind: "integer", value: 1, unit: "fen" };
    const codes = told(limited(income, { tags: ["health"] }));
    const gate = payLater.gates.findIndex(({ id }) => id === gated);
    expect(codes).toContain(`jurisdiction.forbidden-tag /gates/${gate}/tests`);
  });

  it("a rule on rows that reads a variable over these rows, or none", () => {
    const count: Expression = { kind: "aggregate", function: "count", source: "cards" };
    const counts = ["a", "b"].map((name) => variable(name, count, { unit: "count" }));
    const ruled = (name: string): Definition => {
      const when: Expression = { kind: "is-known", of: { kind: "variable", name } };
      const sources = payLater.sources.map((source) =>
        source.name === "cards" ? { ...source, leaveOut: [{ id: "x", label, when }] } : source,
      );
      return { ...withVariables(...counts), sources };
    };
    const index = payLater.sources.findIndex(({ name }) => name === "cards");
    const place = `/sources/${index}/leaveOut/0/when/of`;
    expect(told(ruled("a"))).toContain(`variable.circular ${place}/name`);
    expect(told(ruled("none"))).toEqual([`name.unknown-variable ${place}/name`]);
  });

  it("a parent that no source is, once", () => {
    const of: Expression = { kind: "column", name: "id", row: "parent" };
    const count: Expression = {
      kind: "aggregate",
      function: "count",
      source: "cards",
      where: { kind: "is-known", of },
    };
    const sources = payLater.sources.map((source) =>
      source.name === "cards" ? { ...source, parent: "nobody" } : source,
    );
    const index = payLater.sources.findIndex(({ name }) => name === "cards");
    const codes = told({ ...withVariables(variable("a", count, { unit: "count" })), sources });
    const unknown = codes.filter((code) => code.startsWith("name.unknown-source"));
    expect(unknown).toEqual([`name.unknown-source /sources/${index}/parent`]);
  });

  it("a gate of the pre-screen that has the id of another", () => {
    const {
      layer: _,
      outcome: __,
      unknown: ___,
      cools: ____,
      ...gate
    } = payLater.gates[0] as GateDefinition;
    const gates = [...preScreen.gates, gate];
    expect(told({ ...payLater, preScreen: { ...preScreen, gates } })).toContain(
      `name.duplicate /preScreen/gates/${gates.length - 1}/id`,
    );
  });

  it("bins, pairs and rules that are none or too many", () => {
    const [scored] = card.variables;
    const bins = { ...scored, bins: [] };
    const [name = "", dimension = ""] = [scored?.variable, scored?.dimension];
    const firstEdges = Array.from({ length: 100 }, (_, at) => at);
    const table = { firstEdges, secondEdges: [], points: [[0]], unknown: 0 };
    const pair = { first: name, second: name, dimension, ...table };
    const scorecard = { ...card, variables: [bins], pairs: [pair] } as typeof card;
    const rule = { id: "x", label, when: { kind: "boolean", value: false } } as const;
    const [source, ...others] = payLater.sources;
    const sources = [{ ...source, leaveOut: new Array(33).fill(rule) }, ...others];
    const codes = told({ ...payLater, scorecard, sources } as Definition);
    expect(codes).toEqual([
      "definition.too-long /sources/0/leaveOut",
      "definition.out-of-range /scorecard/variables/0/bins",
      "definition.too-long /scorecard/pairs/0/firstEdges",
    ]);
  });

  it("more than 200,000 values", () => {
    const list = Array.from({ length: 9_000 }, (_, at) => `t${at}`);
    const wide: Expression = { kind: "one-of", value: { kind: "text", value: "x" }, list };
    const { unit: _, ...flag } = variable("x", wide, { type: "boolean" });
    const many = Array.from({ length: 30 }, (_, at) => ({ ...flag, name: `many${at}` }));
    expect(told(withVariables(...many))).toEqual(["definition.too-large "]);
  });
});

describe("bounds", () => {
  it("hold the last instant that can be written, and the days that it has elsewhere", () => {
    const instant = parseInstant("9999-12-31T23:59:59.999-14:00") ?? Number.NaN;
    expect(instant).toBe(typeBounds("instant")[1]);
    const day = Math.floor((instant + 840 * 60_000) / 86_400_000);
    expect(day).toBeGreaterThan(typeBounds("day")[1]);
    expect(day).toBeLessThan(clockBounds("day")[1]);
  });

  it("hold the longest run of months that a window can have", () => {
    const run: Expression = {
      kind: "run",
      source: "bills",
      mode: "longest",
      window: { kind: "months", length: 100_000, skip: 0 },
      where: { kind: "boolean", value: true },
      per: "all",
    };
    const { program, diagnostics } = readDefinition(
      withVariables(variable("long", run, { unit: "months" })),
    );
    expect(diagnostics).toEqual([]);
    expect(program?.variables[added]?.node.maximum).toBe(100_000);
  });
});
