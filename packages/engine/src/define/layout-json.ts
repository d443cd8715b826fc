import type { JsonValue } from "../value/canonical.js";

const widthMax = 100;
const indent = "  ";

/** One line of JSON with a space after each comma and colon, and inside of braces. */
function oneLine(value: JsonValue): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(oneLine).join(", ")}]`;
  const members = Object.entries(value).map(([key, member]) => {
    return `${JSON.stringify(key)}: ${oneLine(member as JsonValue)}`;
  });
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

/** Characters in a line; wide ones count as one, so that the layout is the same everywhere. */
function fits(text: string, before: number): boolean {
  return before + text.length <= widthMax;
}

function lay(value: JsonValue, margin: string, before: number): string {
  const line = oneLine(value);
  // One column is kept for the comma behind.
  if (typeof value !== "object" || value === null || fits(line, before + 1)) return line;
  const inner = margin + indent;
  if (Array.isArray(value)) {
    const items = value.map((item) => `${inner}${lay(item, inner, inner.length)}`);
    return `[\n${items.join(",\n")}\n${margin}]`;
  }
  const members = Object.entries(value).map(([key, member]) => {
    const head = `${inner}${JSON.stringify(key)}: `;
    return head + lay(member as JsonValue, inner, head.length);
  });
  return `{\n${members.join(",\n")}\n${margin}}`;
}

/** JSON for people: what fits into 100 columns stands on one line, the rest is indented. */
export function layoutJson(value: JsonValue): string {
  return `${lay(value, "", 0)}\n`;
}
