// Style as a test: prints every breach of the rules as `path:line: what is wrong. How to fix`.
import { fileURLToPath } from "node:url";
import { violationsIn } from "./tidy/rules.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const violations = violationsIn(root);
for (const { path, line, message, fix } of violations) {
  process.stdout.write(`${path}:${line}: ${message}. ${fix[0]?.toUpperCase()}${fix.slice(1)}\n`);
}
process.stdout.write(
  `tidy: ${violations.length} ${violations.length === 1 ? "breach" : "breaches"}\n`,
);
process.exitCode = violations.length === 0 ? 0 : 1;
