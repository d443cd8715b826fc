import type { GateOutcome } from "../define/definition.js";
import type { Facts } from "../dossier/dossier.js";
import type { Program } from "../program/program.js";
import type { Reference } from "../reference/reference.js";
import { columnsOf } from "../run/columns.js";
import { makeContext } from "../run/context.js";
import { assert } from "../value/unreachable.js";
import type { Shown } from "./decision.js";
import { printGateCode } from "./gate-code.js";
import { type GateFunctions, instantiateGates } from "./gate-runtime.js";

/** A gate that keeps a person out: it failed, or it is unknown and that has an outcome too. */
export interface FailingGate {
  /** The gate's id. */
  readonly code: string;
  /** The value of the reported test, as decisions show it; null where it is unknown. */
  readonly value: Shown;
  /** The nearest value that would pass; null where the threshold is unknown. */
  readonly needed: Shown;
}

/** What the gates of a program say of one subject. */
export interface Screening {
  /** The outcome that `decideFacts` gives. */
  readonly outcome: GateOutcome | "approved";
  /** The gates that `decideFacts` gives as reasons, in the order of the definition. */
  readonly failing: readonly FailingGate[];
}

/**
 * A subject as plain objects by source, with values by column: integers in the column's unit,
 * booleans; days are counted from 1970-01-01, months are `year × 12 + month - 1`, instants are
 * milliseconds since 1970. A value that is absent or null is the column's default, else unknown;
 * a source that is absent or null is unknown.
 */
export interface PlainRecord {
  readonly [source: string]:
    | { readonly [column: string]: number | boolean | null | undefined }
    | null
    | undefined;
}

/** The gates of a program at an instant, ready for many subjects. */
export interface CompiledGates {
  /** Judges facts that were seen at the instant of the gates. */
  readonly facts: (facts: Facts) => Screening;
  /**
   * Judges a plain record; a value that its column does not allow throws. It is null where the
   * gates read more than numbers and booleans of sources that have one row, no parent, no time
   * and are always known: such a subject is more than a record.
   */
  readonly record: ((record: PlainRecord) => Screening) | null;
}

/** A program's gates as functions, which serve every instant. */
interface Kept extends GateFunctions {
  readonly needsColumns: boolean;
}

const kept = new WeakMap<Program, Kept>();

function gatesOf(program: Program): Kept {
  const known = kept.get(program);
  if (known !== undefined) return known;
  const code = printGateCode(program);
  const made = { ...instantiateGates(program, code), needsColumns: code.needsColumns };
  kept.set(program, made);
  return made;
}

/**
 * The gates of a program alone, as JavaScript that is printed once for the program: for questions
 * about many subjects, such as how many fail which gate. Day, regime and parameters are those of
 * the instant `asOf`, in milliseconds since 1970. Gates are judged as a decision judges them, the
 * score's among them; variables that no gate reads are not computed.
 */
export function compileGates(program: Program, reference: Reference, asOf: number): CompiledGates {
  assert(Number.isSafeInteger(asOf), "the instant of the gates is an integer");
  const { needsColumns, fromFacts, fromRecord, judge } = gatesOf(program);
  const context = makeContext(program, reference, asOf);
  const sourceCount = program.definition.sources.length;
  return Object.freeze({
    facts: (facts: Facts) => {
      assert(facts.asOf === asOf, "the facts were seen at the instant of the gates");
      assert(facts.tables.length === sourceCount, "the facts were read with these sources");
      const columns = needsColumns ? columnsOf(program, facts) : null;
      fromFacts(facts.tables, columns);
      return judge(columns, context);
    },
    record:
      fromRecord === null
        ? null
        : (record: PlainRecord) => {
            fromRecord(record, context);
            return judge(null, context);
          },
  });
}
