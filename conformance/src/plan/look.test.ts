import { test } from "vitest";
import { bestOn, bruteFrontier, decideOn, daysToApply, trialOf } from "./brute.js";
import { makeSomebody, openProduct } from "./person.js";
import { makePlanned } from "./product.js";
import { sourceCode as code } from "./sources.fixture.js";
import { dayNumber } from "../generate/calendar.js";
import { monthsLater } from "./dates.js";

test("look", () => {
  const [p, s] = (process.env.CASE ?? "41,8").split(",").map(Number) as [number, number];
  const made = makePlanned(p);
  const product = openProduct(code, made);
  const who = makeSomebody(code, product, p * 1000 + s);
  const answer = code.planFor(product.program, product.ref, who.dossier, { ...who.asked, asOf: who.now.asOf });
  const trial = trialOf(code, product, who, answer.asked.marginPoints, 3000);
  console.log(JSON.stringify(bruteFrontier(trial)), JSON.stringify(answer.frontier), JSON.stringify(answer.asked));
  console.log(JSON.stringify(answer.plans.map((one) => one.actions.map(({ text, ...a }) => a))));
  console.log(JSON.stringify(made.definition.actions.map(({ label, ...a }) => a)), "\n", JSON.stringify(made.definition.gates.map(({ label, text, unknownText, ...g }) => g)), "\n", JSON.stringify(made.definition.scorecard));
  console.log(JSON.stringify(made.definition.variables.map(({ label, tags, ...g }) => g)));
  console.log(JSON.stringify(made.definition.sources.map(({ name, continues }) => [name, continues])), JSON.stringify(made.definition.parameters.map(({name, values}) => [name, values.map(({reference, ...v}) => v)])), JSON.stringify(made.definition.plans));
  console.log(JSON.stringify(who.json), JSON.stringify(answer.today.gates), answer.today.score);
  const days = daysToApply(trial, who.asked.months);
  for (const point of bruteFrontier(trial) ?? []) {
    const best = bestOn(trial, dayNumber(point.applyOn), monthsLater(days.at(-1)!, 1));
    if (best === null || best === "too-many") continue;
    console.log(point.applyOn, JSON.stringify(best));
    for (const d of [dayNumber(point.applyOn), monthsLater(dayNumber(point.applyOn), 1)]) {
      const dec = decideOn(trial, best.taken.map(({ act }) => act), d);
      const base = decideOn(trial, [], d);
      console.log(dec.outcome, dec.score, dec.cutoff, JSON.stringify(dec.contributions), JSON.stringify(base.contributions), base.outcome, JSON.stringify(base.gates.map((g) => [g.id, g.result, g.value])));
    }
  }
});
