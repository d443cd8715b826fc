import type { SourceDefinition } from "../define/definition.js";
import type { Length, Unit, Window } from "../define/expression.js";
import { step } from "../diagnostics/diagnostic.js";
import type { NodeLength, NodeWindow } from "../program/node.js";
import { report, type Scope, unknownName } from "./scope.js";

/** Time types that a window of each kind can be laid over. */
const times: Readonly<Record<Window["kind"], readonly string[]>> = {
  days: ["instant", "day"],
  hours: ["instant"],
  months: ["instant", "day", "month"],
};

/** The longest window, in its own unit. */
export const lengthMax = 100_000;

/** Resolves the length of a window: a literal, or a parameter in the wanted unit. */
export function length(
  given: Length,
  unit: Unit,
  scope: Scope,
  pointer: string,
): NodeLength | null {
  if (typeof given === "number") return Object.freeze({ kind: "constant", value: given });
  const named = scope.parameters.get(given.parameter);
  if (named === undefined) {
    return unknownName(
      scope,
      "parameter",
      given.parameter,
      scope.parameters.keys(),
      step(pointer, "parameter"),
    );
  }
  if (named.unit !== unit || named.minimum < 1 || named.maximum > lengthMax) {
    return report(
      scope,
      "unit.mismatch",
      pointer,
      `\`${given.parameter}\` is no length of 1 to ${lengthMax} ${unit}`,
      `use a parameter with unit \`${unit}\` and values in that range`,
    );
  }
  return Object.freeze({ kind: "parameter", index: named.index });
}

/** Resolves a window over a source's time column. */
export function window(
  given: Window,
  source: SourceDefinition,
  scope: Scope,
  pointer: string,
): NodeWindow | "broken" {
  const type = source.columns.find((column) => column.name === source.time)?.type;
  if (type === undefined || !times[given.kind].includes(type)) {
    report(
      scope,
      "expression.no-time",
      pointer,
      `\`${source.name}\` has no time that a window of ${given.kind} fits`,
      `use a source whose time is ${times[given.kind].join(" or ")}, or another window`,
    );
    return "broken";
  }
  const unit = given.kind === "months" ? "months" : given.kind === "days" ? "days" : "number";
  const found = length(given.length, unit, scope, step(pointer, "length"));
  if (found === null) return "broken";
  if (given.kind !== "months") return Object.freeze({ kind: given.kind, length: found });
  return Object.freeze({ kind: "months", length: found, skip: given.skip });
}
