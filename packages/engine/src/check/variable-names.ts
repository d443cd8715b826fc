import type { Definition } from "../define/definition.js";

/** What is written in the rules by which a source, or the one above it, leaves rows out. */
function rulesOf({ sources }: Definition): ReadonlyMap<string, readonly string[]> {
  const rules = new Map<string, readonly string[]>();
  for (const { name, parent, leaveOut } of sources) {
    const own = namesIn(leaveOut, new Map());
    rules.set(name, [...own, ...(rules.get(parent ?? "") ?? [])]);
  }
  return rules;
}

/** Names of the variables that an expression reads, itself or in the rules of its sources. */
function namesIn(part: unknown, rules: ReadonlyMap<string, readonly string[]>): string[] {
  const names = new Set<string>();
  const see = (of: unknown): void => {
    if (typeof of !== "object" || of === null) return;
    const { kind, name, variable, source } = of as Readonly<Record<string, unknown>>;
    if (kind === "variable" && typeof name === "string") names.add(name);
    if (kind === "percentile" && typeof variable === "string") names.add(variable);
    const rule = typeof source === "string" ? rules.get(source) : undefined;
    for (const read of rule ?? []) names.add(read);
    for (const below of Object.values(of)) see(below);
  };
  see(part);
  return [...names];
}

/** By variable, the indices of those that it names, itself or in the rules of its sources. */
export function namedVariables(
  definition: Definition,
  indices: ReadonlyMap<string, number>,
): readonly (readonly number[])[] {
  const rules = rulesOf(definition);
  return definition.variables.map(({ expression }) =>
    namesIn(expression, rules).flatMap((name) => indices.get(name) ?? []),
  );
}

/**
 * Visits a variable after the new ones that it names, and these after theirs: by a stack of its
 * own, since chains of variables may be thousands long.
 */
export function visitAfterNamed(
  index: number,
  named: readonly (readonly number[])[],
  isNew: (index: number) => boolean,
  visit: (index: number) => void,
): void {
  const open = [index];
  const entered = new Set<number>();
  for (let at = open.at(-1); at !== undefined; at = open.at(-1)) {
    const before = entered.has(at) ? [] : (named[at] ?? []);
    entered.add(at);
    const next = before.filter((one) => isNew(one) && !entered.has(one));
    if (next.length > 0) open.push(...next.reverse());
    else visit(open.pop() ?? at);
  }
}
