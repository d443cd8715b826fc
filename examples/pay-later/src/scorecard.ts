import type { define } from "@kaitong/engine";

type Direction = define.ScoredVariable["direction"];

/** Bins cut at the edges: one more value of points than edges. */
function bins(edges: readonly number[], points: readonly number[]): define.BinDefinition[] {
  return points.map((value, index) => {
    const from = edges[index - 1];
    const below = edges[index];
    return {
      ...(from === undefined ? {} : { from }),
      ...(below === undefined ? {} : { below }),
      points: value,
    };
  });
}

function scored(
  dimension: string,
  variable: string,
  direction: Direction,
  unknown: number,
  edges: readonly number[],
  points: readonly number[],
): define.ScoredVariable {
  return { variable, dimension, direction, unknown, bins: bins(edges, points) };
}

const identity = [
  { ...scored("identity", "verifiedFacts", "up", 0, [1, 2, 3], [0, 10, 18, 25]), authorised: true },
  scored("identity", "accountMonths", "up", 10, [6, 12, 24, 60], [0, 10, 20, 30, 40]),
];
const history = [
  scored("history", "historyMonths", "up", 20, [12, 36, 60], [15, 30, 42, 55]),
  scored("history", "historyOverdueMonths", "down", 35, [1, 2, 3], [60, 35, 20, 0]),
  scored("history", "onTimeMonths", "up", 18, [6, 12, 18], [5, 15, 28, 40]),
  scored("history", "cardUtilisation", "down", 20, [3000, 5000, 7000, 9000], [40, 32, 20, 8, 0]),
  scored("history", "hardInquiries", "down", 20, [2, 4, 7], [40, 28, 10, 0]),
  scored("history", "openRecords", "down", 12, [1], [20, 0]),
];
const fulfilment = [
  scored("fulfilment", "onTimeShare", "up", 15, [8500, 9500, 9900], [0, 20, 32, 40]),
  scored("fulfilment", "onTimeStreakMonths", "up", 8, [3, 6, 12], [0, 12, 22, 32]),
  {
    ...scored("fulfilment", "communityBills", "up", 10, [3, 6, 12], [10, 18, 28, 40]),
    authorised: true,
  },
];
const stability = [
  // Ten qualifying payments are the edge that the product fixes: 22 points apart.
  scored("stability", "payments", "up", 10, [4, 10, 20, 40], [0, 8, 30, 38, 42]),
  scored("stability", "activeMonths", "up", 8, [3, 5, 6], [0, 12, 18, 24]),
  scored("stability", "paymentUnevenness", "down", 4, [2, 4, 8], [20, 14, 6, 0]),
  scored("stability", "knownDeviceDays", "up", 4, [30, 180, 365], [0, 6, 10, 14]),
];
const capacity = [
  // A mean of 1,000 yuan over three months is the edge that the product fixes: 24 points apart.
  {
    ...scored(
      "capacity",
      "liquidSumFen",
      "up",
      0,
      [150_000, 300_000, 600_000, 1_500_000],
      [0, 8, 32, 40, 48],
    ),
    authorised: true,
  },
  {
    ...scored("capacity", "bufferShare", "up", 0, [2500, 5000, 10_000, 30_000], [0, 4, 8, 14, 20]),
    authorised: true,
  },
  scored("capacity", "payDayShare", "down", 8, [2500, 4000, 6000], [16, 12, 6, 0]),
  scored("capacity", "newAccounts", "down", 14, [1, 2, 3], [24, 16, 6, 0]),
  scored("capacity", "debtServiceShare", "down", 10, [2000, 3500, 4500, 5500], [36, 26, 14, 6, 0]),
  scored(
    "capacity",
    "incomeMonthlyFen",
    "up",
    10,
    [300_000, 500_000, 800_000, 1_500_000],
    [4, 14, 24, 34, 42],
  ),
  scored("capacity", "riskyBurst", "down", 7, [2, 5], [14, 6, 0]),
];

/** The hand-made example scorecard, before the labels of its dimensions are added. */
export const scorecard = {
  base: 180,
  minimum: 0,
  maximum: 1000,
  variables: [...identity, ...history, ...fulfilment, ...stability, ...capacity],
  pairs: [],
} satisfies Omit<define.ScorecardDefinition, "dimensions">;

/** The five dimensions and the subtotal that each belongs to. */
export const dimensions = {
  identity: "subtotal.capacity",
  history: "subtotal.willingness",
  fulfilment: "subtotal.willingness",
  stability: "subtotal.capacity",
  capacity: "subtotal.capacity",
} as const;

/** How the state of the economy moves the points of dimensions, in thousandths. */
export const regimes = {
  normal: {},
  expansion: { capacity: 970, fulfilment: 1040 },
  contraction: { capacity: 1080, stability: 1050, fulfilment: 960 },
} as const;
