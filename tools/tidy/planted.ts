import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { violationsIn } from "./rules.mjs";

/** Files by path. */
export type Files = Record<string, string>;

const workspace: Files = {
  "package.json": '{ "scripts": { "bench": "node x" }, "devDependencies": { "vitest": "1" } }',
  "packages/engine/package.json": '{ "name": "@kaitong/engine", "dependencies": { "hash": "1" } }',
  "packages/engine/src/index.ts": "/** Doubles. */\nexport const double = (x: number) => 2 * x;\n",
  "packages/cli/package.json": '{ "dependencies": { "@kaitong/engine": "1" } }',
  "packages/cli/src/main.ts": 'import { double } from "@kaitong/engine";\ndouble(1);\n',
  "CHANGELOG.md": "# Changelog\n\n## [Unreleased]\n",
  "PROMISES.md": "| promise | test |\n|---|---|\n| it is fast | `npm run bench` |\n",
};

/** What the rules find in a small clean repository with files added, as `path:line what`. */
export function findings(planted: Files): string[] {
  const root = mkdtempSync(join(tmpdir(), "kaitong-tidy-"));
  try {
    execFileSync("git", ["init", "-q"], { cwd: root });
    for (const [path, text] of Object.entries({ ...workspace, ...planted })) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return violationsIn(root).map(({ path, line, message }) => `${path}:${line} ${message}`);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
