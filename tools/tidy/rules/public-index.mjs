// One public index a package: few names, each explained where it is defined.
import { isExportDeclaration, isNamespaceExport } from "typescript/unstable/ast";
import { limits } from "../limits.mjs";
import { definitionsOf, importsOf, resolve } from "../modules.mjs";

/** @typedef {import("../repository.mjs").CodeFile} CodeFile */
/** @typedef {import("../repository.mjs").Repository} Repository */
/** @typedef {import("../repository.mjs").Violation} Violation */
/** @typedef {import("../modules.mjs").Definition} Definition */
/** @typedef {{ name: string, file: CodeFile, definition: Definition }} Public */

/** @param {Repository} repository @returns {Violation[]} */
export function publicIndex(repository) {
  const indexes = [...repository.code.values()].filter((file) =>
    /^packages\/[^/]+\/src\/index\.ts$/.test(file.path),
  );
  return indexes.flatMap((index) => {
    const names = publicNames(repository, index, new Set());
    const found = names.filter(({ definition }) => !definition.isDocumented).map(undocumented);
    const count = new Set(names.map(({ name }) => name.split(".")[0])).size;
    if (count > limits.publicNamesMax) {
      const message = `the index exports ${count} names, more than ${limits.publicNamesMax}`;
      const fix = "export what callers need, and group the rest in a namespace";
      found.push({ path: index.path, line: 1, message, fix });
    }
    return found;
  });
}

/** @param {Public} one @returns {Violation} */
function undocumented({ name, file, definition }) {
  const message = `\`${name}\` is public and has no doc comment`;
  const fix = "say above it what it is: units, shapes, errors, source";
  return { path: file.path, line: definition.line, message, fix };
}

/**
 * @param {Repository} repository @param {CodeFile} file @param {Set<string>} seen
 * @returns {Public[]}
 */
function publicNames(repository, file, seen) {
  if (seen.has(file.path)) return [];
  const within = new Set([...seen, file.path]);
  /** @type {Public[]} */
  const found = definitionsOf(file).map((definition) => {
    return { name: definition.name, file, definition };
  });
  /** @type {Map<number, string>} */
  const spaces = new Map();
  file.parsed.tree.forEachChild((node) => {
    if (!isExportDeclaration(node) || node.exportClause === undefined) return;
    if (!isNamespaceExport(node.exportClause)) return;
    const line = file.parsed.lineOf(file.parsed.startOf(node));
    spaces.set(line, /** @type {{ text: string }} */ (node.exportClause.name).text);
  });
  for (const one of importsOf(file)) {
    if (!one.isReExport) continue;
    const target = resolve(repository, file, one.specifier);
    if (target === undefined) continue;
    const inner = publicNames(repository, target, within);
    const space = spaces.get(one.line);
    if (one.names === "all") {
      const named = inner.map((p) => ({ ...p, name: space ? `${space}.${p.name}` : p.name }));
      found.push(...named.filter((p) => p.name !== "default"));
      continue;
    }
    for (const [name, as] of one.names) {
      found.push(...inner.filter((p) => p.name === name).map((p) => ({ ...p, name: as })));
    }
  }
  return found;
}
