import type { Decision } from "../decide/decision.js";
import type { Outcome } from "../define/definition.js";
import {
  boolean,
  choice,
  either,
  integer,
  list,
  literal,
  object,
  record,
  reference,
  text,
} from "../define/make-shape.js";
import type { ShapeOf } from "../define/shape.js";
import { validateShape } from "../define/validate-shape.js";
import { ids } from "../define/word-shape.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";

/** What a decision must say; what is left out is not looked at. */
export interface Expectation {
  readonly outcome: Outcome;
  /** Ids of the gates among the reasons, in any order; all of them. */
  readonly codes?: readonly string[];
  readonly score?: number;
  readonly limitFen?: number;
  readonly reapplyOn?: string;
}

/** A value of JSON in a file of tests. */
type Given =
  | string
  | number
  | boolean
  | null
  | readonly Given[]
  | { readonly [key: string]: Given };

/** A person, perhaps with some facts changed, and what must be decided. */
export interface TestCase {
  /** Says what the case is about, where the file's name does not. */
  readonly name?: string;
  /** Path of the dossier, from the file of tests. */
  readonly dossier: string;
  /** In place of the dossier's own instant. */
  readonly asOf?: string;
  /** Values by JSON pointer that replace the dossier's; null takes a fact away. */
  readonly set?: Readonly<Record<string, Given>>;
  readonly expect: Expectation;
}

/** A file of tests. */
interface TestSuite {
  readonly format: "kaitong/tests/1";
  readonly cases: readonly TestCase[];
}

const depthMax = 32;
const anyJson: ShapeOf<Given> = reference("Json", () => json, depthMax);
const json: ShapeOf<Given> = either(
  integer(),
  text(),
  boolean(),
  literal(null),
  list(anyJson),
  record(text(), anyJson),
);

const expectation = object<Expectation>(
  { outcome: choice("approved", "declined", "held", "cooling-off", "referred") },
  { codes: ids, score: integer(), limitFen: integer(0), reapplyOn: text("day") },
);

const suiteShape = object<TestSuite>(
  {
    format: literal("kaitong/tests/1"),
    cases: list(
      object<TestCase>(
        { dossier: text(), expect: expectation },
        {
          name: text(),
          asOf: text(null, 64),
          set: record(text(), anyJson),
        },
      ),
    ),
  },
  {},
);

/** Reads a file of tests from its JSON value; `null` with everything that is wrong with it. */
export function readTests(value: unknown): {
  readonly suite: TestSuite | null;
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics = validateShape(suiteShape, value, "");
  return { suite: diagnostics.length === 0 ? (value as TestSuite) : null, diagnostics };
}

/** One thing that a decision says other than expected. */
export interface Difference {
  readonly member: keyof Expectation;
  readonly expected: string;
  readonly found: string;
}

const said = (value: unknown) => (value === null || value === undefined ? "none" : String(value));
const sorted = (codes: readonly string[]) => [...codes].sort().join(" ") || "none";

/** Where a decision differs from what is expected of it. */
export function differences(expected: Expectation, decision: Decision): readonly Difference[] {
  const codes = decision.reasons.filter(({ kind }) => kind === "gate").map(({ code }) => code);
  const compared: readonly (readonly [keyof Expectation, string, string])[] = [
    ["outcome", expected.outcome, decision.outcome],
    ["codes", sorted(expected.codes ?? []), sorted(codes)],
    ["score", said(expected.score), said(decision.score)],
    ["limitFen", said(expected.limitFen), said(decision.limitFen)],
    ["reapplyOn", said(expected.reapplyOn), said(decision.reapplyOn)],
  ];
  return compared.flatMap(([member, wanted, found]) =>
    expected[member] === undefined || wanted === found ? [] : [{ member, expected: wanted, found }],
  );
}
