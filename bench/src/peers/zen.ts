import { ZenEngine } from "@gorules/zen-engine";
import { type Contender, outcomeOf, type Take, versionOf } from "./contender.js";
import { type Answer, type Application, type Gate, gates } from "./gates.js";

/*
 * Forms of the thirty gates that were measured on a quiet machine, microseconds a decision, without
 * and with trace: a table of one column, whose cells are whole conditions, 61 and 177; a table with
 * a column for each fact 66 to 82 and 310; one expression that filters a list 99 and 226; an
 * expression for each gate 75 and 460; a function node (JavaScript in QuickJS) 1,000. A call of
 * `evaluateExpressionSync` takes 92, since it reads the expression again each time; no other call
 * is synchronous. Awaited one by one, calls of the table take 81 in place of 61. Version 0.54.0 is
 * as fast as this one.
 */
const inFlight = 64;

const opposites = { ">=": "<", "<=": ">", "<": ">=", ">": "<=", "=": "!=" } as const;

function fails({ fact, operator, threshold, unknown }: Gate): string {
  const failing = `${fact} ${opposites[operator]} ${threshold}`;
  return unknown === "pass" ? `${fact} != null and ${failing}` : `${fact} == null or ${failing}`;
}

const position = { x: 0, y: 0 };

function graphOf(node: object): object {
  return {
    nodes: [
      { id: "input", type: "inputNode", name: "input", position },
      { id: "gates", name: "gates", position, ...node },
      { id: "output", type: "outputNode", name: "output", position },
    ],
    edges: [
      { id: "in", type: "edge", sourceId: "input", targetId: "gates" },
      { id: "out", type: "edge", sourceId: "gates", targetId: "output" },
    ],
  };
}

/** A decision table that collects a row for each gate that does not pass. */
function tableOf(all: readonly Gate[]): object {
  const outputs = ["code", "value", "needed"].map((name) => ({ id: name, name, field: name }));
  const rules = all.map((gate) => ({
    _id: gate.code,
    when: fails(gate),
    code: `"${gate.code}"`,
    value: gate.fact,
    needed: String(gate.needed),
  }));
  const inputs = [{ id: "when", name: "when" }];
  return graphOf({
    type: "decisionTableNode",
    content: { hitPolicy: "collect", inputs, outputs, rules },
  });
}

/** An expression that filters a list with a place for each gate. */
function expressionOf(all: readonly Gate[]): object {
  const places = all.map((gate) => {
    const { code, fact, needed } = gate;
    return `(${fails(gate)}) ? {code: "${code}", value: ${fact}, needed: ${needed}} : null`;
  });
  const value = `filter([${places.join(", ")}], # != null)`;
  return graphOf({
    type: "expressionNode",
    content: { expressions: [{ id: "failing", key: "failing", value }] },
  });
}

function answerOf(result: Answer["failing"] | { readonly failing: Answer["failing"] }): Answer {
  // Numbers come back as they are; keys come in an order of the engine's own.
  const found = "failing" in result ? result.failing : result;
  const failing = found.map(({ code, value, needed }) => ({ code, value: value ?? null, needed }));
  return { outcome: outcomeOf(failing), failing };
}

/** zen-engine with a table or an expression, with or without the trace of each decision. */
export function zen(
  form: "table" | "expression",
  trace: boolean,
  all: readonly Gate[] = gates,
): Contender {
  const decision = new ZenEngine().createDecision(
    form === "table" ? tableOf(all) : expressionOf(all),
  );
  const each = async (applications: readonly Application[], take: Take) => {
    for (let from = 0; from < applications.length; from += inFlight) {
      const some = applications.slice(from, from + inFlight);
      const answers = await Promise.all(some.map((one) => decision.evaluate(one, { trace })));
      for (const [at, { result }] of answers.entries()) take(answerOf(result), from + at);
    }
  };
  return {
    name: trace ? "zen-engine with trace" : "zen-engine",
    version: versionOf("@gorules/zen-engine"),
    form: form === "table" ? "decision table, collect" : "expression node",
    each,
  };
}
