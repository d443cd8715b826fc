import { existsSync, readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

/** Tests run on the sources, so a package's name leads to its index in src, not to its build. */
const packages = readdirSync(`${root}packages`)
  .filter((name) => existsSync(`${root}packages/${name}/package.json`))
  .map((name) => ({ name, folder: `packages/${name}` }));
const examples = readdirSync(`${root}examples`).map((name) => ({
  name: `example-${name}`,
  folder: `examples/${name}`,
}));
const sources = [...packages, ...examples];

export default defineConfig({
  resolve: {
    alias: sources.map(({ name, folder }) => ({
      find: new RegExp(`^@kaitong/${name}$`),
      replacement: `${root}${folder}/src/index.ts`,
    })),
  },
  test: {
    include: ["**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Processes, not threads: tests may start programs and load native modules.
    pool: "forks",
    maxWorkers: availableParallelism(),
  },
});
