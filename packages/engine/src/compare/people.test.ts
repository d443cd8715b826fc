import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Definition } from "../define/definition.js";
import { readDossier } from "../dossier/open.js";
import { readReference } from "../reference/reference.js";
import { assert } from "../value/unreachable.js";
import { compare } from "./compare.js";
import { payLater, programOf, withGate, withValues } from "./pay-later.fixture.js";
import { type Applied, compareOn } from "./people.js";

const folder = fileURLToPath(new URL("../../../../examples/pay-later", import.meta.url));
const json = (path: string) => JSON.parse(readFileSync(`${folder}/${path}`, "utf8"));

function applied(definition: Definition): Applied {
  const program = programOf(definition);
  const { reference } = readReference(program, json("reference.json"));
  assert(reference !== null, "the example's reference data have no faults");
  return { program, reference };
}

/** Everybody of the example by the example and by another definition. */
function comparedWith(definition: Definition, claim?: "same") {
  const [before, after] = [applied(payLater), applied(definition)];
  const people = readdirSync(`${folder}/people`).map((name) => {
    const facts = json(`people/${name}`);
    const [first, second] = [before, after].map(({ program }) => readDossier(program, facts));
    const [was, is] = [first?.dossier ?? null, second?.dossier ?? null];
    assert(was !== null && is !== null && was.asOf !== null, `${name} is read`);
    return { before: was, after: is, asOf: was.asOf };
  });
  const comparison = compare(before.program, after.program);
  const effect = claim === undefined ? comparison.effect : { ...comparison.effect, claim };
  return compareOn({ ...comparison, effect }, before, after, people);
}

describe("given people", () => {
  it("are told where nothing has changed only as a count", () => {
    const { counts, changed } = comparedWith(payLater);
    expect(changed).toEqual([]);
    expect(counts.every(({ was, is }) => was === is)).toBe(true);
  });

  it("change by a gate that is gone", () => {
    const { changed } = comparedWith(withGate("EXT.SERIOUS", () => null));
    const [person] = changed;
    expect(person).toMatchObject({ reasonsGained: [], reasonsLost: ["EXT.SERIOUS"] });
    expect(person?.gates).toContainEqual({ gate: "EXT.SERIOUS", was: "fail", is: null });
  });

  it("change by a bar that is higher, and by the points that are lost", () => {
    const higher = withValues("scoreCutoff", (values) =>
      values.map((one) => ({ ...one, value: 800 })),
    );
    const card = payLater.scorecard;
    if (card === undefined) throw new Error("the example has a scorecard");
    const { changed } = comparedWith({ ...higher, scorecard: { ...card, base: card.base - 10 } });
    const moved = changed.filter(({ outcome }) => outcome.was !== outcome.is);
    expect(moved.length).toBeGreaterThan(0);
    for (const { outcome, score, base, points, reasonsGained } of moved) {
      expect(outcome).toEqual({ was: "approved", is: "declined" });
      expect(reasonsGained).toContain("SCORE.CUTOFF");
      expect((score.was ?? 0) - (score.is ?? 0)).toBe(10);
      expect((base.was ?? 0) - (base.is ?? 0)).toBe(10);
      expect(points).toEqual([]);
    }
  });

  it("stop the program when they contradict what is proved", () => {
    expect(() =>
      comparedWith(
        withGate("EXT.SERIOUS", () => null),
        "same",
      ),
    ).not.toThrow();
    const higher = withValues("scoreCutoff", (values) =>
      values.map((one) => ({ ...one, value: 800 })),
    );
    expect(() => comparedWith(higher, "same")).toThrow("never stricter, as proved");
  });
});
