import type { Choices } from "../generate/choices.js";
import { type Base, makeBase } from "./bases.js";
import { changeBytes } from "./bytes.js";
import { anyOf, type Mutation } from "./draft.js";
import { depthMutations, expressionMutations } from "./expressions.js";
import { formMutations } from "./form.js";
import { planMutations } from "./plans.js";
import { gateMutations, policyMutations } from "./policy.js";
import { renameMutations } from "./rename.js";
import { rowMutations } from "./rows.js";
import type { Branch, Tree } from "./tree.js";
import { wideMutations } from "./wide.js";

/** A definition after some changes: as a value, or as the bytes of a JSON text. */
export interface Mutant {
  readonly base: Base;
  readonly changes: readonly string[];
  readonly value: Tree | Uint8Array;
}

type Group = readonly (readonly [name: string, mutation: Mutation])[];

const meaning: Group = Object.entries({
  ...expressionMutations,
  ...rowMutations,
  ...gateMutations,
  ...policyMutations,
  ...planMutations,
  ...renameMutations,
});
const depth: Group = Object.entries(depthMutations);
const form: Group = Object.entries(formMutations);
const wide: Group = Object.entries(wideMutations);

/** Names of all changes, for tests that none of them has become idle. */
export const mutationNames: readonly string[] = [...meaning, ...depth, ...form, ...wide].map(
  ([name]) => name,
);

/** A definition is widened once in so many: it takes a hundred times as long. */
export const wideEvery = 100;
/** The next mutation is tried where there is nothing for one; so often at most. */
const triesMax = 8;

/** The changes of one mutant: mostly of one group, so that many mutants stay accepted. */
function groupsFor(choices: Choices): readonly Group[] {
  if (choices.oneIn(wideEvery)) return [wide];
  switch (choices.index(8)) {
    case 0:
    case 1:
    case 2:
      return [meaning];
    case 3:
      return [meaning, meaning];
    case 4:
      return Array.from({ length: 3 + choices.index(6) }, () => meaning);
    case 5:
      return [form];
    case 6:
      return choices.oneIn(2) ? [depth] : [meaning, depth];
    default:
      return choices.oneIn(3) ? [meaning, form, form] : [form, meaning];
  }
}

function applyOne(group: Group, root: Branch, choices: Choices): string | null {
  for (let tried = 0; tried < triesMax; tried += 1) {
    const [name, mutation] = anyOf(choices, group) ?? [];
    if (name !== undefined && mutation?.({ root, choices }) === true) return name;
  }
  return null;
}

/** Of so many mutants one is changed as bytes, most of them after nothing else. */
const bytesEvery = 10;

/** Makes a mutant: what it is made of first, then what is changed. */
export function makeMutant(ofBase: Choices, choices: Choices): Mutant {
  const { name: base, root } = makeBase(ofBase);
  const isBytes = choices.oneIn(bytesEvery);
  const groups = isBytes && choices.index(3) > 0 ? [] : groupsFor(choices);
  const changes = groups.flatMap((group) => applyOne(group, root, choices) ?? []);
  if (!isBytes) return { base, changes, value: root };
  let value: Uint8Array = new TextEncoder().encode(JSON.stringify(root));
  for (let count = 1 + choices.index(3); count > 0; count -= 1) value = changeBytes(value, choices);
  return { base, changes: [...changes, "change bytes"], value };
}
