// What a TypeScript file declares, as text with its doc comments.
import {
  isArrowFunction,
  isInterfaceDeclaration,
  isIntersectionTypeNode,
  isLiteralTypeNode,
  isPropertySignatureDeclaration,
  isTypeAliasDeclaration,
  isTypeLiteralNode,
  isUnionTypeNode,
  isVariableStatement,
} from "typescript/unstable/ast";

/** @typedef {import("../tidy/parse.mjs").Node} Node */
/** @typedef {import("../tidy/parse.mjs").Parsed} Parsed */
/** @typedef {{ name: string, type: string, isOptional: boolean, doc: string }} Member */
/** @typedef {{ name: string, doc: string, members: Member[] }} ObjectType */
/** @typedef {{ name: string, doc: string, choices: string[], objects: ObjectType[] }} UnionType */
/**
 * @typedef {object} Builder
 * @property {string} name
 * @property {string} doc
 * @property {string} example
 * @property {string | null} parameters null for a value that is no function
 * @property {string} gives
 * @property {string} body
 */

const plain = (/** @type {string} */ text) =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\breadonly /g, "")
    .replace(/\s+/g, " ")
    .replace(/^\| /, "")
    .trim();

/** @param {Parsed} parsed @param {Node} node */
function textOf(parsed, node) {
  return plain(parsed.text.slice(parsed.startOf(node), node.end));
}

/**
 * The doc comment before a node, split at its example.
 * @param {Parsed} parsed @param {Node} node
 */
function docOf(parsed, node) {
  const before = parsed.text.slice(node.pos, parsed.startOf(node));
  const comment = [...before.matchAll(/\/\*\*([\s\S]*?)\*\//g)].at(-1)?.[1] ?? "";
  const lines = comment.split("\n").map((line) => line.replace(/^\s*\* ?/, ""));
  const [doc = "", example = ""] = lines.join("\n").split("@example");
  return { doc: doc.trim(), example: example.trim() };
}

/** @param {Parsed} parsed @param {readonly Node[]} nodes @returns {Member[]} */
function membersOf(parsed, nodes) {
  return nodes.flatMap((node) => {
    if (!isPropertySignatureDeclaration(node)) return [];
    const signature = parsed.text.slice(parsed.startOf(node), node.end);
    const [, name = "", mark = ""] = /^(?:readonly )?("?[\w-]+"?)(\??):/.exec(signature) ?? [];
    const type = node.type === undefined ? "" : textOf(parsed, node.type);
    return [{ name, type, isOptional: mark === "?", doc: docOf(parsed, node).doc }];
  });
}

/** The interfaces of a file. @param {Parsed} parsed @returns {ObjectType[]} */
export function objectsOf(parsed) {
  /** @type {ObjectType[]} */
  const found = [];
  parsed.tree.forEachChild((node) => {
    if (!isInterfaceDeclaration(node)) return;
    const members = membersOf(parsed, [...node.members]);
    const own = textOf(parsed, node);
    const [, from] = /^export interface \w+ extends (.*?) \{/.exec(own) ?? [];
    const base = from === undefined ? [] : [{ name: "…", type: from, isOptional: false, doc: "" }];
    found.push({
      name: node.name.text,
      doc: docOf(parsed, node).doc,
      members: [...base, ...members],
    });
  });
  return found;
}

/** The types of a file that are one of several. @param {Parsed} parsed @returns {UnionType[]} */
export function unionsOf(parsed) {
  /** @type {UnionType[]} */
  const found = [];
  parsed.tree.forEachChild((node) => {
    if (!isTypeAliasDeclaration(node) || !isUnionTypeNode(node.type)) return;
    const parts = [...node.type.types];
    const literals = parts.filter((part) => isLiteralTypeNode(part));
    const objects = parts.filter((part) => isTypeLiteralNode(part));
    const other = parts.filter((part) => !isLiteralTypeNode(part) && !isTypeLiteralNode(part));
    found.push({
      name: node.name.text,
      doc: docOf(parsed, node).doc,
      choices: [...literals, ...other].map((part) => textOf(parsed, part)),
      objects: objects.map((part) => {
        const members = isTypeLiteralNode(part) ? membersOf(parsed, [...part.members]) : [];
        return { name: "", doc: "", members };
      }),
    });
  });
  return found;
}

/** The exported builders of a file, in their order. @param {Parsed} parsed @returns {Builder[]} */
export function buildersOf(parsed) {
  /** @type {Builder[]} */
  const found = [];
  parsed.tree.forEachChild((node) => {
    const text = textOf(parsed, node);
    if (!isVariableStatement(node) || !text.startsWith("export ")) return;
    const declaration = [...node.declarationList.declarations][0];
    const made = declaration?.initializer;
    if (declaration === undefined || made === undefined) return;
    const [, name = ""] = /^export const (\w+)/.exec(text) ?? [];
    const isFunction = isArrowFunction(made);
    found.push({
      name,
      ...docOf(parsed, node),
      parameters: isFunction ? parametersOf(parsed, made) : null,
      gives: givenBy(parsed, isFunction ? made.type : declaration.type),
      body: textOf(parsed, made),
    });
  });
  return found;
}

/** @param {Parsed} parsed @param {import("typescript/unstable/ast").ArrowFunction} made */
function parametersOf(parsed, made) {
  return [...made.parameters]
    .map((one) => textOf(parsed, one))
    .map((text) => text.replace(/: (.*) = [^=]*$/, "?: $1"))
    .join(", ");
}

/** @param {Parsed} parsed @param {Node | undefined} type */
function givenBy(parsed, type) {
  if (type === undefined) return "";
  return isIntersectionTypeNode(type) ? "CaseBranch" : textOf(parsed, type);
}
