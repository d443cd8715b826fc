import { define } from "@kaitong/engine";

const { below, choose, equal, fen, points, score, text, variable, when } = define;

/** Scores from which each next column of the table counts. */
const scoreEdges = [600, 650, 700, 750];

/** Yuan by income band, then by score: hand-made example values. */
const table: Readonly<Record<string, readonly number[]>> = {
  unknown: [500, 800, 1200, 1600, 2000],
  "<3k": [500, 1000, 2000, 3000, 4000],
  "3-5k": [1000, 2000, 4000, 6000, 8000],
  "5-8k": [2000, 4000, 7000, 10_000, 15_000],
  "8-15k": [3000, 6000, 12_000, 20_000, 30_000],
  "15k+": [5000, 10_000, 20_000, 35_000, 50_000],
};

function byScore(yuan: readonly number[]): define.Typed<"integer"> {
  const amounts = yuan.map((amount) => fen(amount * 100));
  return choose(
    scoreEdges.map((edge, index) =>
      when(below(score, points(edge)), amounts[index] as define.Typed<"integer">),
    ),
    amounts[amounts.length - 1] as define.Typed<"integer">,
  );
}

const bands = Object.entries(table).filter(([band]) => band !== "unknown");
const tableAmount = choose(
  bands.map(([band, yuan]) =>
    when(equal(variable<"text">("incomeBand"), text(band)), byScore(yuan)),
  ),
  byScore(table.unknown ?? []),
);

/** What may bind the limit, before labels are added. */
export const limitComponents = {
  income: { variable: "incomeLimitFen", gate: "CAP.DEBT_SERVICE" },
  "debt-service": { variable: "debtServiceLimitFen", gate: "CAP.DEBT_SERVICE" },
  exposure: { variable: "exposureLimitFen", gate: "CAP.EXPOSURE" },
  "unknown-income": { variable: "unknownIncomeLimitFen" },
  student: { variable: "studentLimitFen" },
  table: { amount: tableAmount },
} satisfies Record<string, Omit<define.LimitComponent, "id" | "label">>;
