import { define, evaluate, type Program, readDefinition, readReference } from "@kaitong/engine";
import { type Contender, versionOf } from "./contender.js";
import { type Answer, type Application, type Gate, gates } from "./gates.js";

const label = (text: string): define.Localized => ({ "zh-CN": text, en: text });

const limitMax = 10_000_000;

function gateOf({
  code,
  fact,
  operator,
  threshold,
  outcome,
  unknown,
}: Gate): define.GateDefinition {
  return {
    id: code,
    layer: "gates",
    label: label(code),
    combine: "all",
    tests: [{ variable: fact, operator, threshold }],
    outcome,
    unknown,
    cools: false,
    waits: false,
    nature: outcome === "held" ? "temporary" : "outside",
    disclosure: "full",
    cure: ["human-review"],
    text: label(`${code}: {value}, needed {needed}`),
    unknownText: label(`${code} is not known`),
  };
}

/** The gates as a definition: one source with a column for each fact. */
export function definitionOf(all: readonly Gate[]): define.Definition {
  return {
    format: "kaitong/definition/1",
    name: "thirty-gates",
    label: label("thirty gates"),
    notice: label("made for measuring"),
    timeZone: { name: "UTC", offsetMinutes: 0 },
    effectiveFrom: "2020-01-01",
    jurisdiction: "cn",
    layers: [{ id: "gates", label: label("gates") }],
    sources: [
      {
        name: "application",
        label: label("application"),
        path: ["application"],
        rows: "one",
        columns: all.map(({ fact }) => ({
          name: fact,
          type: "integer",
          unit: "number",
          minimum: -limitMax,
          maximum: limitMax,
        })),
        known: "always",
        costs: false,
        correctAt: "desk",
      },
    ],
    parameters: [],
    families: [{ name: "all", label: label("all"), says: label("all") }],
    variables: all.map(({ fact }) => ({
      name: fact,
      label: label(fact),
      family: "all",
      type: "integer",
      unit: "number",
      tags: [],
      actionable: false,
      gaming: "none",
      expression: define.fact("application", fact),
    })),
    gates: all.map(gateOf),
    regimes: { neutral: "only", list: [{ name: "only", label: label("only"), permille: {} }] },
    actions: [],
    texts: { desk: label("desk") },
  };
}

const asOf = 0;

function open(all: readonly Gate[]) {
  const { program, diagnostics } = readDefinition(definitionOf(all));
  if (program === null) throw new Error(JSON.stringify(diagnostics));
  const read = readReference(program, {
    format: "kaitong/reference/1",
    name: "none",
    notice: label("made for measuring"),
    regimes: [{ from: "2020-01-01", regime: "only", reference: "made for measuring" }],
  });
  if (read.reference === null) throw new Error(JSON.stringify(read.diagnostics));
  return { program, reference: read.reference };
}

const always = Number.NEGATIVE_INFINITY;

/** The facts of one application, as they are after reading and seeing. */
function factsOf(application: Application, { definition }: Program) {
  const [source] = definition.sources;
  const values = source!.columns.map(({ name }) => application[name] ?? null);
  const row = { values, happened: always, known: always, parent: -1 };
  return { asOf, tables: [[row]], forms: new Map() };
}

/** What the others are compared with. */
export const compiledName = "kaitong, compiled gates";

/** Compiled gates over plain records. */
export function compiledGates(all: readonly Gate[] = gates): Contender {
  const { program, reference } = open(all);
  const { record } = evaluate.compileGates(program, reference, asOf);
  if (record === null) throw new Error("these gates read records");
  return {
    name: compiledName,
    version: versionOf("@kaitong/engine"),
    form: "`evaluate.compileGates`, each application as a record",
    each: (applications, take) => {
      for (let index = 0; index < applications.length; index += 1) {
        take(record({ application: applications[index]! }) as Answer, index);
      }
    },
  };
}

/** The whole decision with reasons in words, by the compiled variables or by the interpreter. */
export function wholeDecision(interpreted: boolean, all: readonly Gate[] = gates): Contender {
  const { program, reference } = open(all);
  const run = interpreted ? evaluate.interpret : undefined;
  const order = new Map(all.map(({ code }, index) => [code, index]));
  return {
    name: interpreted ? "kaitong, interpreter" : "kaitong, whole decision",
    version: versionOf("@kaitong/engine"),
    form: "`evaluate.decideFacts`: reasons in two languages, dates, contributions",
    each: (applications, take) => {
      for (let index = 0; index < applications.length; index += 1) {
        const facts = factsOf(applications[index]!, program);
        const { outcome, reasons } = evaluate.decideFacts(program, reference, facts, "", run);
        const failing = reasons.map(({ code, value, needed }) => ({ code, value, needed }));
        // Reasons stand by outcome; here they are compared in the order of the gates.
        failing.sort((a, b) => order.get(a.code)! - order.get(b.code)!);
        take({ outcome, failing } as Answer, index);
      }
    },
  };
}
