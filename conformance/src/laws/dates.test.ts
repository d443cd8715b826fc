import type { Decision, define } from "@kaitong/engine";
import { expect, test } from "vitest";
import { anyApplications, anyPerson } from "./anyone.js";
import { dayOf, dayText, endOfDay, instantText, zoneMs } from "./days.js";
import { faultsFor, fewFaults, someOf, withFaults } from "./faults.js";
import { forAll, smallerJson } from "./for-all.js";
import { decideJson, type Facts, load, program } from "./product.js";
import { type Random, seedOf } from "./random.js";
import { type Base, idNumber, instantBack, strongPerson } from "./strong.js";

/*
 * Dates are true. Every date that a decision names is looked at by deciding again, at the end of
 * that local day and at the end of the day before, on the same facts: all of them lie at or before
 * the first decision, so that nothing new is seen. One fact moves along: a report is obtained
 * again, as it was, since without a fresh one the gates on the report are not judged.
 */

const runs = 500;
const { definition } = program;
const waits = new Set(definition.gates.filter((gate) => gate.waits).map(({ id }) => id));
const dayMs = 86_400_000;

function make(random: Random): Facts {
  if (random.chance(20)) return anyPerson(random);
  const base = strongPerson(random);
  if (random.chance(40)) return waitingPerson(base, random);
  const json = withFaults(base, fewFaults(base, random.int(2, 9), random));
  return random.chance(60) ? { ...json, applications: anyApplications(base, random) } : json;
}

/** Somebody who only has to wait, with earlier applications that may be frequent with today's. */
function waitingPerson(base: Base, random: Random): Facts {
  const faults = faultsFor(base, random).filter(({ gate }) => waits.has(gate));
  const applications = random.chance(50) ? anyApplications(base, random) : [];
  return { ...withFaults(base, someOf(faults, random.int(1, 3), random)), applications };
}

/** Somebody who comes of age soon and has applied twice in the last four weeks. */
function almostOfAge(random: Random): Facts {
  const base = strongPerson(random);
  const birthday = base.day + random.int(1, 170);
  const born = dayText(birthday - 6_575);
  const person = { ...base.json.person, idNumber: idNumber(33, born, random) };
  const applications = [1, 2].map(() => ({
    at: instantBack(base, random.int(0, 27), random),
    outcome: random.pick(["referred", "approved"]),
  }));
  return { ...base.json, person, applications };
}

/** The same person at the end of a day, or today where that is later. */
function onDay(json: Facts, day: number): Decision {
  const today = Date.parse(String(json.asOf));
  const asOf = Math.max(today, endOfDay(day));
  const report = json.creditReport as Facts | null | undefined;
  const isDated = typeof report?.reportedAt === "string";
  const fresh = isDated ? { creditReport: { ...report, reportedAt: instantText(asOf) } } : {};
  return decideJson({ ...json, ...fresh, asOf: instantText(asOf) });
}

/** What became of a gate at the end of a day. */
type Results = (day: number, code: string) => string | undefined;

function resultsOf(json: Facts): Results {
  const decisions = new Map<number, Decision>();
  return (day, code) => {
    const decision = decisions.get(day) ?? onDay(json, day);
    decisions.set(day, decision);
    return decision.gates.find(({ id }) => id === code)?.result;
  };
}

/** A gate's date: it passes on the day and not on the day before. */
function wrongClearing({ reasons }: Decision, resultOf: Results): string | null {
  for (const { code, clearsOn } of reasons) {
    if (clearsOn === null) continue;
    const day = dayOf(clearsOn);
    const before = resultOf(day - 1, code);
    const then = resultOf(day, code);
    if (before !== "fail") return `${code} clears on ${clearsOn}, the day before it is ${before}`;
    if (then !== "pass") return `${code} clears on ${clearsOn}, when it is ${then}`;
  }
  return null;
}

/** The deciding layer's gates that are reasons, as the definition has them. */
function deciding({ reasons, layer }: Decision): define.GateDefinition[] {
  const codes = reasons.filter((one) => one.layer === layer).map(({ code }) => code);
  return definition.gates.filter(({ id }) => codes.includes(id));
}

