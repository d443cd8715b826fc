import { type Dossier, type define, evaluate, type Program, type Reference } from "@kaitong/engine";
import type { Certificate, Obstacle, PlanAnswer } from "./answer.js";
import {
  addToTally,
  basisPoints,
  emptyTally,
  planWithin,
  type Recourse,
  recourseOf,
  type Tally,
} from "./audit-tally.js";

type Outcome = define.Outcome;

/** What people are grouped by: the value of a text variable, or unknown. */
type GroupValue = string | null;

/** A review of many people while it goes on. Only counters are kept, never people. */
export interface Audit {
  readonly months: number;
  readonly by: readonly string[];
  readonly all: Tally;
  readonly outcomes: Map<Outcome, Tally>;
  /** By variable of `by`, then by value. */
  readonly groups: readonly Map<GroupValue, Tally>[];
  /** By variable: everybody whose value came when the list was full. */
  readonly others: readonly Tally[];
  readonly gates: Map<string, Tally>;
  readonly actions: Map<string, number>;
  readonly kinds: Map<Certificate["kind"], number>;
  readonly obstacles: Map<string, number>;
  /** Gates that compare people with a group of others. */
  readonly peerGates: ReadonlySet<string>;
  peerAlone: number;
}

/** One value of a variable with what those people can do. */
interface AuditedGroup extends Recourse {
  readonly value: GroupValue;
}

/** What somebody has to look at. */
interface AuditWarning {
  /** `peer-alone`: comparison declines too many; `not-verified`: plans that are defects. */
  readonly code: "peer-alone" | "not-verified";
  readonly people: number;
  readonly basisPoints: number;
  readonly mostBasisPoints: number;
}

/** A review of many people, in numbers. */
export interface AuditReport {
  readonly people: number;
  readonly months: number;
  readonly outcomes: Readonly<Partial<Record<Outcome, number>>>;
  /** Of those not approved, how many have a plan after so many months, cumulative. */
  readonly within: readonly {
    readonly months: number;
    readonly people: number;
    readonly basisPoints: number | null;
  }[];
  readonly certificates: {
    readonly kinds: readonly { readonly kind: Certificate["kind"]; readonly people: number }[];
    /** What stands in the way of how many: codes of gates, `points` or `search`. */
    readonly reasons: readonly { readonly code: string; readonly people: number }[];
  };
  /** Everybody, and by outcome today. */
  readonly recourse: readonly (Recourse & { readonly outcome: Outcome | null })[];
  readonly groups: readonly {
    readonly variable: string;
    readonly values: readonly AuditedGroup[];
    /** Everybody with another value, when there are too many to list. */
    readonly others: Recourse | null;
  }[];
  /** By gate that fails today, those that lock most people out first. */
  readonly gates: readonly (Recourse & { readonly code: string })[];
  /** How many people's earliest plan has the action. */
  readonly actions: readonly { readonly action: string; readonly people: number }[];
  readonly peerAlone: { readonly people: number; readonly basisPoints: number | null };
  readonly warnings: readonly AuditWarning[];
}

/** Values of one variable that are told apart; the rest is counted together. */
const groupsMost = 200;
/** Share of all people that comparison with others alone may decline. */
const peerAloneMostBasisPoints = 200;
const steps: readonly number[] = [0, 1, 3, 6, 12, 24, 36, 48, 60];

/** Gates that read a percentile of a cohort, themselves or through variables. */
function peerGatesOf(program: Program): ReadonlySet<string> {
  const reads = program.variables.map(() => false);
  for (const index of program.order) {
    const variable = program.variables[index];
    if (variable === undefined) continue;
    let isPeer = variable.reads.some((read) => reads[read] === true);
    evaluate.walk(variable.node, ({ kind }) => {
      isPeer ||= kind === "percentile";
    });
    reads[index] = isPeer;
  }
  const found = program.gates.filter(({ tests }) =>
    tests.some(
      ({ variable, threshold }) =>
        reads[variable] === true ||
        (threshold.kind === "variable" && reads[threshold.index] === true),
    ),
  );
  return new Set(found.map(({ definition }) => definition.id));
}

/** Starts a review: `by` names text variables, `months` is what the plans are asked for. */
export function openAudit(
  program: Program,
  { months, by }: { readonly months: number; readonly by: readonly string[] },
): Audit {
  return {
    months,
    by,
    all: emptyTally(),
    outcomes: new Map(),
    groups: by.map(() => new Map()),
    others: by.map(() => emptyTally()),
    gates: new Map(),
    actions: new Map(),
    kinds: new Map(),
    obstacles: new Map(),
    peerGates: peerGatesOf(program),
    peerAlone: 0,
  };
}

/** The text variables that people are put into cohorts by. */
export function cohortVariables({ definition }: Program): readonly string[] {
  return (definition.cohorts?.keys ?? []).map(({ variable }) => variable);
}

/** Reads the values of text variables, by name, from dossiers. */
export function groupReader(
  program: Program,
  reference: Reference,
  names: readonly string[],
): (dossier: Dossier, asOf: number) => readonly GroupValue[] {
  const indices = names.map((name) => program.variables.findIndex((one) => one.name === name));
  evaluate.assert(!indices.includes(-1), "people are grouped by variables");
  const needed = new Set(indices);
  // From the end of the order, so that whoever reads a variable comes before it.
  for (const index of [...program.order].reverse()) {
    if (!needed.has(index)) continue;
    for (const read of program.variables[index]?.reads ?? []) needed.add(read);
  }
  const wanted = program.order.filter((index) => needed.has(index));
  return (dossier, asOf) => {
    const { sources } = program.definition;
    const facts = evaluate.seeFacts(sources, program.offsetMinutes, dossier, asOf);
    const context = evaluate.makeContext(program, reference, asOf);
    const values = evaluate.compile(program)(facts, context, wanted);
    return indices.map((index) => {
      const value = values[index] ?? null;
      return value === null ? null : String(value);
    });
  };
}

