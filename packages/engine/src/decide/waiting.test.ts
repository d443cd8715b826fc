import { describe, expect, it } from "vitest";
import type { SourceDefinition } from "../define/definition.js";
import { type Outlook, withDecline } from "./waiting.js";

const label = { "zh-CN": "x", en: "x" };

describe("today's decline among the applications", () => {
  it("has no value that every object inherits", () => {
    const source: SourceDefinition = {
      name: "applications",
      label,
      path: ["applications"],
      rows: "many",
      columns: [
        { name: "on", type: "day", required: true },
        { name: "constructor", type: "text" },
        { name: "result", type: "text" },
      ],
      time: "on",
      known: "time",
      costs: false,
      correctAt: "desk",
    };
    const outlook = {
      program: { definition: { sources: [source] } },
      facts: { asOf: 0, tables: [[]] },
      context: { asOf: 0, asOfDay: 0 },
    } as unknown as Outlook;
    const { tables } = withDecline(outlook, "applications", { result: "refused" });
    expect(tables[0]?.[0]?.values).toEqual([0, null, "refused"]);
  });
});
