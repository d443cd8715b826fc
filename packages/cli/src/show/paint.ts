import stringWidth from "string-width";

/** Colours text on a terminal, and leaves it alone anywhere else. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
}

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33 } as const;

/** Paint for a stream: plain off a terminal, and when NO_COLOR is set. */
export function paintFor(stream: { readonly isTTY?: boolean }): Paint {
  const noColor = process.env.NO_COLOR;
  const colour = stream.isTTY === true && (noColor === undefined || noColor === "");
  const paint = (code: number) => (text: string) =>
    colour ? `\u001b[${code}m${text}\u001b[0m` : text;
  return {
    bold: paint(codes.bold),
    dim: paint(codes.dim),
    red: paint(codes.red),
    green: paint(codes.green),
    yellow: paint(codes.yellow),
  };
}

/** Pads text on the right to a width in terminal cells. */
export function padEnd(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - stringWidth(text)));
}

/** Pads text on the left to a width in terminal cells. */
export function padStart(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - stringWidth(text))) + text;
}

/** The width of the widest text. */
export function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => stringWidth(text)));
}

/** Breaks text into lines of at most `width` cells: at spaces, and between wide characters. */
export function wrap(text: string, width: number): readonly string[] {
  const words = text.match(/[\u0021-\u007e]+|\s+|[^\u0021-\u007e\s]/gu) ?? [];
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    const closing = /^[，。；：！？）】、”%]$/u.test(word);
    if (!closing && line !== "" && stringWidth(line + word) > width) {
      lines.push(line.trimEnd());
      line = word.trimStart();
    } else line += word;
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  return lines;
}
