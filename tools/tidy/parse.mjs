// Syntax trees from the TypeScript compiler. Its JavaScript interface is marked unstable, which is
// safe here because the compiler's version is pinned; everything that touches it is in this file.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SyntaxKind } from "typescript/unstable/ast";
import { API } from "typescript/unstable/sync";

/** @typedef {import("typescript/unstable/ast").Node} Node */
/**
 * @typedef {object} Parsed
 * @property {string} text
 * @property {Node} tree
 * @property {(position: number) => number} lineOf from 1
 * @property {(node: Node) => number} startOf where the node's own text begins, after comments
 * @property {{ position: number, text: string }[]} comments
 */

const configName = "tsconfig.tidy.virtual.json";
const literalKinds = new Set([
  SyntaxKind.StringLiteral,
  SyntaxKind.NoSubstitutionTemplateLiteral,
  SyntaxKind.TemplateHead,
  SyntaxKind.TemplateMiddle,
  SyntaxKind.TemplateTail,
  SyntaxKind.RegularExpressionLiteral,
  SyntaxKind.JsxText,
]);

/**
 * Parses files without looking at types.
 * @param {string} root
 * @param {string[]} paths
 * @returns {(path: string) => Parsed}
 */
export function parseAll(root, paths) {
  const configPath = join(root, configName);
  const compilerOptions = { allowJs: true, noResolve: true, noLib: true, types: [] };
  const config = JSON.stringify({ compilerOptions, files: paths });
  const isConfig = (/** @type {string} */ name) => name.endsWith(configName);
  const api = new API({
    cwd: root,
    fs: {
      readFile: (name) => (isConfig(name) ? config : undefined),
      fileExists: (name) => (isConfig(name) ? true : undefined),
    },
  });
  try {
    const snapshot = api.updateSnapshot({ openProjects: [configPath] });
    const program = snapshot.getProject(configPath)?.program;
    const parsed = new Map(
      paths.map((path) => {
        const tree = program?.getSourceFile(join(root, path));
        if (tree === undefined) throw new Error(`the compiler does not know \`${path}\``);
        return [path, describe(tree, readFileSync(join(root, path), "utf8"))];
      }),
    );
    snapshot.dispose();
    return (path) => /** @type {Parsed} */ (parsed.get(path));
  } finally {
    api.close();
  }
}

/**
 * Calls back for a node and everything below it.
 * @param {Node} node
 * @param {(node: Node, parents: Node[]) => void} visit `parents` has the nearest first
 * @param {Node[]} [parents]
 */
export function walk(node, visit, parents = []) {
  visit(node, parents);
  const inner = [node, ...parents];
  node.forEachChild((child) => walk(child, visit, inner));
}

/** @param {Node} tree @param {string} text @returns {Parsed} */
function describe(tree, text) {
  const lineStarts = [0, ...[...text.matchAll(/\n/g)].map((found) => found.index + 1)];
  const comments = findComments(tree, text);
  const ends = new Map(comments.map((comment) => [comment.position, comment.text.length]));
  return {
    text,
    tree,
    comments,
    lineOf: (position) => lineStarts.findLastIndex((start) => start <= position) + 1,
    startOf: (node) => {
      let position = node.pos;
      for (;;) {
        position += /^\s*/.exec(text.slice(position))?.[0].length ?? 0;
        const length = ends.get(position);
        if (length === undefined) return position;
        position += length;
      }
    },
  };
}

/** Comments are what still looks like one once the text of all literals is blanked out. */
function findComments(/** @type {Node} */ tree, /** @type {string} */ text) {
  const letters = text.split("");
  walk(tree, (node) => {
    if (!literalKinds.has(node.kind)) return;
    // Leading comments belong to a node's span; only the literal itself, at its end, is blanked.
    const length = literalLength(text.slice(node.pos, node.end));
    letters.fill(" ", node.end - length, node.end);
  });
  return [...letters.join("").matchAll(/\/\/.*|\/\*[\s\S]*?\*\//g)].map((found) => ({
    position: found.index,
    text: found[0],
  }));
}

/** @param {string} span a literal with the space and comments before it */
function literalLength(span) {
  const before = /^(\s+|\/\/.*|\/\*[\s\S]*?\*\/)*/.exec(span)?.[0].length ?? 0;
  return span.length - before;
}
