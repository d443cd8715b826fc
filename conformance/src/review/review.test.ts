import type { define } from "@kaitong/engine";
import * as engine from "@kaitong/engine";
import { beforeAll, describe, expect, it } from "vitest";
import { makeProduct, makeRecorded, makeTimes, type Product } from "../case.js";
import { factsOf } from "../compare.js";
import { seededChoices, seedOf } from "../generate/index.js";
import { contradicts, testedCodes, type Warning } from "./claims.js";

/*
 * A warning is a claim about everybody: nobody can fail this gate, nobody falls into that bin. Each
 * claim of the review over generated definitions is searched for somebody who contradicts it.
 */

const seed = Number(process.env.KAITONG_SEED ?? 20_261_122);
const definitions = 500;
const worlds = 3;
const dossiers = 10;
const minutes = 600_000;

interface Found {
  /** Decisions that could have contradicted a claim, by its code. */
  readonly asked: Map<string, number>;
  readonly wrong: string[];
}

function search(product: Product, warnings: readonly Warning[], place: number, found: Found): void {
  for (let world = 0; world < worlds; world += 1) {
    const times = makeTimes(product, seededChoices(seedOf(place, world)));
    for (let at = 0; at < dossiers; at += 1) {
      const choices = seededChoices(seedOf(seedOf(place, world), at + 1));
      const { dossier } = makeRecorded(engine, product, times, choices);
      const facts = factsOf(engine, product, dossier);
      const decision = engine.evaluate.decideFacts(product.program, product.reference, facts, "");
      for (const warning of warnings) {
        const answer = contradicts(warning, decision, product.definition);
        if (answer === null) continue;
        found.asked.set(warning.code, (found.asked.get(warning.code) ?? 0) + 1);
        if (answer) found.wrong.push(`${place}: ${warning.code} ${warning.pointer}`);
      }
    }
  }
}

/** Searches for somebody who contradicts what `claims` says of each generated definition. */
function campaign(
  claims: (definition: define.Definition) => readonly Warning[],
  count = definitions,
): Found {
  const found: Found = { asked: new Map(), wrong: [] };
  for (let index = 0; index < count; index += 1) {
    const place = seedOf(seed, index);
    const product = makeProduct(engine, seededChoices(place));
    const warnings = claims(product.definition);
    if (warnings.length > 0) search(product, warnings, place, found);
  }
  return found;
}

describe("what the review claims of everybody", () => {
  let found: Found;
  beforeAll(() => {
    found = campaign((definition) => engine.readDefinition(definition).warnings);
    console.log([...found.asked].map(([code, asked]) => `${code} ${asked}`).join(", "));
  }, minutes);

  it("is contradicted by nobody", () => {
    expect(found.wrong).toEqual([]);
  });

  it("was asked of many decisions, for every kind of claim that generated definitions meet", () => {
    const common = ["gate.never-fails", "gate.never-passes", "gate.contradiction"];
    for (const code of [...common, "scorecard.dead-bin"]) {
      expect(found.asked.get(code) ?? 0, code).toBeGreaterThan(30);
    }
  });
});

describe("the search", () => {
  it(
    "finds claims that are not true",
    () => {
      const invented = (definition: define.Definition): readonly Warning[] => {
        const [regime] = definition.regimes.list;
        const when = `from ${definition.effectiveFrom} in regime \`${regime?.name}\``;
        return testedCodes.flatMap((code) => {
          const list = code.startsWith("gate") ? "gates" : "scorecard/variables";
          const at = code === "scorecard.dead-bin" ? "/bins/0" : "";
          return [0, 1, 2].map((index) => ({
            code,
            pointer: `/${list}/${index}${at}`,
            message: when,
          }));
        });
      };
      const { wrong } = campaign(invented, 100);
      const codes = new Set(wrong.map((one) => one.split(" ")[1]));
      expect([...codes].sort()).toEqual([...testedCodes].sort());
    },
    minutes,
  );
});
