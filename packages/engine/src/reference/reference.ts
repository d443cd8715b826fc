import type { Localized } from "../define/definition.js";
import { validateShape } from "../define/validate-shape.js";
import { type Diagnostic, step } from "../diagnostics/diagnostic.js";
import type { Program } from "../program/program.js";
import { parseDay } from "../value/calendar.js";
import { canonicalJson, type JsonValue } from "../value/canonical.js";
import { sha256Hex } from "../value/hash.js";
import { referenceShape } from "./reference-shape.js";

/** A snapshot of cohorts: integer histograms of narrow groups, which add up to wider ones. */
export interface CohortSnapshotJson {
  readonly version: string;
  readonly asOf: string;
  readonly histograms: readonly {
    readonly variable: string;
    /** Lower edges of the bins; the last bin has no upper edge. */
    readonly edges: readonly number[];
  }[];
  readonly groups: readonly {
    readonly keys: Readonly<Record<string, string>>;
    readonly people: number;
    readonly counts: Readonly<Record<string, readonly number[]>>;
  }[];
}

/** Reference data as JSON: a table of regimes and a snapshot of cohorts. */
export interface ReferenceJson {
  readonly format: "kaitong/reference/1";
  readonly name: string;
  readonly notice: Localized;
  readonly regimes: readonly {
    readonly from: string;
    readonly regime: string;
    readonly reference: string;
  }[];
  readonly cohorts?: CohortSnapshotJson;
}

interface Group {
  readonly people: number;
  /** Counts by bin, by index of the histogram. */
  readonly counts: readonly (readonly number[])[];
}

/** The group that a person is compared with. */
export interface Cohort extends Group {
  /** Values of the keys that were used, in declared order. */
  readonly keys: readonly { readonly name: string; readonly value: string }[];
  readonly reference: Reference;
}

/** Reference data that was checked against a program. */
export interface Reference {
  /** sha256 of the canonical JSON, in hex. */
  readonly hash: string;
  readonly json: ReferenceJson;
  /** Newest first. */
  readonly regimes: readonly { readonly from: number; readonly regime: number }[];
  /** By program variable: index of its histogram and lower edges, within the variable's bounds. */
  readonly histograms: ReadonlyMap<
    number,
    { readonly index: number; readonly edges: readonly number[] }
  >;
  /** By level of the program's cohorts, then by key values. */
  readonly levels: readonly ReadonlyMap<string, Group>[];
}

const nothing: ReadonlyMap<string, Group> = new Map();

function groupKey(values: readonly string[]): string {
  return JSON.stringify(values);
}

function addGroups(a: Group | undefined, b: Group): Group {
  if (a === undefined) return b;
  const counts = a.counts.map((row, at) =>
    row.map((count, bin) => count + (b.counts[at]?.[bin] ?? 0)),
  );
  return { people: a.people + b.people, counts };
}

/** Adds the narrow groups up to those of every level. */
function mergeLevels(program: Program, json: ReferenceJson): readonly ReadonlyMap<string, Group>[] {
  const { cohorts } = program;
  if (cohorts === null || json.cohorts === undefined) return [];
  const { groups, histograms } = json.cohorts;
  return cohorts.levels.map((level) => {
    const merged = new Map<string, Group>();
    for (const group of groups) {
      const key = groupKey(level.map((at) => group.keys[cohorts.keyNames[at] ?? ""] ?? ""));
      const counts = histograms.map((histogram) => group.counts[histogram.variable] ?? []);
      merged.set(key, addGroups(merged.get(key), { people: group.people, counts }));
    }
    return merged;
  });
}

/**
 * The narrowest group with enough people whose keys are all known; `null` when there is none.
 */
export function selectCohort(
  program: Program,
  reference: Reference,
  values: readonly (string | null)[],
): Cohort | null {
  const { cohorts } = program;
  if (cohorts === null) return null;
  for (const [index, level] of cohorts.levels.entries()) {
    const used = level.map((at) => values[at] ?? null);
    if (used.includes(null)) continue;
    const group = (reference.levels[index] ?? nothing).get(groupKey(used as string[]));
    if (group === undefined || group.people < cohorts.peopleMin) continue;
    const keys = level.map((at, place) => ({
      name: cohorts.keyNames[at] ?? "",
      value: used[place] ?? "",
    }));
    return { ...group, keys, reference };
  }
  return null;
}

