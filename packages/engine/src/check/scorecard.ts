import type {
  BinDefinition,
  Definition,
  PairTable,
  RegimeDefinition,
  ScorecardDefinition,
  ScoredVariable,
} from "../define/definition.js";
import { step } from "../diagnostics/diagnostic.js";
import type { ProgramPair, ProgramScorecard, ProgramScored } from "../program/program.js";
import { scoreRange } from "../program/score-range.js";
import { floorDivide } from "../value/integer.js";
import { aType, type Named, report, type Scope, unknownName } from "./scope.js";
import { checkText, checkUnique } from "./sources.js";

/** Points of one bin in a regime: permille of the declared ones, halves rounded up. */
function scaledPoints(points: number, permille: number): number {
  return floorDivide(points * permille + 500, 1000) ?? points;
}

function checkBins(scored: ScoredVariable, scope: Scope, pointer: string): void {
  const { bins } = scored;
  for (const [index, bin] of bins.entries()) {
    const at = `${pointer}/bins/${index}`;
    const before: BinDefinition | undefined = bins[index - 1];
    const wanted = before?.below;
    const last = index === bins.length - 1;
    const open = bin.from === undefined || bin.below === undefined || bin.from < bin.below;
    if (
      bin.is !== undefined ||
      !open ||
      (last ? bin.below !== undefined : bin.below === undefined)
    ) {
      report(
        scope,
        "scorecard.wrong-bin",
        at,
        `bin ${index + 1} of \`${scored.variable}\` has bounds that do not fit`,
        "write `from` below `below`; leave `from` out of the first bin and `below` of the last",
      );
      continue;
    }
    if (bin.from === wanted) continue;
    const [starts, ends] = [bin.from ?? "no bound", wanted ?? "no bound"];
    const gap = wanted !== undefined && bin.from !== undefined && bin.from > wanted;
    report(
      scope,
      gap ? "scorecard.bin-gap" : "scorecard.bin-overlap",
      at,
      `bin ${index + 1} of \`${scored.variable}\` starts at ${starts}, the last ended at ${ends}`,
      "start each bin where the one before ends",
    );
  }
}

function checkBooleanBins(scored: ScoredVariable, scope: Scope, pointer: string): void {
  const named = scored.bins.map((bin) => bin.is);
  if (named.length === 2 && named[0] === false && named[1] === true) return;
  report(
    scope,
    "scorecard.wrong-bin",
    step(pointer, "bins"),
    `\`${scored.variable}\` is a boolean and has one bin for false and one for true`,
    "write the bins `is: false` and `is: true`, in this order",
  );
}

function checkDirection(
  points: readonly number[],
  direction: "up" | "down" | "free",
  what: string,
  scope: Scope,
  pointer: string,
): void {
  if (direction === "free") return;
  const sign = direction === "up" ? 1 : -1;
  for (const [index, value] of points.entries()) {
    const before = points[index - 1];
    if (before === undefined || (value - before) * sign >= 0) continue;
    report(
      scope,
      "scorecard.against-direction",
      `${pointer}/${index}`,
      `${what} goes from ${before} to ${value} points, against its direction \`${direction}\``,
      "change the points or the declared direction",
    );
  }
}

function checkScored(scored: ScoredVariable, named: Named, scope: Scope, pointer: string): void {
  if (named.type === "boolean") checkBooleanBins(scored, scope, pointer);
  else if (named.type === "integer") checkBins(scored, scope, pointer);
  else {
    report(
      scope,
      "type.mismatch",
      step(pointer, "variable"),
      `\`${scored.variable}\` is ${aType(named.type)} and cannot be scored`,
      "score an integer or a boolean",
    );
  }
  const points = scored.bins.map((bin) => bin.points);
  checkDirection(points, scored.direction, `\`${scored.variable}\``, scope, step(pointer, "bins"));
  const worst = Math.min(...points);
  if (scored.authorised === true && worst < scored.unknown) {
    report(
      scope,
      "scorecard.authorised-lowers",
      step(pointer, "bins"),
      `authorised \`${scored.variable}\` may give ${worst} points, unknown gives ${scored.unknown}`,
      "data that a person authorises never lowers: raise the bin or lower `unknown`",
    );
  }
}

function checkPair(
  pair: PairTable,
  scorecard: ScorecardDefinition,
  scope: Scope,
  pointer: string,
): void {
  const fits =
    pair.points.length === pair.firstEdges.length + 1 &&
    pair.points.every((row) => row.length === pair.secondEdges.length + 1);
  const rising = (edges: readonly number[]) =>
    edges.every((edge, index) => index === 0 || edge > (edges[index - 1] ?? edge));
  if (!fits || !rising(pair.firstEdges) || !rising(pair.secondEdges)) {
    report(
      scope,
      "scorecard.wrong-bin",
      step(pointer, "points"),
      `the table of \`${pair.first}*${pair.second}\` does not fit its edges`,
      "give one row more than `firstEdges`, each with one value more than `secondEdges`",
    );
    return;
  }
  const directionOf = (name: string) =>
    scorecard.variables.find((scored) => scored.variable === name)?.direction ?? "free";
  for (const [index, row] of pair.points.entries()) {
    checkDirection(
      row,
      directionOf(pair.second),
      `\`${pair.second}\``,
      scope,
      `${pointer}/points/${index}`,
    );
  }
  for (const column of pair.secondEdges.keys()) {
    const points = pair.points.map((row) => row[column] ?? 0);
    checkDirection(
      points,
      directionOf(pair.first),
      `\`${pair.first}\``,
      scope,
      step(pointer, "points"),
    );
  }
}

