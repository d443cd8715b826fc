/** A small hand-made cohort snapshot and regime table: example data, no real population. */

const incomeBands = ["unknown", "<3k", "3-5k", "5-8k", "8-15k", "15k+"] as const;
const ageBands = ["18-22", "23-27", "28-35", "36-45", "46-55", "56+"] as const;
const provinces = ["11", "31", "33", "44", "51"] as const;

/** Lower edges in fen. */
const spendingEdges = [
  -10_000_000_000, 0, 50_000, 100_000, 200_000, 300_000, 450_000, 600_000, 800_000, 1_000_000,
  1_500_000, 2_500_000,
];
/** Of a hundred people, by income band: how many lie in each bin of spending power. */
const spendingCounts: Readonly<Record<(typeof incomeBands)[number], readonly number[]>> = {
  unknown: [2, 3, 10, 20, 25, 20, 10, 6, 2, 1, 1, 0],
  "<3k": [3, 4, 18, 30, 40, 5, 0, 0, 0, 0, 0, 0],
  "3-5k": [1, 2, 3, 9, 25, 38, 20, 2, 0, 0, 0, 0],
  "5-8k": [1, 1, 1, 2, 7, 18, 30, 30, 9, 1, 0, 0],
  "8-15k": [0, 1, 1, 1, 2, 5, 10, 20, 25, 20, 14, 1],
  "15k+": [0, 0, 0, 0, 0, 1, 1, 1, 2, 8, 35, 52],
};
/** Lower edges in basis points. */
const onTimeEdges = [0, 5000, 7000, 8000, 8500, 9000, 9500, 9800, 10_000];
const onTimeCounts = [1, 2, 3, 4, 6, 10, 16, 18, 40];

/** How many hundreds of people a group has; a few groups are too small to be compared with. */
function hundreds(age: number, income: number, province: number): number {
  const crowd = [2, 5, 8, 6, 3, 1][age] ?? 1;
  const wealth = [1, 1, 3, 4, 3, 1][income] ?? 1;
  const size = [3, 3, 2, 4, 2][province] ?? 1;
  return Math.floor((crowd * wealth * size) / 6);
}

function groups() {
  return ageBands.flatMap((age, ageIndex) =>
    incomeBands.flatMap((income, incomeIndex) =>
      provinces.map((region, provinceIndex) => {
        const times = hundreds(ageIndex, incomeIndex, provinceIndex);
        // The smallest groups hold thirty people, fewer than a comparison needs.
        const scale = (count: number) =>
          times === 0 ? Math.floor((count * 3) / 10) : count * times;
        return {
          keys: { age, region, income },
          people: times === 0 ? 30 : times * 100,
          counts: {
            spendingPowerFen: spendingCounts[income].map(scale),
            onTimeShare: onTimeCounts.map(scale),
          },
        };
      }),
    ),
  );
}

/** Reference data of the example product. */
export const reference = {
  format: "kaitong/reference/1",
  name: "pay-later example",
  notice: {
    "zh-CN": "手工编写的示例参考数据，不代表任何真实人群或真实经济判断。",
    en: "Hand-made example reference data: no real population and no real view of the economy.",
  },
  regimes: [
    { from: "2015-01-01", regime: "normal", reference: "example" },
    { from: "2021-01-01", regime: "expansion", reference: "example" },
    { from: "2022-04-01", regime: "normal", reference: "example" },
    { from: "2023-01-01", regime: "contraction", reference: "example" },
    { from: "2024-01-01", regime: "normal", reference: "example" },
  ],
  cohorts: {
    version: "hand-made-2026-10",
    asOf: "2026-10-31",
    histograms: [
      { variable: "spendingPowerFen", edges: spendingEdges },
      { variable: "onTimeShare", edges: onTimeEdges },
    ],
    groups: groups(),
  },
};