/**
 * Lower edge of the first bin up to which at least `percent` of a hundred people lie; unknown
 * when nobody has a known value.
 */
export function percentile(cohort: Cohort, variable: number, percent: number): number | null {
  const histogram = cohort.reference.histograms.get(variable);
  if (histogram === undefined) return null;
  const counts = cohort.counts[histogram.index] ?? [];
  const people = counts.reduce((sum, count) => sum + count, 0);
  if (people === 0) return null;
  let cumulative = 0;
  for (const [bin, count] of counts.entries()) {
    cumulative += count;
    if (100 * cumulative >= percent * people) return histogram.edges[bin] ?? null;
  }
  return null;
}

function checkHistograms(program: Program, json: ReferenceJson, diagnostics: Diagnostic[]): void {
  const cohorts = json.cohorts;
  if (cohorts === undefined) return;
  const fault = (pointer: string, message: string, fix: string) =>
    diagnostics.push({ code: "reference.wrong-histogram", pointer, message, fix });
  const wanted = (program.cohorts?.variables ?? []).map((at) => program.variables[at]?.name ?? "");
  for (const name of wanted) {
    if (cohorts.histograms.some((histogram) => histogram.variable === name)) continue;
    fault("/cohorts/histograms", `no histogram of \`${name}\``, "make the snapshot again");
  }
  for (const [index, histogram] of cohorts.histograms.entries()) {
    const rising = histogram.edges.every(
      (edge, at) => at === 0 || edge > (histogram.edges[at - 1] ?? edge),
    );
    if (rising && histogram.edges.length > 0) continue;
    fault(`/cohorts/histograms/${index}/edges`, "edges do not rise", "list them in order");
  }
  const keyNames = program.cohorts?.keyNames ?? [];
  for (const [index, group] of cohorts.groups.entries()) {
    const pointer = `/cohorts/groups/${index}`;
    for (const name of keyNames) {
      if (group.keys[name] !== undefined) continue;
      fault(step(pointer, "keys"), `key \`${name}\` is missing`, "give every key a value");
    }
    for (const histogram of cohorts.histograms) {
      const counts = group.counts[histogram.variable];
      if (counts?.length === histogram.edges.length) continue;
      const message = `counts of \`${histogram.variable}\` do not fit its edges`;
      fault(step(pointer, "counts"), message, "give one count for each edge");
    }
  }
}

/** Checks reference data against a program and prepares it for decisions. */
export function readReference(
  program: Program,
  value: unknown,
): { readonly reference: Reference | null; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [...validateShape(referenceShape, value, "")];
  if (diagnostics.length > 0) return { reference: null, diagnostics };
  const json = value as ReferenceJson;
  const names = program.definition.regimes.list.map((regime) => regime.name);
  const regimes = json.regimes.map((entry, index) => {
    const regime = names.indexOf(entry.regime);
    const from = parseDay(entry.from);
    if (regime < 0 || from === null) {
      diagnostics.push({
        code: "reference.unknown-regime",
        pointer: `/regimes/${index}`,
        message: `unknown regime \`${entry.regime}\` from \`${entry.from}\``,
        fix: `use one of ${names.join(", ")}`,
      });
    }
    return { from: from ?? 0, regime };
  });
  regimes.sort((a, b) => b.from - a.from);
  checkHistograms(program, json, diagnostics);
  if (diagnostics.length > 0) return { reference: null, diagnostics };
  const indices = new Map(program.variables.map((variable, index) => [variable.name, index]));
  const histograms = new Map(
    (json.cohorts?.histograms ?? []).flatMap(({ variable, edges }, index) => {
      const found = indices.get(variable);
      const node = program.variables[found ?? -1]?.node;
      if (found === undefined || node === undefined) return [];
      // A percentile has the bounds of its variable, and so may name no edge beyond them.
      const { minimum, maximum } = node;
      const within = edges.map((edge) => Math.min(maximum, Math.max(minimum, edge)));
      return [[found, { index, edges: within }] as const];
    }),
  );
  const hash = sha256Hex(canonicalJson(json as unknown as JsonValue));
  const levels = mergeLevels(program, json);
  return { reference: { hash, json, regimes, histograms, levels }, diagnostics };
}
