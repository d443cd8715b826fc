// Promises name the test that defends them, changes are logged, both languages are there.

/** @typedef {import("../repository.mjs").Repository} Repository */
/** @typedef {import("../repository.mjs").Violation} Violation */

/** @param {Repository} repository @returns {Violation[]} */
export function documents(repository) {
  return [...changelog(repository), ...promises(repository), ...copies(repository)];
}

/** @param {Repository} repository @returns {Violation[]} */
function changelog(repository) {
  const path = "CHANGELOG.md";
  const text = repository.paths.has(path) ? repository.read(path) : "";
  if (/^## \[?(unreleased|\d+\.\d+\.\d+)\b/im.test(text)) return [];
  const fix = "add `## [Unreleased]` and a line for each change";
  return [{ path, line: 1, message: "there is no section for a version", fix }];
}

/** @param {Repository} repository @returns {Violation[]} */
function promises(repository) {
  const path = "PROMISES.md";
  const fix = "name in backticks the test file or `npm run …` that defends it";
  if (!repository.paths.has(path)) {
    return [{ path, line: 1, message: "the file is missing", fix: "list what is promised" }];
  }
  const scripts = Object.keys(JSON.parse(repository.read("package.json")).scripts ?? {});
  const lines = repository.read(path).split("\n");
  return lines.flatMap((text, index) => {
    const isHeader = /^\s*\|?[\s:|-]+\|?\s*$/.test(lines[index + 1] ?? "") && text.includes("|");
    if (!/^\s*\|/.test(text) || /^[\s|:-]+$/.test(text) || isHeader) return [];
    const quoted = [...text.matchAll(/`([^`]+)`/g)].map((found) => found[1] ?? "");
    const gone = quoted.find((one) => isPath(one) && !exists(repository, one));
    const line = index + 1;
    if (gone !== undefined) return [{ path, line, message: `\`${gone}\` does not exist`, fix }];
    const defends = (/** @type {string} */ one) =>
      (isPath(one) && /\.test\.tsx?$/.test(one)) || scripts.includes(scriptOf(one));
    if (quoted.some(defends)) return [];
    return [{ path, line, message: "no test defends this promise", fix }];
  });
}

/** @param {string} quoted */
function isPath(quoted) {
  return /^[\w@.-]+(\/[\w@.-]+)+\.\w+$/.test(quoted);
}

/** @param {Repository} repository @param {string} path */
function exists(repository, path) {
  return repository.paths.has(path);
}

/** @param {string} command */
function scriptOf(command) {
  return /^npm (?:run )?([\w:-]+)/.exec(command)?.[1] ?? "";
}

/** @param {Repository} repository @returns {Violation[]} */
function copies(repository) {
  const pattern = /\/copy\/(zh-CN|en)(\.|\/)/;
  return [...repository.paths].flatMap((path) => {
    const language = pattern.exec(path)?.[1];
    if (language === undefined) return [];
    const other = language === "en" ? "zh-CN" : "en";
    const partner = path.replace(pattern, `/copy/${other}$2`);
    if (repository.paths.has(partner)) return [];
    const message = `there is no \`${partner}\``;
    return [{ path, line: 1, message, fix: "write the same text in the other language" }];
  });
}
