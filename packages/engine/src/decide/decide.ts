import type { Dossier, Facts, Value } from "../dossier/dossier.js";
import { dossierHash } from "../dossier/normal.js";
import { seeFacts } from "../dossier/see.js";
import { copy } from "../explain/copy/copy.js";
import { fill, showValue } from "../explain/format.js";
import { pointsReasons } from "../explain/points.js";
import { gateReasons, kindOf, type Surroundings } from "../explain/reasons.js";
import type { Program } from "../program/program.js";
import { scoreIndex } from "../program/program.js";
import type { Reference } from "../reference/reference.js";
import { compile } from "../run/compile.js";
import { type Context, keyText, makeContext } from "../run/context.js";
import { formatDay } from "../value/calendar.js";
import { formatInstant } from "../value/instant.js";
import { assert } from "../value/unreachable.js";
import type { DecidedCohort, DecidedGate, Decision, Reason } from "./decision.js";
import {
  type Judged,
  judgeGates,
  strongest,
  type Tested,
  testedValue,
  thresholdValue,
} from "./gates.js";
import { limitOf } from "./limit.js";
import { contributions, type Scored, scoreOf } from "./score.js";
import {
  coolingOf,
  firstPassingDay,
  type Outlook,
  only,
  type Runner,
  withDecline,
} from "./waiting.js";

/** Choices of a caller: the instant (the dossier's own otherwise) and how variables are run. */
export interface DecideOptions {
  readonly asOf?: number;
  readonly run?: Runner;
}

/** Runs variables through the compiled form of a program. */
export const runCompiled: Runner = (program, facts, context, wanted) =>
  compile(program)(facts, context, wanted);

function decidedGate(judged: Judged, tested: Tested, program: Program): DecidedGate {
  const { gate, test, result } = judged;
  const kind = kindOf(program, test);
  const show = (value: Value) => showValue(value, kind, program.offsetMinutes);
  return {
    id: gate.definition.id,
    layer: gate.definition.layer,
    result,
    variable: test.name,
    value: show(testedValue(test, tested)),
    threshold: show(thresholdValue(test, tested)),
  };
}

function cohortOf(
  program: Program,
  reference: Reference,
  context: Context,
  values: readonly (Value | undefined)[],
): DecidedCohort | null {
  if (program.cohorts === null) return null;
  const found = context.cohort(program.cohorts.keys.map((index) => keyText(values[index])));
  if (found === null) return null;
  return {
    keys: Object.fromEntries(found.keys.map(({ name, value }) => [name, value])),
    people: found.people,
    snapshot: reference.json.cohorts?.version ?? "",
  };
}

/** Says that the economy made the difference, where the score passes in the neutral regime. */
function regimeRemark(
  outlook: Outlook,
  tested: Tested,
  judged: readonly Judged[],
): Surroundings["regimeRemark"] {
  const { program, reference, context } = outlook;
  const gate = judged.find((one) => one.test.variable === scoreIndex && one.result === "fail");
  const { list, neutral } = program.definition.regimes;
  const index = list.findIndex((regime) => regime.name === neutral);
  const scorecard = program.scorecards?.[index];
  if (gate === undefined || scorecard === undefined || index === context.regime) return null;
  const calm = makeContext(program, reference, context.asOf, index);
  const values = outlook.run(program, outlook.facts, calm, program.decisive);
  const score = scoreOf(scorecard, values).total;
  const from = thresholdValue(gate.test, { values, score, context: calm });
  const to = thresholdValue(gate.test, tested);
  if (typeof from !== "number" || score < from) return null;
  return (language) => fill(copy[language].regimeTightened, { from: String(from), to: String(to) });
}

function leftOut(program: Program, values: readonly (Value | undefined)[]): Decision["leftOut"] {
  const declared = program.definition.variables.length;
  const left: { source: string; because: string; rows: number }[] = [];
  for (let index = declared; index < program.variables.length; index += 1) {
    const rows = values[index];
    if (typeof rows !== "number" || rows === 0) continue;
    const [source = "", because = ""] = program.variables[index]?.name.split(":") ?? [];
    left.push({ source, because, rows });
  }
  return left;
}

/** When the same person may apply again; null when nothing keeps them from it. */
function reapplyDay(
  outlook: Outlook,
  deciding: readonly Judged[],
  clearsOn: (judged: Judged) => number | null,
): number | null {
  const waits = deciding.filter((one) => one.gate.definition.waits && one.result === "fail");
  const outcome = strongest(deciding);
  if (outcome === "cooling-off") {
    return latest(waits.filter((one) => one.outcome === outcome).map(clearsOn));
  }
  if (outcome !== "declined") return null;
  const declining = deciding.filter((one) => one.outcome === "declined");
  const cools = declining.some((one) => one.gate.definition.cools);
  const cooled = cooledDay(outlook, cools);
  if (cools) return cooled;
  const clears = latest(declining.map((one) => (one.gate.definition.waits ? clearsOn(one) : null)));
  return cooled !== null && clears !== null ? Math.max(cooled, clears) : (cooled ?? clears);
}

/**
 * The first day on which nothing cools any more once today's decline stands among the
 * applications; null when that is tomorrow already.
 */