/** A hold's date: nothing holds in the layer on the day, and something does on the day before. */
function wrongRelease(decision: Decision, resultOf: Results): string | null {
  const releaseOn = decision.hold?.releaseOn ?? null;
  if (releaseOn === null) return null;
  const holding = deciding(decision).filter(({ outcome }) => outcome === "held");
  const left = (day: number) =>
    holding.flatMap(({ id }) => (resultOf(day, id) === "pass" ? [] : [id])).join(" ");
  const day = dayOf(releaseOn);
  if (left(day) !== "") return `released on ${releaseOn}, when ${left(day)} holds`;
  return left(day - 1) === "" ? `released before ${releaseOn}` : null;
}

/** The gates that cool at the end of a day. */
function coolingOn(resultOf: Results, day: number): string {
  const gates = definition.gates.filter(({ outcome }) => outcome === "cooling-off");
  return gates.flatMap(({ id }) => (resultOf(day, id) === "fail" ? [id] : [])).join(" ");
}

/**
 * The next application's date, with today's decline among the applications: nothing cools on the
 * day; where the decline cools, or the person is cooling off, something does on the day before.
 */
function wrongReapply(json: Facts, decision: Decision): string | null {
  const { outcome, reapplyOn } = decision;
  if (reapplyOn === null) return null;
  const cools = deciding(decision).some((gate) => gate.cools);
  const rows = (json.applications ?? []) as readonly Facts[];
  const today = { at: json.asOf, outcome, cools };
  const next = outcome === "declined" ? { ...json, applications: [...rows, today] } : json;
  const results = resultsOf(next);
  const day = dayOf(reapplyOn);
  const then = coolingOn(results, day);
  if (then !== "") return `${outcome}, may apply on ${reapplyOn}, when ${then} cools`;
  if (outcome === "declined" && !cools) return null;
  return coolingOn(results, day - 1) === "" ? `may apply before ${reapplyOn}` : null;
}

function wrong(json: Facts, decision: Decision): string | null {
  const today = dayText(Math.floor((Date.parse(String(json.asOf)) + zoneMs) / dayMs));
  const dates = [...decision.reasons.map(({ clearsOn }) => clearsOn), decision.reapplyOn];
  if (dates.some((date) => date !== null && date < today)) return "a date lies in the past";
  const results = resultsOf(json);
  return (
    wrongClearing(decision, results) ??
    wrongRelease(decision, results) ??
    wrongReapply(json, decision)
  );
}

test(`dates that decisions name are true, over ${runs} generated dossiers`, () => {
  const counts = new Map<string, number>();
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  forAll<Facts>({
    name: "dates",
    seed: seedOf(2_027),
    runs,
    make,
    wrong: (json) => {
      const decision = decideJson(json);
      for (const { code, clearsOn } of decision.reasons) if (clearsOn !== null) count(code);
      if (typeof decision.hold?.releaseOn === "string") count("release");
      if (decision.reapplyOn !== null) count(decision.outcome);
      return wrong(json, decision);
    },
    smaller: (json) => smallerJson(json, ["subject", "asOf"]) as Iterable<Facts>,
  });
  for (const name of [...waits, "release", "declined", "cooling-off"]) {
    expect(counts.get(name) ?? 0, name).toBeGreaterThan(5);
  }
});

test("a decline that does not cool is counted among the applications, as its date says", () => {
  forAll<Facts>({
    name: "dates of declines that do not cool",
    seed: seedOf(18),
    runs: 100,
    make: almostOfAge,
    wrong: (json) => wrong(json, decideJson(json)),
    smaller: (json) => smallerJson(json, ["subject", "asOf"]) as Iterable<Facts>,
  });
});

test("a wrong date is noticed", () => {
  const held = load("people/held.json") as Facts;
  const cooling = load("people/cooling-off.json") as Facts;
  const [hold, wait] = [decideJson(held), decideJson(cooling)];
  expect([wrong(held, hold), wrong(cooling, wait)]).toEqual([null, null]);
  for (const later of [-1, 1]) {
    const moved = (date: string | null) => date && dayText(dayOf(date) + later);
    const reasons = hold.reasons.map((one) => ({ ...one, clearsOn: moved(one.clearsOn) }));
    const releaseOn = moved(hold.hold?.releaseOn ?? null);
    expect(wrong(held, { ...hold, reasons })).not.toBeNull();
    expect(wrong(held, { ...hold, hold: { releaseOn, by: [] } })).not.toBeNull();
    expect(wrong(cooling, { ...wait, reapplyOn: moved(wait.reapplyOn) })).not.toBeNull();
  }
});
