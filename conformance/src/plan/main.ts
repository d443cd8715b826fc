import { type CaseTally, emptyCases, lookAtProduct } from "./cases.js";
import { faultFigures } from "./fault-figures.js";
import { emptyPayLater, lookAtPayLater, openPayLater } from "./pay-later-cases.js";
import { planCode } from "./sources.js";

/**
 * `node conformance/dist/plan/main.js [products] [seed]`: plans of so many generated products with
 * ten people each, and of twice as many people like those of the example, against oracles; then
 * planted faults. Progress on stderr, figures on stdout; Ctrl-C ends it with what there is.
 */
const [products = "1000", seed = String(Date.now() % 1_000_000_007)] = process.argv.slice(2);
const plan = {
  seed: Number(seed),
  people: 10,
  combinationsMost: 1_500,
  certainMost: 4_000,
  confirmEvery: 10,
};
const wanted = Number(products);
const problemsMost = 20;
const stepMilliseconds = 5_000;

let lastTold = Date.now();
let isStopped = false;
process.once("SIGINT", () => {
  isStopped = true;
});

/** Tells how far it is now and then, and lets the signal in. */
async function goesOn(what: string): Promise<boolean> {
  if (Date.now() - lastTold < stepMilliseconds) return !isStopped;
  lastTold = Date.now();
  process.stderr.write(`${what}\n`);
  await new Promise((resolve) => setImmediate(resolve));
  return !isStopped;
}

function figuresOf(tally: CaseTally): readonly string[] {
  const { cases, approved, compared, equal, withPlan, severalPoints, tooMany } = tally;
  return [
    `cases ${cases}, approved today ${approved}`,
    `equal to brute force ${equal} of ${compared}`,
    `of these with a plan ${withPlan}, with several points ${severalPoints}`,
    `left out, since too many combinations ${tooMany}`,
    `plans re-decided ${tally.plans}, not verified ${tally.notVerified}`,
    `certificates ${tally.certificates}, confirmed ${tally.confirmed} of ${tally.checked}`,
    `certificates tried to the end ${tally.triedToTheEnd}`,
  ];
}

process.stderr.write(`seed ${plan.seed}, ${wanted} products\n`);
const tally = emptyCases();
const payLater = emptyPayLater();
const example = openPayLater(planCode);
for (let number = 0; number < wanted; number += 1) {
  const failed = tally.problems.length + payLater.problems.length;
  const seen = `${tally.cases} cases, ${payLater.people} people of the example`;
  const told = `${number} products, ${seen}, ${failed} problems`;
  if (failed >= problemsMost || !(await goesOn(told))) break;
  lookAtProduct(planCode, plan, number, tally);
  lookAtPayLater(planCode, example, 2 * number, 2 * number + 2, payLater);
}
process.stdout.write(`seed ${plan.seed}\n${figuresOf(tally).join("\n")}\n`);
process.stdout.write(
  `people like the example's ${payLater.people}, plans re-decided ${payLater.plans}\n`,
);
if (!isStopped) process.stdout.write(`${(await faultFigures(goesOn)).join("\n")}\n`);
const problems = [...tally.problems, ...payLater.problems];
for (const problem of problems) process.stdout.write(`${problem.slice(0, 2_000)}\n`);
process.exitCode = problems.length > 0 ? 1 : 0;
