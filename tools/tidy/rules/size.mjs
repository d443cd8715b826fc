// Files, functions and lines stay small enough to be read at one sitting.
import {
  isArrowFunction,
  isCallExpression,
  isConstructorDeclaration,
  isFunctionDeclaration,
  isFunctionExpression,
  isGetAccessorDeclaration,
  isIdentifier,
  isMethodDeclaration,
  isPropertyAccessExpression,
  isSetAccessorDeclaration,
} from "typescript/unstable/ast";
import { limits } from "../limits.mjs";
import { walk } from "../parse.mjs";

/** @typedef {import("../repository.mjs").CodeFile} CodeFile */
/** @typedef {import("../repository.mjs").Violation} Violation */
/** @typedef {import("../parse.mjs").Node} Node */

/** @param {import("../repository.mjs").Repository} repository @returns {Violation[]} */
export function size(repository) {
  const files = [...repository.code.values()].filter((file) => !file.isExempt);
  return [...files.flatMap(ofFile), ...median(files)];
}

/** @param {CodeFile} file @returns {Violation[]} */
function ofFile(file) {
  const { path } = file;
  const lines = linesOf(file);
  /** @type {Violation[]} */
  const found = [];
  if (lines.length > limits.fileLinesMax) {
    const message = `the file has ${lines.length} lines, more than ${limits.fileLinesMax}`;
    found.push({ path, line: limits.fileLinesMax + 1, message, fix: "split it by subject" });
  }
  lines.forEach((text, index) => {
    const columns = [...text].length;
    if (columns <= limits.columnsMax) return;
    const message = `the line has ${columns} columns, more than ${limits.columnsMax}`;
    found.push({ path, line: index + 1, message, fix: "break it" });
  });
  walk(file.parsed.tree, (node, parents) => {
    if (!isFunction(node) || isSuite(node, parents[0])) return;
    const first = file.parsed.lineOf(file.parsed.startOf(node));
    const count = file.parsed.lineOf(node.end) - first + 1;
    if (count <= limits.functionLinesMax) return;
    const message = `the function has ${count} lines, more than ${limits.functionLinesMax}`;
    found.push({ path, line: first, message, fix: "name its steps and move them out" });
  });
  return found;
}

/** @param {CodeFile[]} files @returns {Violation[]} */
function median(files) {
  const counts = files.map((file) => linesOf(file).length).sort((a, b) => a - b);
  const middle = counts[Math.floor(counts.length / 2)] ?? 0;
  if (middle <= limits.fileLinesMedianMax) return [];
  const message = `the median file has ${middle} lines, more than ${limits.fileLinesMedianMax}`;
  return [{ path: ".", line: 1, message, fix: "split the long files by subject" }];
}

/** @param {CodeFile} file */
function linesOf(file) {
  return file.text.replace(/\n$/, "").split("\n");
}

/** @param {Node} node */
function isFunction(node) {
  return (
    isFunctionDeclaration(node) ||
    isFunctionExpression(node) ||
    isArrowFunction(node) ||
    isMethodDeclaration(node) ||
    isConstructorDeclaration(node) ||
    isGetAccessorDeclaration(node) ||
    isSetAccessorDeclaration(node)
  );
}

/** A `describe` block only groups tests. @param {Node} node @param {Node | undefined} parent */
function isSuite(node, parent) {
  if (parent === undefined || !isCallExpression(parent) || parent.expression === node) return false;
  /** @type {Node} */
  let called = parent.expression;
  while (isCallExpression(called) || isPropertyAccessExpression(called)) called = called.expression;
  return isIdentifier(called) && (called.text === "describe" || called.text === "suite");
}