function checkRange(
  scorecard: ScorecardDefinition,
  regime: RegimeDefinition,
  compiled: ProgramScorecard,
  scope: Scope,
): void {
  const { minimum, maximum } = scoreRange(compiled);
  if (minimum >= scorecard.minimum && maximum <= scorecard.maximum) return;
  const declared = `${scorecard.minimum} to ${scorecard.maximum}`;
  report(
    scope,
    "scorecard.range",
    "/scorecard/base",
    `in regime \`${regime.name}\` scores go from ${minimum} to ${maximum}, not ${declared}`,
    "change the base or the points: a score is never clamped",
  );
}

function inRegime(
  definition: Definition,
  scorecard: ScorecardDefinition,
  regime: RegimeDefinition,
  scope: Scope,
): ProgramScorecard {
  const dimensions = scorecard.dimensions.map((dimension) => dimension.id);
  const names = definition.variables.map((variable) => variable.name);
  const types = definition.variables.map((variable) => variable.type);
  const declaredPermille = new Map(Object.entries(regime.permille));
  const permille = (dimension: string) => declaredPermille.get(dimension) ?? 1000;
  const scored = scorecard.variables.map((declared): ProgramScored => {
    const scale = (points: number) => scaledPoints(points, permille(declared.dimension));
    const variable = names.indexOf(declared.variable);
    return Object.freeze({
      variable,
      name: declared.variable,
      dimension: dimensions.indexOf(declared.dimension),
      direction: declared.direction,
      edges: Object.freeze(declared.bins.slice(1).map((bin) => bin.from ?? 0)),
      points: Object.freeze(declared.bins.map((bin) => scale(bin.points))),
      unknown: scale(declared.unknown),
      boolean: types[variable] === "boolean",
    });
  });
  const pairs = scorecard.pairs.map((declared): ProgramPair => {
    const scale = (points: number) => scaledPoints(points, permille(declared.dimension));
    return Object.freeze({
      first: names.indexOf(declared.first),
      second: names.indexOf(declared.second),
      name: `${declared.first}*${declared.second}`,
      dimension: dimensions.indexOf(declared.dimension),
      firstEdges: declared.firstEdges,
      secondEdges: declared.secondEdges,
      points: Object.freeze(declared.points.map((row) => Object.freeze(row.map(scale)))),
      unknown: scale(declared.unknown),
    });
  });
  const compiled = Object.freeze({ base: scorecard.base, scored, pairs });
  checkRange(scorecard, regime, compiled, scope);
  return compiled;
}

/** Checks the scorecard and gives its points in every regime. */
export function elaborateScorecard(
  definition: Definition,
  scope: Scope,
): readonly ProgramScorecard[] | null {
  const { scorecard } = definition;
  if (scorecard === undefined) return null;
  const dimensions = scorecard.dimensions.map((dimension) => dimension.id);
  checkUnique(scope, "dimension", dimensions, "/scorecard/dimensions");
  for (const [index, { subtotal }] of scorecard.dimensions.entries()) {
    checkText(scope, definition, subtotal, `/scorecard/dimensions/${index}/subtotal`);
  }
  const scored = scorecard.variables.map((variable) => variable.variable);
  checkUnique(scope, "scored variable", scored, "/scorecard/variables");
  for (const [index, declared] of scorecard.variables.entries()) {
    const pointer = `/scorecard/variables/${index}`;
    const named = scope.variable(declared.variable, step(pointer, "variable"));
    if (named !== null) checkScored(declared, named, scope, pointer);
    if (!dimensions.includes(declared.dimension)) {
      unknownName(scope, "dimension", declared.dimension, dimensions, step(pointer, "dimension"));
    }
  }
  for (const [index, pair] of scorecard.pairs.entries()) {
    const pointer = `/scorecard/pairs/${index}`;
    for (const side of ["first", "second"] as const) {
      const named = scope.variable(pair[side], step(pointer, side));
      if (named !== null && named.type !== "integer") {
        report(
          scope,
          "type.mismatch",
          step(pointer, side),
          `\`${pair[side]}\` is ${aType(named.type)}; pairs are of integers`,
          "pair two integers",
        );
      }
    }
    checkPair(pair, scorecard, scope, pointer);
    if (!dimensions.includes(pair.dimension)) {
      unknownName(scope, "dimension", pair.dimension, dimensions, step(pointer, "dimension"));
    }
  }
  return definition.regimes.list.map((regime) => inRegime(definition, scorecard, regime, scope));
}
