// Packages that decide give the same answer everywhere: no clock, no random, no floats.
import {
  isExportSpecifier,
  isIdentifier,
  isImportSpecifier,
  isNumericLiteral,
  isPropertyAccessExpression,
  isShorthandPropertyAssignment,
} from "typescript/unstable/ast";
import { impureNames, purePackages } from "../limits.mjs";
import { importsOf } from "../modules.mjs";
import { walk } from "../parse.mjs";

/** @typedef {import("../repository.mjs").CodeFile} CodeFile */
/** @typedef {import("../repository.mjs").Violation} Violation */
/** @typedef {import("../parse.mjs").Node} Node */

/** @param {import("../repository.mjs").Repository} repository @returns {Violation[]} */
export function purity(repository) {
  return [...repository.code.values()].filter(mustBePure).flatMap((file) => {
    const { path } = file;
    /** @type {Violation[]} */
    const found = [];
    for (const { specifier, line } of importsOf(file)) {
      if (!/^(node:|fs(\/|$))/.test(specifier)) continue;
      const message = `\`${specifier}\` is imported in a package that must run anywhere`;
      found.push({ path, line, message, fix: "take the data as an argument" });
    }
    walk(file.parsed.tree, (node, parents) => {
      const problem = problemOf(file, node, parents[0]);
      if (problem === undefined) return;
      found.push({ path, line: file.parsed.lineOf(file.parsed.startOf(node)), ...problem });
    });
    return found;
  });
}

/** @param {CodeFile} file */
function mustBePure(file) {
  const inSource = file.path.startsWith(`${file.unit.folder}/src/`);
  return !file.isTest && inSource && purePackages.includes(file.unit.kind);
}

/** @param {CodeFile} file @param {Node} node @param {Node | undefined} parent */
function problemOf(file, node, parent) {
  if (isNumericLiteral(node)) {
    const written = file.text.slice(file.parsed.startOf(node), node.end);
    const isInteger = Number.isInteger(Number(written.replaceAll("_", "")));
    if (isInteger && !written.includes(".")) return undefined;
    return { message: `\`${written}\` is not an integer`, fix: "use fen, basis points or days" };
  }
  if (isPropertyAccessExpression(node)) {
    const { expression, name } = node;
    const isRandom =
      isIdentifier(expression) && expression.text === "Math" && name.text === "random";
    return isRandom ? { message: "`Math.random` is used", fix: "take a seeded source" } : undefined;
  }
  if (!isIdentifier(node)) return undefined;
  const instead = impureNames.get(node.text);
  if (instead === undefined || isOnlyAName(node, parent)) return undefined;
  return { message: `\`${node.text}\` is used in a package that must be pure`, fix: instead };
}

/** The name of a property, a parameter or the like. @param {Node} node @param {Node} [parent] */
function isOnlyAName(node, parent) {
  if (parent === undefined || isShorthandPropertyAssignment(parent)) return false;
  if (isImportSpecifier(parent) || isExportSpecifier(parent)) return true;
  const { name, right } = /** @type {{ name?: Node, right?: Node }} */ (
    /** @type {unknown} */ (parent)
  );
  return name === node || (right === node && "left" in parent && !("operatorToken" in parent));
}
