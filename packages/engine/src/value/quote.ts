const quotedMax = 40;

/**
 * Somebody's input as an error message shows it: in backticks, cut to 40 characters, with control
 * and invisible characters and lone surrogates as escapes, so that what is read is what was there
 * and the message is well-formed text.
 */
export function quoteInput(text: string): string {
  const cut = text.length > quotedMax ? `${text.slice(0, quotedMax - 1)}…` : text;
  // The cut may split a surrogate pair; its first half goes too, as it was not in the input.
  const whole = text.length > quotedMax ? cut.replace(/\p{Surrogate}(?=…$)/u, "") : cut;
  return `\`${whole.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, escapeCharacter)}\``;
}

function escapeCharacter(character: string): string {
  return Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`,
  ).join("");
}
