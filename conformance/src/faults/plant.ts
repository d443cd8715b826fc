import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Engine } from "../engine.js";
import type { Fault } from "./fault.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const built = join(root, "packages/engine/dist");

/** A folder of engines, each with one fault, which are loaded into this process. */
export interface Nursery {
  /** A copy of the built engine, with the fault if one is given. */
  readonly load: (fault?: Fault) => Promise<Engine>;
  readonly remove: () => void;
}

/** The text of a file with a fault in it. */
function withFault(text: string, { name, file, from, to }: Fault): string {
  const places = text.split(from).length - 1;
  if (places === 1) return text.replace(from, () => to);
  const where = `\`${from}\` stands ${places} times in packages/engine/dist/${file}, not once`;
  throw new Error(`the fault "${name}" cannot be planted: ${where}`);
}

/** Builds the engine where its sources have changed, so that the faults are in what they say. */
function build(): void {
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const args = [compiler, "-b", join(root, "packages/engine")];
  execFileSync(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
}

/** Makes an empty folder for engines. They lie in `node_modules`, so that nothing rewrites them. */
export function openNursery(): Nursery {
  build();
  const folder = mkdtempSync(join(tmpdir(), "kaitong-faults-"));
  const modules = join(folder, "node_modules");
  mkdirSync(modules);
  symlinkSync(join(root, "node_modules/@noble"), join(modules, "@noble"));
  let loaded = 0;
  const load = async (fault?: Fault): Promise<Engine> => {
    loaded += 1;
    const copy = join(modules, `engine-${loaded}`);
    const isCode = (path: string) => !/\.(map|d\.ts|tsbuildinfo)$|\.(test|fixture)\./.test(path);
    cpSync(built, join(copy, "dist"), { recursive: true, filter: isCode });
    writeFileSync(join(copy, "package.json"), '{ "type": "module" }\n');
    if (fault !== undefined) {
      const path = join(copy, "dist", fault.file);
      writeFileSync(path, withFault(readFileSync(path, "utf8"), fault));
    }
    return import(pathToFileURL(join(copy, "dist/index.js")).href);
  };
  return { load, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