function cooledDay(outlook: Outlook, cools: boolean): number | null {
  const { program, context } = outlook;
  const { coolDown } = program.definition;
  const row = cools ? coolDown?.row : coolDown?.rowNotCooling;
  const cooling = coolingOf(program);
  if (coolDown === undefined || row === undefined || cooling.gates.length === 0) return null;
  const next = { ...outlook, facts: withDecline(outlook, coolDown.source, row) };
  const tomorrow = context.asOfDay + 1;
  // Cool-downs are counted from today in the days that parameters say.
  const likely = program.definition.parameters.flatMap(({ unit }, index) =>
    unit === "days" ? [context.asOfDay + (context.parameters[index] ?? 0)] : [],
  );
  const day = firstPassingDay(next, cooling, tomorrow, likely);
  return day === tomorrow ? null : day;
}

/** The latest of days; null when there is none or one of them is open. */
function latest(days: readonly (number | null)[]): number | null {
  return days.length === 0 || days.includes(null) ? null : Math.max(...(days as number[]));
}

function holdOf(
  deciding: readonly Judged[],
  clearsOn: (judged: Judged) => number | null,
): Decision["hold"] {
  const holding = deciding.filter((one) => one.outcome === "held");
  const releases = holding.map((one) => (one.result === "fail" ? clearsOn(one) : null));
  const day = latest(releases);
  const by = [...new Set(holding.flatMap((one) => one.gate.definition.cure))];
  return { releaseOn: day === null ? null : formatDay(day), by };
}

/** Remembers the first passing day of each gate, and looks only for those that wait. */
function waitingDays(outlook: Outlook): (judged: Judged) => number | null {
  const found = new Map<Judged, number | null>();
  return (judged) => {
    const known = found.get(judged);
    if (known !== undefined) return known;
    const { gate } = judged;
    const day = gate.definition.waits
      ? firstPassingDay(outlook, only(gate), outlook.context.asOfDay)
      : null;
    found.set(judged, day);
    return day;
  };
}

function cutoffOf(judged: readonly Judged[], tested: Tested): number | null {
  const gate = judged.find((one) => one.test.variable === scoreIndex);
  const cutoff = gate === undefined ? null : thresholdValue(gate.test, tested);
  return typeof cutoff === "number" ? cutoff : null;
}

/** Everything of a decision that follows from the facts; `dossier` is the dossier's hash. */
export function decideFacts(
  program: Program,
  reference: Reference,
  facts: Facts,
  dossier: string,
  run: Runner = runCompiled,
): Decision {
  const context = makeContext(program, reference, facts.asOf);
  const values = run(program, facts, context, program.decisive);
  const scorecard = program.scorecards?.[context.regime];
  const scored: Scored | null = scorecard === undefined ? null : scoreOf(scorecard, values);
  const tested: Tested = { values, score: scored?.total ?? null, context };
  const judged = judgeGates(program, tested);
  const layer = judged.find((one) => one.outcome !== null)?.gate.layer ?? null;
  const deciding = judged.filter((one) => one.gate.layer === layer && one.outcome !== null);
  const outcome = strongest(deciding) ?? "approved";
  const cooling = outcome === "cooling-off";
  const outlook: Outlook = { program, reference, facts, context, run };
  const clearsOn = waitingDays(outlook);
  const cohort = cooling ? null : cohortOf(program, reference, context, values);
  const around: Surroundings = {
    program,
    tested,
    people: cohort?.people ?? null,
    clearsOn,
    regimeRemark: cooling ? null : regimeRemark(outlook, tested, judged),
  };
  const scoreFails = judged.some((one) => one.test.variable === scoreIndex && one.outcome !== null);
  const reasons: readonly Reason[] = [
    ...(layer === null ? [] : gateReasons(judged, layer, outcome, around)),
    ...(scoreFails && scored !== null ? pointsReasons(program, scored) : []),
  ];
  const limit =
    outcome === "approved" ? limitOf(program, facts, context, values, scored?.total ?? null) : null;
  const reapply = reapplyDay(outlook, deciding, clearsOn);
  return Object.freeze({
    outcome,
    layer: layer === null ? null : (program.definition.layers[layer]?.id ?? null),
    score: cooling ? null : (scored?.total ?? null),
    cutoff: cooling ? null : cutoffOf(judged, tested),
    regime: program.definition.regimes.list[context.regime]?.name ?? "",
    cohort,
    reasons,
    gates: judged.map((one) => decidedGate(one, tested, program)),
    contributions: cooling || scored === null ? [] : contributions(program, scored),
    base: cooling ? null : (scored?.base ?? null),
    hold: outcome === "held" ? holdOf(deciding, clearsOn) : null,
    reapplyOn: reapply === null ? null : formatDay(reapply),
    limitFen: limit?.limitFen ?? null,
    limitBoundBy: limit?.boundBy ?? null,
    leftOut: leftOut(program, values),
    definition: program.hash,
    reference: reference.hash,
    dossier,
    asOf: formatInstant(facts.asOf, program.offsetMinutes),
  });
}

/** The instant of a decision: the caller's, else the dossier's own. */
export function instantOf(dossier: Dossier, options: DecideOptions): number {
  const asOf = options.asOf ?? dossier.asOf;
  assert(asOf !== null, "a decision needs an instant: give `asOf` or a dossier that has one");
  return asOf;
}

/** Decides one application: what the dossier shows at an instant, under a program. */
export function decide(
  program: Program,
  reference: Reference,
  dossier: Dossier,
  options: DecideOptions = {},
): Decision {
  const { sources } = program.definition;
  const facts = seeFacts(sources, program.offsetMinutes, dossier, instantOf(dossier, options));
  const hash = dossierHash(sources, program.offsetMinutes, dossier);
  return decideFacts(program, reference, facts, hash, options.run);
}
