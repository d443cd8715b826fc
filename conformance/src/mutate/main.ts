import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as engine from "@kaitong/engine";
import { type Plan, runCampaign, type Tally } from "./campaign.js";

/**
 * `node conformance/dist/mutate/main.js [mutants] [seed] [first]`: a campaign of mutated
 * definitions with progress on stderr and figures on stdout. Ctrl-C ends it with what there is.
 */
const [mutants = "50000", seed = String(Date.now() % 1_000_000_007), first = "0"] =
  process.argv.slice(2);
const plan: Plan = {
  seed: Number(seed),
  mutants: Number(mutants),
  dossiers: 1,
  againEvery: 20,
  failuresMax: 20,
  shrinkMilliseconds: 4_000,
};

const stepMilliseconds = 5_000;
let lastTold = Date.now();
let isStopped = false;
process.once("SIGINT", () => {
  isStopped = true;
});

/** Tells how far it is now and then, and lets the signal in. */
async function goesOn(tally: Tally): Promise<boolean> {
  if (Date.now() - lastTold < stepMilliseconds) return true;
  lastTold = Date.now();
  const { mutants: tried, accepted, failures, decisions } = tally;
  const figures = `${tried} mutants, ${accepted} accepted, ${decisions} decisions`;
  process.stderr.write(`${figures}, ${failures.length} failures\n`);
  await new Promise((resolve) => setImmediate(resolve));
  return !isStopped;
}

function most(counts: ReadonlyMap<string, number>): string {
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  return sorted.map(([name, count]) => `  ${String(count).padStart(7)}  ${name}`).join("\n");
}

function figuresOf(tally: Tally): string {
  const percent = ((100 * tally.accepted) / tally.mutants).toFixed(1);
  const worst = `${tally.worstMilliseconds.toFixed(0)} ms (mutant ${tally.worstMutant})`;
  return [
    `seed ${plan.seed}: ${tally.mutants} mutants, ${tally.failures.length} failures`,
    `accepted ${tally.accepted} (${percent} %), with warnings ${tally.warned}`,
    `decisions ${tally.decisions}, offers ${tally.offers}, values ${tally.values}`,
    `slowest reading ${worst}`,
    "made of:",
    most(tally.bases),
    "outcomes:",
    most(tally.outcomes),
    "mutants by code:",
    most(tally.codes),
  ].join("\n");
}

process.stderr.write(`seed ${plan.seed}, ${plan.mutants} mutants\n`);
const tally = await runCampaign(engine, plan, goesOn, Number(first));
process.stdout.write(`${figuresOf(tally)}\n`);
if (tally.failures.length > 0) {
  const folder = mkdtempSync(join(tmpdir(), "kaitong-mutants-"));
  for (const { mutant, changes, problem, smallest, text } of tally.failures) {
    const path = join(folder, `${mutant}.json`);
    writeFileSync(path, text);
    const again = `main.js 1 ${plan.seed} ${mutant}`;
    process.stdout.write(`\n${again}: ${changes.join(", ")}\n${problem}\n`);
    process.stdout.write(`smallest: ${smallest}\nsaved as ${path}\n`);
  }
  process.exitCode = 1;
}
