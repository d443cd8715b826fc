import { describe, expect, it } from "vitest";
import type { Node } from "./node.js";
import { walk } from "./visit.js";

describe("a walk", () => {
  it("sees every node once, also where it stands in two places", () => {
    const bounds = { type: "integer", minimum: 1, maximum: 1 } as const;
    let node: Node = { kind: "constant", value: 1, ...bounds };
    for (let level = 0; level < 60; level += 1) {
      node = { kind: "share", part: node, whole: node, ...bounds };
    }
    let seen = 0;
    walk(node, () => {
      seen += 1;
    });
    expect(seen).toBe(61);
  });
});
