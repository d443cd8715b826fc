import { describe, expect, test } from "vitest";
import { run } from "../process.fixture.js";

/** Makes a process believe that it writes to a terminal of so many columns. */
const terminal = (columns: number) => [
  "--import",
  `data:text/javascript,${encodeURIComponent(
    `process.stdout.isTTY=process.stderr.isTTY=true;process.stdout.columns=${columns}`,
  )}`,
];

const held = "examples/pay-later/people/held.json";
const colour = "\u001b[";

describe.concurrent("colour", () => {
  test("is used on a terminal only, and never says more than the words", async () => {
    const args = ["explain", held];
    const [plain, coloured] = await Promise.all([run(args), run(args, { node: terminal(100) })]);
    expect(plain.stdout + plain.stderr).not.toContain(colour);
    expect(coloured.stdout).toContain(`${colour}31m`);
    expect(coloured.stderr).toContain(colour);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the codes of colours.
    expect(coloured.stdout.replace(/\u001b\[\d+m/g, "")).toBe(plain.stdout);
  });

  test("is left out with NO_COLOR, and from JSON and errors off a terminal", async () => {
    const asked = { node: terminal(80), env: { NO_COLOR: "1" } };
    const [none, json, error] = await Promise.all([
      run(["explain", held], asked),
      run(["decide", held, "--json"], { node: terminal(80) }),
      run(["decide", "nowhere.json"]),
    ]);
    expect(none.stdout + none.stderr).not.toContain(colour);
    expect(json.stdout).not.toContain(colour);
    expect(error.stderr).not.toContain(colour);
    const widest = Math.max(...none.stdout.split("\n").map((line) => line.length));
    expect(widest).toBeLessThanOrEqual(80);
  });
});
