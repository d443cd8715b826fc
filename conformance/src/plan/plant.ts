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
import type { Fault } from "../faults/fault.js";
import { type PlanCode, planCodeOf } from "./code.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const packages = join(root, "packages");

/** A folder of packages of plans, each with one fault, which are loaded into this process. */
export interface PlanNursery {
  /** A copy of the built package, with the fault if one is given; the engine is the built one. */
  readonly load: (fault?: Fault) => Promise<PlanCode>;
  readonly remove: () => void;
}

const isCode = (path: string) => !/\.(map|d\.ts|tsbuildinfo)$|\.(test|fixture)\./.test(path);

function copyPackage(name: string, to: string): void {
  cpSync(join(packages, name, "dist"), join(to, "dist"), { recursive: true, filter: isCode });
  cpSync(join(packages, name, "package.json"), join(to, "package.json"));
}

function plant(folder: string, { name, file, from, to }: Fault): void {
  const path = join(folder, "dist", file);
  const text = readFileSync(path, "utf8");
  const places = text.split(from).length - 1;
  if (places !== 1) {
    const where = `stands ${places} times in packages/plan/dist/${file}, not once`;
    throw new Error(`the fault "${name}" cannot be planted: \`${from}\` ${where}`);
  }
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
}

/** Makes an empty folder for packages. They lie in `node_modules`, where nothing rewrites them. */
export function openPlanNursery(): PlanNursery {
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const build = [compiler, "-b", join(packages, "plan")];
  execFileSync(process.execPath, build, { stdio: ["ignore", "pipe", "inherit"] });
  const folder = mkdtempSync(join(tmpdir(), "kaitong-plan-faults-"));
  const modules = join(folder, "node_modules");
  mkdirSync(join(modules, "@kaitong"), { recursive: true });
  symlinkSync(join(root, "node_modules/@noble"), join(modules, "@noble"));
  copyPackage("engine", join(modules, "@kaitong/engine"));
  let loaded = 0;
  const load = async (fault?: Fault): Promise<PlanCode> => {
    loaded += 1;
    const copy = join(modules, `plan-${loaded}`);
    copyPackage("plan", copy);
    if (fault !== undefined) plant(copy, fault);
    const open = (path: string) => import(pathToFileURL(path).href);
    const engine = await open(join(modules, "@kaitong/engine/dist/index.js"));
    return planCodeOf(await open(join(copy, "dist/index.js")), engine);
  };
  return { load, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
