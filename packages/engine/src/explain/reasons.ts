import type { Reason } from "../decide/decision.js";
import { type Judged, resolve, type Tested, testedValue, thresholdValue } from "../decide/gates.js";
import type { Value } from "../dossier/dossier.js";
import type { Program, ProgramTest } from "../program/program.js";
import { scoreIndex } from "../program/program.js";
import { formatDay } from "../value/calendar.js";
import { fill, formatValue, type Kind, localize, showValue } from "./format.js";

/** What the texts of reasons may name beside the values. */
export interface Surroundings {
  readonly program: Program;
  readonly tested: Tested;
  /** Size of the cohort; null without one. */
  readonly people: number | null;
  /** The first day on which time alone cures a gate; null when none is known. */
  readonly clearsOn: (judged: Judged) => number | null;
  /** Said after the text of the score's gate, where the economy made the difference. */
  readonly regimeRemark: ((language: "zh-CN" | "en") => string) | null;
}

/** Type and unit of what a test looks at. */
export function kindOf(program: Program, test: Pick<ProgramTest, "variable">): Kind {
  if (test.variable === scoreIndex) return { type: "integer", unit: "points" };
  const variable = program.variables[test.variable];
  const { currency } = program.definition;
  return { type: variable?.type ?? "integer", unit: variable?.unit ?? null, currency };
}

/** The value nearest to a threshold that passes the test. */
function passing(test: ProgramTest, tested: Tested): Value {
  if (test.needed !== null) return resolve(test.needed, tested);
  const threshold = thresholdValue(test, tested);
  if (typeof threshold !== "number") return threshold;
  const nearest = nearestTo(threshold, test.operator);
  // Beyond the last integer there is no value that would pass.
  return Number.isSafeInteger(nearest) ? nearest : null;
}

function nearestTo(threshold: number, operator: ProgramTest["operator"]): number {
  if (operator === "<") return threshold - 1;
  return operator === ">" ? threshold + 1 : threshold;
}

/**
 * The value that the reported variable needs: of all tests on it, the strictest when every test
 * must pass, the mildest when one is enough.
 */
export function neededValue(
  tests: readonly ProgramTest[],
  combine: "all" | "any",
  reported: ProgramTest,
  tested: Tested,
): Value {
  const values = tests
    .filter((test) => test.variable === reported.variable && test.operator === reported.operator)
    .map((test) => passing(test, tested))
    .filter((value): value is number => typeof value === "number");
  if (values.length < 2) return passing(reported, tested);
  const rising = reported.operator === ">" || reported.operator === ">=";
  return rising === (combine === "all") ? Math.max(...values) : Math.min(...values);
}

/** Name of the source and of who corrects it. */
export function origin(
  program: Program,
  source: number,
): { readonly source: string | null; readonly correctAt: string | null } {
  const definition = program.definition.sources[source];
  return { source: definition?.name ?? null, correctAt: definition?.correctAt ?? null };
}

function natureOf(judged: Judged, clearsOn: number | null): Reason["nature"] {
  if (judged.outcome === "held") return "temporary";
  if (judged.result === "unknown") return "correctable";
  const { nature } = judged.gate.definition;
  return nature === "actionable" && clearsOn !== null ? "waiting" : nature;
}

/** The reason that a gate gives. */
function gateReason(judged: Judged, around: Surroundings): Reason {
  const { program, tested } = around;
  const { gate, reported: test } = judged;
  const { definition } = gate;
  const kind = kindOf(program, test);
  const value = testedValue(test, tested);
  const needed = neededValue(gate.tests, definition.combine, test, tested);
  const clears = judged.result === "fail" ? around.clearsOn(judged) : null;
  const text = localize((language) => {
    const template =
      judged.result === "unknown" && definition.unknownText !== undefined
        ? definition.unknownText[language]
        : definition.text[language];
    const format = (of: Value) => formatValue(of, kind, language, program.offsetMinutes);
    const filled = fill(template, {
      value: format(value),
      needed: format(needed),
      clearsOn: clears === null ? "" : formatDay(clears),
      people: String(around.people ?? 0),
    });
    const remark = test.variable === scoreIndex ? around.regimeRemark?.(language) : undefined;
    return remark === undefined ? filled : `${filled} ${remark}`;
  });
  return Object.freeze({
    code: definition.id,
    kind: "gate",
    layer: definition.layer,
    nature: natureOf(judged, clears),
    variable: test.name,
    value: showValue(value, kind, program.offsetMinutes),
    needed: showValue(needed, kind, program.offsetMinutes),
    ...origin(program, gate.source),
    disclosure: definition.disclosure,
    clearsOn: clears === null ? null : formatDay(clears),
    pointsLost: null,
    text,
  });
}

/** The reasons of gates: those that decided first, then the rest of their layer, then others. */
export function gateReasons(
  judged: readonly Judged[],
  layer: number,
  outcome: string,
  around: Surroundings,
): readonly Reason[] {
  const effective = judged.filter((one) => one.outcome !== null);
  const here = effective.filter((one) => one.gate.layer === layer);
  const ordered = [
    ...here.filter((one) => one.outcome === outcome),
    ...here.filter((one) => one.outcome !== outcome),
    ...effective.filter((one) => one.gate.layer !== layer),
  ];
  return ordered.map((one) => gateReason(one, around));
}
