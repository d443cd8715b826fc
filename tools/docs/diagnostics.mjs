// The page of all codes.
import { built, cell, generatedFrom, sentence } from "./markdown.mjs";

/** @typedef {{ summary: string, why?: string, fix: string }} Entry */

/**
 * What the first part of a code says, in the order of the page.
 * @type {[string, string, string][]}
 */
const groups = [
  ["json", "JSON", "The text is no JSON, or goes beyond a limit. For every file that is read."],
  ["definition", "Form of a definition", "A member, type or length is not as the form asks."],
  ["name", "Names", "A name is missing or there twice."],
  ["type", "Types and units", "Values that do not go together."],
  ["unit", "", ""],
  ["expression", "Expressions", "What a variable computes."],
  ["source", "Sources", "Tables of facts."],
  ["parameter", "Parameters", "Numbers of the policy."],
  ["variable", "Variables", ""],
  ["gate", "Gates", "Conditions, and what follows from them."],
  ["scorecard", "Scorecard", ""],
  ["cohort", "Cohorts", ""],
  ["limit", "Limit", ""],
  ["action", "Actions", "What a person can do, and what it writes."],
  ["jurisdiction", "Jurisdiction", "What a place does not allow to count."],
  ["pre-screen", "Pre-screen", ""],
  ["text", "Texts for people", ""],
  ["reference", "Reference data", ""],
  ["plan", "What is asked of a plan", "`kaitong plan` and what rests on it."],
  ["tests", "Tests of a policy", "`kaitong test`."],
  ["diff", "Comparing definitions", "`kaitong diff`."],
  ["dossier", "Dossiers", "The facts about one person."],
  ["input", "Files of the terminal program", ""],
  ["output", "", ""],
  ["usage", "Options of the terminal program", ""],
];

/** @param {string} code @param {Entry} entry @param {boolean} isWarning */
function entryLines(code, { summary, why, fix }, isWarning) {
  return [
    `### ${code}`,
    "",
    `${sentence(summary)}${isWarning ? " *(warning)*" : ""}`,
    "",
    ...(why === undefined ? [] : [`- **Why**: ${cell(why)}.`]),
    `- **Fix**: ${cell(fix)}.`,
    "",
  ];
}

/** @param {string} root */
export async function diagnosticsPage(root) {
  const engine = await built(root, "packages/engine/dist/diagnostics/codes.js");
  const review = await built(root, "packages/engine/dist/review/review-codes.js");
  const cli = await built(root, "packages/cli/dist/codes.js");
  /** @type {Record<string, Entry>} */
  const all = { ...engine.diagnosticCodes, ...cli.cliCodes };
  const groupOf = (/** @type {string} */ code) => code.split(".")[0] ?? "";
  const known = new Set(groups.map(([group]) => group));
  const homeless = Object.keys(all).find((code) => !known.has(groupOf(code)));
  if (homeless !== undefined)
    throw new Error(`tools/docs/diagnostics.mjs: no group for ${homeless}`);
  const parts = groups.flatMap(([group, title, about]) => {
    const codes = Object.keys(all).filter((code) => groupOf(code) === group);
    const entries = codes.flatMap((code) =>
      entryLines(code, /** @type {Entry} */ (all[code]), code in review.reviewCodes),
    );
    const heading = title === "" ? [] : [`## ${title}`, "", ...(about === "" ? [] : [about, ""])];
    return [...heading, ...entries];
  });
  const count = Object.keys(all).length;
  return [
    "# Diagnostics",
    "",
    ...generatedFrom("the tables of codes of the engine and of the terminal program"),
    "",
    `All ${count} codes. A diagnostic has a **code**, the **place** (file, line, JSON pointer),`,
    "what is wrong there, **why** it matters, and how to **fix** it; where a name is misspelt,",
    "the nearest one is suggested. An *error* stops: nothing is decided by such an input.",
    "A *warning* stops nothing but `kaitong check`: the definition decides, and yet can hardly be",
    "meant so. `check --allow CODE` lets a warning pass that is meant.",
    "",
    ...parts,
  ]
    .join("\n")
    .replace(/\n+$/, "\n");
}
