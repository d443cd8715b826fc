import type { Files } from "./planted.ts";

/** A file to plant and the beginning of the one finding that it must lead to. */
export type Fault = [name: string, files: Files, finding: string];

const index = "packages/engine/src/index.ts";
const inner = "packages/engine/src/a.ts";
const test = "packages/engine/src/a.test.ts";
const main = "packages/cli/src/main.ts";
const kinds = 'type K = { kind: "a" } | { kind: "b" };\n';
const repeat = (count: number, text: string) => `${text}\n`.repeat(count);
const names = Array.from({ length: 16 }, (_, i) => documented(`const name${i} = ${i};`)).join("");
const table = (row: string) => `| p | t |\n|---|---|\n| x | ${row} |\n`;
// Put together so that the file does not hold what it plants.
const later = ["TO", "DO"].join("");
const excuse = ["for", "now"].join(" ");

/** Something exported with a doc comment. */
export function documented(body: string): string {
  return `/** Says what it is. */\nexport ${body}\n`;
}

function inIndex(name: string, body: string, finding: string): Fault {
  return [name, { [index]: documented(body) }, `${index}:2 ${finding}`];
}

function inTest(name: string, text: string, finding: string, line = 1): Fault {
  return [name, { [test]: text }, `${test}:${line} ${finding}`];
}

const sizes: Fault[] = [
  inTest("a long file", repeat(501, "// x"), "the file has 501 lines", 501),
  inTest("a long function", `function f() {\n${repeat(70, "  f();")}}\n`, "the function has 72"),
  inTest("a wide line", `// ${"x".repeat(98)}\n`, "the line has 101 columns"),
  [
    "long files",
    Object.fromEntries(["a", "b", "c"].map((name) => [`tools/${name}.mjs`, repeat(130, "//")])),
    ".:1 the median file has 130 lines",
  ],
];

const purity: Fault[] = [
  inIndex("the clock", "const f = () => new Date();", "`Date` is used"),
  inIndex("the process", "const f = () => process.pid;", "`process` is used"),
  inIndex("a timer", "const f = () => setTimeout(f, 1);", "`setTimeout` is used"),
  inIndex("the network", 'const f = () => fetch("x");', "`fetch` is used"),
  inIndex("the console", "const f = () => console.log(1);", "`console` is used"),
  inIndex("random", "const f = () => Math.random();", "`Math.random` is used"),
  inIndex("a float", "const f = 0.5;", "`0.5` is not an integer"),
  inIndex("a float in disguise", "const f = 1.0;", "`1.0` is not an integer"),
  inIndex("a small exponent", "const f = 1e-3;", "`1e-3` is not an integer"),
  ["a built-in module", { [index]: 'import "node:fs";\n' }, `${index}:1 \`node:fs\` is imported`],
];

const imports: Fault[] = [
  [
    "an upward import",
    { [index]: 'import "@kaitong/cli";\n' },
    `${index}:1 \`packages/engine\` must not import \`@kaitong/cli\``,
  ],
  [
    "a deep import",
    { [main]: 'import "@kaitong/engine/src/x.js";\n' },
    `${main}:1 \`@kaitong/engine/src/x.js\` reaches into`,
  ],
  [
    "a way out",
    { [main]: 'import "../../engine/src/index.js";\n' },
    `${main}:1 \`../../engine/src/index.js\` leaves \`packages/cli\``,
  ],
  [
    "an unknown package",
    { "packages/new/src/index.ts": 'import "@kaitong/engine";\n' },
    "packages/new/src/index.ts:1 nothing says whom",
  ],
  [
    "an undeclared dependency",
    { [index]: 'import "lodash";\n' },
    `${index}:1 \`lodash\` is not declared`,
  ],
];

const publicNames: Fault[] = [
  ["no doc comment", { [index]: "export const b = 1;\n" }, `${index}:1 \`b\` is public and has no`],
  ["an empty one", { [index]: "/** */\nexport const b = 1;\n" }, `${index}:2 \`b\` is public`],
  [
    "none further in",
    { [index]: 'export { b as c } from "./a.js";\n', [inner]: "export const b = 1;\n" },
    `${inner}:1 \`c\` is public`,
  ],
  [
    "none in a namespace",
    { [index]: 'export * as ns from "./a.js";\n', [inner]: "export const b = 1;\n" },
    `${inner}:1 \`ns.b\` is public`,
  ],
  ["many names", { [index]: names }, `${index}:1 the index exports 16 names`],
];

const tests: Fault[] = [
  inTest(
    "an open switch",
    `${kinds}const f = (k: K) => { switch (k.kind) { case "a": f(k); } };\n`,
    "this switch on `kind`",
    2,
  ),
  inTest(
    "a vague default",
    `${kinds}const f = (k: K) => { switch (k.kind) { default: f(k); } };\n`,
    "this switch on `kind`",
    2,
  ),
  inTest("a word in a comment", `/* a\n ${later} b */\n`, `\`${later}\` leaves something`, 2),
  inTest("an excuse", `f(); // simplified ${excuse}\n`, `\`${excuse}\` leaves something`),
  inTest("only", 'it.only("x", () => {});\n', "`.only` switches every other"),
  inTest("a silent skip", 'describe.skip("x", () => {});\n', "`.skip` gives no reason"),
  inTest("a silent skip inside", 'it("x", (c) => c.skip());\n', "`.skip` gives no reason"),
];

const dead: Fault[] = [
  ["a dead file", { [inner]: "const b = 1;\n" }, `${inner}:1 nothing leads to this file`],
  [
    "a dead island",
    { "tools/x/a.mjs": 'import "./b.mjs";\n', "tools/x/b.mjs": 'import "./a.mjs";\n' },
    "tools/x/b.mjs:1 nothing leads to this file",
  ],
  [
    "an unused export",
    {
      [test]: 'import { b } from "./a.js";\nb();\n',
      [inner]: "export const b = 1;\nexport const c = 1;\n",
    },
    `${inner}:2 no other file imports \`c\``,
  ],
];

const documents: Fault[] = [
  ["no version", { "CHANGELOG.md": "# Changelog\n" }, "CHANGELOG.md:1 there is no section"],
  ["a lost test", { "PROMISES.md": table("`a/b.test.ts`") }, "PROMISES.md:3 `a/b.test.ts` does"],
  ["a bare promise", { "PROMISES.md": table("y") }, "PROMISES.md:3 no test defends"],
  [
    "one language",
    { "examples/a/copy/en.ts": "" },
    "examples/a/copy/en.ts:1 there is no `examples/a/copy/zh-CN.ts`",
  ],
];

/** Every fault that the rules must find. */
export const faults: Fault[] = [
  ...sizes,
  ...purity,
  ...imports,
  ...publicNames,
  ...tests,
  ...dead,
  ...documents,
];
