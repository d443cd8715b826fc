import type { Definition, SourceDefinition } from "../define/definition.js";
import { step } from "../diagnostics/diagnostic.js";
import { elaborateAs } from "./expression.js";
import { looksAtRows } from "./leave-out.js";
import { integerMax, type Reporting, report, type Scope, unknownName } from "./scope.js";

/** Reports names that stand twice in a list. */
export function checkUnique(
  reporting: Reporting,
  what: string,
  names: readonly string[],
  pointer: string,
): void {
  const seen = new Set<string>();
  for (const [index, name] of names.entries()) {
    if (seen.has(name)) {
      report(
        reporting,
        "name.duplicate",
        step(pointer, index),
        `${what} \`${name}\` is declared twice`,
        "rename or remove one of them",
      );
    }
    seen.add(name);
  }
}

/** Reports a key that `texts` lacks. */
export function checkText(
  reporting: Reporting,
  definition: Definition,
  key: string,
  pointer: string,
): void {
  if (Object.hasOwn(definition.texts, key)) return;
  unknownName(reporting, "text", key, Object.keys(definition.texts), pointer);
}

function checkColumns(reporting: Reporting, source: SourceDefinition, pointer: string): void {
  checkUnique(
    reporting,
    "column",
    source.columns.map((column) => column.name),
    step(pointer, "columns"),
  );
  for (const [index, column] of source.columns.entries()) {
    const at = `${pointer}/columns/${index}`;
    const { minimum, maximum } = column;
    if (column.type === "integer") {
      const bounded = minimum !== undefined && maximum !== undefined && minimum <= maximum;
      if (!bounded || minimum < -integerMax || maximum > integerMax) {
        report(
          reporting,
          "source.unbounded-column",
          at,
          `integer column \`${column.name}\` needs a minimum and a maximum`,
          "declare both bounds, so that no sum can overflow",
        );
      }
    }
    if (column.name === "knownAt") {
      report(
        reporting,
        "source.reserved-column",
        at,
        "`knownAt` is read by the engine",
        "leave the column out: every row may carry it",
      );
    }
  }
}

function checkTime(reporting: Reporting, source: SourceDefinition, pointer: string): void {
  const { time } = source;
  const names = source.columns.map((column) => column.name);
  if (source.identity !== undefined && !names.includes(source.identity)) {
    unknownName(reporting, "column", source.identity, names, step(pointer, "identity"));
  }
  if (time === undefined) {
    if (source.known === "always" || source.known === "parent") return;
    report(
      reporting,
      "source.no-time",
      step(pointer, "known"),
      `\`${source.name}\` is known at its time, but has none`,
      "declare `time`, or write `always` or `parent`",
    );
    return;
  }
  const column = source.columns.find((candidate) => candidate.name === time);
  if (column === undefined) {
    unknownName(reporting, "column", time, names, step(pointer, "time"));
    return;
  }
  const isTime = ["instant", "day", "month"].includes(column.type);
  const required = column.required === true || source.rows === "one";
  if (!isTime || !required) {
    report(
      reporting,
      "source.wrong-time",
      step(pointer, "time"),
      `\`${time}\` must be a required instant, day or month`,
      "name the column that says when the fact happened",
    );
  }
}

/** Checks the sources: names, parents, columns, times. */
export function checkSources(reporting: Reporting, definition: Definition): void {
  const names = definition.sources.map((source) => source.name);
  checkUnique(reporting, "source", names, "/sources");
  const firstAt = new Map([...names.entries()].reverse().map(([at, name]) => [name, at]));
  for (const [index, source] of definition.sources.entries()) {
    const pointer = `/sources/${index}`;
    checkColumns(reporting, source, pointer);
    checkTime(reporting, source, pointer);
    checkText(reporting, definition, source.correctAt, step(pointer, "correctAt"));
    const isEarlier = source.parent !== undefined && (firstAt.get(source.parent) ?? index) < index;
    if (source.parent !== undefined && !isEarlier) {
      const earlier = names.slice(0, index);
      unknownName(reporting, "source", source.parent, earlier, step(pointer, "parent"));
    }
    if (source.known === "parent" && source.parent === undefined) {
      report(
        reporting,
        "source.no-parent",
        step(pointer, "known"),
        `\`${source.name}\` has no parent to be known with`,
        "declare `parent`",
      );
    }
    const single = source.rows === "values" && source.columns.length !== 1;
    if (single) {
      report(
        reporting,
        "source.not-one-column",
        step(pointer, "columns"),
        `a list of plain values has exactly one column, not ${source.columns.length}`,
        "declare one column",
      );
    }
  }
}

/** Checks the conditions by which sources leave rows out. */
export function checkLeaveOut(scope: Scope, definition: Definition): void {
  const named = (name: string | undefined) => scope.sources.get(name ?? "")?.definition;
  const childOf = new Map(
    [...definition.sources].reverse().map((source) => [source.parent, source] as const),
  );
  for (const [index, source] of definition.sources.entries()) {
    for (const [at, leaveOut] of (source.leaveOut ?? []).entries()) {
      const pointer = `/sources/${index}/leaveOut/${at}/when`;
      if (looksAtRows(leaveOut.when)) {
        report(
          scope,
          "source.leave-out-over-rows",
          pointer,
          `what \`${source.name}\` leaves out depends on other rows`,
          "compare columns of the row itself with days, parameters and variables",
        );
        continue;
      }
      const row: Scope = { ...scope, row: source.name, view: "own", consecutive: false };
      const own = elaborateAs(leaveOut.when, "boolean", row, pointer);
      const child = childOf.get(source.name);
      if (own === null || child === undefined) continue;
      const below: Scope = { ...row, row: child.name, view: "parent", diagnostics: [] };
      if (elaborateAs(leaveOut.when, "boolean", below, pointer) !== null) continue;
      report(
        scope,
        "source.leave-out-too-deep",
        pointer,
        `\`${child.name}\` lies below \`${source.name}\` and cannot follow a rule on its parent`,
        "leave rows out by columns of the source itself",
      );
    }
    const above = named(named(source.parent)?.parent);
    if (above?.leaveOut !== undefined) {
      report(
        scope,
        "source.leave-out-too-deep",
        step(`/sources/${index}`, "parent"),
        `rows of \`${above.name}\` are left out, but \`${source.name}\` lies two levels below`,
        "leave rows out of the source itself or of its parent",
      );
    }
  }
}
