import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import {
  boolean,
  choice,
  either,
  integer,
  list,
  literal,
  object,
  record,
  reference,
  single,
  text,
  variant,
} from "./make-shape.js";
import type { Shape, ShapeOf } from "./shape.js";
import { type ShapeCode, shapeCodes } from "./shape-codes.js";
import { diagnosticsMax, valuesMax } from "./shape-walk.js";
import { validateShape } from "./validate-shape.js";

type Tree =
  | { readonly kind: "leaf"; readonly value: number }
  | { readonly kind: "pair"; readonly left: Tree; readonly right: Tree };

const tree: ShapeOf<Tree> = reference(
  "Tree",
  () =>
    variant<Tree>({
      leaf: object({ value: integer() }, {}),
      pair: object({ left: tree, right: tree }, {}),
    }),
  3,
);

const person = object<{ readonly name: string; readonly age: number; readonly nick?: string }>(
  { name: text("name"), age: integer(0, 150) },
  { nick: text(null, 3) },
);
const length = either(integer(1, 9), single({ parameter: text("name") }));

const leaf = { kind: "leaf", value: 1 };
const pair = (left: unknown, right: unknown) => ({ kind: "pair", left, right });

const right: readonly (readonly [string, Shape, unknown])[] = [
  ["a text", text(), "任何 文字 😀"],
  ["an empty text", text(), ""],
  ["a text counted in code points", text(null, 2), "😀😀"],
  ["a name", text("name"), "incomeMonthlyFen"],
  ["an id", text("id"), "EXT.OVERDUE_NOW-2"],
  ["a leap day", text("day"), "2028-02-29"],
  ["an integer at its bound", integer(0, 5), 5],
  ["minus zero", integer(0, 5), -0],
  ["null as a literal", literal(null), null],
  ["a list", list(boolean(), 0, 2), [true, false]],
  ["a record", record(text("id"), integer()), { "a.b": 1, constructor: 2 }],
  ["a record at its limit", record(text(), integer(), 2), { a: 1, b: 2 }],
  ["an object without optional members", person, { name: "A", age: 1 }],
  [
    "an object without prototype",
    person,
    Object.assign(Object.create(null), { name: "A", age: 1 }),
  ],
  ["the first alternative", length, 9],
  ["the other alternative", length, { parameter: "days" }],
  ["a variant, three deep", tree, pair(pair(leaf, leaf), leaf)],
];

/** Shapes with a value that has one fault. */
const wrong: readonly (readonly [Shape, unknown])[] = [
  [text(), 3],
  [integer(), "3"],
  [integer(), 1.5],
  [integer(), Number.NaN],
  [boolean(), undefined],
  [person, []],
  [list(text()), {}],
  [length, null],
  [integer(1, 9), 0],
  [length, 10],
  [integer(0), 2 ** 53],
  [list(text(), 1), []],
  [list(text(), 0, 1), [1, 2]],
  [record(text(), text(), 1), { a: 1, b: 2 }],
  [text(null, 2), "abc"],
  [text("name"), "a-b"],
  [record(text("id"), text()), { "a/b": "" }],
  [text("day"), "2026-2-1"],
  [text("day"), "2026-02-29"],
  [text(), "\ud800"],
  [text(), "\u0000"],
  [choice("longest", "current"), "longst"],
  [choice("all", "any"), "xyzzyx"],
  [choice("all", "any"), 1],
  [literal("one"), "qqqqqq"],
  [literal(1), true],
  [person, { name: "A" }],
  [person, { name: "A", age: 1, nik: "" }],
  [person, { name: "A", age: 1, zzzzzz: 1 }],
  [person, { name: "A", age: 1, toString: 1 }],
  [length, {}],
  [single({ a: integer(), b: integer() }), { a: 1, b: 2 }],
  [tree, {}],
  [tree, { kind: 1 }],
  [tree, pair(leaf, { kind: "lef" })],
  [tree, { kind: "constructor" }],
];

/** Code and pointer, message, fix of each. */
const said = `
wrong-type: a text is needed, not \`3\` | write a text
wrong-type: an integer is needed, not the text \`3\` | write an integer
wrong-type: an integer is needed, not \`1.5\` | write an integer
wrong-type: an integer is needed, not \`NaN\` | write an integer
wrong-type: \`true\` or \`false\` is needed, not \`undefined\` | write \`true\` or \`false\`
wrong-type: an object is needed, not a list | write an object
wrong-type: a list is needed, not an object | write a list
wrong-type: an integer or an object is needed, not \`null\` | write an integer or an object
out-of-range: \`0\` is outside 1 to 9 | write an integer from 1 to 9
out-of-range: \`10\` is outside 1 to 9 | write an integer from 1 to 9
out-of-range: \`9007199254740992\` is outside 0 to 9007199254740991 | write an integer from 0 to …
out-of-range: the list has 0 entries, but at least 1 are needed | *
too-long: the list has 2 entries, but at most 1 are allowed | *
too-long: the object has 2 members; at most 1 may be | *
too-long: \`abc\` has more than 2 characters | *
malformed-name: \`a-b\` is not a letter, then letters and digits | *
malformed-name /a~1b: \`a/b\` is not only letters, digits, \`.\`, \`_\` and \`-\` | *
malformed-day: \`2026-2-1\` is not a day of the calendar | *
malformed-day: \`2026-02-29\` is not a day of the calendar | *
malformed-text: \`\ud800\` has a character that cannot be stored | *
malformed-text: \`\u0000\` has a character that cannot be stored | *
wrong-choice: \`longst\` is not allowed here | did you mean \`longest\`?
wrong-choice: \`xyzzyx\` is not allowed here | write one of \`all\`, \`any\`
wrong-type: one of \`all\`, \`any\` is needed, not \`1\` | write one of \`all\`, \`any\`
wrong-choice: \`qqqqqq\` is not allowed here | write \`one\`
wrong-type: \`1\` is needed, not \`true\` | write \`1\`
missing-member: the member \`age\` is missing | add \`age\`: an integer
unknown-member /nik: there is no member \`nik\` here | did you mean \`nick\`?
unknown-member /zzzzzz: there is no member \`zzzzzz\` here | remove it, or write \`nick\`
unknown-member /toString: there is no member \`toString\` here | remove it, or write \`nick\`
missing-member: the member \`parameter\` is missing | add \`parameter\`
unknown-member /b: \`b\` does not stand beside \`a\` | remove one of them
missing-member: the member \`kind\` is missing | add \`kind\`: one of \`leaf\`, \`pair\`
wrong-type /kind: one of \`leaf\`, \`pair\` is needed, not \`1\` | write one of \`leaf\`, \`pair\`
wrong-choice /right/kind: \`lef\` is not allowed here | did you mean \`leaf\`?
wrong-choice /kind: \`constructor\` is not allowed here | write one of \`leaf\`, \`pair\`
`;

