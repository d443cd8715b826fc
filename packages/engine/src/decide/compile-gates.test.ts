import { describe, expect, it } from "vitest";
import { lastDays } from "../define/build-rows.js";
import type { Definition, GateDefinition, SourceDefinition } from "../define/definition.js";
import type { Expression } from "../define/expression.js";
import { readDossier } from "../dossier/open.js";
import { seeFacts } from "../dossier/see.js";
import { readDefinition } from "../program/open.js";
import { readReference } from "../reference/reference.js";
import { compileGates, type PlainRecord } from "./compile-gates.js";

const label = (text: string) => ({ "zh-CN": text, en: text });

const person: SourceDefinition = {
  name: "person",
  label: label("person"),
  path: ["person"],
  rows: "one",
  columns: [
    { name: "income", type: "integer", unit: "number", minimum: 0, maximum: 9_000_000_000 },
    { name: "loans", type: "integer", unit: "number", minimum: 0, maximum: 50, default: 3 },
    { name: "adult", type: "boolean", required: true },
    { name: "born", type: "day" },
  ],
  known: "always",
  costs: false,
  correctAt: "desk",
};

const payments: SourceDefinition = {
  name: "payments",
  label: label("payments"),
  path: ["payments"],
  rows: "many",
  columns: [{ name: "at", type: "instant", required: true }],
  time: "at",
  known: "time",
  costs: false,
  correctAt: "desk",
};

function gate(id: string, test: GateDefinition["tests"][number]): GateDefinition {
  return {
    id,
    layer: "all",
    label: label(id),
    combine: "all",
    tests: [test],
    outcome: "declined",
    unknown: "referred",
    cools: false,
    waits: false,
    nature: "outside",
    disclosure: "full",
    cure: ["wait"],
    text: label(id),
    unknownText: label(id),
  };
}

const count: Expression = {
  kind: "aggregate",
  function: "count",
  source: "payments",
  window: lastDays(30),
};

function definitionOf(gates: readonly GateDefinition[], sources: readonly SourceDefinition[]) {
  const variable = (name: string, type: "integer" | "boolean", expression: Expression) => ({
    name,
    label: label(name),
    family: "all",
    type,
    ...(type === "integer" ? { unit: name === "paid" ? "count" : "number" } : {}),
    tags: [],
    actionable: false,
    gaming: "none",
    expression,
  });
  const fact = (column: string): Expression => ({ kind: "fact", source: "person", column });
  const double: Expression = {
    kind: "arithmetic",
    operator: "+",
    left: fact("loans"),
    right: fact("loans"),
  };
  const definition = {
    format: "kaitong/definition/1",
    name: "gates",
    label: label("gates"),
    notice: label("gates"),
    timeZone: { name: "UTC", offsetMinutes: 0 },
    effectiveFrom: "2020-01-01",
    jurisdiction: "cn",
    layers: [{ id: "all", label: label("all") }],
    sources,
    parameters: [],
    families: [{ name: "all", label: label("all"), says: label("all") }],
    variables: [
      variable("income", "integer", fact("income")),
      variable("loans", "integer", double),
      variable("adult", "boolean", fact("adult")),
      ...(sources.length > 1 ? [variable("paid", "integer", count)] : []),
    ],
    gates,
    regimes: { neutral: "only", list: [{ name: "only", label: label("only"), permille: {} }] },
    actions: [],
    texts: { desk: label("desk") },
  };
  return definition as Definition;
}

const asOf = Date.UTC(2026, 0, 31);

function open(gates: readonly GateDefinition[], sources: readonly SourceDefinition[] = [person]) {
  const { program, diagnostics } = readDefinition(definitionOf(gates, sources));
  expect(diagnostics).toEqual([]);
  const { reference } = readReference(program!, {
    format: "kaitong/reference/1",
    name: "none",
    notice: label("none"),
    regimes: [{ from: "2020-01-01", regime: "only", reference: "none" }],
  });
  return { program: program!, compiled: compileGates(program!, reference!, asOf) };
}

const gates = [
  gate("INCOME", { variable: "income", operator: ">", threshold: 1_000 }),
  gate("LOANS", { variable: "loans", operator: "<=", threshold: 10 }),
  gate("ADULT", { variable: "adult", operator: "=", threshold: true }),
];

describe("compileGates", () => {
  it("judges plain records, with defaults and what is unknown", () => {
    const { record } = open(gates).compiled;
    const good = { income: 1_001, loans: 5, adult: true };
    expect(record!({ person: good })).toEqual({ outcome: "approved", failing: [] });
    expect(record!({ person: { income: 1_000, loans: 6, adult: false } })).toEqual({
      outcome: "declined",
      failing: [
        { code: "INCOME", value: 1_000, needed: 1_001 },
        { code: "LOANS", value: 12, needed: 10 },
        { code: "ADULT", value: 0, needed: 1 },
      ],
    });
    expect(record!({ person: { income: null, adult: true } })).toEqual({
      outcome: "referred",
      failing: [{ code: "INCOME", value: null, needed: 1_001 }],
    });
    expect(record!({}).failing.map(({ value }) => value)).toEqual([null, null, null]);
  });

  it("names no value beyond the last integer as needed", () => {
    const most = { variable: "income", operator: ">", threshold: Number.MAX_SAFE_INTEGER } as const;
    const { record } = open([gate("MOST", most)]).compiled;
    expect(record!({ person: { income: 1, adult: true } }).failing).toEqual([
      { code: "MOST", value: 1, needed: null },
    ]);
  });

  it("keeps nothing of the subject before", () => {
    const { record } = open(gates).compiled;
    const bad = record!({ person: { income: 0, adult: true } });
    record!({ person: { income: 2_000, adult: true } });
    expect(bad.failing).toHaveLength(1);
    expect(record!({ person: { income: 2_000, adult: true } }).failing).toEqual([]);
  });

  it.each([
    ["a fraction", { income: 1.5, adult: true }],
    ["too much", { loans: 51, adult: true }],
    ["too little", { loans: -1, adult: true }],
    ["a text", { loans: "5", adult: true }],
    ["no number", { income: Number.NaN, adult: true }],
    ["a number for a boolean", { adult: 1 }],
    ["a boolean for a number", { loans: true, adult: true }],
    ["nothing where something is required", { loans: 5 }],
  ])("stops at a value that its column does not allow: %s", (_name, given) => {
    const { record } = open(gates).compiled;
    const wrong = { person: given } as unknown as PlainRecord;
    expect(() => record!(wrong)).toThrow(/`person\.\w+` of a record cannot be/);
  });

  it("judges facts with tables, which are no record", () => {
    const paid = gate("PAID", { variable: "paid", operator: ">=", threshold: 2 });
    const { program, compiled } = open([...gates, paid], [person, payments]);
    expect(compiled.record).toBeNull();
    const at = ["2026-01-30T00:00:00Z", "2025-01-30T00:00:00Z"].map((one) => ({ at: one }));
    const { dossier } = readDossier(program, {
      subject: "somebody",
      person: { income: 5_000, adult: true },
      payments: at,
    });
    const { sources } = program.definition;
    const facts = seeFacts(sources, program.offsetMinutes, dossier!, asOf);
    expect(compiled.facts(facts)).toEqual({
      outcome: "declined",
      failing: [{ code: "PAID", value: 1, needed: 2 }],
    });
    const later = seeFacts(sources, program.offsetMinutes, dossier!, asOf + 1);
    expect(() => compiled.facts(later)).toThrow("at the instant of the gates");
  });
});
