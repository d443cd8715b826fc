/** Colours text on a terminal, and leaves it alone anywhere else. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
}

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33 } as const;

/** Paint for a stream: plain off a terminal, and when NO_COLOR is set (no-color.org). */
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
