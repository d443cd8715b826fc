import type { define } from "@kaitong/engine";
import type { Changes } from "./person.js";

/** What is to be decided. */
export interface Verdict {
  readonly outcome?: define.Outcome;
  /** Codes of all reasons of gates, in order. */
  readonly codes?: readonly string[];
  /** Codes that must be among the reasons, and codes that must not. */
  readonly includes?: readonly string[];
  readonly excludes?: readonly string[];
  /** Members of the decision by their dotted paths. */
  readonly shows?: Readonly<Record<string, unknown>>;
}

/** A person, and what the policy says about them. */
export interface Expectation extends Verdict {
  readonly name: string;
  /** The example person that is changed; `approved` when nothing is said. */
  readonly person?: string;
  readonly changes?: Changes;
  readonly asOf?: string;
  /** Changes of the product's definition and of its reference data. */
  readonly definition?: Changes;
  readonly reference?: Changes;
}

type Shows = Readonly<Record<string, unknown>>;

function verdict(outcome: define.Outcome) {
  return (codes: string, shows: Shows = {}): Verdict => ({
    outcome,
    codes: codes === "" ? [] : codes.split(" "),
    shows,
  });
}

/** The outcome, with the codes of all its reasons and other members of the decision. */
export const declined = verdict("declined");
/** The same for a hold. */
export const held = verdict("held");
/** The same for what a person decides on. */
export const referred = verdict("referred");
/** The same for the time after a decline. */
export const coolingOff = verdict("cooling-off");
/** Approved, with no reason. */
export const approved: Verdict = { outcome: "approved", codes: [] };
/** Approved, with members of the decision. */
export const approvedWith = (shows: Shows): Verdict => ({ ...approved, shows });

/** One change at values around a threshold, each with what follows. */
export function around<Value>(
  name: string,
  changesFor: (value: Value) => Changes,
  ...cases: readonly (readonly [Value, Verdict])[]
): readonly Expectation[] {
  return cases.map(([value, follows]) => ({
    name: `${name}: ${String(value)}`,
    changes: changesFor(value),
    ...follows,
  }));
}

/** One change, and what follows. */
export function one(name: string, changes: Changes, follows: Verdict): readonly Expectation[] {
  return [{ name, changes, ...follows }];
}
