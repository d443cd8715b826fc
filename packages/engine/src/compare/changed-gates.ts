import type { GateDefinition, GateTest } from "../define/definition.js";
import { step } from "../diagnostics/diagnostic.js";
import type { ProgramTest } from "../program/program.js";
import type { Cell, SideName } from "./cells.js";
import { parameterIn } from "./cells.js";
import {
  type Change,
  type ChangeKind,
  changeOf,
  isSameJson,
  listChanged,
  membersChanged,
  type Placed,
  placedList,
  type Says,
  sideOf,
} from "./change.js";
import { courseOf } from "./course.js";
import type { Compared } from "./meaning.js";

const gateSays: Says<GateDefinition> = {
  id: "apart",
  layer: "decides",
  label: "told",
  combine: "decides",
  tests: "apart",
  outcome: "decides",
  unknown: "decides",
  after: "decides",
  cools: "decides",
  waits: "decides",
  nature: "told",
  disclosure: "told",
  cure: "told",
  source: "told",
  text: "told",
  unknownText: "told",
};

/** A test as it was written and as it was compiled. */
interface Written {
  readonly side: SideName;
  readonly written: GateTest;
  readonly test: ProgramTest;
  readonly pointer: string;
}

/** The same text for the same variable, whatever its name. */
function testedBy({ sides, meaning }: Compared, { side, test }: Written): string {
  if (test.variable < 0) return "score";
  const name = sides[side].variables[test.variable]?.name ?? "";
  return meaning[side].variables.get(name) ?? name;
}

/** What a test compares with in a cell: a value, or a text for what a variable means. */
function thresholdIn({ sides, meaning }: Compared, { side, test }: Written, cell: Cell): string {
  const { threshold } = test;
  if (threshold.kind === "constant") return JSON.stringify(threshold.value);
  if (threshold.kind === "parameter") {
    return String(parameterIn(sides[side], threshold.index, cell));
  }
  const name = sides[side].variables[threshold.index]?.name ?? "";
  return `variable ${meaning[side].variables.get(name) ?? name}`;
}

/** A test as a change shows it: with what its threshold is, not where that stands. */
function shown(written: Written, threshold: string, { sides }: Compared) {
  const { side, test } = written;
  const other = test.threshold;
  const value =
    other.kind === "variable"
      ? { variable: sides[side].variables[other.index]?.name ?? "" }
      : JSON.parse(threshold);
  const parameter =
    other.kind === "parameter" ? { parameter: sides[side].parameters[other.index]?.name } : {};
  return { variable: test.name, operator: test.operator, threshold: value, ...parameter };
}

function isSameTest(compared: Compared, was: Written, is: Written): boolean {
  const isVariable =
    was.written.variable === is.written.variable ||
    testedBy(compared, was) === testedBy(compared, is);
  return isVariable && was.test.operator === is.test.operator;
}

/** Each test with its counterpart: one that is the same, else one with the same variable. */
function pairsOf(
  compared: Compared,
  before: readonly Written[],
  after: readonly Written[],
): readonly (readonly [Written | null, Written | null])[] {
  const free = new Set(after);
  const counterpart = new Map<Written, Written>();
  const isLike = [
    (was: Written, is: Written) =>
      isSameTest(compared, was, is) && isSameJson(was.written.threshold, is.written.threshold),
    (was: Written, is: Written) => isSameTest(compared, was, is),
    (was: Written, is: Written) => was.written.variable === is.written.variable,
  ];
  for (const like of isLike) {
    for (const was of before) {
      const is = counterpart.has(was) ? undefined : [...free].find((other) => like(was, other));
      if (is === undefined) continue;
      counterpart.set(was, is);
      free.delete(is);
    }
  }
  const common = before.map((was) => [was, counterpart.get(was) ?? null] as const);
  return [...common, ...[...free].map((is) => [null, is] as const)];
}

