import { suggest } from "../diagnostics/suggest.js";
import type { JsonValue } from "./canonical.js";

/** A value with one place changed, or why there is no such place. */
export type SetResult =
  | { readonly value: JsonValue; readonly problem: null }
  | { readonly value: null; readonly problem: string };

const stepsMax = 64;

function stepsOf(pointer: string): readonly string[] | null {
  if (!pointer.startsWith("/")) return null;
  const steps = pointer.slice(1).split("/");
  if (steps.length > stepsMax) return null;
  return steps.map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

const failed = (problem: string): SetResult => ({ value: null, problem });

function setInList(
  list: readonly JsonValue[],
  steps: readonly string[],
  given: JsonValue | undefined,
): SetResult {
  const [first = "", ...rest] = steps;
  const index = first === "-" ? list.length : Number(first);
  const isIndex = first === "-" || /^(0|[1-9][0-9]{0,6})$/.test(first);
  if (!isIndex || index > list.length) {
    return failed(`a list of ${list.length} has no place \`${first}\`; \`-\` adds one at its end`);
  }
  if (rest.length === 0 && given === undefined) {
    return { value: list.filter((_item, at) => at !== index), problem: null };
  }
  const changed = setAt(list[index] ?? {}, rest, given);
  if (changed.problem !== null) return changed;
  return {
    value: [...list.slice(0, index), changed.value, ...list.slice(index + 1)],
    problem: null,
  };
}

function setAt(
  value: JsonValue,
  steps: readonly string[],
  given: JsonValue | undefined,
): SetResult {
  const [first, ...rest] = steps;
  if (first === undefined) return { value: given ?? null, problem: null };
  if (Array.isArray(value)) return setInList(value, steps, given);
  if (typeof value !== "object" || value === null) {
    return failed(`there is no place \`${first}\` in ${JSON.stringify(value)}`);
  }
  const members = value as Readonly<Record<string, JsonValue>>;
  const own = Object.hasOwn(members, first) ? members[first] : undefined;
  if (own === undefined && rest.length > 0) {
    const near = suggest(first, Object.keys(members));
    const hint = near === null ? "" : `; did you mean \`${near}\`?`;
    return failed(`there is no member \`${first}\`${hint}`);
  }
  const changed = setAt(own ?? null, rest, given);
  if (changed.problem !== null) return changed;
  const kept = Object.entries(members).filter(([key]) => key !== first);
  const isGone = rest.length === 0 && given === undefined;
  const all = isGone
    ? kept
    : own === undefined
      ? [...kept, [first, changed.value]]
      : Object.entries(members).map(([key, old]) => [key, key === first ? changed.value : old]);
  return { value: Object.fromEntries(all) as JsonValue, problem: null };
}

/**
 * A copy of a value with what stands at a JSON pointer (RFC 6901) replaced, added, or, where
 * nothing is given, removed. The way to the last step must be there; `-` adds to a list.
 */
export function setPointer(
  value: JsonValue,
  pointer: string,
  given: JsonValue | undefined,
): SetResult {
  const steps = stepsOf(pointer);
  if (steps === null) return failed("a pointer begins with `/`, such as `/person/age`");
  return setAt(value, steps, given);
}
