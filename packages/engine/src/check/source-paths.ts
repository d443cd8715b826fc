import type { ColumnDefinition, Definition, SourceDefinition } from "../define/definition.js";
import { parseDay, parseMonth } from "../value/calendar.js";
import { parseInstant } from "../value/instant.js";
import { type Reporting, report } from "./scope.js";

/** Members of the dossier's objects that are taken: by object, then by name. */
type Taken = Map<string, Map<string, "column" | "table" | "step">>;

const top = "top";
const reserved: readonly string[] = ["subject", "asOf", "knownAt"];

function objectOf(source: string): string {
  return `rows of ${source}`;
}

function take(taken: Taken, object: string, member: string, as: "column" | "table" | "step") {
  const members = taken.get(object) ?? new Map<string, "column" | "table" | "step">();
  taken.set(object, members);
  const before = members.get(member);
  if (before === undefined) members.set(member, as);
  return before === undefined || (before === "step" && as === "step");
}

function checkPath(
  reporting: Reporting,
  source: SourceDefinition,
  parent: SourceDefinition | undefined,
  taken: Taken,
  pointer: string,
): void {
  const fault = (message: string, fix: string) =>
    report(reporting, "source.wrong-path", `${pointer}/path`, message, fix);
  if (parent?.rows === "values") {
    fault(
      `rows of \`${parent.name}\` are plain values and hold no table`,
      "name a parent whose rows are objects",
    );
    return;
  }
  let object = source.parent === undefined ? top : objectOf(source.parent);
  for (const [index, member] of source.path.entries()) {
    const last = index === source.path.length - 1;
    const isReserved = reserved.includes(member) && (object === top || member === "knownAt");
    if (isReserved || !take(taken, object, member, last ? "table" : "step")) {
      fault(
        `\`${source.path.join(".")}\` of \`${source.name}\` meets another member \`${member}\``,
        "give every table and column of one object a name of its own",
      );
      return;
    }
    object = `${object}.${member}`;
  }
}

const readers: Partial<Record<ColumnDefinition["type"], (text: string) => number | null>> = {
  day: parseDay,
  month: parseMonth,
  instant: parseInstant,
};

/** Whether a default is a value that the column could have. */
function defaultFits(column: ColumnDefinition): boolean {
  const { default: value, type } = column;
  if (value === undefined) return true;
  if (type === "boolean") return typeof value === "boolean";
  if (type === "integer") {
    const { minimum = 0, maximum = 0 } = column;
    return typeof value === "number" && value >= minimum && value <= maximum;
  }
  if (typeof value !== "string") return false;
  if (type === "text") return column.values === undefined || column.values.includes(value);
  return readers[type]?.(value) !== null || Object.hasOwn(column.words ?? {}, value);
}

function checkValues(reporting: Reporting, column: ColumnDefinition, pointer: string): void {
  const wrong = Object.entries(column.words ?? {}).filter(([, day]) => parseDay(day) === null);
  if (defaultFits(column) && wrong.length === 0) return;
  report(
    reporting,
    "source.wrong-default",
    pointer,
    `\`${column.name}\` has a default or a word that is no ${column.type} of it`,
    "give a value that the column itself could have",
  );
}

/**
 * Checks where tables lie in a dossier, so that every member of it has one meaning, and that the
 * values which columns declare are values of theirs.
 */
export function checkPaths(reporting: Reporting, definition: Definition): void {
  const taken: Taken = new Map();
  const named = new Map(definition.sources.map((source) => [source.name, source]));
  for (const source of definition.sources) {
    if (source.rows === "values") continue;
    for (const column of source.columns) {
      take(taken, objectOf(source.name), column.name, "column");
    }
  }
  for (const [index, source] of definition.sources.entries()) {
    const parent = source.parent === undefined ? undefined : named.get(source.parent);
    checkPath(reporting, source, parent, taken, `/sources/${index}`);
    for (const [at, column] of source.columns.entries()) {
      checkValues(reporting, column, `/sources/${index}/columns/${at}`);
    }
  }
}
