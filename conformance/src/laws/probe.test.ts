import { test } from "vitest";
import { makeRandom } from "./random.js";
import { strongPerson } from "./strong.js";
import { faultsFor, someOf, withFaults } from "./faults.js";
import { decideJson, gateCodes } from "./product.js";
test("probe", () => {
  const bad = new Map<string, number>(); let n = 0;
  let t = performance.now(); let least = 999, most=-999;
  for (let run = 0; run < 300; run++) {
    const random = makeRandom(77, run);
    const base = strongPerson(random);
    const faults = faultsFor(base, random);
    const sets = [...faults.map((f) => [f]), ...Array.from({length: 50}, () => someOf(faults, random.int(2, 6), random))];
    for (const set of sets) {
      const d = decideJson(withFaults(base, set)); n++;
      const want = set.map((f) => f.gate).sort().join(), got = gateCodes(d).sort().join();
      if (want !== got) { const k = `${want} -> ${got}`; bad.set(k, (bad.get(k) ?? 0) + 1); }
      if (!want.includes("SCORE")) least = Math.min(least, d.score! - d.cutoff!); else most = Math.max(most, d.score!-d.cutoff!);
    }
  }
  console.log(performance.now() - t, process.cpuUsage().user/1000, n, least, most, [...bad].sort((a,b)=>b[1]-a[1]).slice(0, 40));
});
