import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { peopleFolder } from "./people.fixture.js";
import { repository, run } from "./process.fixture.js";

const folder = fileURLToPath(new URL(".", import.meta.url));

// Imports as the formatter lays them out; those of types are gone when the program runs.
const importForm = /^(?:import|export)(?! type\b)[^;]*?(?:from )?"([^"]+)";$/gm;

/** What is loaded with a file: its own modules and the names of packages, by static imports. */
function loadedWith(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, name = ""] of readFileSync(file, "utf8").matchAll(importForm)) {
    if (name.startsWith(".")) loadedWith(join(dirname(file), name.replace(/\.js$/, ".ts")), seen);
    else seen.add(name);
  }
  return seen;
}

const late = ["@kaitong/plan", "@kaitong/documents"];

describe("the start of a command", () => {
  test("loads every command, and nothing of plans and documents", () => {
    const loaded = [...loadedWith(join(folder, "main.ts"))];
    const own = loaded.map((name) => relative(folder, name));
    expect(own).toContain(join("verbs", "audit-plans.ts"));
    expect(loaded).toContain("@kaitong/engine");
    expect(loaded.filter((name) => late.includes(name))).toEqual([]);
    expect(own.filter((name) => name.startsWith("plans"))).toEqual([]);
  });

  test("would be seen to load them", () => {
    expect([...loadedWith(join(folder, "plans/plan.ts"))]).toContain("@kaitong/plan");
    expect([...loadedWith(join(folder, "plans/document-kinds.ts"))]).toContain(
      "@kaitong/documents",
    );
  });

  const hooks = `
    import { writeSync } from "node:fs";
    export function resolve(name, context, next) {
      writeSync(2, "loaded:" + name + "\\n");
      return next(name, context);
    }`;
  const dataUrl = (script: string) => `data:text/javascript,${encodeURIComponent(script)}`;
  const register = `
    import { register } from "node:module";
    register(${JSON.stringify(dataUrl(hooks))});`;
  const node = ["--import", dataUrl(register)];

  test.concurrent.for([
    [["--version"], []],
    [["decide", join(peopleFolder, "approved.json")], []],
    [["plan", join(peopleFolder, "approved.json")], ["@kaitong/plan"]],
    [
      ["notice", join(peopleFolder, "approved.json")],
      ["@kaitong/documents", "@kaitong/plan"],
    ],
  ] as const)("%o loads of them %o", async ([args, expected], { expect: here }) => {
    const { stderr, code } = await run(args, { node, cwd: repository });
    here(code).toBe(0);
    const names = [...stderr.matchAll(/^loaded:(.*)$/gm)].map(([, name = ""]) => name);
    here(names).toContain("@kaitong/engine");
    here([...new Set(names.filter((name) => late.includes(name)))].sort()).toEqual(expected);
  });
});
