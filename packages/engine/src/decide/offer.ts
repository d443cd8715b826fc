import type { Dossier, Value } from "../dossier/dossier.js";
import { dossierHash } from "../dossier/normal.js";
import { seeFacts } from "../dossier/see.js";
import { fill, formatValue, localize, showValue } from "../explain/format.js";
import { kindOf, neededValue, origin } from "../explain/reasons.js";
import type { Program, ProgramPreScreenGate } from "../program/program.js";
import type { Reference } from "../reference/reference.js";
import { makeContext } from "../run/context.js";
import { firstDayOfMonth, formatDay } from "../value/calendar.js";
import { formatInstant } from "../value/instant.js";
import { assert } from "../value/unreachable.js";
import { type DecideOptions, instantOf, runCompiled } from "./decide.js";
import type { DecidedGate, Offer, Reason } from "./decision.js";
import { type Tested, testedValue, testsPass, thresholdValue } from "./gates.js";
import { firstPassingDay, only } from "./waiting.js";

interface Screened {
  readonly gate: Pick<ProgramPreScreenGate, "tests" | "source" | "slice" | "definition">;
  readonly layer: string;
  readonly passes: boolean | null;
  readonly test: ProgramPreScreenGate["tests"][number];
}

function screen(program: Program, tested: Tested): readonly Screened[] {
  const { preScreen, gates } = program;
  assert(preScreen !== null, "the definition has a pre-screen");
  const used = preScreen.uses.flatMap((index) => gates[index] ?? []);
  const all = [
    ...used.map((gate) => ({ gate, layer: gate.definition.layer })),
    ...preScreen.gates.map((gate) => ({ gate, layer: "pre-screen" })),
  ];
  return all.map(({ gate, layer }) => ({
    gate,
    layer,
    ...testsPass(gate.tests, gate.definition.combine, tested),
  }));
}

function reasonOf(program: Program, one: Screened, tested: Tested, clears: number | null): Reason {
  const { gate, test } = one;
  const { definition } = gate;
  const kind = kindOf(program, test);
  const value = testedValue(test, tested);
  const needed = neededValue(gate.tests, definition.combine, test, tested);
  const { offsetMinutes } = program;
  return {
    code: definition.id,
    kind: "gate",
    layer: one.layer,
    nature: definition.nature,
    variable: test.name,
    value: showValue(value, kind, offsetMinutes),
    needed: showValue(needed, kind, offsetMinutes),
    ...origin(program, gate.source),
    disclosure: definition.disclosure,
    clearsOn: clears === null ? null : formatDay(clears),
    pointsLost: null,
    text: localize((language) => {
      const format = (of: Value) => formatValue(of, kind, language, offsetMinutes);
      return fill(definition.text[language], {
        value: format(value),
        needed: format(needed),
        clearsOn: clears === null ? "" : formatDay(clears),
      });
    }),
  };
}

function gateOf(program: Program, one: Screened, tested: Tested): DecidedGate {
  const kind = kindOf(program, one.test);
  const show = (value: Value) => showValue(value, kind, program.offsetMinutes);
  return {
    id: one.gate.definition.id,
    layer: one.layer,
    result: one.passes === null ? "unknown" : one.passes ? "pass" : "fail",
    variable: one.test.name,
    value: show(testedValue(one.test, tested)),
    threshold: show(thresholdValue(one.test, tested)),
  };
}

/**
 * Pre-screens a person on facts that the platform has anyway: whether the entrance is shown. No
 * application, no decline, no cool-down. A gate that is unknown does not close the entrance.
 */
export function offer(
  program: Program,
  reference: Reference,
  dossier: Dossier,
  options: DecideOptions = {},
): Offer {
  const { preScreen, definition } = program;
  assert(preScreen !== null, "the definition has a pre-screen");
  const run = options.run ?? runCompiled;
  const asOf = instantOf(dossier, options);
  const facts = seeFacts(definition.sources, program.offsetMinutes, dossier, asOf);
  const context = makeContext(program, reference, facts.asOf);
  const values = run(program, facts, context, preScreen.decisive);
  const tested: Tested = { values, score: null, context };
  const screened = screen(program, tested);
  const failed = screened.filter((one) => one.passes === false);
  const outlook = { program, reference, facts, context, run };
  const clears = failed.map((one) =>
    one.gate.definition.waits ? firstPassingDay(outlook, only(one.gate), context.asOfDay) : null,
  );
  const blocks = definition.preScreen?.blocks ?? [];
  const nextMonth = firstDayOfMonth(context.asOfMonth + 1);
  const known = clears.filter((day): day is number => day !== null);
  const next = known.length === failed.length ? Math.max(...known) : nextMonth;
  return Object.freeze({
    outcome: failed.length === 0 ? "offered" : "not-offered",
    reasons: failed.map((one, index) => reasonOf(program, one, tested, clears[index] ?? null)),
    gates: screened.map((one) => gateOf(program, one, tested)),
    nextCheckOn: failed.length === 0 ? null : formatDay(next),
    mayApplyAnyway: !failed.some((one) => blocks.includes(one.gate.definition.id)),
    definition: program.hash,
    reference: reference.hash,
    dossier: dossierHash(definition.sources, program.offsetMinutes, dossier),
    asOf: formatInstant(facts.asOf, program.offsetMinutes),
  });
}
