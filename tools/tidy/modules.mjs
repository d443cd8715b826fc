// What each file imports and exports, and to which file an import leads.
import { posix } from "node:path";
import {
  isCallExpression,
  isExportAssignment,
  isExportDeclaration,
  isIdentifier,
  isImportDeclaration,
  isImportTypeNode,
  isLiteralTypeNode,
  isNamedExports,
  isNamedImports,
  isNamespaceExport,
  isNewExpression,
  isStringLiteral,
  isVariableStatement,
  SyntaxKind,
} from "typescript/unstable/ast";
import { walk } from "./parse.mjs";

/** @typedef {import("./parse.mjs").Node} Node */
/** @typedef {import("./repository.mjs").CodeFile} CodeFile */
/** @typedef {import("./repository.mjs").Repository} Repository */
/**
 * @typedef {object} Import
 * @property {string} specifier
 * @property {number} line
 * @property {boolean} isTypeOnly
 * @property {boolean} isReExport `export … from`
 * @property {boolean} [isUrl] `new URL("…", import.meta.url)`
 * @property {[name: string, as: string][] | "all"} names
 */
/** @typedef {{ name: string, node: Node, line: number, isDocumented: boolean }} Definition */

/** @param {CodeFile} file @returns {Import[]} */
export function importsOf(file) {
  /** @type {Import[]} */
  const found = [];
  walk(file.parsed.tree, (node) => {
    const one = asStatement(node) ?? asExpression(node);
    if (one === undefined) return;
    found.push({ ...one, line: file.parsed.lineOf(file.parsed.startOf(node)) });
  });
  // Types that JavaScript names in its comments.
  for (const { position, text } of file.parsed.comments) {
    for (const match of text.matchAll(/import\("([^"]+)"\)/g)) {
      const line = file.parsed.lineOf(position + match.index);
      const specifier = match[1] ?? "";
      found.push({ specifier, line, isTypeOnly: true, isReExport: false, names: "all" });
    }
  }
  return found;
}

/** @param {Node} node @returns {Omit<Import, "line"> | undefined} */
function asStatement(node) {
  if (isImportDeclaration(node) && isStringLiteral(node.moduleSpecifier)) {
    const clause = node.importClause;
    const bindings = clause?.namedBindings;
    const specifier = node.moduleSpecifier.text;
    const isTypeOnly = clause?.phaseModifier === SyntaxKind.TypeKeyword;
    /** @type {[string, string][]} */
    const names = clause?.name === undefined ? [] : [["default", clause.name.text]];
    if (bindings === undefined) return { specifier, isTypeOnly, isReExport: false, names };
    if (!isNamedImports(bindings))
      return { specifier, isTypeOnly, isReExport: false, names: "all" };
    for (const one of bindings.elements) {
      names.push([(one.propertyName ?? one.name).text, one.name.text]);
    }
    const allTypes = bindings.elements.length > 0 && bindings.elements.every((e) => e.isTypeOnly);
    return { specifier, isTypeOnly: isTypeOnly || allTypes, isReExport: false, names };
  }
  if (!isExportDeclaration(node)) return undefined;
  if (node.moduleSpecifier === undefined || !isStringLiteral(node.moduleSpecifier))
    return undefined;
  const clause = node.exportClause;
  const base = { specifier: node.moduleSpecifier.text, isTypeOnly: node.isTypeOnly };
  if (clause === undefined || !isNamedExports(clause)) {
    return { ...base, isReExport: true, names: "all" };
  }
  const names = clause.elements.map((one) => pair(one.propertyName ?? one.name, one.name));
  return { ...base, isReExport: true, names };
}

