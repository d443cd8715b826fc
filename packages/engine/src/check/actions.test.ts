import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { text } from "../define/build.js";
import type { Definition } from "../define/definition.js";
import { readDefinition } from "../program/open.js";
import { foundWith, plannedWith } from "./planned.fixture.js";

type Changes = Readonly<Record<string, unknown>>;

const bad: readonly (readonly [string, Changes, readonly string[]])[] = [
  [
    "changes that do not name what is written",
    { "/actions/0/changes": ["loans.overdueFen"] },
    ["action.undeclared-change /actions/0/changes"],
  ],
  [
    "changes without the time of a row",
    { "/actions/3/changes": ["savings.meanFen", "savings.place"] },
    ["action.undeclared-change /actions/3/changes"],
  ],
  [
    "changes without the amount, the others and what is obtained",
    { "/actions/2/changes": ["payments.at", "payments.kind"], "/actions/4/changes": [] },
    [
      "action.undeclared-change /actions/2/changes",
      "action.undeclared-change /actions/2/changes",
      "action.undeclared-change /actions/4/changes",
    ],
  ],
  [
    "an unknown column in changes",
    { "/actions/5/changes/0": "loanMonths.state" },
    ["name.unknown-column /actions/5/changes/0"],
  ],
  [
    "a protected column that is written",
    { "/actions/6/conditional": false },
    ["action.protected /actions/6"],
  ],
  [
    "a protected column that is changed beside others",
    { "/actions/1/changes/-": "person.bornOn" },
    ["action.protected /actions/1"],
  ],
  [
    "rows that a protected variable counts",
    { "/variables/3/expression/source": "phones" },
    ["action.protected /actions/1"],
  ],
  [
    "an unknown action that comes first",
    { "/actions/3/after": ["setle"] },
    ["name.unknown-action /actions/3/after/0"],
  ],
  [
    "an action that comes before itself",
    { "/actions/3/after": ["save"] },
    ["action.circular /actions/3/after/0"],
  ],
  [
    "two actions that come before each other",
    { "/actions/0/after": ["keep-on"], "/actions/5/after": ["settle"] },
    ["action.circular /actions/5/after/0"],
  ],
];

/** By index, the actions that come first. */
type Graph = readonly (readonly number[])[];

/** Whether following `after` from an action leads to another. */
function leadsTo(after: Graph, from: number, to: number): boolean {
  const seen = new Set<number>();
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === to) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    open.push(...(after[at] ?? []));
  }
  return false;
}

describe("actions", () => {
  test.each(bad)("are refused: %s", (_what, changes, expected) => {
    expect(foundWith(changes)).toEqual(expected);
  });

  it("may name a protected column where nothing is written, or others confirm it", () => {
    expect(foundWith({ "/actions/6/effects": [], "/actions/6/conditional": false })).toEqual([]);
    const born = { "/actions/6/changes/-": "person.bornOn" };
    expect(foundWith(born)).toEqual([]);
  });

  it("tells each fault once, however many levels there are", () => {
    const effect = "/actions/2/effects/0";
    const found = foundWith({ [`${effect}/values/kind`]: text("fod") });
    expect(found).toEqual([`action.wrong-value ${effect}/values/kind`]);
  });

  it("writes no more at all levels than a definition may have values", () => {
    const sum = (count: number) => ({
      "/actions/3/effects/0/to": { kind: "least", of: Array(count).fill({ kind: "level" }) },
      "/actions/3/levels": Array.from({ length: 32 }, (_, index) => ({
        id: `l${index}`,
        value: index,
        effortOnce: 0,
        effortMonthly: 1,
      })),
    });
    expect(foundWith(sum(3_000))).toEqual([]);
    expect(foundWith(sum(3_200))).toEqual(["definition.too-large /actions/3/effects"]);
  });

  it("knows what comes first by its place, and what follows when nothing is said", () => {
    const { program } = readDefinition(plannedWith({ "/actions/6/effects": undefined }));
    const actions = program?.actions ?? [];
    expect(actions.map(({ after }) => after)).toEqual([[], [], [], [0], [], [0, 3], []]);
    expect(actions[6]?.levels).toEqual([
      { definition: { id: "done", effortOnce: 1, effortMonthly: 0 }, effects: [] },
    ]);
  });

  it("reports names that lead back, and so many that no circle is left without them", () => {
    const base = plannedWith({}) as unknown as Definition;
    const ids = base.actions.map(({ id }) => id);
    const graph = fc.array(
      fc.uniqueArray(fc.integer({ min: 0, max: ids.length - 1 }), { maxLength: 3 }),
      { minLength: ids.length, maxLength: ids.length },
    );
    fc.assert(
      fc.property(graph, (after) => {
        const actions = base.actions.map((action, index) => ({
          ...action,
          after: (after[index] ?? []).map((one) => ids[one] ?? ""),
        }));
        const { diagnostics } = readDefinition({ ...base, actions });
        expect(diagnostics.every(({ code }) => code === "action.circular")).toBe(true);
        const told = new Set(diagnostics.map(({ pointer }) => pointer));
        const isTold = (index: number, at: number) => told.has(`/actions/${index}/after/${at}`);
        const left = after.map((own, index) => own.filter((_one, at) => !isTold(index, at)));
        for (const [index, own] of after.entries()) {
          for (const [at, one] of own.entries()) {
            const leadsBack = leadsTo(isTold(index, at) ? after : left, one, index);
            expect(leadsBack).toBe(isTold(index, at));
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
