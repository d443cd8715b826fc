// One bootstrap at a time: a folder that is moved into place whole, with its owner written in it.
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** @typedef {{ pid: number, host: string, sinceMs: number }} Owner */

// Installing and building take seconds; an owner this old was not able to clean up.
const ageMsMax = 30 * 60_000;
const pollMs = 150;

/**
 * Waits for the lock and takes it.
 * @param {string} path the lock folder
 * @param {(owner: Owner) => void} onWait called once when another process holds the lock
 * @returns {Promise<() => void>} gives the lock back; may be called twice
 */
export async function takeLock(path, onWait) {
  for (let told = false; ; ) {
    if (tryTake(path)) return release(path);
    const owner = readOwner(path);
    if (owner !== undefined && isStale(owner)) removeStale(path);
    else if (owner !== undefined && !told) {
      told = true;
      onWait(owner);
    }
    await sleep(pollMs);
  }
}

/** @param {string} path */
function tryTake(path) {
  const own = mkdtempSync(`${path}.`);
  /** @type {Owner} */
  const owner = { pid: process.pid, host: hostname(), sinceMs: Date.now() };
  writeFileSync(`${own}/owner.json`, JSON.stringify(owner));
  try {
    // Moving onto a folder that is not empty fails, so exactly one process wins.
    renameSync(own, path);
    return true;
  } catch (error) {
    rmSync(own, { recursive: true, force: true });
    const code = /** @type {NodeJS.ErrnoException} */ (error).code ?? "";
    if (["ENOTEMPTY", "EEXIST", "EPERM"].includes(code)) return false;
    throw error;
  }
}

/** @param {string} path */
function release(path) {
  return () => {
    const owner = readOwner(path);
    if (owner?.pid === process.pid && owner.host === hostname()) {
      rmSync(path, { recursive: true, force: true });
    }
  };
}

/** @param {string} path @returns {Owner | undefined} */
function readOwner(path) {
  try {
    return JSON.parse(readFileSync(`${path}/owner.json`, "utf8"));
  } catch {
    return undefined;
  }
}

/** @param {Owner} owner */
function isStale(owner) {
  if (Date.now() - owner.sinceMs > ageMsMax) return true;
  return owner.host === hostname() && !isAlive(owner.pid);
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}

/** @param {string} path */
function removeStale(path) {
  const aside = mkdtempSync(`${dirname(path)}/.bootstrap.lock-stale.`);
  try {
    renameSync(path, `${aside}/lock`);
    const owner = readOwner(`${aside}/lock`);
    // Another process may have replaced the stale lock in between: put a live one back.
    if (owner !== undefined && !isStale(owner)) renameSync(`${aside}/lock`, path);
  } catch {
    // Someone else was faster; the next round looks again.
  }
  rmSync(aside, { recursive: true, force: true });
}
