import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeUtf8, utf8Length } from "./utf8.js";

const encoder = new TextEncoder();
const text = fc.string({ unit: "binary", maxLength: 60 });

describe("decodeUtf8", () => {
  it("reads back any well-formed text, with its byte order mark", () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(decodeUtf8(encoder.encode(written))).toEqual({ kind: "text", text: written });
      }),
    );
    const marked = "\ufeff1";
    expect(decodeUtf8(encoder.encode(marked))).toEqual({ kind: "text", text: marked });
  });

  it.each([
    ["a stray continuation", [0x61, 0x80], 1],
    ["an overlong slash", [0x61, 0x62, 0xc0, 0xaf], 2],
    ["a surrogate", [0xed, 0xa0, 0x80], 1],
    ["beyond U+10FFFF", [0xf4, 0x90, 0x80, 0x80], 1],
    ["a sequence cut off by the end", [0x61, 0xe5, 0xbc], 3],
    ["a sequence cut off by a letter", [0xe5, 0xbc, 0x61], 2],
    ["no UTF-8 byte at all", [0xff], 0],
  ])("refuses %s and says where", (_, bytes, byteOffset) => {
    expect(decodeUtf8(Uint8Array.from(bytes))).toMatchObject({ kind: "invalid", byteOffset });
  });

  it("finds a planted byte behind any text", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const head = encoder.encode(before);
        const bytes = Uint8Array.from([...head, 0xff, ...encoder.encode(after)]);
        const invalid = { kind: "invalid", byteOffset: head.length, textBefore: before };
        expect(decodeUtf8(bytes)).toEqual(invalid);
      }),
    );
  });
});

it("utf8Length counts what the encoder writes", () => {
  for (const edge of ["", "\u007f", "\u0080", "\u07ff", "\u0800", "\uffff", "\u{10ffff}"]) {
    expect(utf8Length(edge)).toBe(encoder.encode(edge).length);
  }
  fc.assert(
    fc.property(fc.array(fc.nat(0xffff), { maxLength: 40 }), text, (codes, pairs) => {
      // TextEncoder writes a lone surrogate as U+FFFD, which has 3 bytes as well.
      const mixed = pairs + String.fromCharCode(...codes);
      expect(utf8Length(mixed)).toBe(encoder.encode(mixed).length);
    }),
  );
});
