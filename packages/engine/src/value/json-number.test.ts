import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endOfNumber, jsonNumber } from "./json-number.js";

/** The same by exact fractions: numerator and denominator as BigInt. */
function oracle(source: string): number | "fraction" | "too-large" {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(source);
  const [, sign, whole = "", fraction = "", exponent = "0"] = match ?? [];
  const scale = Number(exponent) - fraction.length;
  const numerator = BigInt(whole + fraction) * 10n ** BigInt(Math.max(0, scale));
  const denominator = 10n ** BigInt(Math.max(0, -scale));
  if (numerator % denominator !== 0n) {
    return "fraction";
  }
  const size = numerator / denominator;
  if (size > BigInt(Number.MAX_SAFE_INTEGER)) {
    return "too-large";
  }
  return sign === "-" && size !== 0n ? -Number(size) : Number(size);
}

function read(source: string): number | "fraction" | "too-large" {
  const result = jsonNumber(source);
  return result.kind === "integer" ? result.value : result.kind;
}

describe("jsonNumber", () => {
  it.each([
    ["-0", 0],
    ["0.000e99", 0],
    ["1.0", 1],
    ["1e2", 100],
    ["-12.50E1", -125],
    ["100e-2", 1],
    ["9007199254740991", 9_007_199_254_740_991],
    ["-9007199254740991.000", -9_007_199_254_740_991],
    ["9007199254740992", "too-large"],
    ["9007199254740993", "too-large"],
    ["-9007199254740992", "too-large"],
    ["1e400", "too-large"],
    ["1e99999999999999999999", "too-large"],
    ["0e99999999999999999999", 0],
    ["1e-99999999999999999999", "fraction"],
    ["1.5", "fraction"],
    ["1e-3", "fraction"],
    ["1.0000000000000000000001", "fraction"],
    ["9007199254740990.5", "fraction"],
    ["900719925474099.1e1", 9_007_199_254_740_991],
  ])("%s is %s", (source, expected) => {
    expect(read(source)).toBe(expected);
  });

  it("agrees with exact fractions", () => {
    const digits = fc.stringMatching(/^[09]{0,3}\d{0,9}0{0,9}$/);
    const number = fc
      .tuple(fc.constantFrom("", "-"), digits, digits, fc.integer({ min: -25, max: 25 }))
      .map(([sign, whole, fraction, exponent]) => {
        const decimals = fraction === "" ? "" : `.${fraction}`;
        return `${sign}${BigInt(whole || "0")}${decimals}e${exponent}`;
      });
    fc.assert(
      fc.property(number, (source) => {
        expect(read(source)).toBe(oracle(source));
      }),
      { numRuns: 3_000 },
    );
  });

  it("reads a million digits in linear time", () => {
    const zeros = "0".repeat(1_000_000);
    expect(read(`1${zeros}.${zeros}1`)).toBe("fraction");
    expect(read(`0.${zeros}1e1000001`)).toBe(1);
  });
});

describe("endOfNumber", () => {
  const grammar = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;

  it("accepts the grammar of RFC 8259 as a regular expression does", () => {
    const text = fc.stringMatching(/^-?[019]{0,3}(\.[09]{0,2})?([eE][+-]?[09]{0,2})?[ ,x]?$/);
    fc.assert(
      fc.property(text, (source) => {
        grammar.lastIndex = 0;
        const matched = grammar.exec(source)?.[0].length ?? -1;
        // A number that stops in the middle of its own form is none, whatever the part before.
        const isBroken = matched >= 0 && /[0-9.eE]/.test(source.charAt(matched));
        expect(endOfNumber(source, 0)).toBe(isBroken ? -1 : matched);
      }),
      { numRuns: 2_000 },
    );
  });

  it("starts anywhere and does not overflow", () => {
    expect(endOfNumber("[-12]", 1)).toBe(4);
    expect(endOfNumber("1".repeat(30_000_000), 0)).toBe(30_000_000);
  });
});
