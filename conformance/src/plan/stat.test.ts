import { test } from "vitest";
import { makeSomebody, openProduct } from "./person.js";
import { makePlanned } from "./product.js";
import { sourceCode as code } from "./sources.fixture.js";

test("stat", () => {
  const count: Record<string, number> = {};
  const add = (k: string, n = 1) => {
    count[k] = (count[k] ?? 0) + n;
  };
  for (let p = 0; p < 120; p += 1) {
    const product = openProduct(code, makePlanned(p));
    for (let s = 0; s < 3; s += 1) {
      const who = makeSomebody(code, product, p * 1000 + s);
      const answer = code.planFor(product.program, product.ref, who.dossier, {
        ...who.asked,
        asOf: who.now.asOf,
      });
      if (answer.today.outcome === "approved") {
        add("approved");
        continue;
      }
      add("not approved");
      if (answer.plans.length > 0) add("PLAN");
      for (const r of answer.certificate?.reasons ?? []) {
        if (r.kind !== "gate") add(r.kind);
        else {
          const gate = product.definition.gates.find((g) => g.id === r.code)!;
          const unk = r.value === null ? "unknown" : "known";
          const m = gate.tests.map((t) =>
            product.kits
              .flatMap((k) => k.measures)
              .find((x) => x.name === t.variable)
              ?.movedBy.some((id) => product.deeds.some((d) => d.definition.id === id)),
          );
          add(`gate ${unk} movable ${m.join()}`);
          add(gate.tests.map((t) => t.variable + t.operator).join());
        }
      }
    }
  }
  console.log(
    Object.entries(count)
      .sort((a, b) => b[1] - a[1])
      .slice(0, 40),
  );
});
