import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { play, readCase } from "./golden.fixture.js";

// What is printed, byte for byte, by real processes. To accept a change that is meant, run
// `npm test -- golden --update` and read the difference line by line.
const folder = fileURLToPath(new URL("../golden", import.meta.url));

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
