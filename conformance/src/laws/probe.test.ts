import { test } from "vitest";
import { makeRandom } from "./random.js";
import { strongPerson } from "./strong.js";
import { decideJson, gateCodes } from "./product.js";
test("probe", () => {
  const scores: number[] = []; const bad = new Map<string, number>();
  const t = performance.now();
  for (let run = 0; run < 2000; run++) {
    const base = strongPerson(makeRandom(1, run));
    const d = decideJson(base.json);
    if (d.outcome !== "approved") bad.set(gateCodes(d).join(), (bad.get(gateCodes(d).join()) ?? 0) + 1);
    else scores.push(d.score! - d.cutoff!);
  }
  console.log(performance.now() - t, [...bad], scores.length, Math.min(...scores), Math.max(...scores));
  console.log(JSON.stringify(strongPerson(makeRandom(1, 1)).json).length)
});
