import type { define } from "@kaitong/engine";
import { dayText, startOfDay } from "../generate/calendar.js";
import { firstDay, monthName, monthNumber, monthOf } from "./dates.js";
import {
  happenedAt,
  knownByItself,
  type Later,
  laterOn,
  type Present,
  timeType,
} from "./future.js";
import type { Act, Deed, Json, Now, Writing } from "./kit.js";

type Source = define.SourceDefinition;
type Of<Kind extends Writing["kind"]> = Extract<Writing, { kind: Kind }>;

/** Something that is done on a day, or kept from it on. */
export interface Done {
  readonly deed: Deed;
  /** Id of the level. */
  readonly level: string;
  readonly from: number;
}

/** Days from an act until it is known. */
export function lagDays({ deed }: Pick<Done, "deed">): number {
  const { knownAfter } = deed.definition;
  if (knownAfter === "never") return Number.POSITIVE_INFINITY;
  return knownAfter === "next-month" ? 0 : knownAfter;
}

/** The value of the level to which something is done. */
export function levelValue({ deed, level }: Done): number {
  return deed.definition.levels.find(({ id }) => id === level)?.value ?? 0;
}

/** The act itself: on its day, by its level. */
export function actOf(done: Done, now: Now): Act {
  const { asOf } = laterOn(now, done.from);
  return { day: dayText(done.from), asOf, level: levelValue(done) };
}

/** What is done, by kind of writing, of one source. */
function writing<Kind extends Writing["kind"]>(
  done: readonly Done[],
  kind: Kind,
  name: string,
): readonly { readonly one: Done; readonly write: Of<Kind> }[] {
  return done.flatMap((one) =>
    one.deed.writes.flatMap((write) =>
      write.kind === kind && "source" in write && write.source === name
        ? [{ one, write: write as Of<Kind> }]
        : [],
    ),
  );
}

/** Rows as acts leave them that are known by a day. */
export function changed(
  { now }: Present,
  source: Source,
  rows: readonly Json[],
  done: readonly Done[],
  later: Later,
): readonly Json[] {
  const known = writing(done, "set", source.name).filter(
    ({ one }) => one.from + lagDays(one) <= later.day,
  );
  return rows.map((row) =>
    known.reduce(
      (changing, { one, write }) => write.change(changing, actOf(one, now)) ?? changing,
      row,
    ),
  );
}

/** Rows that are added once and known by a day. */
export function addOnce(
  { now }: Present,
  source: Source,
  done: readonly Done[],
  later: Later,
): readonly Json[] {
  return writing(done, "add", source.name).flatMap(({ one, write }) => {
    const lag = lagDays(one);
    if (one.from + lag > later.day) return [];
    const act = actOf(one, now);
    const kind = source.continues?.kind;
    const isAlong = kind === "moves-along";
    const row = write.row(isAlong ? { ...act, day: dayText(later.day), asOf: later.asOf } : act);
    if (kind === "seen-again") row[source.time!] = dayText(later.day);
    const told = lag === 0 ? act.asOf : startOfDay(one.from + lag, now.offsetMinutes);
    const known = Math.max(told, knownByItself(source, row, now.offsetMinutes));
    return [{ ...row, knownAt: new Date(known).toISOString() }];
  });
}

/** The median of what somebody pays anyway; null where so many would be more than they pay. */
function ownAmount(
  { now, facts }: Present,
  source: Source,
  { column, where }: NonNullable<Of<"add-monthly">["amount"]>,
  times: number,
): number | null {
  const rows = (facts[source.name] ?? []) as readonly Json[];
  const thisMonth = monthOf(now.day);
  const amounts = rows
    .filter((row) => {
      const local = Date.parse(String(row[source.time ?? ""])) + now.offsetMinutes * 60_000;
      const month = monthNumber(new Date(local).toISOString());
      return month >= thisMonth - 3 && month < thisMonth && where(row);
    })
    .map((row) => Number(row[column]))
    .sort((a, b) => a - b);
  const median = amounts[Math.ceil(amounts.length / 2) - 1];
  if (median === undefined) return null;
  const total = amounts.reduce((sum, one) => sum + one, 0);
  return median * times > Math.floor(total / 3) ? null : median;
}

/** Rows of every month in which something is kept, each on a day of its own. */
export function addMonthly(
  present: Present,
  source: Source,
  done: readonly Done[],
  later: Later,
): readonly Json[] {
  const { now } = present;
  const rows: Json[] = [];
  for (const { one, write } of writing(done, "add-monthly", source.name)) {
    const times = levelValue(one);
    const { amount: paid, among } = write;
    const amount = paid === undefined ? null : ownAmount(present, source, paid, times);
    if (paid !== undefined && amount === null) continue;
    const lag = lagDays(one) * 86_400_000;
    for (let month = monthOf(one.from); month <= later.month; month += 1) {
      for (let turn = 0; turn < times; turn += 1) {
        const day = firstDay(month) + Math.floor((28 * turn) / times);
        const asOf = startOfDay(day, now.offsetMinutes) + 12 * 3_600_000;
        if (day < one.from || asOf + lag > later.asOf) continue;
        const row = write.row({ day: dayText(day), asOf, level: times });
        if (paid !== undefined) row[paid.column] = amount;
        if (among !== undefined) row[among.column] = `kaitong-${(turn % among.count) + 1}`;
        const known = happenedAt(source, row, now.offsetMinutes) + lag;
        rows.push({ ...row, knownAt: new Date(known).toISOString() });
      }
    }
  }
  return rows;
}

/** What each month lacks of a sum, from the month on in which it is kept. */
export function lackingOf(
  { now }: Present,
  source: Source,
  rows: readonly Json[],
  one: Done,
  column: string,
  later: Later,
): readonly { readonly month: number; readonly lacking: number }[] {
  const lacks: { month: number; lacking: number }[] = [];
  for (let month = monthOf(one.from); month < later.month; month += 1) {
    const own = rows.filter((row) => monthIn(source, row, now) === month);
    const sum = own.reduce((all, row) => all + Number(row[column] ?? 0), 0);
    const lacking = levelValue(one) - sum;
    if (lacking > 0) lacks.push({ month, lacking });
  }
  return lacks;
}

function monthIn(source: Source, row: Json, { offsetMinutes }: Now): number {
  const time = String(row[source.time ?? ""]);
  if (timeType(source) !== "instant") return monthNumber(time);
  return monthNumber(new Date(Date.parse(time) + offsetMinutes * 60_000).toISOString());
}

/** Rows that fill months up to a sum. */
export function topUps(
  present: Present,
  source: Source,
  rows: readonly Json[],
  done: readonly Done[],
  later: Later,
): readonly Json[] {
  return writing(done, "top-up", source.name).flatMap(({ one, write }) =>
    lackingOf(present, source, rows, one, write.column, later).map(({ month, lacking }) => ({
      ...write.row,
      [source.time!]: monthName(month),
      [write.column]: lacking,
    })),
  );
}

/** Whether something that is done obtains a source again. */
export function obtains(done: readonly Done[], name: string, later: Later): boolean {
  return writing(done, "obtain", name).some(({ one }) => one.from <= later.day);
}

/** Rows as acts that are done by a day leave them, known or not. */
export function changedBy(
  { now }: Present,
  source: Source,
  row: Json,
  done: readonly Done[],
  day: number,
): Json {
  const own = writing(done, "set", source.name).filter(({ one }) => one.from <= day);
  return own.reduce(
    (changing, { one, write }) => write.change(changing, actOf(one, now)) ?? changing,
    row,
  );
}
