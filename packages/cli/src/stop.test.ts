import { once } from "node:events";
import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { numbered, numberOf } from "./people.fixture.js";
import { ending, start } from "./process.fixture.js";

const linesOf = (stdout: string) => stdout.split("\n").slice(0, -1);
const many = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => numbered(from + index)).join("");

describe.concurrent("a stream of dossiers", () => {
  test("10,000 lines: the first answer before the input ends, all in order", async () => {
    const report = "process.on('exit',()=>console.error(process.resourceUsage().maxRSS))";
    const child = start(["offer", "-", "--json"], {
      node: ["--import", `data:text/javascript,${encodeURIComponent(report)}`],
    });
    const ended = ending(child);
    child.stdin.write(many(1));
    await once(child.stdout, "data");
    child.stdin.end(many(9_999, 1));
    const { stdout, stderr, code } = await ended;
    expect(code).toBe(0);
    const numbers = linesOf(stdout).map(numberOf);
    expect(numbers).toEqual(Array.from({ length: 10_000 }, (_, index) => index));
    expect(Number(stderr)).toBeLessThan(200 * 1024);
  });

  test("a reader that has seen enough ends it quietly", async () => {
    const child = start(["offer", "-", "--json"]);
    child.stdin.on("error", () => undefined);
    const ended = ending(child);
    child.stdin.write(many(200));
    await once(child.stdout, "data");
    child.stdout.destroy();
    child.stdin.end(many(2_000));
    expect(await ended).toMatchObject({ stderr: "", code: 0 });
  });

  test("nobody listening on standard error keeps no answer back", async () => {
    const child = start(["offer", "-", "--json"]);
    const ended = ending(child);
    child.stderr.destroy();
    child.stdin.end(`garbage\n${many(300)}garbage\n${many(300)}`);
    const { stdout, code } = await ended;
    expect(code).toBe(2);
    expect(linesOf(stdout)).toHaveLength(602);
  });

  test("Ctrl-C ends with 130, after a whole line", async () => {
    const child = start(["offer", "-", "--json"]);
    const ended = ending(child);
    child.stdin.write(many(500));
    await once(child.stdout, "data");
    child.kill("SIGINT");
    const { stdout, stderr, code } = await ended;
    expect({ stderr, code }).toEqual({ stderr: "", code: 130 });
    expect(stdout.endsWith("\n")).toBe(true);
    expect(() => linesOf(stdout).map((line) => JSON.parse(line))).not.toThrow();
  });

  test("Ctrl-C while the reader is behind cuts no line, and waits for it", async () => {
    const child = start(["offer", "-", "--json"]);
    child.stdin.on("error", () => undefined);
    child.stdin.end(many(3_000));
    // One part is read and then nothing, so that the pipe fills up.
    const [first] = await once(child.stdout, "data");
    child.stdout.pause();
    child.kill("SIGINT");
    const parts: Buffer[] = [first];
    child.stdout.on("data", (part: Buffer) => parts.push(part));
    child.stdout.resume();
    const [code] = await once(child, "close");
    expect(code).toBe(130);
    const stdout = Buffer.concat(parts).toString();
    expect(stdout.endsWith("\n")).toBe(true);
    const numbers = linesOf(stdout).map(numberOf);
    expect(numbers).toEqual(numbers.map((_, index) => index));
    expect(numbers.length).toBeLessThan(3_000);
  });

  test("Ctrl-C once more does not wait for the reader", async () => {
    const child = start(["offer", "-", "--json"]);
    child.stdin.on("error", () => undefined);
    child.stdin.end(many(3_000));
    await once(child.stdout, "readable");
    const exited = once(child, "exit");
    let isOver = false;
    child.on("exit", () => (isOver = true));
    while (!isOver) {
      child.kill("SIGINT");
      await turn();
    }
    child.stdout.resume();
    expect(await exited).toEqual([130, null]);
  });
});
