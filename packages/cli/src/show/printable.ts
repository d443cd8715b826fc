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
