import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { generatedPages } from "./docs/pages.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const pages = new Map(await generatedPages(root));
const page = (name: string) => pages.get(`docs/reference/${name}.md`) ?? "";
const headings = (text: string) => [...text.matchAll(/^###? (.+)$/gm)].map(([, name]) => name);

describe("generated pages", () => {
  it.each([...pages.keys()])("%s is up to date; `npm run docs` writes it", (path) => {
    expect(readFileSync(join(root, path), "utf8")).toBe(pages.get(path));
  });

  it("name every command that the program names", () => {
    const program = join(root, "packages/cli/bin/kaitong.js");
    const help = execFileSync(process.execPath, [program, "--help"], { encoding: "utf8" });
    const commands = [...help.matchAll(/^ {2}([a-z]+) .*$/gm)].map(([, name]) => name);
    expect(commands.length).toBeGreaterThan(9);
    const missing = commands.filter((name) => !headings(page("cli")).includes(name));
    expect(missing).toEqual(["help"]);
  });

  it("say of every builder what it makes, with an example", () => {
    const builders = page("language").split("\n### ");
    const sum = builders.find((one) => one.startsWith("sumOf\n")) ?? "";
    expect(sum).toContain("sumOf(source: string, measure: integer, rows?: Rows): integer");
    expect(sum).toContain("Makes `aggregate` `sum`");
    expect(sum).toContain('sumOf("accounts", column("balanceFen"))');
    const kinds = page("language").split("## Kinds of expressions")[1]?.split("###")[0] ?? "";
    const rows = kinds.split("\n").filter((line) => line.startsWith("| `"));
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.filter((row) => row.endsWith("|  |"))).toEqual([]);
  });

  it("say what is wrong, why, and how to mend it", () => {
    const text = page("diagnostics");
    expect(text).toContain("### scorecard.bin-gap\n");
    expect(text).toContain("- **Why**: a person with such a value could not be scored.");
    expect(text).toMatch(/^Nothing reads a parameter\. \*\(warning\)\*$/m);
    expect(headings(text).length).toBeGreaterThan(120);
  });
});
