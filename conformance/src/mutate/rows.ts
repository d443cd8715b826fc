import {
  anyOf,
  branchWhere,
  type Draft,
  declaredIn,
  expressionOf,
  isWindow,
  type Mutation,
} from "./draft.js";
import { extremeDays } from "./extremes.js";
import { type Branch, branches, copyOf, isBranch, listOf, type Tree, textOf } from "./tree.js";

const integerMax = Number.MAX_SAFE_INTEGER;
const lengths = [1, 2, 7, 30, 365, 1_200, 1_201, 99_999, 100_000, 100_001, 0] as const;
const bounds = [0, 1, -1, 100, 10_000, 10 ** 9, 10 ** 12, 10 ** 15, integerMax] as const;
const label = { "zh-CN": "x", en: "x" };

/** An integer column of any source. */
function integerColumn(draft: Draft): Branch | undefined {
  const source = declaredIn(draft, "sources");
  return anyOf(
    draft.choices,
    branches(source?.columns).filter(({ type }) => type === "integer"),
  );
}

function anyColumn(draft: Draft): Branch | undefined {
  return anyOf(draft.choices, branches(declaredIn(draft, "sources")?.columns));
}

function onColumn(change: (column: Branch, draft: Draft) => void): Mutation {
  return (draft) => {
    const column = anyColumn(draft);
    if (column === undefined) return false;
    change(column, draft);
    return true;
  };
}

function onSource(change: (source: Branch, draft: Draft) => boolean): Mutation {
  return (draft) => {
    const source = declaredIn(draft, "sources");
    return source !== undefined && change(source, draft);
  };
}

/** Gives a member a value, or takes it away. */
function toggle(branch: Branch, member: string, value: Tree): void {
  if (Object.hasOwn(branch, member)) delete branch[member];
  else branch[member] = copyOf(value);
}

function onAggregate(change: (found: Branch, draft: Draft) => boolean): Mutation {
  return (draft) => {
    const found = expressionOf(draft, "aggregate");
    return found !== undefined && change(found, draft);
  };
}

/** Functions that take one measure, then those that take none. */
const measured = ["sum", "min", "max", "distinct", "first", "last", "share"] as const;
const unmeasured = ["count", "days-since", "share"] as const;

/** A default that fits a column's type, at its bound. */
function defaultOf({ type, minimum, maximum, values }: Branch, { choices }: Draft): Tree {
  if (type === "integer") return choices.pick([minimum ?? 0, maximum ?? 0, 0]);
  if (type === "boolean") return choices.oneIn(2);
  if (type === "day") return choices.pick([...extremeDays, "long-term"]);
  if (type === "month") return choices.pick(["0001-01", "9999-12", "2024-02"]);
  if (type === "instant")
    return choices.pick(["0001-01-01T00:00:00Z", "9999-12-31T23:59:59-14:00"]);
  return Array.isArray(values) ? (values[0] ?? "in") : choices.pick(["", "x".repeat(300)]);
}

