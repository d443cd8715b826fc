import { recorded, repeatedChoices, seededChoices, seedOf } from "../generate/index.js";
import { type Lists, shrink } from "../shrink.js";
import { type Mutant, makeMutant } from "./mutant.js";
import { millisecondsMax, type ReadEngine, read, readingProblem } from "./reading.js";
import { type Runs, runningProblem } from "./running.js";

/** How much is tried. */
export interface Plan {
  readonly seed: number;
  readonly mutants: number;
  /** Dossiers for each regime of an accepted mutant. */
  readonly dossiers: number;
  /** Of so many mutants one is read twice. */
  readonly againEvery: number;
  /** No more than so many failures are shrunk and kept. */
  readonly failuresMax: number;
  /** The smallest mutant of a failure is looked for so long. */
  readonly shrinkMilliseconds: number;
}

/** A mutant for which something is wrong, and the smallest one for which something is. */
export interface Failure {
  readonly mutant: number;
  readonly changes: readonly string[];
  readonly problem: string;
  readonly smallest: string;
  /** The smallest mutant as text. */
  readonly text: string;
}

/** What has come of a campaign so far. */
export interface Tally extends Runs {
  mutants: number;
  accepted: number;
  warned: number;
  /** The longest that reading took, and of which mutant. */
  worstMilliseconds: number;
  worstMutant: number;
  /** In how many mutants each code stands at least once. */
  readonly codes: Map<string, number>;
  readonly bases: Map<string, number>;
  readonly changes: Map<string, number>;
  readonly failures: Failure[];
}

const lists = 3;
/** A slow reading is tried again so often: pauses of the machine are no fault of ours. */
const slowTries = 4;

function emptyRuns(): Runs {
  return { decisions: 0, offers: 0, values: 0, unknown: 0, outcomes: new Map() };
}

/** A tally of nothing. */
export function emptyTally(): Tally {
  return {
    ...emptyRuns(),
    mutants: 0,
    accepted: 0,
    warned: 0,
    worstMilliseconds: 0,
    worstMutant: -1,
    codes: new Map(),
    bases: new Map(),
    changes: new Map(),
    failures: [],
  };
}

