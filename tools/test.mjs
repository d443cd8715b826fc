// Runs every check and test, whatever fails before, and ends with `N passed, N failed`.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const root = fileURLToPath(new URL("..", import.meta.url));
const modules = join(root, "node_modules");
const filters = process.argv.slice(2);

/** @type {[name: string, args: string[]][]} */
const checks = [
  ["lint and format", [join(modules, "@biomejs/biome/bin/biome"), "check", "."]],
  ["types of tests", [join(modules, "typescript/bin/tsc"), "-p", "tsconfig.test.json"]],
  ["style", [join(root, "tools/tidy.mjs")]],
];

/** @type {Counts} */
const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const summary = [];

// Tests run on the sources, so a build that fails is one more failure and not the end.
await timed("install and build", async () => {
  const status = await run([join(root, "tools/bootstrap.mjs")]);
  return { passed: 0, failed: status === 0 ? 0 : 1, skipped: 0 };
});
for (const [name, args] of checks) {
  await timed(name, async () => {
    const status = await run(args);
    return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
  });
}
await timed("tests", runTests);

const skips = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
process.exitCode = total.failed === 0 ? 0 : 1;
process.stdout.write(`\n${summary.join("\n")}\n`);
process.stdout.write(`${total.passed} passed, ${total.failed} failed${skips}\n`);

/** @param {string} name @param {() => Promise<Counts>} step */
async function timed(name, step) {
  process.stdout.write(`== ${name}\n`);
  const startMs = performance.now();
  const counts = await step();
  const seconds = ((performance.now() - startMs) / 1000).toFixed(1);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
  const verdict = counts.failed === 0 ? "ok    " : "FAILED";
  summary.push(`${verdict} ${name.padEnd(18)} ${seconds.padStart(6)} s`);
}

/** @returns {Promise<Counts>} */
async function runTests() {
  const folder = mkdtempSync(join(tmpdir(), "kaitong-test-"));
  const report = join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const status = await run([join(modules, "vitest/vitest.mjs"), "run", ...reporters, ...filters]);
  const counts = readReport(report);
  rmSync(folder, { recursive: true, force: true });
  // A file that does not load, or an error outside of a test, fails no test of its own.
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

/** @param {string} path @returns {Counts} */
function readReport(path) {
  try {
    const report = JSON.parse(readFileSync(path, "utf8"));
    const skipped = report.numPendingTests + report.numTodoTests;
    const { numPassedTests: passed, numFailedTests } = report;
    // A file that does not load has no tests that could fail.
    const unloaded = report.testResults.filter(
      (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
        file.status === "failed" && file.assertionResults.every((one) => one.status !== "failed"),
    ).length;
    return { passed, failed: numFailedTests + unloaded, skipped };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

/** @param {string[]} args @returns {Promise<number>} exit status */
function run(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", 1, 2] });
    child.on("error", () => resolve(1));
    child.on("close", (status) => resolve(status ?? 1));
  });
}