/** What changes rows, windows and aggregates: most definitions stay accepted. */
export const rowMutations: Readonly<Record<string, Mutation>> = {
  "change a window": (draft) => {
    const found = branchWhere(draft, isWindow);
    if (found === undefined) return false;
    if (draft.choices.oneIn(4)) found.kind = draft.choices.pick(["days", "hours", "months"]);
    if (found.kind === "months") found.skip = draft.choices.pick([0, 1, 1_200, 99_999, 100_000]);
    else delete found.skip;
    const parameter = anyOf(draft.choices, branches(draft.root.parameters));
    found.length =
      draft.choices.oneIn(4) && parameter !== undefined
        ? { parameter: textOf(parameter, "name") }
        : draft.choices.pick(lengths);
    return true;
  },
  "count other days": (draft) => {
    const found = expressionOf(draft, "trailing-count");
    if (found === undefined) return false;
    found.days = draft.choices.pick(lengths);
    return true;
  },
  "drop a condition on rows": onAggregate((found, { choices }) => {
    delete found[choices.pick(["where", "window", "consecutive", "part", "empty"])];
    return true;
  }),
  "aggregate otherwise": onAggregate((found, { choices }) => {
    found.function = choices.pick(listOf(found, "measure").length > 0 ? measured : unmeasured);
    if (found.function === "share") found.part ??= { kind: "boolean", value: true };
    else delete found.part;
    return true;
  }),
  "give a value over no rows": onAggregate((found, { choices }) => {
    found.empty = choices.pick<Tree>([0, 1, -1, 10 ** 9, integerMax, -integerMax, true, "in"]);
    return true;
  }),
  "measure once more": onAggregate((found) => {
    const measures = listOf(found, "measure");
    if (measures[0] === undefined) return false;
    measures.push(copyOf(measures[0]));
    return true;
  }),
  "run otherwise": (draft) => {
    const found = expressionOf(draft, "run");
    if (found === undefined) return false;
    const member = draft.choices.pick(["mode", "per", "unless"]);
    if (member === "mode") found.mode = draft.choices.pick(["longest", "current"]);
    else if (member === "per") found.per = draft.choices.pick(["parent", "all"]);
    else toggle(found, "unless", { kind: "boolean", value: false });
    return true;
  },
  "widen a column": (draft) => {
    const column = integerColumn(draft);
    if (column === undefined) return false;
    column.maximum = draft.choices.pick(bounds);
    column.minimum = draft.choices.pick([0, -column.maximum, column.maximum]);
    return true;
  },
  "change a column's unit": (draft) => {
    const column = integerColumn(draft);
    if (column === undefined) return false;
    column.unit = draft.choices.pick(["fen", "count", "number", "days", "months", "degrees-e4"]);
    return true;
  },
  "require a column": onColumn((column) => toggle(column, "required", true)),
  "give a default": onColumn((column, draft) =>
    toggle(column, "default", defaultOf(column, draft)),
  ),
  "end a column": onColumn((column) => toggle(column, "end", true)),
  "let a column lie ahead": onColumn((column) => toggle(column, "mayBeFuture", true)),
  "limit a text": onColumn((column, { choices }) => {
    column.lengthMax = choices.pick([0, 1, 200, 1_000_000]);
  }),
  "list a text's values": onColumn((column, { choices }) => {
    toggle(column, "values", choices.pick([[], ["in"], ["in", "in"], ["", "constructor"]]));
  }),
  "give words for days": onColumn((column, { choices }) => {
    toggle(column, "words", {
      [choices.pick(["long-term", "constructor", "2024-02-30"])]: choices.pick(extremeDays),
    });
  }),
  "know a source at another time": onSource((source, { choices }) => {
    source.known = choices.pick(["always", "time", "month-end", "parent"]);
    return true;
  }),
  "cost a source": onSource((source) => {
    source.costs = source.costs !== true;
    return true;
  }),
  "take away a source's time": onSource((source) => {
    delete source.time;
    source.known = "always";
    return true;
  }),
  "identify rows": onSource((source, { choices }) => {
    const column = anyOf(choices, branches(source.columns));
    toggle(source, "identity", column === undefined ? "id" : textOf(column, "name"));
    return true;
  }),
  "leave out rows": onSource((source, draft) => {
    const condition = branchWhere(draft, ({ kind }) => kind === "compare" || kind === "is-known");
    const column = anyOf(draft.choices, branches(source.columns));
    const own: Branch = {
      kind: "is-known",
      of: {
        kind: "column",
        name: column === undefined ? "at" : textOf(column, "name"),
        row: "this",
      },
    };
    const when = draft.choices.oneIn(3) && condition !== undefined ? copyOf(condition) : own;
    toggle(source, "leaveOut", [{ id: "out", label, when }]);
    return true;
  }),
  "nest a source's path": onSource((source) => {
    const path = listOf(source, "path");
    if (path.length > 4) return false;
    path.unshift("box");
    return true;
  }),
  "move a column": (draft) => {
    const [from, to] = [declaredIn(draft, "sources"), declaredIn(draft, "sources")];
    const column = anyOf(draft.choices, branches(from?.columns));
    if (column === undefined || !Array.isArray(to?.columns)) return false;
    to.columns.push(copyOf(column));
    return true;
  },
  "read another column": (draft) => {
    const found = expressionOf(draft, "column", "fact");
    if (found === undefined) return false;
    const member = found.kind === "column" ? "name" : "column";
    const columns = branches(draft.root.sources).flatMap((source) => branches(source.columns));
    const own = columns.find((column) => column.name === found[member]);
    const other = anyOf(
      draft.choices,
      columns.filter(({ type, unit }) => type === own?.type && unit === own?.unit),
    );
    if (other === undefined) return false;
    found[member] = textOf(other, "name");
    return true;
  },
  "read another table": (draft) => {
    const found = expressionOf(draft, "aggregate", "run", "source-known", "fact");
    const other = declaredIn(draft, "sources");
    if (found === undefined || !isBranch(other)) return false;
    found.source = textOf(other, "name");
    return true;
  },
};
