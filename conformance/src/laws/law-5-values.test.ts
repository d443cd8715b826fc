import { type Decision, decide, evaluate } from "@kaitong/engine";
import { expect, test } from "vitest";
import { anyone } from "./anyone.js";
import { forAll, smallerJson } from "./for-all.js";
import { dossierOf, type Facts, gateCodes, program, reference } from "./product.js";
import { seedOf } from "./random.js";

/*
 * Law 5 on values: what a reason names as `needed` is enough. The values of a decision's variables
 * are taken as they are, and for each reason its variable is replaced by `needed`, through `run`.
 *
 * - A gate may test several variables; its reason names the first that fails. It is cured when it
 *   is no reason any more: its next reason is replaced too, at most once for each of its tests.
 * - `SCORE.CUTOFF` is cured through its parts: the variables of the points reasons get `needed`,
 *   again and again, until the score reaches the cut-off. Variables that gates test are left out
 *   of that; they may raise the score by themselves when their gate is cured, so where a scored
 *   variable was replaced for a gate, curing all but the score may also lead to approval.
 * - A gate that could not be judged because one before it failed (`after`) has no reason yet. It
 *   may get one when that one is cured; it then joins the reasons, and is hidden again without.
 *
 * With all cured the decision is approved; with all but one cured it shows exactly that one.
 */

type Values = ReturnType<NonNullable<evaluate.DecideOptions["run"]>>;
type Value = Values[number];
type Replaced = ReadonlyMap<number, Value>;

const runs = 400;
const fast = evaluate.compile(program);
const nobody = dossierOf({ subject: "P-values" });
const byName = new Map(program.variables.map(({ name }, index) => [name, index]));
const scored = new Set(program.scorecards?.[0]?.scored.map(({ variable }) => variable));
const tested = new Set(program.gates.flatMap(({ tests }) => tests.map(({ variable }) => variable)));

/** A decision from values alone, some of them replaced: no fact is looked at. */
function decideValues(values: Values, asOf: number, replaced: Replaced): Decision {
  const changed = values.map((value, index) => (replaced.has(index) ? replaced.get(index) : value));
  return decide(program, reference, nobody, { asOf, run: () => changed });
}

function merged(all: Iterable<Replaced>): Replaced {
  return new Map([...all].flatMap((one) => [...one]));
}

/** The value that a reason asks for, as the engine has it: no gate tests a day or a month. */
function neededBy(reason: Decision["reasons"][number]): [number, Value][] {
  const index = byName.get(reason.variable ?? "");
  if (index === undefined) return [];
  const isTruth = program.variables[index]?.type === "boolean";
  return [[index, isTruth ? reason.needed === 1 : reason.needed]];
}

/** What cures one gate, whatever else is wrong; null when nothing that it asks for does. */
function cureOf(code: string, values: Values, asOf: number): Replaced | null {
  let cure: Replaced = new Map();
  const stepsMax =
    program.gates.find(({ definition }) => definition.id === code)?.tests.length ?? 0;
  for (let step = 0; step <= stepsMax; step += 1) {
    const { reasons } = decideValues(values, asOf, cure);
    const reason = reasons.find((one) => one.code === code);
    if (reason === undefined) return cure;
    cure = new Map([...cure, ...neededBy(reason)]);
  }
  return null;
}

/** What cures the score: more points for the variables that no gate tests. */
function cureOfScore(values: Values, asOf: number): Replaced | null {
  let cure: Replaced = new Map();
  for (let step = 0; step < 10; step += 1) {
    const { reasons } = decideValues(values, asOf, cure);
    if (!reasons.some(({ code }) => code === "SCORE.CUTOFF")) return cure;
    const points = reasons.filter(({ kind }) => kind === "points").flatMap(neededBy);
    const free = points.filter(([index]) => !tested.has(index));
    cure = new Map([...cure, ...free]);
  }
  return null;
}

/** Cures by code: of the reasons that are shown, and of those that show once they are cured. */
function curesOf(values: Values, asOf: number): Map<string, Replaced> | string {
  const cures = new Map<string, Replaced>();
  for (let round = 0; round < 4; round += 1) {
    const decision = decideValues(values, asOf, merged(cures.values()));
    const codes = gateCodes(decision);
    if (codes.length === 0) return decision.outcome === "approved" ? cures : "not approved";
    for (const code of codes) {
      const cured = merged(cures.values());
      const now = values.map((value, index) => (cured.has(index) ? cured.get(index) : value));
      const cure = code === "SCORE.CUTOFF" ? cureOfScore(values, asOf) : cureOf(code, now, asOf);
      if (cure === null) return `what ${code} needs does not cure it`;
      cures.set(code, cure);
    }
  }
  return "there is always another reason";
}

