import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checkCodes } from "../check/check-codes.js";
import { shapeCodes } from "../define/shape-codes.js";
import { reviewCodes } from "../review/review-codes.js";
import { diagnosticCodes } from "./codes.js";

const root = fileURLToPath(new URL("..", import.meta.url));

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /(?<!\.test|-codes|\.fixture)\.ts$/.test(name) ? [path] : [];
  });
}

const groups = Object.keys(diagnosticCodes).map((code) => code.split(".")[0]);
const used = new Set(
  sources(root).flatMap((path) =>
    [
      ...readFileSync(path, "utf8").matchAll(
        new RegExp(`"((?:${groups.join("|")})\\.[a-z0-9]+(?:-[a-z0-9]+)*)"`, "g"),
      ),
    ].map((match) => match[1] ?? ""),
  ),
);

describe("the table of codes", () => {
  it("has every code that the engine writes", () => {
    expect([...used].filter((code) => diagnosticCodes[code] === undefined)).toEqual([]);
    expect(used.size).toBeGreaterThan(50);
  });

  it("has no code that nothing writes, apart from names that are made up of parts", () => {
    const unused = Object.keys(diagnosticCodes).filter(
      (code) => !used.has(code) && !code.startsWith("name.unknown-"),
    );
    expect(unused).toEqual([]);
  });

  it("writes summaries and fixes as one lower-case line", () => {
    for (const { summary, fix } of Object.values(diagnosticCodes)) {
      expect(summary).toMatch(/^[a-z`±][^\n]+[^.]$/);
      expect(fix).toMatch(/^[a-z`][^\n]+[^.]$/);
    }
  });

  it("says why a definition is refused or warned about, in words that the summary has not", () => {
    const codes = [checkCodes, shapeCodes, reviewCodes].flatMap((part) => Object.keys(part));
    for (const code of codes) {
      const { summary = "", why = "" } = diagnosticCodes[code] ?? {};
      expect(why, code).toMatch(/^[a-z][^\n]{20,}[^.]$/);
      expect(summary, code).not.toContain(why);
    }
    expect(codes.length).toBeGreaterThan(80);
  });
});
