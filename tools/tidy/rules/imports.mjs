// Who may import whom, and through which door.
import { posix } from "node:path";
import { mayImport } from "../limits.mjs";
import { importsOf } from "../modules.mjs";

/** @typedef {import("../repository.mjs").CodeFile} CodeFile */
/** @typedef {import("../repository.mjs").Repository} Repository */
/** @typedef {import("../repository.mjs").Violation} Violation */
/** @typedef {import("../modules.mjs").Import} Import */
/** @typedef {{ message: string, fix: string }} Problem */

/** @param {Repository} repository @returns {Violation[]} */
export function imports(repository) {
  return [...repository.code.values()].flatMap((file) =>
    importsOf(file).flatMap((one) => {
      const problem = problemOf(repository, file, one);
      return problem === undefined ? [] : [{ path: file.path, line: one.line, ...problem }];
    }),
  );
}

/** @param {Repository} repository @param {CodeFile} file @param {Import} one */
function problemOf(repository, file, one) {
  // The address of data or of a folder is no import.
  if (one.isUrl && !/\.[cm]?[jt]sx?$/.test(one.specifier)) return undefined;
  if (one.specifier.startsWith(".")) return relative(file, one.specifier);
  if (one.specifier.startsWith("@kaitong/")) return between(repository, file, one);
  return outside(repository, file, one.specifier);
}

/** @param {CodeFile} file @param {string} specifier @returns {Problem | undefined} */
function relative(file, specifier) {
  const { folder } = file.unit;
  const target = posix.join(posix.dirname(file.path), specifier);
  const escapes = folder === "" ? target.startsWith("..") : !`${target}/`.startsWith(`${folder}/`);
  // A program in bin may be told where the tools are; it is not shipped without them.
  if (!escapes || (file.path.includes("/bin/") && target.startsWith("tools/"))) return undefined;
  const fix = "import the other package by its name, `@kaitong/…`";
  return { message: `\`${specifier}\` leaves \`${folder}\``, fix };
}

/** @param {Repository} repository @param {CodeFile} file @param {Import} one */
function between(repository, file, one) {
  const [, name = "", deep] = one.specifier.split("/");
  if (deep !== undefined) {
    const fix = `import from \`@kaitong/${name}\`, and add to its index what is missing there`;
    return { message: `\`${one.specifier}\` reaches into another package`, fix };
  }
  const { kind, folder } = file.unit;
  const allowed = mayImport.get(kind);
  if (allowed === undefined) {
    const fix = "add it to `mayImport` in tools/tidy/limits.mjs, with an ADR";
    return { message: `nothing says whom \`${folder}\` may import`, fix };
  }
  const isAllowed =
    allowed.includes("*") ||
    allowed.includes(name) ||
    (one.isTypeOnly && allowed.includes(`type ${name}`));
  if (!isAllowed) {
    const may = allowed.length === 0 ? "nothing" : allowed.join(", ");
    const fix = `it may import ${may}: move the code, or pass what is needed as an argument`;
    return { message: `\`${folder}\` must not import \`${one.specifier}\``, fix };
  }
  return outside(repository, file, one.specifier);
}

/** @param {Repository} repository @param {CodeFile} file @param {string} specifier */
function outside(repository, file, specifier) {
  if (!/^@?[\w-]/.test(specifier) || specifier.startsWith("node:")) return undefined;
  const parts = specifier.split("/");
  const name = parts.slice(0, specifier.startsWith("@") ? 2 : 1).join("/");
  const own = `${file.unit.folder}/package.json`;
  const isOwn = repository.paths.has(own) && dependencies(repository, own).has(name);
  // Tests and tools may also use what the workspace has for development.
  const isTool = file.isTest || file.unit.kind === "tools";
  if (isOwn || (isTool && dependencies(repository, "package.json").has(name))) return undefined;
  if (isTool && name.startsWith("@kaitong/")) return undefined;
  const where = repository.paths.has(own) && !isTool ? own : "package.json";
  return { message: `\`${name}\` is not declared`, fix: `add it to ${where}, pinned exactly` };
}

/** @param {Repository} repository @param {string} path */
function dependencies(repository, path) {
  if (!repository.paths.has(path)) return new Set();
  const found = JSON.parse(repository.read(path));
  const fields = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"];
  return new Set(fields.flatMap((field) => Object.keys(found[field] ?? {})));
}
