import { describe, expect, it, test } from "vitest";
import { readDefinition } from "../program/open.js";
import { foundWith, plannedWith } from "./planned.fixture.js";

type Changes = Readonly<Record<string, unknown>>;

const bad: readonly (readonly [string, Changes, string])[] = [
  ["an unknown income", { "/plans/income": "incom" }, "name.unknown-variable /plans/income"],
  ["an income in no money", { "/plans/income": "some" }, "unit.mismatch /plans/income"],
  ["an income that is a text", { "/plans/income": "town" }, "unit.mismatch /plans/income"],
  [
    "an unknown parameter",
    { "/plans/marginPoints": "margins" },
    "name.unknown-parameter /plans/marginPoints",
  ],
  [
    "days in place of a share",
    { "/plans/incomeShareMost": "honoured" },
    "unit.mismatch /plans/incomeShareMost",
  ],
  [
    "more than the whole income",
    { "/parameters/1/values/0/value": 10_001 },
    "unit.mismatch /plans/incomeShareMost",
  ],
  [
    "points below nothing",
    { "/parameters/3/values/0/value": -1 },
    "unit.mismatch /plans/cheapPointsMost",
  ],
  [
    "points in place of days",
    { "/plans/honouredDays": "margin" },
    "unit.mismatch /plans/honouredDays",
  ],
];

describe("what plans keep to", () => {
  test.each(bad)("is refused: %s", (_what, changes, expected) => {
    expect(foundWith(changes)).toEqual([expected]);
  });

  it("is compiled to places, and is nothing where nothing is said", () => {
    expect(readDefinition(plannedWith({})).program?.plans).toEqual({
      income: 0,
      incomeShareMost: 1,
      marginPoints: 2,
      cheapPointsMost: 3,
      honouredDays: 4,
    });
    expect(readDefinition(plannedWith({ "/plans": undefined })).program?.plans).toBe(null);
  });

  it("counts as a use of its parameters, as effects and continuations do", () => {
    const unused = (changes: Changes) =>
      readDefinition(plannedWith(changes))
        .warnings.filter(({ code }) => code === "parameter.unused")
        .map(({ pointer }) => pointer);
    expect(unused({})).toEqual([]);
    expect(unused({ "/plans": undefined })).toHaveLength(4);
    const times = "/actions/2/effects/0/times";
    const margin = { kind: "as-unit", of: { kind: "parameter", name: "margin" }, unit: "count" };
    expect(unused({ "/plans": undefined, [times]: margin })).toHaveLength(3);
    const gone = { "/sources/1/continues": undefined, "/actions/4/effects": [] };
    expect(unused(gone)).toEqual(["/parameters/0"]);
  });
});
