import { createRequire } from "node:module";
import { createCanvas, GlobalFonts } from "@napi-rs/canvas";
import { beforeAll, describe, expect, test } from "vitest";
import { heading, paragraph, table } from "../blocks/build.js";
import { noticeSheet } from "../content/notice-blocks.js";
import { noticeOf } from "../content/notice-of.js";
import { inputsOf, names } from "../testing/example.fixture.js";
import { compact, drawPage, inkOf, readPdf } from "../testing/pdf.fixture.js";
import { sheetWith, textsOf } from "../testing/sheet.fixture.js";
import { missingBox, plain } from "../text/plain.js";
import { renderPdf } from "./render.js";

const pageWidth = 595.28;
const side = 44;
// Kerning may set a line a hair wider than the sum of its characters.
const tolerance = 2;

function sheetOf(name: string, language: "zh-CN" | "en") {
  return noticeSheet(noticeOf(inputsOf(name, language)));
}

/** Quotes of English texts are drawn straight. */
function drawn(text: string, language: string): string {
  const one = plain(text);
  return language === "en" ? one.replace(/[“”]/g, '"').replace(/[‘’]/g, "'") : one;
}

function countOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of text) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

describe("the notice of every person, in both languages", () => {
  const cases = names.flatMap((name) => [[name, "zh-CN"] as const, [name, "en"] as const]);

  test.each(cases)(
    "%s in %s: two pages, inside the page, and all of the text",
    async (name, language) => {
      const sheet = sheetOf(name, language);
      const read = await readPdf(await renderPdf(sheet));
      expect(read.pages).toBeLessThanOrEqual(2);
      for (const { text, x, y, width } of read.items) {
        expect(x, text).toBeGreaterThanOrEqual(side - tolerance);
        expect(x + width, text).toBeLessThanOrEqual(pageWidth - side + tolerance);
        expect(y, text).toBeGreaterThan(18);
        expect(y, text).toBeLessThan(820);
      }
      const { lines, cells } = textsOf(sheet);
      for (const line of lines) expect(read.text).toContain(compact(drawn(line, language)));
      const found = countOf(read.text);
      const wanted = countOf(compact(drawn([...lines, ...cells].join(""), language)));
      for (const [one, count] of wanted)
        expect(found.get(one) ?? 0, one).toBeGreaterThanOrEqual(count);
    },
  );
});

describe("a PDF", () => {
  test("says its title, language and date, and is tagged", async () => {
    const bytes = await renderPdf(sheetOf("declined", "zh-CN"));
    const { info, language } = await readPdf(bytes);
    expect(info.Title).toBe("告知书 · 先买后付额度（示例） · P-0002");
    expect(language).toBe("zh-CN");
    expect(info.CreationDate).toBe("D:20261120020000Z");
    const raw = Buffer.from(bytes).toString("latin1");
    expect(raw).toMatch(/\/StructTreeRoot/);
    expect(raw).toMatch(/\/Marked true/);
    expect(raw).toMatch(/\/DisplayDocTitle true/);
  });

  test("has the same bytes each time, and others for another instant", async () => {
    const sheet = sheetOf("declined", "en");
    const [first, second] = [await renderPdf(sheet), await renderPdf(sheet)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    const later = await renderPdf({ ...sheet, instant: sheet.instant + 1000 });
    expect(Buffer.from(first).equals(Buffer.from(later))).toBe(false);
  });

  test("is small: of the fonts only what is used is in it", async () => {
    const bytes = await renderPdf(sheetOf("declined", "zh-CN"));
    expect(bytes.length).toBeLessThan(300_000);
  });

  test("shows a box for what the font lacks, and drops nothing", async () => {
    const text = "甲😀乙\u0635丙\u202E丁\ud800戊";
    const { text: read } = await readPdf(await renderPdf(sheetWith([paragraph(text)])));
    expect(read).toContain(["甲", "乙", "丙", "丁", "戊"].join(missingBox));
  });

  test("stays inside the page, whatever the text", async () => {
    const long = "a".repeat(10_000);
    const words = "<script>alert(1)</script>\u202E\u0000 ".repeat(200);
    const cells = [{ text: long.slice(0, 3000) }, { text: words }];
    const sheet = sheetWith([
      heading(1, long.slice(0, 500)),
      paragraph(long),
      paragraph(words, true),
      ...table(
        "t",
        [
          ["h", 1],
          ["i", 3],
        ],
        [cells, cells],
      ),
      {
        kind: "callout",
        tone: "stop",
        title: long.slice(0, 900),
        level: 1,
        paragraphs: [long, words],
        facts: [{ label: words, value: long }],
      },
      {
        kind: "entry",
        mark: "1",
        title: long.slice(0, 400),
        badges: [],
        text: words,
        facts: [{ label: "l", value: long }],
      },
    ]);
    const read = await readPdf(await renderPdf({ ...sheet, foot: words }));
    expect(read.pages).toBeGreaterThan(2);
    for (const { text, x, y, width } of read.items) {
      expect(x + width, text).toBeLessThanOrEqual(pageWidth - side + tolerance);
      expect(y, text).toBeGreaterThan(18);
      expect(y, text).toBeLessThan(820);
    }
    expect(read.text.split("a").length - 1).toBeGreaterThanOrEqual(10_000 * 4);
  });
});

describe("Chinese characters", () => {
  const face = "NotoForTest";
  beforeAll(() => {
    const file = "@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf";
    GlobalFonts.registerFromPath(createRequire(import.meta.url).resolve(file), face);
  });

  test("are really drawn: as much ink as the same text drawn by the font itself", async () => {
    const scale = 3;
    const bytes = await renderPdf(sheetOf("declined", "zh-CN"));
    const { items } = await readPdf(bytes);
    const item = items.find(({ text }) => text === "告知书");
    if (item === undefined) throw new Error("the heading is there");
    const { context, height } = await drawPage(bytes, 1, scale);
    const box = [item.width * scale, item.size * 1.3 * scale].map(Math.ceil) as [number, number];
    const top = height - (item.y + item.size) * scale;
    const region = context.getImageData(item.x * scale, top, box[0], box[1]);
    const alone = createCanvas(box[0], box[1]);
    const pen = alone.getContext("2d");
    pen.fillStyle = "white";
    pen.fillRect(0, 0, box[0], box[1]);
    pen.fillStyle = "#1d2430";
    pen.font = `${item.size * scale}px ${face}`;
    pen.fillText("告知书", 0, item.size * scale);
    const [real, ideal] = [inkOf(region.data), inkOf(pen.getImageData(0, 0, box[0], box[1]).data)];
    expect(ideal).toBeGreaterThan(500);
    expect(Math.abs(real - ideal)).toBeLessThan(ideal * 0.12);
  });
});
