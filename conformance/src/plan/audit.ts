import type { Plan, PlannedAction } from "@kaitong/plan";
import type { Decision, Dossier } from "../engine.js";
import { dayNumber } from "../generate/calendar.js";
import type { PlanCode } from "./code.js";
import { monthOf, monthsLater } from "./dates.js";
import { futureOf, laterOn, type Present, untouched } from "./future.js";
import { type Done, lackingOf, lagDays, levelValue } from "./future-acts.js";
import type { Json } from "./kit.js";
import { type Asked, parameterOn } from "./person.js";

/*
 * What a plan says, worked out anew from the definition's text and the person's JSON: steps,
 * effort, money, order, and the decisions on the days that it names.
 */

/** A plan to look at, of somebody who asked for it. */
export interface Audited {
  readonly code: PlanCode;
  readonly present: Present;
  readonly plan: Omit<Plan, "kind">;
  readonly asked: Asked;
  readonly marginPoints: number;
  readonly incomeFen: number | null;
}

interface Step {
  readonly step: PlannedAction;
  readonly done: Done;
  readonly isKept: boolean;
  readonly moneyFen: number;
  /** Months in which its money can be put aside. */
  readonly monthsToPay: number;
}

const isKeeping = ({ deed }: Done) =>
  deed.writes.some(({ kind }) => kind === "add-monthly" || kind === "top-up");

/** What is done, as one who keeps to the plan would do it: on the last day, or on the first. */
function doneBy({ present }: Audited, steps: readonly PlannedAction[], early: boolean) {
  return steps.map((step): Done => {
    const deed = present.product.deeds.find(({ definition }) => definition.id === step.action);
    if (deed === undefined) throw new Error(`\`${step.action}\` is no action`);
    const done = { deed, level: step.level, from: dayNumber(step.from) };
    return early || isKeeping(done) ? done : { ...done, from: dayNumber(step.until) };
  });
}

/** Money of a step: of every row that it sets at once, or the most that a month lacks. */
function moneyOf({ present, plan }: Audited, done: Done): number | null {
  let total = 0;
  for (const write of done.deed.writes) {
    if (write.kind === "set" && write.cost !== undefined) {
      for (const row of rowsOf(present, write.source)) {
        const cost = write.cost(row, levelValue(done));
        if (cost === null) return null;
        total += cost;
      }
    } else if (write.kind === "top-up") {
      const source = present.product.definition.sources.find(({ name }) => name === write.source)!;
      const later = laterOn(present.now, dayNumber(plan.applyOn));
      const rows = untouched(present, source, later);
      const lacks = lackingOf(present, source, rows, done, write.column, later);
      total += Math.max(0, ...lacks.map(({ lacking }) => lacking));
    }
  }
  return total;
}

function rowsOf({ facts }: Present, name: string): readonly Json[] {
  if (name === "accounts") return ((facts.report as Json | undefined)?.accounts ?? []) as Json[];
  const given = facts[name];
  if (given === undefined) return [];
  return (Array.isArray(given) ? given : [given]) as readonly Json[];
}

function effortOf(audited: Audited, done: Done, months: number, moneyFen: number): number {
  const level = done.deed.definition.levels.find(({ id }) => id === done.level)!;
  const { incomeFen } = audited;
  const perTenth = level.effortPerIncomeTenth ?? 0;
  // Each tenth of a month's income that is begun.
  const tenths = incomeFen === null ? 0 : Math.ceil((10 * moneyFen) / Math.max(1, incomeFen));
  return level.effortOnce + level.effortMonthly * months + perTenth * tenths;
}

