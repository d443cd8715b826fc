/** More steps than this are statements: conditionals in one another would exhaust the parser. */
const nestedMax = 16;

/** Code of the value behind the first test that is true; the last one when none is. */
export function printLadder(
  steps: readonly (readonly [test: string, value: string])[],
  last: string,
): string {
  if (steps.length <= nestedMax) {
    return `(${steps.map(([test, value]) => `${test} ? ${value} : `).join("")}${last})`;
  }
  const lines = steps.map(([test, value]) => `if (${test}) return ${value};`);
  return `(() => { ${lines.join("\n")} return ${last}; })()`;
}
