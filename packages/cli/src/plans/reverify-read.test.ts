import type { input } from "@kaitong/engine";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answers } from "../show/plan-answers.fixture.js";
import { readPlannedRecord } from "./reverify-read.js";

type Json = input.JsonValue;

const offsetMinutes = 480;
const { subject } = answers.declined!;
const whole: Json = JSON.parse(JSON.stringify({ ...answers.declined, application: { subject } }));

/** The record with a value in place of another, which stands at a path. */
function changed(path: readonly (string | number)[], value: Json | undefined): Json {
  const copy = structuredClone(whole) as Record<string | number, unknown>;
  const parent = path.slice(0, -1).reduce((at, key) => at[key] as typeof copy, copy);
  const last = path.at(-1) ?? "";
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy as Json;
}

function wrongOf(value: Json): readonly string[] {
  const read = readPlannedRecord(value, offsetMinutes);
  return "wrong" in read ? read.wrong.map(({ pointer }) => pointer) : [];
}

describe("a line of plans from outside", () => {
  test("is read as it was written", () => {
    const read = readPlannedRecord(whole, offsetMinutes);
    if ("wrong" in read) throw new Error(JSON.stringify(read.wrong));
    const { promised, asOf, application } = read.record;
    expect(asOf).toBe(Date.UTC(2026, 10, 20, 2));
    expect(application).toEqual({ subject });
    expect(promised.asked).toEqual(answers.declined!.asked);
    const told = { variable: null, now: null, needed: null, text: { "zh-CN": "", en: "" } };
    for (const [at, plan] of promised.plans.entries()) {
      const given = answers.declined!.plans[at];
      expect(plan.applyOn).toBe(given?.applyOn);
      expect(plan.actions).toEqual(given?.actions.map((action) => ({ ...action, ...told })));
    }
  });

  test.each<[string, (string | number)[], Json | undefined]>([
    ["no object", ["asked"], []],
    ["no application", ["application"], undefined],
    ["somebody else's application", ["application", "subject"], "P-9999"],
    ["no instant", ["asOf"], "2026-11-20"],
    ["plans that are no list", ["plans"], {}],
    ["too many plans", ["plans"], Array.from({ length: 11 }, () => ({}))],
    ["another kind of plan", ["plans", 0, "kind"], "cheapest"],
    ["a day that is none", ["plans", 0, "applyOn"], "2026-02-30"],
    ["a day before the answer", ["plans", 0, "applyOn"], "2026-11-19"],
    ["a day in a hundred years", ["plans", 0, "applyOn"], "2126-11-20"],
    ["an act before the answer", ["plans", 0, "actions", 0, "from"], "2026-11-01"],
    ["an act that ends before it begins", ["plans", 0, "actions", 1, "until"], "2026-11-21"],
    ["a level that is no text", ["plans", 0, "actions", 0, "level"], 5],
    ["an effort that is no number", ["plans", 0, "actions", 0, "effort"], "1"],
    ["months without end", ["plans", 0, "actions", 0, "months"], 1_000_000],
    ["a cap that is no text", ["asked", "caps"], { "keep-balance": 5 }],
  ])("is refused where it has %s, with the place", (_, path, value) => {
    const pointers = wrongOf(changed(path, value));
    expect(pointers.length).toBeGreaterThan(0);
    for (const pointer of pointers) expect(pointer).toMatch(new RegExp(`^/${path.join("/")}`));
  });

  test("is never a defect, whatever it holds", () => {
    const json = fc.jsonValue() as fc.Arbitrary<Json>;
    const places = fc.constantFrom<(string | number)[]>(
      ["plans"],
      ["plans", 0],
      ["plans", 0, "actions"],
      ["plans", 0, "actions", 0],
      ["plans", 0, "applyOn"],
      ["asked", "caps"],
      ["asOf"],
      ["application"],
    );
    fc.assert(
      fc.property(json, places, (value, path) => {
        const read = readPlannedRecord(changed(path, value), offsetMinutes);
        expect("wrong" in read ? read.wrong.length > 0 : read.record.asOf >= 0).toBe(true);
        const alone = readPlannedRecord(value, offsetMinutes);
        expect("wrong" in alone).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