/** Whether exactly one reason is left when all but one are cured. */
function wrongWithout(code: string, cures: Map<string, Replaced>, values: Values, asOf: number) {
  const rest = [...cures].filter(([other]) => other !== code).map(([, cure]) => cure);
  const replaced = merged(rest);
  const left = gateCodes(decideValues(values, asOf, replaced)).join(" ");
  if (left === code) return null;
  const isHelped = [...replaced.keys()].some((index) => scored.has(index) && tested.has(index));
  if (code === "SCORE.CUTOFF" && left === "" && isHelped) return null;
  return `all but ${code} cured shows ${left}`;
}

/** The value one step from `needed` towards what there is; null when there is none between. */
function nearer(needed: Value, value: Value): number | null {
  if (typeof needed !== "number" || typeof value !== "number") return null;
  return Math.abs(needed - value) < 2 ? null : needed + Math.sign(value - needed);
}

/** Whether `needed` of a gate is the nearest value that cures it, where the gate says no other. */
function wrongNearest(code: string, cure: Replaced, values: Values, asOf: number): string | null {
  const tests = program.gates.find(({ definition }) => definition.id === code)?.tests ?? [];
  const [[index, needed] = [-1, null]] = cure;
  const closer = nearer(needed ?? null, values[index] ?? null);
  if (cure.size > 1 || closer === null || tests.some((one) => one.needed !== null)) return null;
  const isLeft = gateCodes(decideValues(values, asOf, new Map([[index, closer]]))).includes(code);
  return isLeft ? null : `${code} asks for ${needed}, but ${closer} is enough`;
}

/** Whether `needed` of each points reason has more points, and the value before it has not. */
function wrongPoints(values: Values, asOf: number): string | null {
  const { reasons, contributions } = decideValues(values, asOf, new Map());
  const pointsOf = (name: string, from: Decision["contributions"]) =>
    from.find(({ variable }) => variable === name)?.points ?? 0;
  for (const reason of reasons.filter(({ kind }) => kind === "points")) {
    const [[index, needed] = [-1, null]] = neededBy(reason);
    const name = reason.variable ?? "";
    const gain = (to: Value) =>
      pointsOf(name, decideValues(values, asOf, new Map([[index, to]])).contributions) -
      pointsOf(name, contributions);
    if (gain(needed ?? null) <= 0) return `${reason.code}: ${needed} has no more points`;
    const closer = nearer(needed ?? null, values[index] ?? null);
    if (closer !== null && gain(closer) > 0) return `${reason.code}: ${closer} is enough`;
  }
  return null;
}

/** A decision on facts, with the values that it was made from. */
function decideWatched(json: Facts) {
  const dossier = dossierOf(json);
  let values: Values = [];
  const run: NonNullable<evaluate.DecideOptions["run"]> = (_program, facts, context, wanted) => {
    const found = fast(facts, context, wanted);
    if (values.length === 0) values = found;
    return found;
  };
  return {
    decision: decide(program, reference, dossier, { run }),
    values,
    asOf: dossier.asOf ?? 0,
  };
}

test(`law 5: what reasons need is enough, over ${runs} generated dossiers`, () => {
  const counts = { declines: 0, reasons: 0, hidden: 0, several: 0 };
  forAll<Facts>({
    name: "law 5 on values",
    seed: seedOf(55),
    runs,
    make: anyone,
    wrong: (json) => {
      const { decision, values, asOf } = decideWatched(json);
      if (["approved", "cooling-off"].includes(decision.outcome)) return null;
      const cures = curesOf(values, asOf);
      if (typeof cures === "string") return cures;
      counts.declines += 1;
      counts.reasons += cures.size;
      for (const [code, cure] of cures) {
        const result = decision.gates.find(({ id }) => id === code)?.result;
        if (result === "not-evaluated") counts.hidden += 1;
        else if (!gateCodes(decision).includes(code)) return `${code} came later`;
        if (code !== "SCORE.CUTOFF" && cure.size > 1) counts.several += 1;
        const problem =
          wrongWithout(code, cures, values, asOf) ??
          (result === "fail" ? wrongNearest(code, cure, values, asOf) : null);
        if (problem !== null) return problem;
      }
      return wrongPoints(values, asOf);
    },
    smaller: (json) => smallerJson(json, ["subject", "asOf"]) as Iterable<Facts>,
  });
  expect(counts.declines).toBeGreaterThan(300);
  expect(counts.reasons).toBeGreaterThan(1_300);
  for (const count of [counts.hidden, counts.several]) expect(count).toBeGreaterThan(30);
});
