import type { Reason } from "../decide/decision.js";
import type { Binned, BinnedPair, Scored } from "../decide/score.js";
import type { Value } from "../dossier/dossier.js";
import type { Program, ProgramScored } from "../program/program.js";
import { copy } from "./copy/copy.js";
import { fill, formatValue, localize, showValue } from "./format.js";
import { kindOf, origin } from "./reasons.js";

/** The nearest value in a bin: its own bounds, or the value itself when it lies inside. */
export function nearestIn(scored: ProgramScored, bin: number, value: number): number {
  const lowest = scored.edges[bin - 1];
  const above = scored.edges[bin];
  if (lowest !== undefined && value < lowest) return lowest;
  return above !== undefined && value >= above ? above - 1 : value;
}

/**
 * The nearest value that would have more points. For an unknown value the weakest bin that is
 * better than unknown counts, by the bound that it has.
 */
function neededFor({ scored, value, points }: Binned): Value {
  if (scored.boolean) {
    const [no = 0, yes = 0] = scored.points;
    if (no <= points && yes <= points) return null;
    return no <= points;
  }
  return typeof value === "number"
    ? nearestBetter(scored, value, points)
    : weakestBetter(scored, points);
}

function nearestBetter(scored: ProgramScored, value: number, points: number): number | null {
  let nearest: number | null = null;
  for (let bin = 0; bin < scored.points.length; bin += 1) {
    if ((scored.points[bin] ?? 0) <= points) continue;
    const found = nearestIn(scored, bin, value);
    // A bin below the first integer holds no value.
    if (!Number.isSafeInteger(found)) continue;
    const closer = nearest === null || Math.abs(found - value) < Math.abs(nearest - value);
    if (closer) nearest = found;
  }
  return nearest;
}

function weakestBetter(scored: ProgramScored, points: number): number | null {
  let weakest = -1;
  for (let bin = 0; bin < scored.points.length; bin += 1) {
    const own = scored.points[bin] ?? 0;
    if (own > points && (weakest < 0 || own < (scored.points[weakest] ?? 0))) weakest = bin;
  }
  if (weakest < 0) return null;
  const above = scored.edges[weakest];
  const needed = scored.edges[weakest - 1] ?? (above === undefined ? null : above - 1);
  return Number.isSafeInteger(needed) ? needed : null;
}

/** Points lost: the best of the known bins, less those that were given. */
function pointsLost(one: Binned): number {
  return Math.max(...one.scored.points) - one.points;
}

function reasonOf(program: Program, one: Binned, lost: number): Reason {
  const variable = program.variables[one.scored.variable];
  const declared = program.definition.variables[one.scored.variable];
  const kind = kindOf(program, one.scored);
  const needed = neededFor(one);
  const text = localize((language) => {
    const format = (of: Value) => formatValue(of, kind, language, program.offsetMinutes);
    const words = copy[language];
    return fill(one.value === null ? words.pointsUnknown : words.pointsLost, {
      label: declared?.label[language] ?? one.scored.name,
      value: format(one.value),
      needed: format(needed),
      points: String(lost),
    });
  });
  const unknown = one.value === null;
  return Object.freeze({
    code: `POINTS.${one.scored.name}`,
    kind: "points",
    layer: "score",
    nature: unknown ? "correctable" : declared?.actionable === true ? "actionable" : "waiting",
    variable: one.scored.name,
    value: showValue(one.value, kind, program.offsetMinutes),
    needed: showValue(needed, kind, program.offsetMinutes),
    ...origin(program, variable?.sources[0] ?? -1),
    disclosure: "full",
    clearsOn: null,
    pointsLost: lost,
    text,
  });
}

function pairReason(program: Program, { pair }: BinnedPair, lost: number): Reason {
  const label = (language: "zh-CN" | "en") =>
    [pair.first, pair.second]
      .map((index) => program.definition.variables[index]?.label[language] ?? "")
      .join(" × ");
  return Object.freeze({
    code: `POINTS.${pair.name}`,
    kind: "points",
    layer: "score",
    nature: "actionable",
    variable: pair.name,
    value: null,
    needed: null,
    ...origin(program, program.variables[pair.first]?.sources[0] ?? -1),
    disclosure: "full",
    clearsOn: null,
    pointsLost: lost,
    text: localize((language) =>
      fill(copy[language].pointsPair, { label: label(language), points: String(lost) }),
    ),
  });
}

/** One reason for each part of the score that lost points: most lost first, then by name. */
export function pointsReasons(program: Program, scored: Scored): readonly Reason[] {
  const single = scored.binned.map((one) => ({ one, lost: pointsLost(one) }));
  const paired = scored.pairs.map((one) => ({
    one,
    lost: Math.max(...one.pair.points.flat()) - one.points,
  }));
  const reasons = [
    ...single.filter(({ lost }) => lost > 0).map(({ one, lost }) => reasonOf(program, one, lost)),
    ...paired.filter(({ lost }) => lost > 0).map(({ one, lost }) => pairReason(program, one, lost)),
  ];
  return reasons.sort(
    (a, b) => (b.pointsLost ?? 0) - (a.pointsLost ?? 0) || (a.code < b.code ? -1 : 1),
  );
}
