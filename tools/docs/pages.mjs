// The pages that are generated, by their path.
import { commandsPage } from "./commands.mjs";
import { diagnosticsPage } from "./diagnostics.mjs";
import { languagePage } from "./language.mjs";

/**
 * Every generated page with its text, from the code as it was built.
 * @param {string} root folder of the repository
 * @returns {Promise<[path: string, text: string][]>}
 */
export async function generatedPages(root) {
  return [
    ["docs/reference/cli.md", await commandsPage(root)],
    ["docs/reference/diagnostics.md", await diagnosticsPage(root)],
    ["docs/reference/language.md", languagePage(root)],
  ];
}