function addOne(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function thrown(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `threw ${text.split("\n").slice(0, 6).join("\n")}`;
}

/** One mutant, as it was read and as it decides. */
interface Outcome {
  readonly problem: string | null;
  readonly accepted: boolean;
  readonly milliseconds: number;
  readonly codes: ReadonlySet<string>;
  readonly warned: boolean;
}

/** What is compared when a mutant is read twice. */
function reportOf({ program, diagnostics, warnings }: ReturnType<typeof read>): string {
  return JSON.stringify([program?.hash ?? null, diagnostics, warnings]);
}

/**
 * How long reading takes where other programs held it up at first, in time of the processor: it
 * is slow if it always is.
 */
function fastest(engine: ReadEngine, mutant: Mutant, first: number): number {
  let least = first;
  for (let time = 0; time < slowTries && least > millisecondsMax; time += 1) {
    const used = process.cpuUsage();
    const { milliseconds } = read(engine, mutant);
    const { user, system } = process.cpuUsage(used);
    least = Math.min(least, milliseconds, (user + system) / 1_000);
  }
  return least;
}

/** Tries one mutant. What is thrown is its problem. */
function attempt(
  engine: ReadEngine,
  mutant: Mutant,
  facts: ReturnType<typeof seededChoices>,
  plan: Pick<Plan, "dossiers">,
  again: boolean,
  runs: Runs,
): Outcome {
  const failed = { accepted: false, milliseconds: 0, codes: new Set<string>(), warned: false };
  try {
    const first = read(engine, mutant);
    const second = again ? read(engine, mutant) : first;
    const milliseconds = fastest(engine, mutant, Math.min(first.milliseconds, second.milliseconds));
    const told = [...first.diagnostics, ...first.warnings];
    const codes = new Set(told.map(({ code }) => code));
    const { program } = first;
    const differs = reportOf(first) === reportOf(second) ? null : "read twice, it differs";
    const slow = milliseconds > millisecondsMax ? `took ${Math.round(milliseconds)} ms` : null;
    const problem =
      differs ??
      slow ??
      readingProblem(engine, first) ??
      (program === null ? null : runningProblem(engine, program, plan.dossiers, facts, runs));
    const warned = first.warnings.length > 0;
    return { problem, accepted: program !== null, milliseconds, codes, warned };
  } catch (error) {
    return { ...failed, problem: thrown(error) };
  }
}

function seedsFor(plan: Plan, number: number): readonly number[] {
  const own = seedOf(plan.seed, number);
  return Array.from({ length: lists }, (_, list) => seedOf(own, list));
}

/** A mutant made of lists of choices, and what is wrong with it. */
function attemptLists(engine: ReadEngine, plan: Plan, [first, second, third]: Lists) {
  const [base, changes, facts] = [first, second, third].map((list) => repeatedChoices(list ?? []));
  if (base === undefined || changes === undefined || facts === undefined) return null;
  const mutant = makeMutant(base, changes);
  return { mutant, problem: attempt(engine, mutant, facts, plan, false, emptyRuns()).problem };
}

/** The kind of a problem: what it says before its first figures and names. */
function kindOf(problem: string): string {
  return problem.replace(/^in `[^`]*`: /, "").slice(0, 12);
}

function textOf({ value }: Mutant): string {
  return value instanceof Uint8Array ? new TextDecoder().decode(value) : JSON.stringify(value);
}

/** The smallest mutant with a problem of the same kind; slow ones are not made smaller. */
function failureOf(engine: ReadEngine, plan: Plan, number: number, problem: string): Failure {
  const made: number[][] = Array.from({ length: lists }, () => []);
  const [base, changes, facts] = seedsFor(plan, number).map((seed, list) =>
    recorded(seededChoices(seed), made[list] ?? []),
  );
  if (base === undefined || changes === undefined || facts === undefined) throw new Error(problem);
  const mutant = makeMutant(base, changes);
  attempt(engine, mutant, facts, plan, false, emptyRuns());
  const until = performance.now() + plan.shrinkMilliseconds;
  const fails = (tried: Lists) => {
    if (performance.now() > until) return false;
    const found = attemptLists(engine, plan, tried)?.problem ?? null;
    return found !== null && kindOf(found) === kindOf(problem);
  };
  const isSlow = problem.startsWith("took ");
  const isShrunk = !isSlow && mutant.base !== "pay-later" && fails(made);
  const smallest = isShrunk ? attemptLists(engine, plan, shrink(made, fails)) : null;
  return {
    mutant: number,
    changes: mutant.changes,
    problem,
    smallest: smallest?.problem ?? problem,
    text: textOf(smallest?.mutant ?? mutant),
  };
}

function tryMutant(engine: ReadEngine, plan: Plan, number: number, tally: Tally): void {
  const [ofBase = 0, ofChanges = 0, ofFacts = 0] = seedsFor(plan, number);
  const mutant = makeMutant(seededChoices(ofBase), seededChoices(ofChanges));
  const again = number % plan.againEvery === 0;
  const outcome = attempt(engine, mutant, seededChoices(ofFacts), plan, again, tally);
  tally.mutants += 1;
  if (outcome.accepted) tally.accepted += 1;
  if (outcome.warned) tally.warned += 1;
  if (outcome.milliseconds > tally.worstMilliseconds) {
    tally.worstMilliseconds = outcome.milliseconds;
    tally.worstMutant = number;
  }
  addOne(tally.bases, mutant.base);
  for (const change of mutant.changes) addOne(tally.changes, change);
  for (const code of outcome.codes) addOne(tally.codes, code);
  if (outcome.problem === null) return;
  tally.failures.push(failureOf(engine, plan, number, outcome.problem));
}

/** Tries mutants until there are enough, or enough failures, or it is told to stop. */
export async function runCampaign(
  engine: ReadEngine,
  plan: Plan,
  goesOn: (tally: Tally) => boolean | Promise<boolean> = () => true,
  from = 0,
): Promise<Tally> {
  const tally = emptyTally();
  for (let number = from; number < from + plan.mutants; number += 1) {
    tryMutant(engine, plan, number, tally);
    if (tally.failures.length >= plan.failuresMax || !(await goesOn(tally))) break;
  }
  return tally;
}
