import type { CommonOptions } from "./common.js";

/** A word as a shell reads it back. */
function shellWord(word: string): string {
  if (/^[\w@%+=:,./-]+$/.test(word)) return word;
  return `'${word.replaceAll("'", "'\\''")}'`;
}

/** A command over the same dossier, definition and instant, to be suggested. */
export function commandOver(
  verb: string,
  file: string,
  options: CommonOptions,
  ...more: readonly string[]
): string {
  const { definition, reference, asOf, lang, set = [] } = options;
  const words = [
    verb,
    file,
    ...(definition === undefined ? [] : ["--definition", definition]),
    ...(reference === undefined ? [] : ["--reference", reference]),
    ...(asOf === undefined ? [] : ["--as-of", asOf]),
    ...set.flatMap((setting) => ["--set", setting]),
    ...(lang === undefined ? [] : ["--lang", lang]),
    ...more,
  ];
  return `npx kaitong ${words.map(shellWord).join(" ")}`;
}
