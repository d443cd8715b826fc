import type { Definition } from "../define/definition.js";
import { step } from "../diagnostics/diagnostic.js";
import { type Scope, unknownName } from "./scope.js";
import { checkUnique } from "./sources.js";

/** Checks the regimes: names, the neutral one, dimensions that they scale. */
export function checkRegimes(definition: Definition, scope: Scope): void {
  const { list, neutral } = definition.regimes;
  const names = list.map((regime) => regime.name);
  checkUnique(scope, "regime", names, "/regimes/list");
  if (!names.includes(neutral)) {
    unknownName(scope, "regime", neutral, names, "/regimes/neutral");
  }
  const dimensions = (definition.scorecard?.dimensions ?? []).map((dimension) => dimension.id);
  for (const [index, regime] of list.entries()) {
    for (const dimension of Object.keys(regime.permille)) {
      if (dimensions.includes(dimension)) continue;
      const pointer = step(`/regimes/list/${index}/permille`, dimension);
      unknownName(scope, "dimension", dimension, dimensions, pointer);
    }
  }
}
