import type { Definition } from "../define/definition.js";
import type { ProgramPreScreenGate } from "../program/program.js";
import { checkReasonParts, elaborateTests, reasonSource } from "./gates.js";
import { report, type Scope, unknownName } from "./scope.js";
import { checkUnique } from "./sources.js";

/** Checks the pre-screen: its gates, and that it reads nothing that costs. */
export function elaboratePreScreen(
  definition: Definition,
  scope: Scope,
  sourcesOf: (variable: number) => readonly number[],
): { uses: readonly number[]; gates: readonly Omit<ProgramPreScreenGate, "slice">[] } | null {
  const { preScreen } = definition;
  if (preScreen === undefined) return null;
  const ids = definition.gates.map((gate) => gate.id);
  const uses = preScreen.uses.map((id, index) => {
    const found = ids.indexOf(id);
    if (found < 0) unknownName(scope, "gate", id, ids, `/preScreen/uses/${index}`);
    return found;
  });
  const own = preScreen.gates.map((gate) => gate.id);
  checkUnique(scope, "gate", own, "/preScreen/gates");
  for (const [index, id] of own.entries()) {
    if (!ids.includes(id)) continue;
    report(
      scope,
      "name.duplicate",
      `/preScreen/gates/${index}/id`,
      `gate \`${id}\` is declared in \`gates\` already`,
      "rename one of them, or name it in `uses`",
    );
  }
  for (const [index, id] of preScreen.blocks.entries()) {
    if (preScreen.uses.includes(id) || own.includes(id)) continue;
    unknownName(scope, "gate", id, [...preScreen.uses, ...own], `/preScreen/blocks/${index}`);
  }
  const gates = preScreen.gates.map((gate, index) => {
    const pointer = `/preScreen/gates/${index}`;
    checkReasonParts(definition, gate, scope, pointer);
    const tests = elaborateTests(gate.tests, "pre-screen", scope, pointer);
    const source = reasonSource(gate, tests, scope, sourcesOf);
    return Object.freeze({ definition: gate, tests, source });
  });
  return { uses, gates };
}

/** Reports gates of a pre-screen that read a source which leaves a trace. */
export function checkCosts(
  definition: Definition,
  tests: readonly { readonly id: string; readonly sources: readonly number[] }[],
  scope: Scope,
): void {
  for (const { id, sources } of tests) {
    const costly = sources
      .map((index) => definition.sources[index])
      .find((source) => source?.costs);
    if (costly === undefined) continue;
    report(
      scope,
      "pre-screen.costs",
      "/preScreen",
      `\`${id}\` reads \`${costly.name}\`, which leaves a trace or needs consent`,
      "use only gates over facts that the platform has anyway",
    );
  }
}
