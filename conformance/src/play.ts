import * as engine from "@kaitong/engine";
import { makeProduct, makeTimes, readCase } from "./case.js";
import { contextOf, decisionsOf, factsOf, firstDifference, valuesOf } from "./compare.js";
import { seededChoices, seedOf } from "./generate/index.js";

const N = Number(process.argv[2] ?? 200),
  S = Number(process.argv[3] ?? 1),
  D = Number(process.argv[4] ?? 1);
let pairs = 0,
  vals = 0,
  unk = 0,
  diffs = 0,
  dec = 0;
const out = new Map<string, number>();
const t: Record<string, number> = { prod: 0, world: 0, dossier: 0, values: 0, dec: 0 };
const time = <T>(k: string, f: () => T): T => {
  const a = performance.now();
  try {
    return f();
  } finally {
    t[k]! += performance.now() - a;
  }
};

for (let i = 0; i < N; i++) {
  let product;
  try {
    product = time("prod", () => makeProduct(engine, seededChoices(seedOf(S, i))));
  } catch (e) {
    console.log(i, String(e).slice(0, 300));
    continue;
  }
  for (let w = 0; w < 5; w++) {
    const world = time("world", () => makeTimes(product, seededChoices(seedOf(seedOf(S, i), w))));
    let context: any;
    for (let k = 0; k < 10; k++) {
      const { json, dossier } = time("dossier", () =>
        readCase(engine, product, world, seededChoices(seedOf(seedOf(seedOf(S, i), w), k))),
      );
      try {
        const { interpreted, compiled } = time("values", () => {
          const facts = factsOf(engine, product, dossier);
          context ??= contextOf(engine, product, facts);
          return valuesOf(engine, product, facts, context);
        });
        pairs++;
        for (const [, v] of compiled.entries()) {
          vals++;
          if (v === null) unk++;
        }
        const at = firstDifference(interpreted, compiled);
        if (at >= 0) {
          diffs++;
          if (diffs < 5)
            console.log(
              "DIFF",
              i,
              w,
              k,
              product.program.variables[at]!.name,
              interpreted[at],
              compiled[at],
              JSON.stringify(product.definition.variables[at]?.expression),
              JSON.stringify(json),
            );
        }
        if (D && k < 2) {
          dec++;
          const r = time("dec", () => decisionsOf(engine, product, dossier));
          const o = JSON.parse(r.compiled).decision.outcome;
          out.set(o, (out.get(o) ?? 0) + 1);
          if (r.interpreted !== r.compiled) {
            diffs++;
            console.log("DDIFF", i, w, k);
          }
        }
      } catch (e) {
        diffs++;
        if (diffs < 8)
          console.log("THROW", i, w, k, (e as Error).stack?.split("\n").slice(0, 6).join("\n"));
      }
    }
  }
}
console.log({ pairs, vals, unk: unk / vals, diffs, dec, out, t });