function stepProblem(audited: Audited, { step, done, isKept, moneyFen }: Step): string | null {
  const { asked, present, plan } = audited;
  const { definition } = done.deed;
  const { id, levels, onRequest, conditional } = definition;
  const level = levels.findIndex((one) => one.id === step.level);
  const cap = levels.findIndex((one) => one.id === asked.caps[id]);
  if (level < 0) return `has no level \`${step.level}\``;
  if (asked.exclude.includes(id)) return "is excluded";
  if (cap >= 0 && level > cap) return `goes beyond \`${levels[cap]!.id}\``;
  if (onRequest && !asked.applies.includes(id)) return "was not asked for";
  if (conditional === true) return "depends on others";
  const [from, until, day] = [step.from, step.until, plan.applyOn].map(dayNumber) as [
    number,
    number,
    number,
  ];
  if (from < present.now.day || until < from) return "is done in the past";
  if (!isKept && until + lagDays(done) > day) return "is not known by then";
  const last = monthOf(day - 1);
  const months = isKept ? last - monthOf(from) + 1 : 0;
  if (isKept && (until !== day || !step.from.endsWith("-01"))) return "is not kept to the end";
  if (isKept && (monthOf(from) <= monthOf(present.now.day) || months < 1))
    return "starts too early";
  if (months !== step.months) return `is kept ${months} months, not ${step.months}`;
  if (moneyFen !== step.moneyFen) return `costs ${moneyFen} fen, not ${step.moneyFen}`;
  if (moneyFen > 0 && audited.incomeFen === null) return "costs money of an unknown income";
  const effort = effortOf(audited, done, months, moneyFen);
  return effort === step.effort ? null : `takes an effort of ${effort}, not ${step.effort}`;
}

/** Whether at every time no more is due than could be put aside by then. */
function isPaid({ present, incomeFen }: Audited, steps: readonly Step[]): boolean {
  const { product, now } = present;
  const { plans } = product.definition;
  const share =
    plans === undefined
      ? 0
      : parameterOn(product, plans.incomeShareMost, now.day, product.regimeOn(now.day));
  const monthlyFen = Math.floor(((incomeFen ?? 0) * share) / 10_000);
  return [...Array(62).keys()].every((months) => {
    const due = steps.filter(({ monthsToPay }) => monthsToPay <= months);
    return due.reduce((sum, { moneyFen }) => sum + moneyFen, 0) <= months * monthlyFen;
  });
}

function orderProblem(steps: readonly Step[]): string | null {
  for (const { step, done } of steps) {
    for (const first of done.deed.definition.after ?? []) {
      const before = steps.find(({ step: one }) => one.action === first);
      if (before !== undefined && before.step.until > step.from) {
        return `\`${step.action}\` is done before \`${first}\``;
      }
    }
  }
  return null;
}

function stepsOf(audited: Audited): readonly Step[] {
  const { plan, present } = audited;
  const real = plan.actions.filter(
    ({ action }) =>
      !present.product.deeds.some(
        ({ definition, writes }) =>
          definition.id === action && writes.every(({ kind }) => kind === "keep"),
      ),
  );
  return doneBy(audited, real, false).map((done, at): Step => {
    const isKept = isKeeping(done);
    // Whoever does it on the first day that is named must have the money by then.
    const month = monthOf(dayNumber(real[at]!.from)) - monthOf(present.now.day);
    const moneyFen = moneyOf(audited, done) ?? Number.NaN;
    return { step: real[at]!, done, isKept, moneyFen, monthsToPay: isKept ? month : month + 1 };
  });
}

/** Tables as a decision on a day sees them, to compare. */
function seenText({ code, present }: Audited, dossier: Dossier, asOf: number): string {
  const { definition } = present.product;
  const { offsetMinutes } = definition.timeZone;
  const { evaluate } = code.engine;
  const { tables } = evaluate.seeFacts(definition.sources, offsetMinutes, dossier, asOf);
  return JSON.stringify(tables.map((rows) => rows?.map(({ values, parent }) => [values, parent])));
}

/** A decision without what differs between two dossiers of the same facts. */
export function withoutHash({ dossier: _hash, ...decision }: Decision): object {
  return decision;
}

/** Reads and decides what the future brings by the second way; null where they agree. */
function futureProblem(
  audited: Audited,
  done: readonly Done[],
  day: number,
  said: Decision,
  regime: number,
): string | null {
  const { code, present, plan } = audited;
  const { program, ref } = present.product;
  const { engine } = code;
  const json = futureOf(present, done, day);
  const { dossier, diagnostics } = engine.readDossier(program, json);
  const on = String(json.asOf).slice(0, 10);
  if (dossier === null) return `${on} cannot be: ${JSON.stringify(diagnostics)}`;
  const { asOf } = laterOn(present.now, day);
  const pinned = { ...ref, regimes: [{ from: Number.MIN_SAFE_INTEGER, regime }] };
  const player = { ...audited.present.product, program, reference: ref };
  const own = withoutHash(engine.decide(program, pinned, dossier, { asOf }));
  if (JSON.stringify(own) !== JSON.stringify(withoutHash(said))) {
    return `decided otherwise on ${on} (${plan.applyOn}): ${player.definition.name}`;
  }
  return null;
}

