import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, type JsonValue } from "./canonical.js";
import { type JsonLimits, readJson } from "./json.js";

/*
 * JSON.parse is the oracle of what is JSON at all and of the values; what kaitong refuses beyond it
 * is in json.test.ts.
 */

const limits: JsonLimits = { bytesMax: 10_000_000, depthMax: 64 };
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

const key = fc
  .oneof(fc.string({ unit: "binary", maxLength: 8 }), fc.constantFrom("id", "at", "amountFen", "1"))
  .filter((text) => !["__proto__", "constructor", "prototype"].includes(text));
const { value: integerJson } = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom<JsonValue>(null, true, false, 0, Number.MIN_SAFE_INTEGER),
    fc.maxSafeInteger(),
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.array(tie("value"), { maxLength: 6 }),
    fc.dictionary(key, tie("value"), { maxKeys: 6 }),
  ),
}));

/** Pieces that parsers get wrong, to be put anywhere into a valid text. */
const pieces = [
  ...[
    "",
    " ",
    "\n",
    "\t",
    "\r",
    "\v",
    "\f",
    "\u00a0",
    "\ufeff",
    "\u2028",
    "\u0000",
    "\u001f",
    "/**/",
    "//",
  ],
  ...[",", ":", "[", "]", "{", "}", '"', "\\", "'", "-", "+", ".", "0", "00", "9", "e", "E", "e5"],
  ...["-0", "1.0", "1.5", "1e400", "9007199254740992", "NaN", "null", "true", "false", "nul", "x"],
  ...["\\u0041", "\\ud83d", "\\udc00", "\\n", "\\x", "\\u12", "开", "😀", "__proto__", '"a":1'],
];

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Fails unless `readJson` stops exactly where JSON.parse refuses. */
function compareWithOracle(text: string): void {
  const { value, errors } = readJson(text, limits);
  if (errors.some(({ code }) => code === "json.too-deep")) {
    return;
  }
  const isJson = parses(text);
  expect(value !== undefined).toBe(isJson);
  expect(errors.some(({ code }) => code === "json.syntax")).toBe(!isJson);
  if (errors.length === 0) {
    expect(canonicalJson(value ?? null)).toBe(canonicalJson(JSON.parse(text)));
  }
}

describe("readJson and JSON.parse", () => {
  it("give the same values for integer JSON, as text and as bytes, in any layout", () => {
    fc.assert(
      fc.property(integerJson, fc.constantFrom(0, 1, "\t", " \n\r "), (value, space) => {
        const text = JSON.stringify(value, null, space);
        const reading = readJson(text, limits);
        expect(reading.errors).toEqual([]);
        // JSON.parse keeps -0, of which there is none among the integers.
        const expected = JSON.parse(text, (_, part) => (part === 0 ? 0 : part));
        expect(reading.value).toEqual(expected);
        expect(readJson(new TextEncoder().encode(text), limits)).toEqual(reading);
      }),
      { numRuns: 1_000 },
    );
  });

  it("differ in -0, which is no integer of its own", () => {
    expect(readJson("[-0, -0.0, 0e5]", limits).value).toStrictEqual([0, 0, 0]);
  });

  it("keep the order of members", () => {
    const { value } = readJson('{"b":1,"a":2,"c":{"z":1,"y":2}}', limits);
    expect(JSON.stringify(value)).toBe('{"b":1,"a":2,"c":{"z":1,"y":2}}');
  });

  it("agree on what is JSON after pieces were put in and cut out", () => {
    const cut = fc.record({ at: fc.nat(), length: fc.nat(3), piece: fc.constantFrom(...pieces) });
    fc.assert(
      fc.property(integerJson, fc.array(cut, { minLength: 1, maxLength: 3 }), (value, cuts) => {
        const text = cuts.reduce((before, { at, length, piece }) => {
          const start = at % (before.length + 1);
          return before.slice(0, start) + piece + before.slice(start + length);
        }, JSON.stringify(value));
        compareWithOracle(text);
      }),
      { numRuns: 4_000 },
    );
  });

  it("agree on short texts of nothing but pieces", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 6 }), (parts) => {
        compareWithOracle(parts.join(""));
      }),
      { numRuns: 4_000 },
    );
  });

  it("agree on every text of up to four of the characters that matter", () => {
    const characters = ['"', "\\", "{", "}", "[", "]", ",", ":", "0", "1", "-", ".", "e", " ", "u"];
    let texts = [""];
    for (let length = 1; length <= 4; length++) {
      texts = texts.flatMap((text) => characters.map((character) => text + character));
      const different = texts.filter(
        (text) => (readJson(text, limits).value !== undefined) !== parses(text),
      );
      expect(different).toEqual([]);
    }
  });

  it("agree on bytes changed at random, and never throw", () => {
    const change = fc.tuple(fc.nat(), fc.nat(255));
    fc.assert(
      fc.property(integerJson, fc.array(change, { maxLength: 4 }), (value, changes) => {
        const bytes = new TextEncoder().encode(JSON.stringify({ value }));
        for (const [at, byte] of changes) {
          bytes[at % bytes.length] = byte;
        }
        const { errors } = readJson(bytes, limits);
        let text: string | null = null;
        try {
          text = decoder.decode(bytes);
        } catch {
          expect(errors.map(({ code }) => code)).toEqual(["json.invalid-utf8"]);
        }
        if (text !== null) {
          compareWithOracle(text);
          expect(readJson(text, limits).errors).toEqual(errors);
        }
      }),
      { numRuns: 5_000 },
    );
  });
});

describe("known keys", () => {
  it("are not mistaken for others of the same hash or length", () => {
    // 31 × "A" + "a" = 31 × "B" + "B", so these have one hash.
    const text = '[{"Aa":1,"BB":2},{"BB":3,"Aa":4},{"Aaa":5,"AaBB":6,"BBAa":7,"":8}]';
    expect(readJson(text, limits)).toEqual({ value: JSON.parse(text), errors: [] });
  });

  it("are not mistaken for the beginning of others", () => {
    // Among so many, some share the place of `a` in the memory of keys.
    const letters = Array.from({ length: 64 }, (_, index) => String.fromCharCode(48 + index));
    const keys = letters.flatMap((second) => letters.map((third) => `a${second}${third}`));
    const text = JSON.stringify(keys.flatMap((key) => [{ a: 1 }, { [key]: 2 }]));
    expect(readJson(text, limits)).toEqual({ value: JSON.parse(text), errors: [] });
  });

  it("hold for more keys than are remembered", () => {
    const keys = Array.from({ length: 2_000 }, (_, index) => `key ${index % 1_000} ${index}`);
    const text = JSON.stringify([0, 1].map(() => Object.fromEntries(keys.map((k) => [k, k]))));
    expect(readJson(text, limits)).toEqual({ value: JSON.parse(text), errors: [] });
  });
});

it("stays linear on texts made to be slow", () => {
  const size = 1_000_000;
  const texts = [
    `"${"\\n".repeat(size)}"`,
    `"${"\\ud800".repeat(size / 10)}"`,
    `[${"1.5,".repeat(size / 4)}1]`,
    `[${"0".repeat(size)}]`,
    `[1${"0".repeat(size)}e-${"9".repeat(size)}]`,
    `{"${"k".repeat(size)}":[${"1.5,".repeat(2_000)}1]}`,
    "\n".repeat(size),
  ];
  for (const text of texts) {
    const { errors } = readJson(text, limits);
    expect(JSON.stringify(errors).length).toBeLessThan(size);
  }
});
