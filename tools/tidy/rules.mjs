// Every rule, in the order in which its findings are shown.
import { readRepository } from "./repository.mjs";
import { documents } from "./rules/documents.mjs";
import { imports } from "./rules/imports.mjs";
import { leftovers } from "./rules/leftovers.mjs";
import { publicIndex } from "./rules/public-index.mjs";
import { purity } from "./rules/purity.mjs";
import { size } from "./rules/size.mjs";
import { switches } from "./rules/switches.mjs";
import { unused } from "./rules/unused.mjs";

const rules = [size, purity, imports, publicIndex, switches, leftovers, unused, documents];

/**
 * What is wrong in a repository; empty when nothing is.
 * @param {string} root folder of a git repository
 * @returns {import("./repository.mjs").Violation[]}
 */
export function violationsIn(root) {
  const repository = readRepository(root);
  return rules.flatMap((rule) => rule(repository));
}
