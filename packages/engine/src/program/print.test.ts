import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readDefinition } from "./open.js";
import { printProgram } from "./print.js";

const path = new URL("../../../../examples/pay-later/definition.json", import.meta.url);
const { program } = readDefinition(JSON.parse(readFileSync(fileURLToPath(path), "utf8")));

describe("a printed program", () => {
  const lines = program === null ? [] : printProgram(program).split("\n");
  const line = (name: string) => lines.find((candidate) => candidate.startsWith(`${name}:`));

  it("names its hash and gives every variable one line, after those that it reads", () => {
    expect(lines[0]).toBe(`program ${program?.hash}`);
    expect(lines.filter((candidate) => candidate.includes(": ")).length).toBe(
      program?.variables.length,
    );
    const place = new Map(lines.map((text, index) => [text.slice(0, text.indexOf(": ")), index]));
    for (const variable of program?.variables ?? []) {
      for (const read of variable.reads) {
        const before = place.get(program?.variables[read]?.name ?? "") ?? Number.NaN;
        expect(before).toBeLessThan(place.get(variable.name) ?? Number.NaN);
      }
    }
  });

  it("reads like the policy", () => {
    expect(line("normalCards")).toBe('normalCards: count = count of cards where .state = "normal"');
    expect(line("exposureLimitFen")).toBe(
      "exposureLimitFen: fen = ($exposureMaxFen - exposureFen)",
    );
    expect(line("coolingDeclines")).toBe(
      "coolingDeclines: count = count of applications in the last $coolDownDays days " +
        'where (.outcome = "declined" and .cools = true and not (known(.annulledAt)))',
    );
    expect(line("liquidSumFen")).toBe(
      "liquidSumFen: fen = sum(.averageFen) of balances in the last 3 months, 1 before this one",
    );
  });
});
