import { formatDay } from "../value/calendar.js";
import type { Cell } from "./cells.js";
import type { When } from "./change.js";

/** A stretch of days in which two values differ in the same way. */
interface Stretch<Value> {
  /** Null where it is so on all days and in all regimes. */
  readonly when: When | null;
  readonly was: Value;
  readonly is: Value;
}

interface Open<Value> {
  readonly from: number;
  readonly until: number | null;
  readonly was: Value;
  readonly is: Value;
}

/** The stretches of one regime, days next to each other put together. */
function stretchesOf<Value extends number | string | boolean>(
  cells: readonly Cell[],
  was: (cell: Cell) => Value,
  is: (cell: Cell) => Value,
): readonly Open<Value>[] {
  const all: Open<Value>[] = [];
  for (const cell of cells) {
    const next = { from: cell.from, until: cell.until, was: was(cell), is: is(cell) };
    const last = all.at(-1);
    const isOn = last?.until === next.from && last.was === next.was && last.is === next.is;
    if (isOn && last !== undefined) all[all.length - 1] = { ...last, until: next.until };
    else all.push(next);
  }
  return all.filter((one) => one.was !== one.is);
}

/** Where two values that depend on day and regime differ, in as few stretches as there are. */
export function courseOf<Value extends number | string | boolean>(
  cells: readonly Cell[],
  was: (cell: Cell) => Value,
  is: (cell: Cell) => Value,
): readonly Stretch<Value>[] {
  const regimes = [...new Set(cells.map(({ regime }) => regime))];
  const start = cells[0]?.from ?? 0;
  const byRegime = regimes.map((regime) =>
    stretchesOf(
      cells.filter((cell) => cell.regime === regime),
      was,
      is,
    ),
  );
  const texts = new Set(byRegime.map((one) => JSON.stringify(one)));
  const isOne = texts.size === 1;
  const used = isOne ? byRegime.slice(0, 1) : byRegime;
  return used.flatMap((stretches, index) =>
    stretches.map(({ from, until, ...values }) => {
      const regime = isOne ? null : (regimes[index] ?? null);
      const isAlways = regime === null && until === null && from === start;
      const days = { from: formatDay(from), until: until === null ? null : formatDay(until) };
      return { when: isAlways ? null : Object.freeze({ ...days, regime }), ...values };
    }),
  );
}
