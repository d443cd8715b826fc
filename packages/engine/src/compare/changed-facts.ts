import type {
  ColumnDefinition,
  LeaveOut,
  RegimeDefinition,
  SourceDefinition,
} from "../define/definition.js";
import { step } from "../diagnostics/diagnostic.js";
import {
  type Change,
  changeOf,
  isMoved,
  listChanged,
  membersChanged,
  type Placed,
  placedList,
  type Says,
  sideOf,
} from "./change.js";
import type { Compared } from "./meaning.js";

const sourceSays: Says<SourceDefinition> = {
  name: "apart",
  label: "told",
  path: "decides",
  rows: "decides",
  parent: "decides",
  columns: "apart",
  time: "decides",
  identity: "decides",
  known: "decides",
  leaveOut: "apart",
  costs: "told",
  correctAt: "told",
  // What the future brings is for plans: it takes no part in a decision.
  continues: "told",
};

/** Bounds and lists of values have a say: by them a dossier is refused. */
const columnSays: Says<ColumnDefinition> = {
  name: "apart",
  type: "decides",
  unit: "decides",
  minimum: "decides",
  maximum: "decides",
  values: "decides",
  lengthMax: "decides",
  required: "decides",
  default: "decides",
  end: "told",
  mayBeFuture: "decides",
  words: "decides",
};

const leaveOutSays: Says<LeaveOut> = { id: "apart", label: "told", when: "decides" };

const regimeSays: Says<RegimeDefinition> = { name: "apart", label: "told", permille: "decides" };

function columnsChanged(
  source: string,
  was: Placed<SourceDefinition>,
  is: Placed<SourceDefinition>,
): readonly Change[] {
  const nameOf = ({ name }: ColumnDefinition) => name;
  const [before, after] = [step(was.pointer, "columns"), step(is.pointer, "columns")];
  const changes = listChanged({
    kind: "column",
    before: placedList(before, was.item.columns, nameOf),
    after: placedList(after, is.item.columns, nameOf),
    decides: () => true,
    each: (name, first, second) =>
      membersChanged({ kind: "column", name: `${source}.${name}` }, columnSays, first, second),
  }).map((change) =>
    change.member === null ? { ...change, name: `${source}.${change.name}` } : change,
  );
  const [names, others] = [was.item.columns.map(nameOf), is.item.columns.map(nameOf)];
  if (!isMoved(names, others)) return changes;
  // Rows of one time stand in the order of their columns.
  const sides = { before: sideOf(before, names), after: sideOf(after, others) };
  const moved = { kind: "source", name: source, member: "columns", decides: true } as const;
  return [...changes, changeOf({ ...moved, how: "moved", ...sides })];
}

function leaveOutChanged(
  source: string,
  was: Placed<SourceDefinition>,
  is: Placed<SourceDefinition>,
): readonly Change[] {
  const nameOf = ({ id }: LeaveOut) => `${source}.${id}`;
  return listChanged({
    kind: "leave-out",
    before: placedList(step(was.pointer, "leaveOut"), was.item.leaveOut, nameOf),
    after: placedList(step(is.pointer, "leaveOut"), is.item.leaveOut, nameOf),
    decides: () => true,
    each: (name, first, second) =>
      membersChanged({ kind: "leave-out", name }, leaveOutSays, first, second),
  });
}

/** What has changed of the tables of facts. */
export function sourcesChanged({ sides }: Compared): readonly Change[] {
  const listOf = (side: "before" | "after") =>
    placedList("/sources", sides[side].definition.sources, ({ name }) => name);
  return listChanged({
    kind: "source",
    before: listOf("before"),
    after: listOf("after"),
    decides: () => true,
    each: (name, was, is) => [
      ...membersChanged({ kind: "source", name }, sourceSays, was, is),
      ...columnsChanged(name, was, is),
      ...leaveOutChanged(name, was, is),
    ],
  });
}

/** What has changed of the states of the economy. */
export function regimesChanged({ sides }: Compared): readonly Change[] {
  const { before, after } = sides;
  const [was, is] = [before.definition.regimes, after.definition.regimes];
  const pointer = "/regimes";
  const nameOf = ({ name }: RegimeDefinition) => name;
  const neutral = { neutral: "told", list: "apart" } as const;
  return [
    ...membersChanged(
      { kind: "regime", name: "" },
      neutral,
      { item: was, pointer },
      { item: is, pointer },
    ),
    ...listChanged({
      kind: "regime",
      before: placedList("/regimes/list", was.list, nameOf),
      after: placedList("/regimes/list", is.list, nameOf),
      decides: () => true,
      each: (name, first, second) =>
        membersChanged({ kind: "regime", name }, regimeSays, first, second),
    }),
  ];
}
