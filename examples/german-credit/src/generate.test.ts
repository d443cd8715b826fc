import { staleFiles } from "@kaitong/example-real-data";
import { describe, expect, it } from "vitest";
import { definition, reference } from "./definition.js";

describe("files that are generated", () => {
  it("are what the sources give", () => {
    const files = { "definition.json": definition, "reference.json": reference };
    expect(staleFiles(new URL("../", import.meta.url), files)).toEqual([]);
  });
});