function testChanged(
  compared: Compared,
  gate: string,
  was: Written | null,
  is: Written | null,
): readonly Change[] {
  const subject = { kind: "test", name: gate, decides: true } as const;
  if (was === null || is === null) {
    const sides = {
      before: was && sideOf(was.pointer, was.written),
      after: is && sideOf(is.pointer, is.written),
    };
    return [changeOf({ ...subject, ...sides })];
  }
  const operators = [was.test.operator, is.test.operator];
  const textOf = (of: Written) => (cell: Cell) =>
    `${of.test.operator} ${thresholdIn(compared, of, cell)}`;
  const shownOf = (of: Written, text: string) =>
    shown(of, text.slice(of.test.operator.length + 1), compared);
  const changes = courseOf(compared.sides.cells, textOf(was), textOf(is)).map((stretch) =>
    changeOf({
      ...subject,
      member: operators[0] === operators[1] ? "threshold" : "operator",
      before: sideOf(was.pointer, shownOf(was, stretch.was)),
      after: sideOf(is.pointer, shownOf(is, stretch.is)),
      when: stretch.when,
    }),
  );
  if (isSameJson(was.written.needed, is.written.needed)) return changes;
  const told = changeOf({
    ...subject,
    member: "needed",
    before: sideOf(step(was.pointer, "needed"), was.written.needed),
    after: sideOf(step(is.pointer, "needed"), is.written.needed),
    decides: false,
  });
  return [...changes, told];
}

type Gate = Pick<GateDefinition, "id" | "tests">;

function writtenTests(
  side: SideName,
  { item, pointer }: Placed<Gate>,
  tests: readonly ProgramTest[],
): readonly Written[] {
  return item.tests.flatMap((written, index) => {
    const test = tests[index];
    const at = step(step(pointer, "tests"), index);
    return test === undefined ? [] : [{ side, written, test, pointer: at }];
  });
}

/** Gates of one list: those of the funnel, or those of the pre-screen alone. */
interface GateList<Item extends Gate> {
  readonly kind: ChangeKind;
  readonly pointer: string;
  readonly says: Says<Item>;
  readonly gates: (side: SideName) => readonly Item[];
  readonly tests: (side: SideName, id: string) => readonly ProgramTest[];
}

function gateListChanged<Item extends Gate>(
  compared: Compared,
  { kind, pointer, says, gates, tests }: GateList<Item>,
): readonly Change[] {
  return listChanged({
    kind,
    before: placedList(pointer, gates("before"), ({ id }) => id),
    after: placedList(pointer, gates("after"), ({ id }) => id),
    decides: () => true,
    each: (name, was, is) => [
      ...membersChanged({ kind, name }, says, was, is),
      ...pairsOf(
        compared,
        writtenTests("before", was, tests("before", name)),
        writtenTests("after", is, tests("after", name)),
      ).flatMap(([first, second]) => testChanged(compared, name, first, second)),
    ],
  });
}

/** What has changed of the gates of the funnel and of the pre-screen. */
export function gatesChanged(compared: Compared): readonly Change[] {
  const { sides } = compared;
  const { outcome: _outcome, unknown: _unknown, ...rest } = gateSays;
  const { cools: _cools, layer: _layer, ...preScreenSays } = rest;
  return [
    ...gateListChanged(compared, {
      kind: "gate",
      pointer: "/gates",
      says: gateSays,
      gates: (side) => sides[side].definition.gates,
      tests: (side, id) =>
        sides[side].gates.find(({ definition }) => definition.id === id)?.tests ?? [],
    }),
    ...gateListChanged(compared, {
      kind: "pre-screen-gate",
      pointer: "/preScreen/gates",
      says: preScreenSays,
      gates: (side) => sides[side].definition.preScreen?.gates ?? [],
      tests: (side, id) =>
        sides[side].preScreen?.gates.find(({ definition }) => definition.id === id)?.tests ?? [],
    }),
  ];
}
