// Nothing is left for later, and no test is switched off without a word.
import {
  isCallExpression,
  isIdentifier,
  isPropertyAccessExpression,
  isStringLiteral,
} from "typescript/unstable/ast";
import { walk } from "../parse.mjs";

/** @typedef {import("../repository.mjs").CodeFile} CodeFile */
/** @typedef {import("../repository.mjs").Violation} Violation */
/** @typedef {import("../parse.mjs").Node} Node */

// Put together here so that this file does not find itself.
const words = new RegExp(`\\b(${["TO" + "DO", "FIX" + "ME", "XXX"].join("|")})\\b|\\bfor now\\b`);
const suites = ["describe", "suite", "it", "test", "bench"];
const reason = /\bskipped(:| when | because )\s*\S/;

/** @param {import("../repository.mjs").Repository} repository @returns {Violation[]} */
export function leftovers(repository) {
  return [...repository.code.values()].flatMap((file) => [...inComments(file), ...inTests(file)]);
}

/** @param {CodeFile} file @returns {Violation[]} */
function inComments(file) {
  return file.parsed.comments.flatMap(({ position, text }) => {
    const found = words.exec(text);
    if (found === null) return [];
    const line = file.parsed.lineOf(position + found.index);
    const message = `\`${found[0]}\` leaves something undone`;
    return [{ path: file.path, line, message, fix: "do it, or say in an ADR why not" }];
  });
}

/** @param {CodeFile} file @returns {Violation[]} */
function inTests(file) {
  /** @type {Violation[]} */
  const found = [];
  if (!file.isTest) return found;
  walk(file.parsed.tree, (node, parents) => {
    if (!isPropertyAccessExpression(node)) return;
    const call = parents[0];
    const called = call !== undefined && isCallExpression(call) && call.expression === node;
    const name = node.name.text;
    const line = file.parsed.lineOf(node.name.pos);
    const isSuite = suites.includes(rootName(node.expression));
    if (name === "only" && isSuite) {
      const message = "`.only` switches every other test off";
      found.push({ path: file.path, line, message, fix: "remove it" });
    }
    if (!called || !["skip", "skipIf", "runIf", "todo"].includes(name)) return;
    if (!isSuite && name !== "skip") return;
    const titled = name.endsWith("If") ? parents[1] : call;
    if (hasReason(titled, isSuite)) return;
    const message = `\`.${name}\` gives no reason`;
    const fix = isSuite
      ? "end the title with `skipped: why`, `skipped when …` or `skipped because …`"
      : "pass the reason as a string";
    found.push({ path: file.path, line, message, fix });
  });
  return found;
}

/** @param {Node | undefined} call @param {boolean} isSuite */
function hasReason(call, isSuite) {
  if (call === undefined || !isCallExpression(call)) return false;
  return call.arguments.some(
    (one) => isStringLiteral(one) && (isSuite ? reason.test(one.text) : one.text.trim() !== ""),
  );
}

/** @param {Node} node the start of `it.each(…).skip` is `it` */
function rootName(node) {
  /** @type {Node} */
  let root = node;
  while (isCallExpression(root) || isPropertyAccessExpression(root)) root = root.expression;
  return isIdentifier(root) ? root.text : "";
}
