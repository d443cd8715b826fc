import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Definition, SourceDefinition } from "../define/definition.js";
import type { Expression } from "../define/expression.js";
import { readDefinition } from "../program/open.js";

const path = new URL("../../../../examples/pay-later/definition.json", import.meta.url);
const payLater = JSON.parse(readFileSync(fileURLToPath(path), "utf8")) as Definition;
const coolDown = payLater.coolDown as NonNullable<Definition["coolDown"]>;

/** Pay-later with one source changed. */
function withSource(name: string, changes: Partial<SourceDefinition>): Definition {
  const sources = payLater.sources.map((source) =>
    source.name === name ? { ...source, ...changes } : source,
  );
  return { ...payLater, sources };
}

/** Pay-later where a source leaves out the rows for which a condition holds. */
function leaving(name: string, when: Expression): Definition {
  const label = { "zh-CN": "x", en: "x" };
  return withSource(name, { leaveOut: [{ id: "x", label, when }] });
}

const many: Expression = {
  kind: "compare",
  operator: ">",
  left: { kind: "aggregate", function: "count", source: "cards" },
  right: { kind: "integer", value: 3, unit: "count" },
};
const crowded: Expression = { ...many, left: { kind: "trailing-count", days: 3 } };
const ofParent: Expression = {
  kind: "is-known",
  of: { kind: "column", name: "id", row: "parent" },
};
const percentile: Expression = {
  kind: "case",
  branches: [
    {
      when: { kind: "is-known", of: { kind: "percentile", variable: "onTimeShare", percent: 5 } },
      then: { kind: "text", value: "a" },
    },
  ],
  otherwise: { kind: "text", value: "b" },
};
const index = (name: string) => payLater.sources.findIndex((source) => source.name === name);
const rule = (name: string) => `/sources/${index(name)}/leaveOut/0/when`;

describe("a definition that could fail when it decides is refused", () => {
  it.each<[string, Definition, string]>([
    [
      "a gate without tests",
      { ...payLater, gates: payLater.gates.map((gate) => ({ ...gate, tests: [] })) },
      "definition.out-of-range /gates/0/tests",
    ],
    [
      "a rule of a source over its own rows",
      leaving("cards", many),
      `source.leave-out-over-rows ${rule("cards")}`,
    ],
    [
      "a rule with a trailing count",
      leaving("cards", crowded),
      `source.leave-out-over-rows ${rule("cards")}`,
    ],
    [
      "a rule on the parent that rows below cannot follow",
      leaving("creditAccounts", {
        kind: "is-known",
        of: { kind: "column", name: "reportId", row: "parent" },
      }),
      `source.leave-out-too-deep ${rule("creditAccounts")}`,
    ],
    [
      "a cool-down over months",
      { ...payLater, coolDown: { ...coolDown, source: "sesame", row: {} } },
      "source.wrong-time /coolDown/source",
    ],
    [
      "a decline with a text for a boolean",
      { ...payLater, coolDown: { ...coolDown, row: { outcome: "declined", cools: "yes" } } },
      "type.mismatch /coolDown/row/cools",
    ],
    [
      "a decline with an outcome that is none",
      { ...payLater, coolDown: { ...coolDown, row: { outcome: "refused" } } },
      "type.mismatch /coolDown/row/outcome",
    ],
    [
      "a cohort key that depends on the cohort",
      {
        ...payLater,
        variables: payLater.variables.map((variable) =>
          variable.name === "incomeBand" ? { ...variable, expression: percentile } : variable,
        ),
      },
      "variable.circular /cohorts/keys/2/variable",
    ],
    [
      "a table at the place of a column",
      withSource("creditMonths", { path: ["openedOn"] }),
      `source.wrong-path /sources/${index("creditMonths")}/path`,
    ],
  ])("%s", (_name, definition, expected) => {
    const { program, diagnostics } = readDefinition(definition);
    expect(program).toBe(null);
    expect(diagnostics.map(({ code, pointer }) => `${code} ${pointer}`)).toContain(expected);
  });

  it("follows a rule on the parent of rows without any below", () => {
    expect(readDefinition(leaving("creditMonths", ofParent)).diagnostics).toEqual([]);
  });
});
