import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Fault } from "./faults.fixture.js";
import type { tablePlanner } from "./table-planner.js";

const sources = fileURLToPath(new URL(".", import.meta.url));
const above = fileURLToPath(new URL("../", import.meta.url));

/** Copies of the planner of tables, each with one fault, which are loaded into this process. */
export interface Nursery {
  readonly load: (fault?: Fault) => Promise<typeof tablePlanner>;
  readonly remove: () => void;
}

/** The text of a file with a fault in it. */
function withFault(text: string, { name, file, from, to }: Fault): string {
  const places = text.split(from).length - 1;
  if (places === 1) return text.replace(from, () => to);
  throw new Error(`"${name}" cannot be planted: \`${from}\` stands ${places} times in ${file}`);
}

/** Makes a folder of planners; what lies outside of their own folder stays as it is. */
export function openNursery(): Nursery {
  const folder = mkdtempSync(join(tmpdir(), "kaitong-tables-"));
  const files = readdirSync(sources).filter((name) => /^[a-z-]+\.ts$/.test(name));
  let loaded = 0;
  const load = async (fault?: Fault): Promise<typeof tablePlanner> => {
    loaded += 1;
    const copy = join(folder, `table-${loaded}`);
    mkdirSync(copy);
    for (const file of files) {
      const text = readFileSync(join(sources, file), "utf8");
      const planted = fault?.file === file ? withFault(text, fault) : text;
      writeFileSync(
        join(copy, file),
        planted.replaceAll('from "../', () => `from "${above}`),
      );
    }
    const path = join(copy, "table-planner.ts");
    const made = (await import(/* @vite-ignore */ path)) as { tablePlanner: typeof tablePlanner };
    return made.tablePlanner;
  };
  return { load, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
