import { describe, expect, test } from "vitest";
import { lineOf, numbered, numberOf, person } from "../people.fixture.js";
import { run, start } from "../process.fixture.js";

const json = (text: string) => run(["offer", "-", "--json"], { input: text });
const answers = (stdout: string) =>
  stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

/** A line that the limit of 8 MiB does not let in. */
const large = `{"subject":"${"x".repeat(9 * 1024 * 1024)}"}\n`;

describe.concurrent("standard input", () => {
  test("takes one document, on one line or many, with and without an end of line", async () => {
    const held = person("held");
    const texts = [JSON.stringify(held), `\n\r\n${JSON.stringify(held, null, 2)}\n\n`];
    const windows = JSON.stringify(held, null, "\t").replaceAll("\n", "\r\n");
    const ended = await Promise.all([...texts, windows].map((text) => json(text)));
    expect(ended.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(answers(ended[0]?.stdout ?? "")).toHaveLength(1);
    expect(new Set(ended.map(({ stdout }) => stdout)).size).toBe(1);
  });

  test("takes JSON Lines with blank lines, CRLF and no end of the last line", async () => {
    const windows = numbered(2).replace("\n", "\r\n");
    const text = `\r\n${numbered(1)}\n  \t\n${windows}${numbered(3).trim()}`;
    const { stdout, stderr, code } = await json(text);
    expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
    expect(stdout.trim().split("\n").map(numberOf)).toEqual([1, 2, 3]);
  });

  test("refuses a byte order mark in its line only", async () => {
    const { stdout, code } = await json(`\ufeff${numbered(1)}${numbered(2)}`);
    const [first, second] = answers(stdout);
    expect(code).toBe(2);
    expect(first).toMatchObject({ line: 1, errors: [{ code: "json.syntax" }] });
    expect(second).toMatchObject({ outcome: "offered" });
  });

  test("answers the lines around those that are too large", async () => {
    const { stdout, code } = await json(large + numbered(1) + large + numbered(2) + large);
    expect(code).toBe(2);
    const tooLarge = (line: number) => ({ line, errors: [{ code: "json.too-large" }] });
    expect(answers(stdout)).toMatchObject([
      tooLarge(1),
      { outcome: "offered" },
      tooLarge(3),
      { outcome: "offered" },
      tooLarge(5),
    ]);
  });

  test("answers every line when the first is unfinished or broken", async () => {
    const firsts = ['{"subject":"P-1","asOf":\n', "garbage\n"];
    const ended = await Promise.all(
      firsts.map((first) => json(first + numbered(1) + numbered(2) + numbered(3))),
    );
    for (const { stdout, code } of ended) {
      expect(code).toBe(2);
      const [bad, ...good] = stdout.trim().split("\n");
      expect(JSON.parse(bad ?? "")).toMatchObject({ line: 1, errors: [{ code: "json.syntax" }] });
      expect(good.map(numberOf)).toEqual([1, 2, 3]);
    }
  });

  test("reports a broken document once, and not each of its lines", async () => {
    const broken = JSON.stringify(person("declined"), null, 2).replace('"subject":', '"subject"');
    const list = `[\n${numbered(1)},\n${numbered(2)}]\n`;
    const [document, array] = await Promise.all([json(broken), json(list)]);
    expect(answers(document.stdout)).toMatchObject([
      { line: 1, errors: [{ code: "json.syntax", message: expect.stringContaining("line 2") }] },
    ]);
    expect(answers(array.stdout)).toMatchObject([{ errors: [{ code: "dossier.wrong-type" }] }]);
  });

  test("holds no more than the limit of a line that never ends", async () => {
    const report = "process.on('exit',()=>console.error(process.resourceUsage().maxRSS))";
    const child = start(["offer", "-", "--json"], {
      node: ["--import", `data:text/javascript,${encodeURIComponent(report)}`],
    });
    const [out, err]: [string[], string[]] = [[], []];
    child.stdout.on("data", (part) => out.push(String(part)));
    child.stderr.on("data", (part) => err.push(String(part)));
    const part = Buffer.alloc(1024 * 1024, "x");
    const sentMiB = 300;
    for (let sent = 0; sent < sentMiB; sent += 1) {
      if (!child.stdin.write(part)) await new Promise((go) => child.stdin.once("drain", go));
    }
    child.stdin.end(`\n${lineOf(person("held"))}`);
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect(code).toBe(2);
    expect(answers(out.join(""))).toMatchObject([{ line: 1 }, { outcome: "offered" }]);
    const usedKiB = Number(err.join("").trim().split("\n").at(-1));
    expect(usedKiB).toBeGreaterThan(10_000);
    expect(usedKiB).toBeLessThan(200 * 1024);
  });
});
