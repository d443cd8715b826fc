import fc from "fast-check";
import { expect, it } from "vitest";
import { quoteInput } from "./quote.js";

it("puts input in backticks and cuts it to 40 characters", () => {
  expect(quoteInput("incomeFen")).toBe("`incomeFen`");
  expect(quoteInput("a".repeat(40))).toBe(`\`${"a".repeat(40)}\``);
  expect(quoteInput("a".repeat(41))).toBe(`\`${"a".repeat(39)}…\``);
});

it("shows what cannot be seen", () => {
  expect(quoteInput("a\nb\u0000\u202ec\u2028")).toBe("`a\\u000ab\\u0000\\u202ec\\u2028`");
  expect(quoteInput("\ud800x")).toBe("`\\ud800x`");
  expect(quoteInput("\u{e0041}")).toBe("`\\udb40\\udc41`");
  expect(quoteInput("开通 😀")).toBe("`开通 😀`");
});

it("never splits a surrogate pair", () => {
  expect(quoteInput(`${"a".repeat(38)}😀😀`)).toBe(`\`${"a".repeat(38)}…\``);
});

it("is well-formed and on one line for any input", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(0xffff), { maxLength: 60 }), (codes) => {
      const quoted = quoteInput(String.fromCharCode(...codes));
      expect(/^`[^\p{Cc}\p{Cs}]*`$/u.test(quoted)).toBe(true);
    }),
  );
});
