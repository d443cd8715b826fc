// What an installation and a build depend on, as short hashes that can be compared quickly.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** @typedef {{ install?: string, build?: string }} Stamp */

/** @param {string} root @returns {string} path of the stamp file */
export function stampPath(root) {
  return join(root, "node_modules/.kaitong-stamp.json");
}

/** @param {string} root @returns {Stamp} what was done last; empty when nothing is known */
export function readStamp(root) {
  try {
    return JSON.parse(readFileSync(stampPath(root), "utf8"));
  } catch {
    return {};
  }
}

/**
 * Hash over the content of the lock file and of every package.json.
 * @param {string} root
 */
export function installHash(root) {
  const hash = createHash("sha256").update(`${process.platform} ${process.arch}\n`);
  const folders = ["", ...workspaceFolders(root)];
  for (const path of [
    "package-lock.json",
    ".npmrc",
    ...folders.map((f) => join(f, "package.json")),
  ]) {
    if (existsSync(join(root, path)))
      hash.update(`${path}\n`).update(readFileSync(join(root, path)));
  }
  return hash.digest("hex");
}

/**
 * Hash over path, size and modification time of everything that the compiler reads.
 * @param {string} root
 */
export function buildHash(root) {
  const hash = createHash("sha256");
  const paths = ["tsconfig.json", "tsconfig.base.json"];
  for (const project of projectFolders(root)) {
    paths.push(join(project, "tsconfig.json"), ...sourceFiles(root, join(project, "src")));
  }
  for (const path of paths.sort()) {
    const stat = statSync(join(root, path), { throwIfNoEntry: false });
    if (stat !== undefined) hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`);
  }
  return hash.digest("hex");
}

/** @param {string} root whether a project that has sources has no build */
export function isBuildMissing(root) {
  return projectFolders(root).some(
    (project) =>
      sourceFiles(root, join(project, "src")).some((path) => !/\.test\.tsx?$/.test(path)) &&
      !existsSync(join(root, project, "dist/tsconfig.tsbuildinfo")),
  );
}

/** @param {string} root @returns {string[]} */
function projectFolders(root) {
  const config = JSON.parse(readFileSync(join(root, "tsconfig.json"), "utf8"));
  return config.references.map((/** @type {{ path: string }} */ reference) => reference.path);
}

/** @param {string} root @returns {string[]} */
function workspaceFolders(root) {
  /** @type {string[]} */
  const patterns = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).workspaces;
  return patterns.flatMap((pattern) => {
    if (!pattern.endsWith("/*")) return [pattern];
    const parent = pattern.slice(0, -2);
    if (!existsSync(join(root, parent))) return [];
    return readdirSync(join(root, parent))
      .sort()
      .map((name) => join(parent, name));
  });
}

/** @param {string} root @param {string} folder @returns {string[]} */
function sourceFiles(root, folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sourceFiles(root, path) : [path];
  });
}
