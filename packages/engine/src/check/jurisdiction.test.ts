import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Definition } from "../define/definition.js";
import { readDefinition } from "../program/open.js";

const path = new URL("../../../../examples/pay-later/definition.json", import.meta.url);
const payLater = JSON.parse(readFileSync(fileURLToPath(path), "utf8")) as Definition;

/** Codes and pointers of the faults of pay-later with changes. */
function faults(changes: Partial<Definition>): readonly string[] {
  const { diagnostics } = readDefinition({ ...payLater, ...changes });
  return diagnostics.map(({ code, pointer }) => `${code} ${pointer}`);
}

/** Pay-later with tags added to one variable. */
function tagged(name: string, tag: string): Partial<Definition> {
  const variables = payLater.variables.map((variable) =>
    variable.name === name ? { ...variable, tags: [...variable.tags, tag] } : variable,
  );
  return { variables };
}

const code = "jurisdiction.forbidden-tag";

describe("jurisdictions", () => {
  it("lets the example's cohorts pass in China, and refuses age and region elsewhere", () => {
    expect(faults({ jurisdiction: "cn" })).toEqual([]);
    const keys = [`${code} /cohorts/keys/0/variable`, `${code} /cohorts/keys/1/variable`];
    expect(faults({ jurisdiction: "eu" })).toEqual(keys);
    expect(faults({ jurisdiction: "us" })).toEqual(keys);
  });

  it.each([
    ["protected", "liquidSumFen"],
    ["region", "liquidSumFen"],
    ["social-network", "liquidSumFen"],
    ["health", "liquidSumFen"],
  ])("refuses %s behind the score, also through another variable", (tag, name) => {
    const scored = payLater.scorecard?.variables ?? [];
    const found = faults(tagged(name, tag));
    for (const reached of [name, "bufferShare"]) {
      const index = scored.findIndex(({ variable }) => variable === reached);
      expect(found).toContain(`${code} /scorecard/variables/${index}/variable`);
    }
  });

  it("allows the minimum age and links of the security layer, and no other gate on them", () => {
    const index = (id: string) => payLater.gates.findIndex((gate) => gate.id === id);
    const action = (id: string) => payLater.actions.findIndex((one) => one.id === id);
    // What a person can do about a card is then an action on what is protected.
    expect(faults(tagged("normalCards", "protected")).toSorted()).toEqual([
      `action.protected /actions/${action("bind-card")}`,
      `action.protected /actions/${action("correct-card")}`,
      `${code} /gates/${index("ID.CARD_NONE")}/tests/0`,
    ]);
    expect(faults(tagged("sesameScores", "social-network"))).toEqual([
      `${code} /gates/${index("BEH.SESAME")}/tests/1`,
    ]);
  });
});