/** One line for a diagnostic; `*` stands for the general fix of its code. */
function line({ code, pointer, message, fix }: Diagnostic): string {
  const place = `${code.replace("definition.", "")} ${pointer}`.trim();
  const general: string = shapeCodes[code as ShapeCode].fix;
  return `${place}: ${message} | ${fix === general ? "*" : fix.replace(/900719925474\d+/u, "…")}`;
}

describe("validateShape", () => {
  test.each(right)("accepts %s", (_name, shape, value) => {
    expect(validateShape(shape, value, "")).toEqual([]);
  });

  test("says what is wrong, where, and how to mend it", () => {
    const found = wrong.flatMap(([shape, value]) => validateShape(shape, value, "").map(line));
    expect(found.join("\n")).toBe(said.trim());
    const limits = ["too-deep", "too-large", "too-many-errors"];
    const codes = new Set([...found.map((one) => one.split(/[ :]/u)[0]), ...limits]);
    expect(Object.keys(shapeCodes).sort()).toEqual(
      [...codes].map((code) => `definition.${code}`).sort(),
    );
  });

  test("reports every problem at once, below the pointer that was given", () => {
    const found = validateShape(list(person), [{ nam: "A", age: -1, nick: "abcd" }, 1], "/people");
    expect(found.map(({ code, pointer }) => `${pointer} ${code}`)).toEqual([
      "/people/0 definition.missing-member",
      "/people/0/age definition.out-of-range",
      "/people/0/nam definition.unknown-member",
      "/people/0/nick definition.too-long",
      "/people/1 definition.wrong-type",
    ]);
  });

  test("reports what is nested too deeply, where the limit is passed", () => {
    const found = validateShape(tree, pair(pair(pair(leaf, pair(1, 1)), leaf), leaf), "");
    const message = "trees are nested more than 3 deep";
    const fix = "name a part of the expression as a variable of its own and use that variable";
    const code = "definition.too-deep";
    expect(found).toEqual([
      { code, pointer: "/left/left/left", message, fix },
      { code, pointer: "/left/left/right", message, fix },
    ]);
  });

  test("lists a bounded number of problems and says so", () => {
    const values = Array.from({ length: 5_000 }, () => 0);
    const found = validateShape(list(text()), values, "");
    expect(found).toHaveLength(diagnosticsMax);
    expect(found.at(-2)?.code).toBe("definition.wrong-type");
    expect(found.at(-1)?.code).toBe("definition.too-many-errors");
    const keys = Object.fromEntries(values.map((_, index) => [`k${index}`, 0]));
    expect(validateShape(person, keys, "")).toHaveLength(diagnosticsMax);
    expect(validateShape(list(text()), values.slice(0, diagnosticsMax), "").at(-1)?.code).toBe(
      "definition.wrong-type",
    );
  });

  test("reads a bounded number of values, although parts are shared", () => {
    const deep: ShapeOf<Tree> = reference(
      "Tree",
      () =>
        variant<Tree>({
          leaf: object({ value: integer() }, {}),
          pair: object({ left: deep, right: deep }, {}),
        }),
      64,
    );
    let shared: unknown = leaf;
    for (let depth = 1; depth < 64; depth += 1) shared = pair(shared, shared);
    const [first, ...more] = validateShape(deep, shared, "");
    expect(first?.message).toBe(`more than ${valuesMax} values`);
    expect(more).toEqual([]);
  });

  test("stops in a value that contains itself", () => {
    const cycle = { kind: "pair", left: leaf, right: {} };
    cycle.right = cycle;
    expect(validateShape(tree, cycle, "").map(({ pointer }) => pointer)).toContain(
      "/right/right/right",
    );
  });

  test("never throws, whatever the value", () => {
    const shapes = [...right.map(([, shape]) => shape), ...wrong.map(([shape]) => shape)];
    const values = fc.anything({
      withNullPrototype: true,
      withBigInt: true,
      withSparseArray: true,
    });
    fc.assert(
      fc.property(fc.constantFrom(...shapes), values, (shape, value) => {
        expect(Array.isArray(validateShape(shape, value, ""))).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });
});
