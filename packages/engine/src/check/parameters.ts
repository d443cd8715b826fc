import type { Definition, ParameterDefinition } from "../define/definition.js";
import { step } from "../diagnostics/diagnostic.js";
import type { ProgramParameter } from "../program/program.js";
import { parseDay } from "../value/calendar.js";
import { assert } from "../value/unreachable.js";
import { type Named, type Reporting, report, unknownName } from "./scope.js";
import { checkUnique } from "./sources.js";

function checkCover(
  reporting: Reporting,
  definition: Definition,
  parameter: ParameterDefinition,
  pointer: string,
): void {
  const regimes = definition.regimes.list.map((regime) => regime.name);
  const bare = regimes.filter((regime) => {
    const first = parameter.values.find(
      (value) => value.regime === undefined || value.regime === regime,
    );
    return first === undefined || first.from > definition.effectiveFrom;
  });
  if (bare.length === 0) return;
  const where = bare.map((regime) => `\`${regime}\``).join(", ");
  report(
    reporting,
    "parameter.no-value",
    step(pointer, "values"),
    `\`${parameter.name}\` has no value in ${where} on ${definition.effectiveFrom}`,
    "add a value from the day on which the definition takes effect",
  );
}

/** Checks the parameters: dates in order, a value on every day and in every regime. */
export function checkParameters(
  reporting: Reporting,
  definition: Definition,
): readonly ProgramParameter[] {
  const names = definition.parameters.map((parameter) => parameter.name);
  checkUnique(reporting, "parameter", names, "/parameters");
  const regimes = definition.regimes.list.map((regime) => regime.name);
  return definition.parameters.map((parameter, index) => {
    const pointer = `/parameters/${index}`;
    checkCover(reporting, definition, parameter, pointer);
    const last = new Map<string, string>();
    for (const [at, value] of parameter.values.entries()) {
      const regime = value.regime ?? "";
      const before = last.get(regime);
      if (before !== undefined && before >= value.from) {
        report(
          reporting,
          "parameter.wrong-order",
          `${pointer}/values/${at}/from`,
          `${value.from} does not come after ${before}`,
          "list values from the oldest to the newest, one a day and regime",
        );
      }
      last.set(regime, value.from);
      if (regime !== "" && !regimes.includes(regime)) {
        unknownName(reporting, "regime", regime, regimes, `${pointer}/values/${at}/regime`);
      }
    }
    const values = parameter.values.map((value) => {
      const from = parseDay(value.from);
      assert(from !== null, "days of parameters are checked with the definition's shape");
      return Object.freeze({ from, regime: value.regime ?? null, value: value.value });
    });
    // Of two values from the same day, the one of a regime says more than the one for all.
    values.sort((a, b) => b.from - a.from || Number(b.regime !== null) - Number(a.regime !== null));
    return Object.freeze({ name: parameter.name, values: Object.freeze(values) });
  });
}

/** What each parameter's name stands for in an expression. */
export function namedParameters(definition: Definition): ReadonlyMap<string, Named> {
  return new Map(
    definition.parameters.map((parameter, index) => {
      const given = parameter.values.map((value) => value.value);
      // Without any, it was reported, and must not look like one without bounds.
      const values = given.length === 0 ? [0] : given;
      const bounds = { minimum: Math.min(...values), maximum: Math.max(...values) };
      return [parameter.name, { index, type: "integer", unit: parameter.unit, ...bounds }];
    }),
  );
}
