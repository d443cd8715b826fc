import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Answer, type Application, gates, type Outcome, outcomes } from "./gates.js";

/** Takes the answer to the application at an index. */
export type Take = (answer: Answer, index: number) => void;

/** Something that decides applications. */
export interface Contender {
  readonly name: string;
  readonly version: string;
  /** How it is used, where there is a choice. */
  readonly form: string;
  /** Decides all applications in order; each contender has its own loop, as its users would. */
  readonly each: (applications: readonly Application[], take: Take) => void | Promise<void>;
}

/** The version of an installed package. */
export function versionOf(name: string): string {
  const paths = createRequire(import.meta.url).resolve.paths(name) ?? [];
  for (const path of paths) {
    try {
      return JSON.parse(readFileSync(`${path}/${name}/package.json`, "utf8")).version;
    } catch {
      // The next folder up may have it.
    }
  }
  return "unknown";
}

const byCode = new Map(gates.map((gate) => [gate.code, gate]));

/**
 * The outcome of failing gates, for engines that say which gates failed but not what follows of
 * several.
 */
export function outcomeOf(failing: Answer["failing"]): Outcome {
  let rank = 0;
  for (const { code, value } of failing) {
    const gate = byCode.get(code)!;
    const outcome = value === null ? gate.unknown : gate.outcome;
    rank = Math.max(rank, outcomes.indexOf(outcome as Outcome));
  }
  return outcomes[rank]!;
}
