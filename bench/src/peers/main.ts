import { machine } from "../measure.js";
import { makeApplications } from "./applications.js";
import { firstDifference } from "./compare.js";
import { makeContenders } from "./contenders.js";
import { gateCount } from "./gates.js";
import { type Figures, figuresOf, verdictsOf } from "./judge.js";
import { compiledName } from "./kaitong.js";
import { timeAll } from "./time.js";

/** `npm run bench:peers [-- --json]`: thirty gates by kaitong, by other engines and by hand. */
const seed = 20_261_120;
const applicationCount = 8_192;
const plan = { rounds: 15, roundMs: 500, warmUpMs: 1_500 };

const applications = makeApplications(applicationCount, seed);
const contenders = makeContenders();
const difference = await firstDifference(contenders, applications);
if (difference !== null) {
  process.stderr.write(`${difference}\n`);
  process.exit(1);
}

const figures = figuresOf(await timeAll(contenders, applications, plan), compiledName);
const verdicts = verdictsOf(figures, compiledName);

const count = (value: number) => Math.round(value).toLocaleString("en-US").padStart(11);

function line({ name, version, form, p50, p99, wall, kaitongTimes }: Figures): string {
  const times = kaitongTimes.toFixed(kaitongTimes < 10 ? 2 : 0).padStart(11);
  const named = `${name} ${version}`.trim().padEnd(34);
  return `${named}${count(p50)}${count(p99)}${count(wall)}${times}  ${form}`;
}

function table(): string {
  const heads = ["p50/s", "p99/s", "wall p50/s", "kaitong x"].map((head) => head.padStart(11));
  return [
    `${gateCount} gates over ${applicationCount} applications; all answers are the same`,
    machine(),
    `${plan.rounds} rounds each, in turns; by processor time, all threads of the process together`,
    `${"contender".padEnd(34)}${heads.join("")}`,
    ...figures.map(line),
    ...verdicts.map(
      ({ promise, figure, held }) => `${held ? "held    " : "NOT HELD"} ${promise}: ${figure}`,
    ),
    "",
  ].join("\n");
}

const record = { machine: machine(), gates: gateCount, applications: applicationCount, plan };
process.stdout.write(
  process.argv.includes("--json")
    ? `${JSON.stringify({ ...record, figures, verdicts })}\n`
    : table(),
);
