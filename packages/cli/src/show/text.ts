import stringWidth from "string-width";

/** How many cells of a terminal a text takes; codes of colours take none. */
export function widthOf(text: string): number {
  return stringWidth(text);
}

/** The width of the widest text. */
export function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => stringWidth(text)));
}

/**
 * Text from outside as one line that a terminal only shows: control and invisible characters, and
 * halves of characters, become escapes, so that no input can move the cursor or hide a text.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) =>
    Array.from({ length: character.length }, (_, index) => escapeOf(character, index)).join(""),
  );
}

function escapeOf(character: string, index: number): string {
  return `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`;
}

const opening = "[（“‘《「『【([{]";
const closing = "[，。；：！？）”’》」』】、…,.;:!?)\\]}%]";
// Characters between which a line may break: those of East Asian scripts, two cells wide.
const wide = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff00-\\uffef]";
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
    if (line !== "" && used + stringWidth(piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
      used = stringWidth(line);
    } else {
      line += piece;
      used += stringWidth(piece);
    }
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  return lines;
}
