import * as engine from "@kaitong/engine";
import { describe, expect, it } from "vitest";
import { type Plan, runCampaign } from "./campaign.js";
import type { Engine } from "./engine.js";
import {
  makeDefinition,
  makeDossier,
  makeWorld,
  recorded,
  repeatedChoices,
  seededChoices,
} from "./generate/index.js";
import { shrink } from "./shrink.js";

const plan: Plan = { seed: 7, definitions: 60, worlds: 1, dossiers: 6, decided: 1, applied: 1 };

/** An engine whose compiled form reads every 2 as 3. */
const wrong: Engine = {
  ...engine,
  evaluate: {
    ...engine.evaluate,
    compile: (program) => {
      const run = engine.evaluate.compile(program);
      return (...given) => run(...given).map((value) => (value === 2 ? 3 : value));
    },
  },
};

function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return "";
}

describe("a campaign", () => {
  it("finds nothing in the engine, and counts what it has compared", () => {
    const tally = runCampaign(engine, plan);
    expect(tally).toMatchObject({ pairs: 360, decisions: 60, applications: 60 });
    expect(tally.comparisons).toBeGreaterThan(8 * tally.pairs);
  });

  it("tells seed, place and the smallest case of a difference, always the same", () => {
    const message = messageOf(() => runCampaign(wrong, plan));
    const [place, first, smallest] = message.split("\n");
    expect(place).toMatch(/^seed 7, definition \d+, world 0, dossier \d+:$/);
    expect(first).toMatch(/^variable `\S+` is 2 interpreted, 3 compiled$/);
    expect(smallest).toMatch(/^the smallest case: variable `\S+` is 2 interpreted, 3 compiled$/);
    expect(messageOf(() => runCampaign(wrong, plan))).toBe(message);
    // The smallest definition has three variables, and the dossier little more than a table.
    expect(message.match(/"family":"all"/g)?.length).toBeLessThanOrEqual(3);
    expect(message.split("\n").at(-1)?.length).toBeLessThan(700);
  });
});

describe("choices", () => {
  it("make the same case from the same seed, and from their record", () => {
    const record: number[] = [];
    const make = (choices: ReturnType<typeof seededChoices>) => {
      const generated = makeDefinition(choices);
      const world = makeWorld(choices, generated);
      return [generated, makeDossier(choices, generated.definition, world)];
    };
    const first = make(recorded(seededChoices(11), record));
    expect(make(seededChoices(11))).toEqual(first);
    expect(make(repeatedChoices(record))).toEqual(first);
    expect(make(seededChoices(12))).not.toEqual(first);
  });
});

describe("shrink", () => {
  it("leaves out and lowers what does not matter", () => {
    const fails = ([list = []]: readonly (readonly number[])[]) => list.includes(7);
    expect(shrink([[1, 2, 7, 7, 3, 9], [4]], fails)).toEqual([[7], []]);
    expect(shrink([[9]], ([list = []]) => (list[0] ?? 0) > 4)).toEqual([[5]]);
  });
});
