// A new kind of node must not fall through a switch in silence.
import {
  isBlock,
  isCallExpression,
  isDefaultClause,
  isIdentifier,
  isPropertyAccessExpression,
  isSwitchStatement,
} from "typescript/unstable/ast";
import { walk } from "../parse.mjs";

/** @typedef {import("../repository.mjs").Violation} Violation */
/** @typedef {import("../parse.mjs").Node} Node */

/** @param {import("../repository.mjs").Repository} repository @returns {Violation[]} */
export function switches(repository) {
  /** @type {Violation[]} */
  const found = [];
  for (const file of repository.code.values()) {
    walk(file.parsed.tree, (node, parents) => {
      if (!isSwitchStatement(node)) return;
      const { expression } = node;
      if (!isPropertyAccessExpression(expression) || expression.name.text !== "kind") return;
      const byDefault = node.caseBlock.clauses.find((clause) => isDefaultClause(clause));
      if (callsUnreachable(byDefault?.statements.at(-1))) return;
      if (byDefault === undefined && callsUnreachable(statementAfter(node, parents[0]))) return;
      const line = file.parsed.lineOf(file.parsed.startOf(node));
      const message = "this switch on `kind` does not end in `unreachable(…)`";
      const fix = "list every kind and call `unreachable` in the default";
      found.push({ path: file.path, line, message, fix });
    });
  }
  return found;
}

/** @param {Node | undefined} statement */
function callsUnreachable(statement) {
  let calls = false;
  if (statement === undefined) return false;
  walk(statement, (node) => {
    if (!isCallExpression(node) || !isIdentifier(node.expression)) return;
    calls ||= node.expression.text === "unreachable";
  });
  return calls;
}

/** @param {Node} node @param {Node | undefined} parent @returns {Node | undefined} */
function statementAfter(node, parent) {
  if (parent === undefined || !isBlock(parent)) return undefined;
  return parent.statements[parent.statements.indexOf(/** @type {never} */ (node)) + 1];
}
