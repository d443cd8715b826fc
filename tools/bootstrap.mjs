// Makes a clone ready to run: installs and builds what has changed since the last time.
import { spawn } from "node:child_process";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { takeLock } from "./bootstrap/lock.mjs";
import {
  buildHash,
  installHash,
  isBuildMissing,
  readStamp,
  stampPath,
} from "./bootstrap/state.mjs";

const ownRoot = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");
const nodeNeeded = [20, 19];
// How long a stopped program may take to end by itself.
const killMs = 5000;

/** A step that failed, with what the person can do; its output has been shown already. */
class BootstrapError extends Error {}

/**
 * Installs and builds when something changed, and returns at once when nothing did.
 * @param {string} [root] folder of the clone
 */
export async function bootstrap(root = ownRoot) {
  checkNode(process.versions.node);
  if (needed(root).nothing) return;
  const release = await takeLock(join(root, ".bootstrap.lock"), (owner) =>
    say(`waiting for another bootstrap (process ${owner.pid})`),
  );
  process.on("exit", release);
  try {
    await bringUpToDate(root);
  } finally {
    release();
    process.off("exit", release);
  }
}

/** @param {string} root */
async function bringUpToDate(root) {
  if (needed(root).install) {
    rmSync(stampPath(root), { force: true });
    const install = installHash(root);
    const verb = existsSync(join(root, "package-lock.json")) ? "ci" : "install";
    // npm run sets the level for its children too; errors must be seen even then.
    await step(root, `npm ${verb}`, npm([verb, "--no-fund", "--no-audit", "--loglevel=error"]));
    writeFileSync(
      stampPath(root),
      JSON.stringify({ install: verb === "ci" ? install : installHash(root) }),
    );
  }
  if (needed(root).build) {
    const { install } = readStamp(root);
    const build = buildHash(root);
    const tsc = join(root, "node_modules/typescript/bin/tsc");
    await step(root, "tsc -b", [process.execPath, tsc, "-b"]);
    writeFileSync(stampPath(root), JSON.stringify({ install, build }));
  }
}

/** @param {string} root */
function needed(root) {
  const stamp = readStamp(root);
  const install = stamp.install !== installHash(root);
  const build = stamp.build !== buildHash(root) || isBuildMissing(root);
  return { install, build, nothing: !install && !build };
}

/** @param {string} version for example `20.19.0` */
function checkNode(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [majorNeeded = 0, minorNeeded = 0] = nodeNeeded;
  if (major > majorNeeded || (major === majorNeeded && minor >= minorNeeded)) return;
  throw new BootstrapError(
    `this is Node ${version}, but kaitong needs Node ${nodeNeeded.join(".")} or newer. ` +
      "Install a newer one from your package manager or nodejs.org and try again",
  );
}

/** @param {string[]} args the npm that started us when there is one, else the one on the path */
function npm(args) {
  const path = process.env.npm_execpath ?? "";
  return /npm-cli\.c?js$/.test(path) ? [process.execPath, path, ...args] : ["npm", ...args];
}

/**
 * Runs a program quietly; shows what it said only when it fails.
 * @param {string} root @param {string} name @param {string[]} command
 */
async function step(root, name, command) {
  const startMs = performance.now();
  const [program = "", ...args] = command;
  const shell = process.platform === "win32" && program === "npm";
  const child = spawn(program, args, { cwd: root, shell, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  child.stdout.on("data", (chunk) => (said += chunk));
  child.stderr.on("data", (chunk) => (said += chunk));
  let stopped = false;
  const stop = () => {
    // The program must be gone before the lock is, or the next one would meet its last writes.
    stopped = true;
    child.kill("SIGTERM");
    setTimeout(() => child.kill("SIGKILL"), killMs).unref();
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
  const status = await new Promise((resolve) => {
    child.on("error", (error) => {
      said += `${error.message}\n`;
      resolve(1);
    });
    child.on("close", resolve);
  });
  process.off("SIGINT", stop).off("SIGTERM", stop);
  if (stopped) process.exit(130);
  const seconds = ((performance.now() - startMs) / 1000).toFixed(1);
  if (status === 0) return say(`${name} took ${seconds} s`);
  process.stderr.write(said);
  throw new BootstrapError(`${name} failed after ${seconds} s; its output is above`);
}

/** @param {string} text */
function say(text) {
  process.stderr.write(`bootstrap: ${text}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  try {
    await bootstrap();
  } catch (error) {
    if (!(error instanceof BootstrapError)) throw error;
    say(error.message);
    process.exit(1);
  }
}
