import type { Definition } from "../define/definition.js";
import type { ProgramLimitComponent, ProgramTest, ProgramVariable } from "../program/program.js";
import { walk } from "../program/visit.js";
import { report, type Scope } from "./scope.js";

type Use = "gate" | "score" | "cohort" | "limit";

/** Tags that no decision may follow, wherever it is made. */
const never: readonly string[] = ["health", "sensitive"];
/** Tags that give no points and move no limit. */
const unscored: readonly string[] = [...never, "protected", "region", "social-network"];

/**
 * What each jurisdiction refuses, by use. China allows a declared exception for age and region in
 * cohorts; the European Union and the United States do not.
 */
const refused: Readonly<
  Record<Definition["jurisdiction"], Readonly<Record<Use, readonly string[]>>>
> = {
  cn: {
    gate: [...never, "protected", "social-network"],
    score: unscored,
    cohort: [...never, "social-network"],
    limit: unscored,
  },
  eu: {
    gate: [...never, "protected", "social-network"],
    score: unscored,
    cohort: unscored,
    limit: unscored,
  },
  us: {
    gate: [...never, "protected", "social-network"],
    score: unscored,
    cohort: unscored,
    limit: unscored,
  },
};

/** Tags of a variable and of all that it reads; being compared with a cohort is its own use. */
function tagsOf(
  definition: Definition,
  variables: readonly (ProgramVariable | null)[],
  index: number,
): ReadonlySet<string> {
  const tags = new Set<string>();
  const seen = new Set<number>();
  // A stack of its own: chains of variables may be thousands long.
  const open = [index];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const variable = variables[at];
    if (seen.has(at) || variable === null || variable === undefined) continue;
    seen.add(at);
    for (const tag of definition.variables[at]?.tags ?? []) tags.add(tag);
    walk(variable.node, (node) => {
      if (node.kind === "variable") open.push(node.index);
    });
  }
  return tags;
}

/** The legal minimum age is a gate everywhere, and signs of fraud may come from links. */
function isExcepted(tag: string, layer: string, test: ProgramTest, unit: string | null): boolean {
  if (tag === "protected") return unit === "years" && test.operator === ">=";
  return tag === "social-network" && layer === "security";
}

/** What decides, as far as it was elaborated. */
interface Decisive {
  readonly gates: readonly { readonly tests: readonly ProgramTest[] }[];
  readonly limit: readonly ProgramLimitComponent[];
}

/** Names of the variables that a component of the limit reads. */
function limitReads({ definition, node }: ProgramLimitComponent, names: readonly string[]) {
  if (definition.variable !== undefined) return [definition.variable];
  const reads = new Set<string>();
  walk(node, (inner) => {
    if (inner.kind === "variable") reads.add(names[inner.index] ?? "");
  });
  return [...reads];
}

/** Refuses definitions that let a forbidden tag reach a gate, the score, a cohort or the limit. */
export function checkJurisdiction(
  definition: Definition,
  scope: Scope,
  variables: readonly (ProgramVariable | null)[],
  { gates, limit }: Decisive,
): void {
  const { jurisdiction } = definition;
  const names = new Map(definition.variables.map((variable, index) => [variable.name, index]));
  const check = (use: Use, name: string, pointer: string, except: (tag: string) => boolean) => {
    const index = names.get(name);
    if (index === undefined) return;
    for (const tag of tagsOf(definition, variables, index)) {
      if (!refused[jurisdiction][use].includes(tag) || except(tag)) continue;
      report(
        scope,
        "jurisdiction.forbidden-tag",
        pointer,
        `\`${name}\` is tagged \`${tag}\`, which \`${jurisdiction}\` does not allow in a ${use}`,
        "use a variable without that tag, or leave it out",
      );
    }
  };
  const none = () => false;
  for (const [index, gate] of definition.gates.entries()) {
    for (const [at, test] of (gates[index]?.tests ?? []).entries()) {
      const unit = variables[test.variable]?.unit ?? null;
      // Tests that the limit adds stand behind those that are written.
      const tests = `/gates/${index}/tests`;
      const pointer = at < gate.tests.length ? `${tests}/${at}` : tests;
      const except = (tag: string) => isExcepted(tag, gate.layer, test, unit);
      check("gate", test.name, pointer, except);
      if (test.threshold.kind !== "variable") continue;
      const compared = definition.variables[test.threshold.index]?.name ?? "";
      check("gate", compared, `${pointer}/threshold`, except);
    }
  }
  for (const [index, { variable }] of (definition.scorecard?.variables ?? []).entries()) {
    check("score", variable, `/scorecard/variables/${index}/variable`, none);
  }
  for (const [index, { first, second }] of (definition.scorecard?.pairs ?? []).entries()) {
    check("score", first, `/scorecard/pairs/${index}/first`, none);
    check("score", second, `/scorecard/pairs/${index}/second`, none);
  }
  for (const [index, { variable }] of (definition.cohorts?.keys ?? []).entries()) {
    check("cohort", variable, `/cohorts/keys/${index}/variable`, none);
  }
  const components = definition.limit?.components ?? [];
  const declared = definition.variables.map(({ name }) => name);
  for (const component of limit) {
    const member = component.definition.variable === undefined ? "amount" : "variable";
    const pointer = `/limit/components/${components.indexOf(component.definition)}/${member}`;
    for (const name of limitReads(component, declared)) check("limit", name, pointer, none);
  }
}
