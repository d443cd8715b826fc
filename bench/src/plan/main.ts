import { machine } from "../measure.js";
import { solverRows } from "./solve.js";

/** `npm run bench:plan`: how long plans take, beside a general solver on some of the same cases. */
const rows = await solverRows();

const milliseconds = (value: number) => value.toFixed(value < 100 ? 2 : 0).padStart(10);

const heads = ["cases", "p50 ms", "p99 ms", "max ms", "wall p99"]
  .map((head) => head.padStart(10))
  .join("");
const lines = rows.flatMap(({ name, own, highs, lost, wanted, isHeld }) => {
  const times = (of: typeof own) =>
    `${String(of.cases).padStart(10)}${[of.p50, of.p99, of.worst, of.wallP99].map(milliseconds).join("")}`;
  const limits = [
    ["p50", wanted.p50],
    ["p99", wanted.p99],
    ["max", wanted.worst],
  ] as const;
  const limited = limits.filter(([, most]) => Number.isFinite(most));
  const goal = limited.map(([what, most]) => `${what} <= ${most} ms`).join(", ");
  return [
    `${name.padEnd(48)}${times(own)}`,
    `${"  HiGHS 1.15.3, the first of them".padEnd(48)}${times(highs)}`,
    `  ${isHeld ? "held    " : "NOT HELD"} ${goal}; lost ${lost} of ${highs.cases} to HiGHS`,
  ];
});
process.stdout.write(
  [`${machine()}, one thread, by processor time`, `${"".padEnd(48)}${heads}`, ...lines, ""].join(
    "\n",
  ),
);
