import { decideAgain, emptyAgain } from "./again.js";
import { type CaseTally, emptyCases, lookAtProduct } from "./cases.js";
import { faultFigures } from "./fault-figures.js";
import { emptyHighs, type HighsTally, lookAtFrontier } from "./highs-frontier.js";
import { loadSolve } from "./highs-package.js";
import { loadOracle } from "./highs-solver.js";
import { emptyPayLater, lookAtPayLater, openPayLater } from "./pay-later-cases.js";
import { planCode } from "./sources.js";

/**
 * `node conformance/dist/plan/main.js [products] [seed]`: plans of so many generated products with
 * ten people each, and of twice as many people like those of the example, against oracles; plans
 * of twelve times as many products decided again; frontiers of two years of a tenth as many people
 * against HiGHS; then planted faults. Progress on stderr, figures on stdout; Ctrl-C ends it with
 * what there is.
 */
const [products = "1000", seed = String(Date.now() % 1_000_000_007)] = process.argv.slice(2);
const plan = {
  seed: Number(seed),
  people: 10,
  combinationsMost: 1_500,
  certainMost: 4_000,
  confirmEvery: 1,
  withLarge: true,
};
const wanted = Number(products);
const againEach = 12;
const frontierEvery = 10;
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

function highsFigures({ people, days, open, frontiers, points }: HighsTally): string {
  const met = `frontiers of 24 months equal to HiGHS ${frontiers}, people ${people}`;
  return `${met}, days ${days}, with a choice ${open}, points ${points}`;
}

process.stderr.write(`seed ${plan.seed}, ${wanted} products\n`);
const tally = emptyCases();
const payLater = emptyPayLater();
const again = emptyAgain();
const highs = emptyHighs();
const example = openPayLater(planCode);
const solvers = { oracle: await loadOracle(), solve: await loadSolve() };
const problemsOf = () => [tally, payLater, again, highs].flatMap(({ problems }) => problems);
const plansOf = () => [tally, payLater, again, highs].reduce((sum, { plans }) => sum + plans, 0);
for (let number = 0; number < wanted; number += 1) {
  const seen = `${tally.cases} cases, ${plansOf()} plans, ${highs.days} days by HiGHS`;
  const told = `${number} products, ${seen}, ${problemsOf().length} problems`;
  if (problemsOf().length >= problemsMost || !(await goesOn(told))) break;
  lookAtProduct(planCode, plan, number, tally);
  lookAtPayLater(planCode, example, 2 * number, 2 * number + 2, payLater);
  for (let at = 0; at < againEach; at += 1) {
    decideAgain(planCode, plan.seed + 1, againEach * number + at, again);
  }
  if (number % frontierEvery === 0) {
    lookAtFrontier(planCode, solvers, plan.seed + 2, number, highs);
  }
}
process.stdout.write(`seed ${plan.seed}\n${figuresOf(tally).join("\n")}\n`);
process.stdout.write(
  `people like the example's ${payLater.people}, plans re-decided ${payLater.plans}\n`,
);
process.stdout.write(
  `people of ${again.products} more products ${again.people}, plans re-decided ${again.plans}, ` +
    `approved ${again.approved}\n`,
);
process.stdout.write(`${highsFigures(highs)}\n`);
process.stdout.write(`plans re-decided in all ${plansOf()}\n`);
if (!isStopped) process.stdout.write(`${(await faultFigures(goesOn)).join("\n")}\n`);
for (const problem of problemsOf()) process.stdout.write(`${problem.slice(0, 2_000)}\n`);
process.exitCode = problemsOf().length > 0 ? 1 : 0;
