import type { define } from "@kaitong/engine";
import type { Choices } from "./choices.js";
import { makeColumns, makePlainColumn } from "./columns.js";

type Source = define.SourceDefinition;

/** A label of no interest, since nothing that is compared reads it. */
export function label(text: string): define.Localized {
  return { "zh-CN": text, en: text };
}

/** The type of a source's time; `null` without one. */
export function timeTypeOf(source: Source): define.ValueType | null {
  return source.columns.find((column) => column.name === source.time)?.type ?? null;
}

const timeTypes = ["instant", "day", "month", null] as const;
const timesOfRuns = ["month", "day", "instant"] as const;

function knownOf(choices: Choices, hasTime: boolean, parent: Source | undefined): Source["known"] {
  if (parent !== undefined && choices.index(3) > 0) return "parent";
  return hasTime ? choices.pick(["time", "month-end", "always"] as const) : "always";
}

/** Rows below others mostly have a time, so that there are runs of months within a parent. */
function timeFor(choices: Choices, rows: Source["rows"], parent: Source | undefined) {
  if (rows === "values") return null;
  const isBelow = rows === "many" && parent !== undefined;
  return choices.pick(isBelow && choices.index(4) > 0 ? timesOfRuns : timeTypes);
}

function makeSource(choices: Choices, name: string, rows: Source["rows"], parent?: Source): Source {
  const time = timeFor(choices, rows, parent);
  const columns = rows === "values" ? [makePlainColumn(choices)] : makeColumns(choices, time);
  const hasIdentity = rows === "many" && choices.oneIn(5);
  if (hasIdentity) columns.push({ name: "id", type: "text", required: true });
  const known = knownOf(choices, time !== null, parent);
  const path = parent === undefined && choices.oneIn(4) ? [`${name}Box`, name] : [name];
  return {
    name,
    label: label(name),
    path,
    rows,
    columns,
    known,
    costs: false,
    correctAt: "desk",
    ...(time === null ? {} : { time: "at" }),
    ...(parent === undefined ? {} : { parent: parent.name }),
    ...(hasIdentity ? { identity: "id" } : {}),
  };
}

/**
 * One to seven sources: single rows, tables over every type of time, lists of plain values, and
 * tables below rows. The first has one row and the second many, so that every definition has
 * something to read and something to count.
 */
export function makeSources(choices: Choices): readonly Source[] {
  const person = makeSource(choices, "person", "one");
  const events = makeSource(choices, "events", "many");
  const sources: Source[] = [person, events];
  if (choices.index(3) > 0) sources.push(makeSource(choices, "months", "many"));
  if (choices.index(3) > 0) sources.push(makeSource(choices, "parts", "many", events));
  if (choices.oneIn(3)) sources.push(makeSource(choices, "tags", "values", person));
  if (choices.oneIn(4)) sources.push(makeSource(choices, "notes", "values"));
  if (choices.oneIn(4)) sources.push(makeSource(choices, "detail", "one", events));
  const parts = sources.find((source) => source.name === "parts");
  if (parts !== undefined && choices.oneIn(4)) {
    sources.push(makeSource(choices, "pieces", "many", parts));
  }
  return sources;
}
