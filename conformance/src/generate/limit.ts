import type { define } from "@kaitong/engine";
import type { Choices } from "./choices.js";
import type { Named } from "./scope.js";
import { label } from "./sources.js";

const minimumFen = 10_000;

function constant(value: number): define.Expression {
  return { kind: "integer", value, unit: "fen" };
}

/** An amount by the score; without one, always the same. */
function amountOf(choices: Choices, hasScore: boolean): define.Expression {
  const amounts = [minimumFen, 12_345, 50_000, 99_999];
  if (!hasScore) return constant(choices.pick(amounts));
  const branches = [60, 120].map((value) => ({
    when: {
      kind: "compare",
      operator: "<",
      left: { kind: "score" },
      right: { kind: "integer", value, unit: "points" },
    } as const,
    then: constant(choices.pick(amounts)),
  }));
  return { kind: "case", branches, otherwise: constant(choices.pick(amounts)) };
}

/** A limit whose components are a table and, where a gate can guard it, a variable in fen. */
export function makeLimit(
  choices: Choices,
  gates: readonly define.GateDefinition[],
  variables: readonly Named[],
  hasScore: boolean,
): define.LimitDefinition {
  const table = { id: "table", label: label("table"), amount: amountOf(choices, hasScore) };
  const guards = gates.filter((gate) => gate.combine === "all");
  const amounts = variables.filter((one) => one.unit === "fen");
  const isGuarded = guards.length > 0 && amounts.length > 0 && choices.oneIn(2);
  const own = isGuarded
    ? [
        {
          id: "own",
          label: label("own"),
          variable: choices.pick(amounts).name,
          gate: choices.pick(guards).id,
        },
      ]
    : [];
  return {
    components: [table, ...own],
    roundDownToFen: choices.pick([10_000, 100, 1]),
    minimumFen,
    maximumFen: choices.pick([70_000, 10_000, 5_000_000]),
  };
}
