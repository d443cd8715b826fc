/** Stands visibly where a character cannot be shown. */
export const missingBox = "□";

// Controls, invisible formats such as marks of direction, halves of characters, odd line ends.
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * Text from outside as one line that can only be read: white space becomes one space, and what
 * cannot be seen becomes a box, so that nothing hides, turns a line around or breaks a file.
 */
export function plain(text: string): string {
  return text.replace(/[\t\n\v\f\r ]+/g, " ").replace(unprintable, missingBox);
}

/** The beginning of a text that is longer than some characters, with an ellipsis. */
export function shorten(text: string, charactersMax: number): string {
  if (text.length <= charactersMax) return text;
  const characters = Array.from(text);
  if (characters.length <= charactersMax) return text;
  return `${characters.slice(0, charactersMax - 1).join("")}…`;
}
