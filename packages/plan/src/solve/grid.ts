import { type Model, mixed, mixture } from "./model.js";

/** Cells of one table, at most: 8 MB. */
const cellsMost = 1_000_000;
/** Gain that is still missing, in units, at most. */
const unitsMost = 20_000;
/**
 * Where the cells of a suffix table lie: by open lever, mixture and gain that is still missing.
 * What is missing is counted in units, gains are rounded up, so that a table over a coarse grid is
 * of an easier problem: what it gives is a bound, and exact when the unit is 1.
 */
export interface Grid {
  readonly unit: number;
  readonly mixtures: 1 | 3;
  /** By item, in units. */
  readonly gain: Float64Array;
  /** By stage, the last included: the least and the most that can be missing, in units. */
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** By stage: the first cell. */
  readonly offset: Int32Array;
  readonly cells: number;
  /** By item and mixture before it: the mixture after it. */
  readonly after: Uint8Array;
}

const unitsOf = (gain: number, unit: number) => Math.ceil(gain / unit);

/** Least and most that can be missing before each lever, for a choice with enough gain. */
function windowsOf({ open, starts, need }: Model, unit: number, gain: Float64Array) {
  const needed = unitsOf(need, unit);
  const low = new Int32Array(open.length + 1);
  const high = new Int32Array(open.length + 1);
  const most = new Int32Array(open.length);
  low[0] = needed;
  for (let stage = 0; stage < open.length; stage += 1) {
    let greatest = 0;
    for (let item = starts[stage]!; item < starts[stage + 1]!; item += 1) {
      if (gain[item]! > greatest) greatest = gain[item]!;
    }
    most[stage] = greatest;
    low[stage + 1] = Math.max(0, low[stage]! - greatest);
  }
  for (let stage = open.length - 1; stage >= 0; stage -= 1) {
    high[stage] = Math.min(needed, high[stage + 1]! + most[stage]!);
  }
  return { low, high };
}

/** By item and mixture before it: the mixture after it; all the same when it cannot matter. */
function transitions({ company, mixtures }: Model): Uint8Array {
  const after = new Uint8Array(company.length * mixtures);
  if (mixtures === 1) return after;
  for (let item = 0; item < company.length; item += 1) {
    for (let before: number = mixture.none; before < mixtures; before += 1) {
      after[item * mixtures + before] = mixed(before, company[item]!);
    }
  }
  return after;
}

function gridWith(model: Model, unit: number): Grid & { readonly steps: number } {
  const { starts, open, mixtures } = model;
  const gain = unit === 1 ? model.gain : model.gain.map((one) => unitsOf(one, unit));
  const { low, high } = windowsOf(model, unit, gain);
  const offset = new Int32Array(low.length);
  let [cells, steps] = [0, 0];
  for (let stage = 0; stage < low.length; stage += 1) {
    offset[stage] = cells;
    const width = (high[stage]! - low[stage]! + 1) * mixtures;
    cells += width;
    if (stage < open.length) steps += width * (starts[stage + 1]! - starts[stage]!);
  }
  return { unit, mixtures, gain, low, high, offset, cells, steps, after: transitions(model) };
}

/**
 * The finest grid that the limits of size allow.
 * @param stepsMost steps to fill one table, at most; 10 to 20 million take a tenth of a second
 */
export function gridOf(model: Model, stepsMost: number): Grid {
  let unit = Math.max(1, Math.ceil(model.need / unitsMost));
  for (;;) {
    const grid = gridWith(model, unit);
    const share = Math.max(grid.cells / cellsMost, grid.steps / stepsMost);
    if (share <= 1 || unit >= model.need) return grid;
    unit = Math.min(model.need, Math.max(unit + 1, Math.ceil(unit * share)));
  }
}

/** The mixture at the start, as the grid counts it. */
export function mixtureAtStart({ mixtures, mixture: settled }: Model): number {
  return mixtures === 1 ? 0 : settled;
}

/** The cell of a gain that is still missing; -1 when the levers from here on cannot give it. */
export function cellOf(grid: Grid, stage: number, before: number, missing: number): number {
  const units = grid.unit === 1 ? missing : unitsOf(missing, grid.unit);
  const [low, high] = [grid.low[stage]!, grid.high[stage]!];
  // It is never below `low`: rounded gains leave no more missing than exact ones.
  return units > high ? -1 : grid.offset[stage]! + before * (high - low + 1) + units - low;
}
