import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { define, type input } from "@kaitong/engine";

/** The text of a file that is generated from a value. */
function textOf(value: unknown): string {
  return define.formatJson(value as input.JsonValue);
}

/** Names of the files in a folder that do not hold what their values give. */
export function staleFiles(folder: URL, files: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(files).flatMap(([name, value]) => {
    try {
      return readFileSync(new URL(name, folder), "utf8") === textOf(value) ? [] : [name];
    } catch {
      return [name];
    }
  });
}

/** Writes the files that are stale, and says which. */
export function generateFiles(folder: URL, files: Readonly<Record<string, unknown>>): string {
  const stale = staleFiles(folder, files);
  for (const name of stale) {
    writeFileSync(fileURLToPath(new URL(name, folder)), textOf(files[name]));
  }
  return stale.map((name) => `wrote ${name}\n`).join("");
}
