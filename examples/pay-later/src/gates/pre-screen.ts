import type { define } from "@kaitong/engine";
import { test } from "./declare.js";

/** A gate of the pre-screen before its id, label and text are added. */
export type PreScreenRule = Omit<define.PreScreenGateDefinition, "id" | "label" | "text">;

const common = { combine: "all", waits: false, disclosure: "full", cure: [] } as const;

/** Gates that only decide whether the entrance is shown. */
export const preScreenGates = {
  "APP.LINE_OPEN": { ...common, tests: [test("lineOpen", "=", false)], nature: "outside" },
  "APP.OFF_BY_USER": {
    ...common,
    tests: [test("lineClosedByUser", "=", false)],
    nature: "actionable",
  },
  "APP.NOT_AVAILABLE": {
    ...common,
    tests: [test("regionNotServed", "=", false)],
    nature: "outside",
  },
} satisfies Record<string, PreScreenRule>;
