// What nobody uses is removed: files that nothing leads to, and exports that no file imports.
import { posix } from "node:path";
import { definitionsOf, importsOf, resolve } from "../modules.mjs";

/** @typedef {import("../repository.mjs").CodeFile} CodeFile */
/** @typedef {import("../repository.mjs").Repository} Repository */
/** @typedef {import("../repository.mjs").Violation} Violation */

/** @param {Repository} repository @returns {Violation[]} */
export function unused(repository) {
  /** @type {Map<string, Set<string>>} names in use, by file; `*` is all of them */
  const used = new Map();
  /** @type {Map<string, Set<string>>} */
  const leadsTo = new Map();
  for (const file of repository.code.values()) {
    const targets = new Set();
    for (const one of importsOf(file)) {
      const target = resolve(repository, file, one.specifier)?.path;
      if (target === undefined || target === file.path) continue;
      targets.add(target);
      const names = used.get(target) ?? new Set();
      for (const name of one.names === "all" ? ["*"] : one.names.map(([n]) => n)) names.add(name);
      used.set(target, names);
    }
    leadsTo.set(file.path, targets);
  }
  const dead = deadFiles(repository, leadsTo);
  const isDead = new Set(dead.map(({ path }) => path));
  return [...dead, ...unusedExports(repository, used).filter(({ path }) => !isDead.has(path))];
}

/** @param {Repository} repository @param {Map<string, Set<string>>} leadsTo */
function deadFiles(repository, leadsTo) {
  const reached = new Set();
  const queue = entries(repository);
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    queue.push(...(leadsTo.get(path) ?? []));
  }
  const dead = [...repository.code.values()].filter((f) => !reached.has(f.path) && !f.isExempt);
  return dead.map(({ path }) => {
    const fix = "remove it, import it, or name it in a package.json";
    return { path, line: 1, message: "nothing leads to this file", fix };
  });
}

/** @param {Repository} repository */
function entries(repository) {
  const found = [...repository.code.values()]
    .filter(
      ({ path, isTest }) =>
        isTest ||
        /\.d\.ts$/.test(path) ||
        /(^|\/)src\/(index|main)\.tsx?$/.test(path) ||
        /^tools\/[^/]+$/.test(path) ||
        /^([^/]+\/){0,2}[\w-]+\.config\.[a-z]+$/.test(path),
    )
    .map(({ path }) => path);
  for (const path of repository.paths) {
    if (posix.basename(path) !== "package.json") continue;
    const named = repository.read(path).match(/[\w./-]+\.(mjs|cjs|js|ts)\b/g) ?? [];
    for (const name of named) {
      const whole = posix.join(posix.dirname(path), name);
      const source = whole.replace(/(^|\/)dist\//, "$1src/").replace(/\.js$/, ".ts");
      found.push(...[whole, source].filter((one) => repository.code.has(one)));
    }
  }
  return found;
}

/** @param {Repository} repository @param {Map<string, Set<string>>} used @returns {Violation[]} */
function unusedExports(repository, used) {
  return [...repository.code.values()].flatMap((file) => {
    const { path } = file;
    const isInner = /^packages\/[^/]+\/src\//.test(path) && !/\/src\/(index|main)\./.test(path);
    const names = used.get(path) ?? new Set();
    if (!isInner || file.isTest || file.isExempt || names.has("*")) return [];
    return definitionsOf(file)
      .filter(({ name }) => !names.has(name))
      .map(({ name, line }) => {
        const fix = "remove `export`, or the whole of it when this file does not use it either";
        return { path, line, message: `no other file imports \`${name}\``, fix };
      });
  });
}
