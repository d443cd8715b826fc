import stringWidth from "string-width";

// Almost all that is printed; counting it takes a twentieth of the time of the general way.
const common = /^[ -~·×–—‘-”•…≤≥█\u3001-\u3011\u4e00-\u9fff\uff01-\uff5e]*$/;
const double = /[\u3001-\u3011\u4e00-\u9fff\uff01-\uff5e]/g;

/** How many cells of a terminal a text takes; codes of colours take none. */
export function widthOf(text: string): number {
  if (!common.test(text)) return stringWidth(text);
  return text.length + (text.match(double)?.length ?? 0);
}

/** The width of the widest text. */
export function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => widthOf(text)));
}

const opening = "[（“‘《「『【([{]";
const closing = "[，。；：！？）”’》」』】、…,.;:!?)\\]}%]";
// Characters between which a line may break: those of East Asian scripts, two cells wide.
const wide =
  "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff00-\\uffef]";
const pieces = new RegExp(
  `\\s+|${opening}*(?:${wide}|(?:(?!${wide}|${opening}*${wide}|\\s).)+)${closing}*`,
  "gu",
);

/**
 * Breaks text into lines of at most `width` cells: at spaces, and between wide characters, but not
 * before a closing mark nor after an opening one. A longer word has a line of its own.
 */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const piece of text.match(pieces) ?? []) {
    if (line !== "" && used + widthOf(piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
      used = widthOf(line);
    } else {
      line += piece;
      used += widthOf(piece);
    }
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  return lines;
}
