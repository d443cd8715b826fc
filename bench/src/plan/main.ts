import { machine } from "../measure.js";
import { personRow } from "./person.js";
import { solverRows } from "./solve.js";
import { tableRows } from "./table.js";
import { goalHead, printGoal } from "./timed.js";

/** `npm run bench:plan`: how long plans take, beside a general solver on some of the same cases. */
const rows = await solverRows();

const nameWidth = 48;
const right = (text: string) => text.padStart(10);
const milliseconds = (value: number) => right(value.toFixed(value < 100 ? 2 : 0));
const heads = ["cases", "p50 ms", "p99 ms", "max ms", "wall p99"].map(right).join("");

const lines = rows.flatMap(({ name, own, highs, lost, wanted, isHeld }) => {
  const times = ({ cases, p50, p99, worst, wallP99 }: typeof own) =>
    right(String(cases)) + [p50, p99, worst, wallP99].map(milliseconds).join("");
  const limits = [
    ["p50", wanted.p50],
    ["p99", wanted.p99],
    ["max", wanted.worst],
  ] as const;
  const limited = limits.filter(([, most]) => Number.isFinite(most));
  const goal = limited.map(([what, most]) => `${what} <= ${most} ms`).join(", ");
  return [
    `${name.padEnd(nameWidth)}${times(own)}`,
    `${"  HiGHS 1.15.3, the first of them".padEnd(nameWidth)}${times(highs)}`,
    `  ${isHeld ? "held    " : "NOT HELD"} ${goal}; lost ${lost} of ${highs.cases} to HiGHS`,
  ];
});
const head = `${machine()}, one thread, by processor time`;
process.stdout.write([head, " ".repeat(nameWidth) + heads, ...lines, ""].join("\n"));
const goals = [...tableRows(), personRow()].flatMap(printGoal);
process.stdout.write(["", goalHead, ...goals, ""].join("\n"));