/** Plays a plan as the package does and compares the facts with those of the second way. */
function playedProblem(audited: Audited, dossier: Dossier, done: readonly Done[], day: number) {
  const { code, present, plan } = audited;
  const { program, ref } = present.product;
  const on = new Date(day * 86_400_000).toISOString().slice(0, 10);
  const who = { program, reference: ref, dossier, asOf: present.now.asOf };
  const played = code.play(who, plan.actions, on);
  const own = code.engine.readDossier(program, futureOf(present, done, day)).dossier;
  if (own === null) return `${on} cannot be read`;
  const [one, other] = [played.dossier, own].map((of) => seenText(audited, of, played.asOf));
  return one === other ? null : `other facts on ${on}: ${one} against ${other}`;
}

function decidedProblem(audited: Audited, steps: readonly Step[]): string | null {
  const { plan, present } = audited;
  const { list } = present.product.definition.regimes;
  const today = present.product.regimeOn(present.now.day);
  const regime = list.findIndex(({ name }) => name === today);
  const hard = list.findIndex(({ name }) => name === "contraction");
  const day = dayNumber(plan.applyOn);
  const done = steps.map((one) => one.done);
  const { decision, later, contraction } = plan.verified;
  const problem =
    futureProblem(audited, done, day, decision, regime) ??
    futureProblem(audited, done, monthsLater(day, 1), later, regime);
  if (problem !== null) return problem;
  if (contraction === null) return "hard times are not looked at";
  const early = doneBy(
    audited,
    steps.map(({ step }) => step),
    true,
  );
  return (
    futureProblem(audited, done, day, contraction, hard) ??
    earlyProblem(audited, early, day, regime)
  );
}

/** Whoever does everything on the first day that a plan names is approved as well. */
function earlyProblem(
  audited: Audited,
  done: readonly Done[],
  day: number,
  regime: number,
): string | null {
  const { code, present } = audited;
  const { program, ref } = present.product;
  const pinned = { ...ref, regimes: [{ from: Number.MIN_SAFE_INTEGER, regime }] };
  for (const one of [day, monthsLater(day, 1)]) {
    const { dossier } = code.engine.readDossier(program, futureOf(present, done, one));
    const { asOf } = laterOn(present.now, one);
    if (dossier === null) return "what is done early cannot be read";
    const decision = code.engine.decide(program, pinned, dossier, { asOf });
    if (!isEnough(audited, decision)) return "is not approved when it is done early";
  }
  return null;
}

function isEnough({ marginPoints }: Audited, { outcome, score, cutoff }: Decision): boolean {
  if (outcome !== "approved") return false;
  return score === null || cutoff === null || score >= cutoff + marginPoints;
}

/** What is wrong with a plan; null when nothing is. */
export function planProblem(audited: Audited, dossier: Dossier): string | null {
  const { plan } = audited;
  const steps = stepsOf(audited);
  for (const one of steps) {
    const problem = stepProblem(audited, one);
    if (problem !== null) return `\`${one.step.action}\` ${problem}`;
  }
  const effort = steps.reduce((sum, { step }) => sum + step.effort, 0);
  const moneyFen = steps.reduce((sum, one) => sum + one.moneyFen, 0);
  if (effort !== plan.effort) return `takes an effort of ${effort}, not ${plan.effort}`;
  if (moneyFen !== plan.moneyFen) return `costs ${moneyFen} fen, not ${plan.moneyFen}`;
  if (!isPaid(audited, steps)) return "costs more than can be put aside";
  const { decision, later } = plan.verified;
  if (!isEnough(audited, decision) || !isEnough(audited, later)) return "is not approved";
  const done = steps.map((one) => one.done);
  return (
    orderProblem(steps) ??
    playedProblem(audited, dossier, done, dayNumber(plan.applyOn)) ??
    decidedProblem(audited, steps)
  );
}
