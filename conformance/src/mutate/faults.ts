import type { Fault } from "../faults/fault.js";
import { inFile } from "../faults/fault.js";
import type { ReadEngine } from "./reading.js";

const expression = inFile("check/expression.js");
const names = inFile("check/names.js");
const window = inFile("check/window.js");
const aggregate = inFile("check/aggregate.js");
const conditions = inFile("check/conditions.js");
const scorecardShape = inFile("define/scorecard-shape.js");
const reference = inFile("reference/reference.js");

/** A fault, and the mutant of the tests' seed that first showed it: it is tried before others. */
export interface Planted {
  readonly fault: Fault;
  readonly seenAt: number;
}

/** Faults of the built engine: checks that are gone or too weak, and what they say. */
export const planted: readonly Planted[] = [
  {
    seenAt: 2162,
    fault: expression(
      "integers may leave ±(2^53 - 1)",
      "typed.node.maximum > integerMax || typed.node.minimum < -integerMax",
      "typed.node.maximum > Infinity",
    ),
  },
  {
    seenAt: 622,
    fault: window(
      "a window may lie over any time",
      "type === undefined || !times[given.kind].includes(type)",
      "false",
    ),
  },
  {
    seenAt: 165,
    fault: aggregate(
      "an aggregate may have any number of measures",
      "given.length < fewest || given.length > most",
      "false",
    ),
  },
  {
    seenAt: 998,
    fault: aggregate("a value over no rows may be of any type", "typeof empty !== shape", "false"),
  },
  {
    seenAt: 2,
    fault: aggregate(
      "a run of months has no more than one",
      '"integer", [0, lengthMax]',
      '"integer", [0, 1]',
    ),
  },
  {
    seenAt: 1136,
    fault: conditions(
      "texts and booleans are in order",
      "!equality && !ordered.has(left.node.type)",
      "false",
    ),
  },
  {
    seenAt: 2,
    fault: conditions(
      "the bounds of a case are those of its first branch",
      "hull(known)",
      "[0, 0]",
    ),
  },
  {
    seenAt: 0,
    fault: names(
      "a percentile has no bounds of its own",
      '"integer", [named.minimum, named.maximum]',
      '"integer", [0, 0]',
    ),
  },
  {
    seenAt: 1371,
    fault: names(
      "a fault stands at a member that no expression has",
      'scope.sources.keys(), step(pointer, "source")',
      'scope.sources.keys(), step(pointer, "table")',
    ),
  },
  {
    seenAt: 2258,
    fault: scorecardShape("a scored variable may have no bins", "list(bin, 1)", "list(bin)"),
  },
  {
    seenAt: 6,
    fault: reference(
      "edges of histograms may lie anywhere",
      "Math.min(maximum, Math.max(minimum, edge))",
      "edge",
    ),
  },
];

/** An engine with something put in place of its own. */
export interface Wrong {
  readonly name: string;
  readonly of: (engine: ReadEngine) => ReadEngine;
}

type ReadDefinition = ReadEngine["readDefinition"];

/** Puts another reading in place of the engine's own. */
function reading(name: string, of: (own: ReadDefinition) => ReadDefinition): Wrong {
  return {
    name,
    of: (engine) => ({ ...engine, readDefinition: of(engine.readDefinition) }),
  };
}

const slowMilliseconds = 1_050;

/** Keeps the processor busy for longer than reading may take. */
function linger(): void {
  const started = process.cpuUsage();
  let used = 0;
  while (used < slowMilliseconds * 1_000) {
    const { user, system } = process.cpuUsage(started);
    used = user + system;
  }
}

let readings = 0;

/** Faults in what readings and decisions give back. */
export const wrongs: readonly Wrong[] = [
  {
    name: "a code is missing from the table",
    of: (engine) => {
      const { "type.mismatch": _, ...diagnosticCodes } = engine.format.diagnosticCodes;
      return { ...engine, format: { ...engine.format, diagnosticCodes } };
    },
  },
  reading("a check throws", (own) => (value) => {
    const result = own(value);
    if (result.diagnostics.some(({ code }) => code === "unit.mismatch")) throw new Error("a fault");
    return result;
  }),
  reading("reading takes too long", (own) => (value) => {
    linger();
    return own(value);
  }),
  reading("nothing is said about what is refused", (own) => (value) => ({
    ...own(value),
    diagnostics: [],
  })),
  reading("a fix is empty", (own) => (value) => {
    const result = own(value);
    return { ...result, diagnostics: result.diagnostics.map((one) => ({ ...one, fix: " " })) };
  }),
  reading("a pointer has no slash", (own) => (value) => {
    const result = own(value);
    const bare = result.diagnostics.map((one) => ({ ...one, pointer: one.pointer.slice(1) }));
    return { ...result, diagnostics: bare };
  }),
  reading("every reading says something else", (own) => (value) => {
    const result = own(value);
    readings += 1;
    const message = `read ${readings} times`;
    return { ...result, diagnostics: result.diagnostics.map((one) => ({ ...one, message })) };
  }),
  {
    name: "a decision throws now and then",
    of: (engine) => ({
      ...engine,
      decide: (...given) => {
        const decision = engine.decide(...given);
        if (decision.outcome === "approved") throw new Error("a fault");
        return decision;
      },
    }),
  },
  {
    name: "a score is out of range",
    of: (engine) => ({
      ...engine,
      decide: (...given) => {
        const decision = engine.decide(...given);
        return decision.score === null ? decision : { ...decision, score: 1e9 };
      },
    }),
  },
  {
    name: "an entrance is never offered",
    of: (engine) => ({
      ...engine,
      offer: (program, reference, dossier, options) => {
        const offer = engine.offer(program, reference, dossier, options);
        return options === undefined ? { ...offer, outcome: "not-offered" } : offer;
      },
    }),
  },
  {
    name: "the compiled form reads 2 as 3",
    of: (engine) => ({
      ...engine,
      evaluate: {
        ...engine.evaluate,
        compile: (program) => {
          const run = engine.evaluate.compile(program);
          return (...given) => run(...given).map((value) => (value === 2 ? 3 : value));
        },
      },
    }),
  },
];
