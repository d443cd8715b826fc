import { describe, expect, it } from "vitest";
import { documented, faults } from "./faults.ts";
import { type Files, findings } from "./planted.ts";

const test = "packages/engine/src/a.test.ts";
const index = "packages/engine/src/index.ts";
const kinds = 'type K = { kind: "a" } | { kind: "b" };\n';
const repeat = (count: number, text: string) => `${text}\n`.repeat(count);
const cliPackage =
  '{ "dependencies": { "@kaitong/engine": "1" }, "scripts": { "x": "dist/x.js" } }';
const skips = [
  'it.skip("x (skipped: no server)", () => {});',
  'it.skipIf(f())("y, skipped when alone", f);',
  'it("z", (c) => c.skip("no server"));',
];
const closedSwitch = "const f = (k: K) => { switch (k.kind) { default: unreachable(k); } };\n";
const later = ["TO", "DO"].join("");
const literals = `f("${later} // it.only(", \`/* \${f(1)} for now */\`, /"\\/\\/ for now/);\n`;

describe("a planted fault is found", () => {
  it.each(faults)("%s", (_, files, finding) => {
    const found = findings(files);
    expect(found.filter((one) => one.startsWith(finding))).toHaveLength(1);
  });
});

/** What looks like a fault and is none. */
const clean: [name: string, files: Files][] = [
  ["a small repository", {}],
  ["a long suite", { [test]: `describe("x", () => {\n${repeat(80, '  it("y");')}});\n` }],
  ["words in text", { [test]: literals }],
  ["names of properties", { [index]: documented("const f = (x: { Date: number }) => x.Date;") }],
  ["large integers", { [index]: documented("const f = [1_000, 1e9, 0xff, 9007199254740993n];") }],
  ["a closed switch", { [test]: kinds + closedSwitch }],
  ["a skip with a reason", { [test]: skips.join("\n") }],
  ["the address of data", { [test]: 'new URL("../../../data/x.json", import.meta.url);\n' }],
  [
    "a worker",
    {
      [test]: 'new Worker(new URL("./w.js", import.meta.url));\n',
      "packages/engine/src/w.ts": "const b = 1;\n",
    },
  ],
  [
    "a program in a script",
    { "packages/cli/package.json": cliPackage, "packages/cli/src/x.ts": "const b = 1;\n" },
  ],
  [
    "generated code",
    { "packages/engine/src/generated/a.ts": repeat(600, `// ${"x".repeat(120)}`) },
  ],
  ["what git ignores", { ".gitignore": "out/\n", "tools/out/a.mjs": repeat(600, "//") }],
  ["both languages", { "examples/a/copy/en.json": "{}", "examples/a/copy/zh-CN.json": "{}" }],
];

describe("what is in order is left alone", () => {
  it.each(clean)("%s", (_, files) => {
    expect(findings(files)).toEqual([]);
  });
});
