import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { printable } from "./printable.js";
import { table } from "./table.js";
import { widest, widthOf, wrap } from "./text.js";

describe("wrap", () => {
  test("breaks at spaces, and between wide characters", () => {
    expect(wrap("one two three", 7)).toEqual(["one two", "three"]);
    expect(wrap("先买后付额度", 8)).toEqual(["先买后付", "额度"]);
    expect(wrap("在 App 里举报 2026-11-20 之后", 12)).toEqual([
      "在 App 里举",
      "报",
      "2026-11-20",
      "之后",
    ]);
  });

  test("begins no line with a closing mark, and ends none with an opening one", () => {
    expect(wrap("一二三四，五六（七八）。九", 8)).toEqual([
      "一二三",
      "四，五六",
      "（七",
      "八）。九",
    ]);
    expect(wrap("an “opened” word (too)", 6)).toEqual(["an", "“opened”", "word", "(too)"]);
  });

  test("keeps every character but the spaces, and no line is too wide", () => {
    const text =
      "额度 22,300 元（由此决定：每月还款余地的 6 倍）, and don't break “don’t”; 100% 好的。";
    for (let width = 4; width < 60; width += 1) {
      const lines = wrap(text, width);
      expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
      for (const line of lines) {
        expect(line).toBe(line.trim());
        // A single word may be wider than the line.
        if (line.includes(" ")) expect(widthOf(line)).toBeLessThanOrEqual(width);
        expect(line).not.toMatch(/^[，。；：！？）”、%]|[（“]$/u);
      }
    }
  });
});

describe("widthOf", () => {
  test("counts every character of the quick way as the general way does", () => {
    const ranges = [
      [0x20, 0x2fff, 1],
      [0x3000, 0x30ff, 1],
      [0x3400, 0xd7ff, 97],
      [0xff00, 0xffef, 1],
    ];
    for (const [from = 0, to = 0, step = 1] of ranges) {
      for (let code = from; code <= to; code += step) {
        const character = String.fromCharCode(code);
        if (widthOf(character) !== stringWidth(character)) expect(character).toBe("of one width");
      }
    }
    expect(widthOf("\u001b[1m额度\u001b[0m 🙂e\u0301")).toBe(8);
  });
});

describe("printable", () => {
  test("escapes what moves the cursor or is not seen", () => {
    expect(printable("a\u001b[2J\n\u202e\u200b\ud800\u{e0001}é好🙂")).toBe(
      "a\\u001b[2J\\u000a\\u202e\\u200b\\ud800\\udb40\\udc01é好🙂",
    );
  });
});

describe("table", () => {
  const rows = [
    [{ text: "  额度" }, { text: "5", right: true }, { text: "a" }],
    [{ text: "  a label that is long" }, { text: "120", right: true }, { text: "bb" }],
  ];

  test("sets columns by the width of their characters", () => {
    expect(table(rows, { indent: 1, width: 80, flexible: 0 })).toEqual([
      "   额度                    5  a",
      "   a label that is long  120  bb",
    ]);
  });

  test("breaks the flexible column, hanging, and never the others", () => {
    const lines = table(rows, { indent: 1, width: 27, flexible: 0 });
    expect(lines).toEqual(["   额度               5  a", "   a label that is  120  bb", "   long"]);
    expect(widest(lines)).toBeLessThanOrEqual(27);
  });
});