/** @param {Node} node @returns {Omit<Import, "line"> | undefined} */
function asExpression(node) {
  /** @type {Node | undefined} */
  let target;
  let isTypeOnly = false;
  let isUrl = false;
  if (isCallExpression(node) && node.expression.kind === SyntaxKind.ImportKeyword) {
    target = node.arguments[0];
  } else if (isImportTypeNode(node) && isLiteralTypeNode(node.argument)) {
    target = node.argument.literal;
    isTypeOnly = true;
  } else if (isNewExpression(node) && isIdentifier(node.expression)) {
    // `new URL("./worker.js", import.meta.url)` starts a file without importing it.
    const [first, second] = node.arguments ?? [];
    isUrl = node.expression.text === "URL" && second !== undefined;
    if (isUrl) target = first;
  }
  if (target === undefined || !isStringLiteral(target)) return undefined;
  return { specifier: target.text, isTypeOnly, isReExport: false, isUrl, names: "all" };
}

/** @param {Node} from @param {Node} to @returns {[string, string]} */
function pair(from, to) {
  return [
    /** @type {{ text: string }} */ (/** @type {unknown} */ (from)).text,
    /** @type {{ text: string }} */ (/** @type {unknown} */ (to)).text,
  ];
}

/**
 * The file that an import leads to; undefined for packages from outside and for data.
 * @param {Repository} repository @param {CodeFile} from @param {string} specifier
 * @returns {CodeFile | undefined}
 */
export function resolve(repository, from, specifier) {
  const own = /^@kaitong\/(.+)$/.exec(specifier)?.[1];
  if (own !== undefined) {
    const folder = own.startsWith("example-") ? `examples/${own.slice(8)}` : `packages/${own}`;
    return repository.code.get(`${folder}/src/index.ts`);
  }
  if (!specifier.startsWith(".")) return undefined;
  const path = posix.join(posix.dirname(from.path), specifier);
  const source = path.replace(/(^|\/)dist\//, "$1src/");
  const stem = source.replace(/\.js$/, "");
  const candidates = [path, source, `${stem}.ts`, `${stem}.tsx`];
  return candidates.map((one) => repository.code.get(one)).find((file) => file !== undefined);
}

/** Names that a file defines and exports itself. @param {CodeFile} file @returns {Definition[]} */
export function definitionsOf(file) {
  const { tree, startOf, lineOf } = file.parsed;
  const declared = new Map();
  /** @type {Definition[]} */
  const exported = [];
  tree.forEachChild((statement) => {
    for (const name of declaredNames(statement)) {
      const line = lineOf(startOf(statement));
      const one = { name, node: statement, line, isDocumented: isDocumented(file, statement) };
      const earlier = declared.get(name);
      one.isDocumented ||= earlier?.isDocumented ?? false;
      declared.set(name, one);
      if (isExported(statement)) exported.push(one);
    }
  });
  tree.forEachChild((statement) => {
    if (!isExportDeclaration(statement) || statement.moduleSpecifier !== undefined) return;
    const clause = statement.exportClause;
    if (clause === undefined || isNamespaceExport(clause)) return;
    for (const one of clause.elements) {
      const [from, name] = pair(one.propertyName ?? one.name, one.name);
      const found = declared.get(from);
      if (found !== undefined) exported.push({ ...found, name });
    }
  });
  return exported;
}

/** @param {Node} statement @returns {string[]} */
function declaredNames(statement) {
  if (isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap((one) =>
      isIdentifier(one.name) ? [one.name.text] : [],
    );
  }
  if (isExportAssignment(statement)) return ["default"];
  const { name } = /** @type {{ name?: Node }} */ (/** @type {unknown} */ (statement));
  return name !== undefined && isIdentifier(name) ? [name.text] : [];
}

/** @param {Node} statement */
function isExported(statement) {
  if (isExportAssignment(statement)) return true;
  const { modifiers } = /** @type {{ modifiers?: Node[] }} */ (/** @type {unknown} */ (statement));
  return modifiers?.some((modifier) => modifier.kind === SyntaxKind.ExportKeyword) ?? false;
}

/** @param {CodeFile} file @param {Node} statement */
function isDocumented(file, statement) {
  const { startOf, comments } = file.parsed;
  const end = startOf(statement);
  return comments.some(
    ({ position, text }) =>
      position >= statement.pos && position < end && /^\/\*\*[\s*]*[^\s*/]/.test(text),
  );
}
