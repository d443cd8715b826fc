import { readFileSync } from "node:fs";
import { input } from "@kaitong/engine";
import { describe, expect, it } from "vitest";
import { definition } from "./definition.js";
import { people } from "./people/index.js";
import { reference } from "./reference.js";
import { program, programOf, referenceOf } from "./testing/product.fixture.js";

const fileOf = (name: string): input.JsonValue =>
  JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), "utf8"));
const canonical = (value: unknown) => input.canonicalJson(value as input.JsonValue);

describe("files that are generated", () => {
  const files: readonly (readonly [string, unknown])[] = [
    ["definition.json", definition],
    ["reference.json", reference],
    ...Object.entries(people).map(([name, person]) => [`people/${name}.json`, person] as const),
  ];
  it.each(files)("%s is what the sources give", (name, value) => {
    expect(canonical(fileOf(name))).toBe(canonical(value));
  });

  it("give the same program as the sources", () => {
    const read = programOf(fileOf("definition.json"));
    expect(read.hash).toBe(program.hash);
    expect(read.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it("give the same reference data as the sources", () => {
    expect(referenceOf(fileOf("reference.json")).hash).toBe(referenceOf(reference).hash);
  });
});
