import * as engine from "@kaitong/engine";
import { type Plan, runCampaign } from "./campaign.js";

/** `node conformance/dist/main.js [definitions] [seed]`: a long campaign with progress. */
const [definitions = "20000", seed = String(Date.now() % 1_000_000_007)] = process.argv.slice(2);
const plan: Plan = {
  seed: Number(seed),
  definitions: Number(definitions),
  worlds: 4,
  dossiers: 25,
  decided: 5,
  applied: 2,
};

const stepMilliseconds = 5_000;
let lastTold = Date.now();
process.stdout.write(`seed ${plan.seed}, ${plan.definitions} definitions\n`);
try {
  const tally = runCampaign(engine, plan, (so) => {
    if (Date.now() - lastTold < stepMilliseconds) return;
    lastTold = Date.now();
    process.stdout.write(`${so.pairs} pairs, ${so.decisions} decisions, no difference\n`);
  });
  const unknownPercent = Math.floor((100 * tally.unknown) / tally.comparisons);
  const figures = `${tally.pairs} pairs, ${tally.comparisons} values, ${tally.decisions} decisions`;
  process.stdout.write(`${figures}, ${unknownPercent} % of the values unknown: no difference\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
