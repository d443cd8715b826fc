import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Solver } from "./check-solver.fixture.js";
import type { Fault } from "./faults.fixture.js";

const sources = fileURLToPath(new URL(".", import.meta.url));
const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** Copies of the solver, each with one fault, which are loaded into this process. */
export interface Nursery {
  readonly load: (fault?: Fault) => Promise<Solver>;
  readonly remove: () => void;
}

/** Compiles the solver by itself, so that no other work on the package is in the way. */
function build(folder: string): string {
  const source = join(folder, "source");
  const isSource = (name: string) => /\.ts$/.test(name) && !/\.(test|fixture)\.ts$/.test(name);
  mkdirSync(source);
  for (const name of readdirSync(sources).filter(isSource)) {
    cpSync(join(sources, name), join(source, name));
  }
  const compilerOptions = { rootDir: "source", outDir: "dist", composite: false, sourceMap: false };
  const config = {
    extends: join(root, "tsconfig.base.json"),
    compilerOptions,
    include: ["source"],
  };
  const options = { ...compilerOptions, declaration: false, tsBuildInfoFile: null };
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({ ...config, compilerOptions: options }),
  );
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  execFileSync(process.execPath, [compiler, "-p", folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  return join(folder, "dist");
}

/** The text of a file with a fault in it. */
function withFault(text: string, { name, file, from, to }: Fault): string {
  const places = text.split(from).length - 1;
  if (places === 1) return text.replace(from, () => to);
  throw new Error(`"${name}" cannot be planted: \`${from}\` stands ${places} times in ${file}`);
}

/** Makes a folder of solvers. They lie in `node_modules`, so that nothing rewrites them. */
export function openNursery(): Nursery {
  const folder = mkdtempSync(join(tmpdir(), "kaitong-solvers-"));
  const built = build(folder);
  let loaded = 0;
  const load = async (fault?: Fault): Promise<Solver> => {
    loaded += 1;
    const copy = join(folder, "node_modules", `solver-${loaded}`);
    cpSync(built, copy, { recursive: true });
    writeFileSync(join(copy, "package.json"), '{ "type": "module" }\n');
    if (fault !== undefined) {
      const path = join(copy, fault.file);
      writeFileSync(path, withFault(readFileSync(path, "utf8"), fault));
    }
    const url = pathToFileURL(join(copy, "solve.js")).href;
    return ((await import(url)) as { readonly solve: Solver }).solve;
  };
  return { load, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
