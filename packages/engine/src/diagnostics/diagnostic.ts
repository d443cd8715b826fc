/** One thing that is wrong with an input: where, why, and how to mend it. */
export interface Diagnostic {
  /** A key of the table in `codes.ts`. */
  readonly code: string;
  /** JSON pointer (RFC 6901) into the input. */
  readonly pointer: string;
  readonly message: string;
  readonly fix: string;
}

/** Appends one step to a JSON pointer. */
export function step(pointer: string, key: string | number): string {
  const word = String(key);
  // Hardly any name holds one of these, and replacing copies the text each time.
  if (!word.includes("~") && !word.includes("/")) return `${pointer}/${word}`;
  return `${pointer}/${word.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** The start of a user's text, in backticks, as messages quote it. */
export function quote(text: string, lengthMax = 40): string {
  const points = [...text];
  const start = points.length > lengthMax ? `${points.slice(0, lengthMax).join("")}…` : text;
  return `\`${start}\``;
}
