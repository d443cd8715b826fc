import { expect, test } from "vitest";
import { bruteFrontier, trialOf } from "./brute.js";
import { makeSomebody, openProduct } from "./person.js";
import { makePlanned } from "./product.js";
import { sourceCode as code } from "./sources.fixture.js";

test("try", () => {
  const count: Record<string, number> = {};
  const add = (k: string, n = 1) => { count[k] = (count[k] ?? 0) + n; };
  const bad: unknown[] = [];
  const from = Number(process.env.FROM ?? 0), to = Number(process.env.TO ?? 100);
  for (let p = from; p < to; p += 1) {
    const t0 = performance.now();
    const product = openProduct(code, makePlanned(p));
    add("ms open", performance.now() - t0);
    for (let s = 0; s < 10; s += 1) {
      const t1 = performance.now();
      const who = makeSomebody(code, product, p * 1000 + s);
      add("ms who", performance.now() - t1);
      const t2 = performance.now();
      const answer = code.planFor(product.program, product.ref, who.dossier, { ...who.asked, asOf: who.now.asOf });
      add("ms plan", performance.now() - t2);
      add("outcome " + answer.today.outcome);
      add("notVerified", answer.notVerified);
      if (answer.today.outcome === "approved") continue;
      const t3 = performance.now();
      const trial = trialOf(code, product, who, answer.asked.marginPoints, 300);
      const brute = bruteFrontier(trial);
      add("ms brute", performance.now() - t3);
      if (brute === null) { add("too many"); continue; }
      add("cases"); if (brute.length > 0) add("with plan"); if (brute.length > 1) add("frontier");
      add("cert " + answer.certificate?.kind);
      const same = JSON.stringify(brute.map(({ applyOn, effort }) => ({ applyOn, effort }))) === JSON.stringify(answer.frontier);
      if (same && answer.notVerified === 0) { add("equal"); continue; }
      add("different"); if (answer.notVerified > 0) add("nv cases");
      if (bad.length < 12) bad.push([p, s, brute, answer.frontier, answer.notVerified, answer.provedOptimal]);
    }
  }
  console.log(count, JSON.stringify(bad, null, 0));
  expect(1).toBe(1);
});
