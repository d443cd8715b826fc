import { evaluate } from "@kaitong/engine";
import type { Act } from "./act.js";
import { parameterOf } from "./context.js";
import { changedRow, effectsOf, isKnown } from "./effect.js";
import { remembered } from "./memory.js";
import type { Moment } from "./moment.js";
import type { Person } from "./person.js";
import { layoutAt, valueAt } from "./rows.js";

const { calendar } = evaluate;

type Statuses = Extract<evaluate.ProgramContinuation, { kind: "statuses" }>;

/** Whether a source is obtained again on a day: consent to the last one lasts, or is given anew. */
export function isObtained(
  person: Person,
  source: number,
  acts: readonly Act[],
  moment: Moment,
): boolean {
  const row = person.facts.tables[source]?.[0];
  if (row === undefined) return false;
  const again = acts.some((act) =>
    effectsOf(person, act).some(
      (effect) => effect.kind === "obtain" && effect.source === source && act.from <= moment.day,
    ),
  );
  if (again) return true;
  return moment.day !== person.today && staysFresh(person, source);
}

/** Whether a source is obtained again in any case, since what was obtained last is fresh today. */
export function staysFresh(person: Person, source: number): boolean {
  const { program, today } = person;
  const continuation = program.continuations[source];
  const row = person.facts.tables[source]?.[0];
  if (row === undefined || continuation?.kind !== "obtained-again") return false;
  const obtained = evaluate.dayOfInstant(row.happened, program.offsetMinutes);
  return today - obtained <= parameterOf(person, continuation.freshDays);
}

const conditions = Symbol("conditions over accounts");

/** Whether a condition over an account holds; kept, since every month of every day asks. */
function holds(person: Person, condition: evaluate.Node, account: evaluate.Row): boolean {
  const all = remembered<evaluate.Row, Map<evaluate.Node, boolean>>(person, conditions);
  const byNode = all.get(account) ?? new Map<evaluate.Node, boolean>();
  all.set(account, byNode);
  const known = byNode.get(condition);
  if (known !== undefined) return known;
  const made = valueAt(person, condition, person.asOf, account) === true;
  byNode.set(condition, made);
  return made;
}

/** The next status of a row that is behind: one worse than the last, up to the worst. */
function nextStatus({ behindBy }: Statuses, last: string | null): string | null {
  const at = last === null ? -1 : behindBy.indexOf(last);
  return behindBy[Math.min(at + 1, behindBy.length - 1)] ?? null;
}

/**
 * Rows of the months that a report shows in addition: those that are complete by the day of which
 * it tells.
 */
export function statusRows(
  person: Person,
  source: number,
  continuation: Statuses,
  worldDays: number,
  acts: readonly Act[],
  moment: Moment,
): readonly evaluate.Row[] {
  const layout = layoutAt(person, source);
  const parents = person.facts.tables[layout.parent];
  const table = person.facts.tables[source];
  if (parents === null || parents === undefined || table === null || table === undefined) return [];
  const obtained = person.facts.tables[layoutAt(person, layout.parent).parent]?.[0]?.happened;
  const reported = evaluate.dayOfInstant(obtained ?? person.asOf, person.program.offsetMinutes);
  const earliest = calendar.monthOfDay(reported - worldDays);
  const shown = calendar.monthOfDay(moment.day - worldDays + 1) - 1;
  return parents.flatMap((parent, at) => {
    if (parent.lacks?.includes(source) === true) return [];
    const own = table.filter((row) => row.parent === at);
    let [month, status] = lastStatus(layout, continuation.column, own);
    const rows: evaluate.Row[] = [];
    for (month = Math.max(month + 1, earliest); month <= shown; month += 1) {
      const end = calendar.lastDayOfMonth(month);
      const done = acts.filter(({ from }) => from <= end);
      const account = changedRow(person, layout.parent, parent, done);
      if (!holds(person, continuation.open, account)) break;
      const isBehind = holds(person, continuation.behind, account);
      status = isBehind ? nextStatus(continuation, status) : continuation.clear;
      const values = layout.defaults.slice();
      values[layout.time] = month;
      values[continuation.column] = status;
      const happened = evaluate.startOfDay(
        calendar.firstDayOfMonth(month),
        person.program.offsetMinutes,
      );
      rows.push({ values, happened, known: moment.asOf, parent: at });
    }
    return rows;
  });
}

function lastStatus(
  layout: evaluate.SourceLayout,
  column: number,
  own: readonly evaluate.Row[],
): [number, string | null] {
  let last: [number, string | null] = [Number.NEGATIVE_INFINITY, null];
  for (const row of own) {
    const month = row.values[layout.time];
    const status = row.values[column];
    if (typeof month !== "number" || month <= last[0]) continue;
    last = [month, typeof status === "string" ? status : null];
  }
  return last;
}

/** Acts that a report on a day shows: those done long enough before. */
export function shownActs(person: Person, acts: readonly Act[], moment: Moment): readonly Act[] {
  return acts.filter((act) => isKnown(person, act, moment));
}
