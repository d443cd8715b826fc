import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format } from "@kaitong/engine";
import { describe, expect, test } from "vitest";
import { play, readCase } from "./golden.fixture.js";

// What is printed, byte for byte, by real processes. To accept a change that is meant, run
// `npm test -- golden --update` and read the difference line by line.
const folder = fileURLToPath(new URL("../golden", import.meta.url));

/** Codes of definitions that only a very large one has; tests of the engine make such ones. */
const onlyLarge = ["definition.too-long", "definition.too-large", "definition.too-many-errors"];

test("bad definitions show every code that a definition can have", () => {
  const names = readdirSync(`${folder}/bad`);
  const texts = names.map((name) => readFileSync(`${folder}/bad/${name}`, "utf8"));
  const codes = Object.keys(format.diagnosticCodes).filter(
    (code) => !/^(json|dossier)\./.test(code),
  );
  const shown = new Set(texts.join("\n").match(/(?<=^(error|warning)\[)[a-z.-]+(?=\])/gm));
  expect(codes.filter((code) => !shown.has(code))).toEqual(onlyLarge);
  expect(names.filter((name) => name.startsWith("check-")).length).toBeGreaterThanOrEqual(60);
});

describe.for(["good", "bad"] as const)("golden: %s", (kind) => {
  const names = readdirSync(`${folder}/${kind}`);

  test.concurrent.for(names)("%s", async (name, { expect: expectHere }) => {
    const path = `${folder}/${kind}/${name}`;
    const played = await play(readCase(readFileSync(path, "utf8")));
    await expectHere(played).toMatchFileSnapshot(path);
    const exits = [...played.matchAll(/^--- exit (.*)$/gm)].map(([, code]) => code);
    expect(exits.length).toBeGreaterThan(0);
    expect(exits.every((code) => (kind === "good" ? code === "0" : code === "2"))).toBe(true);
  });
});
