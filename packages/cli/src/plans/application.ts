import { type Dossier, evaluate, type input, type Program } from "@kaitong/engine";

type Json = input.JsonValue;
type Members = { [name: string]: Json };

interface Writing {
  readonly program: Program;
  readonly dossier: Dossier;
  readonly sources: readonly evaluate.SourceLayout[];
  /** By source: the rows below each row of its parent, by their places. */
  readonly below: readonly ReadonlyMap<number, readonly number[]>[];
}

function placesByParent(table: evaluate.Tables[number]): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  for (const [at, { parent }] of (table ?? []).entries()) {
    const siblings = places.get(parent) ?? [];
    places.set(parent, siblings);
    siblings.push(at);
  }
  return places;
}

/** Wide enough that no instant of the calendar leaves it on the way to the product's day. */
const offsetsMinutes = [0, 840, -840] as const;

/** An instant as a dossier writes it: in the product's time, where its year has four digits. */
function instantText({ program }: Writing, value: number): string {
  const texts = [program.offsetMinutes, ...offsetsMinutes].map((offset) =>
    evaluate.formatInstant(value, offset),
  );
  const found = texts.find((text) => /^(?!0000)\d{4}-/.test(text));
  evaluate.assert(found !== undefined, "instants of dossiers are on the calendar");
  return found;
}

function valueJson(writing: Writing, type: string | undefined, value: evaluate.Value): Json {
  if (typeof value !== "number") return value;
  if (type === "day") return evaluate.calendar.formatDay(value);
  if (type === "month") return evaluate.calendar.formatMonth(value);
  return type === "instant" ? instantText(writing, value) : value;
}

/** The object that a path leads to, up to its last step, made where it is not there yet. */
function objectAt(members: Members, path: readonly string[]): Members {
  return path.slice(0, -1).reduce<Members>((at, name) => {
    const there = (at[name] ?? {}) as Members;
    at[name] = there;
    return there;
  }, members);
}

/** When a row is known, where the source does not say the same of it. */
function knownAt(writing: Writing, source: evaluate.SourceLayout, row: evaluate.Row) {
  const { program, dossier } = writing;
  const parent = source.parent < 0 ? undefined : dossier.tables[source.parent]?.[row.parent];
  const above = parent?.known ?? Number.NEGATIVE_INFINITY;
  const usual = evaluate.knownOf(source, program.offsetMinutes, row.happened, above);
  return row.known === usual ? {} : { knownAt: instantText(writing, row.known) };
}

function rowJson(writing: Writing, source: evaluate.SourceLayout, row: evaluate.Row, at: number) {
  const values = source.columns.map(({ name, type }, column) => {
    return [name, valueJson(writing, type, row.values[column] ?? null)] as const;
  });
  if (source.rows === "values") return values[0]?.[1] ?? null;
  const known = values.filter(([, value]) => value !== null);
  const members: Members = { ...Object.fromEntries(known), ...knownAt(writing, source, row) };
  for (const child of source.children) {
    const below = writing.sources[child];
    const isLacked = row.lacks?.includes(child) === true;
    if (below !== undefined && !isLacked) writeTable(writing, below, members, at);
  }
  return members;
}

/** Writes the rows of a source below one row of its parent; -1 is the top. */
function writeTable(
  writing: Writing,
  source: evaluate.SourceLayout,
  members: Members,
  parent: number,
): void {
  const table = writing.dossier.tables[source.index] ?? null;
  if (table === null) return;
  const places = writing.below[source.index]?.get(parent) ?? [];
  const rows = places.flatMap((at) => {
    const row = table[at];
    return row === undefined ? [] : [rowJson(writing, source, row, at)];
  });
  const name = source.path.at(-1) ?? source.name;
  const object = objectAt(members, source.path);
  if (source.rows !== "one") object[name] = rows;
  else if (rows[0] !== undefined)
    object[name] = { ...(object[name] as Members), ...(rows[0] as Members) };
}

/**
 * A dossier as JSON that reads as the same facts: what was left out stays so, times are those of
 * the product, and `asOf` is the instant of the answer. All personal data is in it.
 */
export function applicationJson(program: Program, dossier: Dossier, asOf: number): Json {
  const { sources } = evaluate.layoutOf(program.definition.sources);
  const below = dossier.tables.map(placesByParent);
  const writing: Writing = { program, dossier, sources, below };
  const members: Members = { subject: dossier.subject, asOf: instantText(writing, asOf) };
  for (const source of sources) {
    if (source.parent < 0) writeTable(writing, source, members, -1);
  }
  return members;
}