function tallyIn<Key>(tallies: Map<Key, Tally>, key: Key): Tally {
  const known = tallies.get(key) ?? emptyTally();
  tallies.set(key, known);
  return known;
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function addGroups(audit: Audit, answer: PlanAnswer, values: readonly GroupValue[]): void {
  for (const [index, tallies] of audit.groups.entries()) {
    const value = values[index] ?? null;
    const others = audit.others[index];
    const isListed = tallies.has(value) || tallies.size < groupsMost;
    if (isListed) addToTally(tallyIn(tallies, value), answer);
    else if (others !== undefined) addToTally(others, answer);
  }
}

function obstacleName(obstacle: Obstacle): string {
  return obstacle.kind === "gate" ? obstacle.code : obstacle.kind;
}

/** Adds one person: the answer, and the values of the variables that people are grouped by. */
export function addToAudit(audit: Audit, answer: PlanAnswer, values: readonly GroupValue[]): void {
  const { today, plans, certificate } = answer;
  addToTally(audit.all, answer);
  addToTally(tallyIn(audit.outcomes, today.outcome), answer);
  addGroups(audit, answer, values);
  if (today.outcome === "approved") return;
  const codes = today.reasons.filter(({ kind }) => kind === "gate").map(({ code }) => code);
  for (const code of new Set(codes)) addToTally(tallyIn(audit.gates, code), answer);
  const isPeerAlone = codes.length > 0 && codes.every((code) => audit.peerGates.has(code));
  if (today.outcome === "declined" && isPeerAlone) audit.peerAlone += 1;
  const days = plans.map(({ applyOn }) => applyOn).sort();
  const earliest = plans.find(({ applyOn }) => applyOn === days[0]);
  const actions = new Set(earliest?.actions.map(({ action }) => action));
  for (const action of actions) count(audit.actions, action);
  // What was not looked at to the end proves nothing.
  if (certificate === null || !answer.provedOptimal) return;
  count(audit.kinds, certificate.kind);
  for (const name of new Set(certificate.reasons.map(obstacleName))) count(audit.obstacles, name);
}

/** Entries with the most first, and by name where they are equal. */
function mostFirst<Key extends string>(counts: Map<Key, number>): readonly [Key, number][] {
  return [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1));
}

function groupsOf(audit: Audit): AuditReport["groups"] {
  return audit.by.map((variable, index) => {
    const known = [...(audit.groups[index] ?? [])].sort(([a], [b]) => {
      if (a === null || b === null) return a === null ? 1 : -1;
      return a < b ? -1 : 1;
    });
    const others = audit.others[index];
    return {
      variable,
      values: known.map(([value, tally]) => ({ value, ...recourseOf(tally) })),
      others: others === undefined || others.people === 0 ? null : recourseOf(others),
    };
  });
}

function warningsOf({ all, peerAlone }: Audit): readonly AuditWarning[] {
  const found = [
    { code: "peer-alone", people: peerAlone, most: peerAloneMostBasisPoints },
    { code: "not-verified", people: all.notVerified, most: 0 },
  ] as const;
  return found
    .filter(({ people, most }) => 10_000 * people > most * all.people)
    .map(({ code, people, most }) => {
      const share = basisPoints(people, all.people) ?? 0;
      return { code, people, basisPoints: share, mostBasisPoints: most };
    });
}

/** What a review says so far. */
export function auditReport(audit: Audit): AuditReport {
  const { all, months } = audit;
  const asked = [...new Set([...steps.filter((step) => step < months), months])];
  const outcomes = [...audit.outcomes].sort(([a], [b]) => (a < b ? -1 : 1));
  const peer = basisPoints(audit.peerAlone, all.people);
  const gates = [...audit.gates].sort(
    ([a, { people: many }], [b, { people: few }]) => few - many || (a < b ? -1 : 1),
  );
  return {
    people: all.people,
    months,
    outcomes: Object.fromEntries(outcomes.map(([outcome, { people }]) => [outcome, people])),
    within: asked.map((step) => {
      const people = planWithin(all, step);
      return { months: step, people, basisPoints: basisPoints(people, all.notApproved) };
    }),
    certificates: {
      kinds: mostFirst(audit.kinds).map(([kind, people]) => ({ kind, people })),
      reasons: mostFirst(audit.obstacles).map(([code, people]) => ({ code, people })),
    },
    recourse: [
      { outcome: null, ...recourseOf(all) },
      ...outcomes
        .filter(([outcome]) => outcome !== "approved")
        .map(([outcome, tally]) => ({ outcome, ...recourseOf(tally) })),
    ],
    groups: groupsOf(audit),
    gates: gates.map(([code, tally]) => ({ code, ...recourseOf(tally) })),
    actions: mostFirst(audit.actions).map(([action, people]) => ({ action, people })),
    peerAlone: { people: audit.peerAlone, basisPoints: peer },
    warnings: warningsOf(audit),
  };
}
