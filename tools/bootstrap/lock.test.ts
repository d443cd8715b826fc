import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { takeLock } from "./lock.mjs";

let folder: string;
let lock: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kaitong-lock-"));
  lock = join(folder, "lock");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function plant(owner: object) {
  mkdirSync(lock);
  writeFileSync(join(lock, "owner.json"), JSON.stringify(owner));
}

it("lets one in at a time and says who is waited for", async () => {
  const release = await takeLock(lock, () => expect.unreachable());
  const waitedFor: number[] = [];
  const second = takeLock(lock, (owner) => waitedFor.push(owner.pid));
  const winner = await Promise.race([second, new Promise((done) => setTimeout(done, 400, "none"))]);
  expect(winner).toBe("none");
  expect(waitedFor).toEqual([process.pid]);
  release();
  (await second)();
  expect(existsSync(lock)).toBe(false);
});

it("takes over from a process that is gone", async () => {
  plant({ pid: 2 ** 30, host: hostname(), sinceMs: Date.now() });
  (await takeLock(lock, () => expect.unreachable()))();
});

it("takes over from an owner that is too old, wherever it ran", async () => {
  plant({ pid: process.pid, host: "elsewhere", sinceMs: Date.now() - 31 * 60_000 });
  (await takeLock(lock, () => expect.unreachable()))();
});

it("does not give back a lock that is another's", async () => {
  const release = await takeLock(lock, () => expect.unreachable());
  rmSync(lock, { recursive: true });
  plant({ pid: process.pid, host: "elsewhere", sinceMs: Date.now() });
  release();
  expect(existsSync(lock)).toBe(true);
});
