/** Runs of calendar months in one pass over rows in order of time, by parent. */
interface MonthRuns {
  /** The month that is open, and what its rows made true. */
  readonly month: Int32Array;
  readonly good: Uint8Array;
  readonly bad: Uint8Array;
  /** The last month that qualified, and the length of the run that it ended. */
  readonly last: Int32Array;
  readonly run: Int32Array;
  longest: number;
}

/** No month and not the one after any month either. */
const noMonth = -1_000_000_000;

/** Runs of all rows together (`parents` is null), or within each parent of the rows in a range. */
export function makeRuns(parents: Int32Array | null, low: number, high: number): MonthRuns {
  let most = -1;
  for (let row = low; parents !== null && row < high; row += 1) {
    if (parents[row]! > most) most = parents[row]!;
  }
  // Place 0 is for rows without a parent.
  const places = most + 2;
  return {
    month: new Int32Array(places).fill(noMonth),
    good: new Uint8Array(places),
    bad: new Uint8Array(places),
    last: new Int32Array(places).fill(noMonth),
    run: new Int32Array(places),
    longest: 0,
  };
}

/** Adds a row: whether it makes its month count, and whether it keeps it from counting. */
export function addToRun(
  runs: MonthRuns,
  place: number,
  month: number,
  good: boolean,
  bad: boolean,
): void {
  if (runs.month[place] !== month) {
    closeMonth(runs, place);
    runs.month[place] = month;
    runs.good[place] = 0;
    runs.bad[place] = 0;
  }
  if (good) runs.good[place] = 1;
  if (bad) runs.bad[place] = 1;
}

function closeMonth(runs: MonthRuns, place: number): void {
  if (runs.good[place] === 0 || runs.bad[place] === 1) return;
  const month = runs.month[place]!;
  const run = runs.last[place] === month - 1 ? runs.run[place]! + 1 : 1;
  runs.run[place] = run;
  runs.last[place] = month;
  if (run > runs.longest) runs.longest = run;
}

/** Length of the longest run. */
export function longestOf(runs: MonthRuns): number {
  for (let place = 0; place < runs.month.length; place += 1) closeMonth(runs, place);
  return runs.longest;
}

/** Length of the longest run that reaches up to the month `end`. */
export function currentOf(runs: MonthRuns, end: number): number {
  let longest = 0;
  for (let place = 0; place < runs.month.length; place += 1) {
    closeMonth(runs, place);
    if (runs.last[place] === end && runs.run[place]! > longest) longest = runs.run[place]!;
  }
  return longest;
}
