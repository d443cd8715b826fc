import type { Decision, Engine } from "../engine.js";
import { applicationExpectations, identityExpectations } from "./application.js";
import type { Expectation, Verdict } from "./expectation.js";
import { finalExpectations } from "./final.js";
import { peopleExpectations } from "./people.js";
import { change, readFile } from "./person.js";
import { decidePerson, openProducts } from "./product.js";
import { reportExpectations } from "./report.js";
import { behaviourExpectations, securityExpectations } from "./security.js";

/** Everything that was written down by hand, the quick and telling ones first. */
export const expectations: readonly Expectation[] = [
  ...peopleExpectations,
  ...applicationExpectations,
  ...identityExpectations,
  ...securityExpectations,
  ...behaviourExpectations,
  ...reportExpectations,
  ...finalExpectations,
];

/** A member at a path; in a list by its place, or by what it is the variable, code or id of. */
function memberAt(value: unknown, step: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  if (!Array.isArray(value) || /^[0-9]+$/.test(step)) {
    return (value as Record<string, unknown>)[step];
  }
  return value.find((one) => [one.variable, one.code, one.id].includes(step));
}

/** What is shown otherwise than expected, as text; `null` when nothing is. */
function differenceOf(decision: Decision, verdict: Verdict): string | null {
  const { outcome, codes, includes = [], excludes = [], shows = {} } = verdict;
  const found = decision.reasons.map((reason) => reason.code);
  const said = (what: string, is: unknown, wanted: unknown) =>
    `${what} is ${JSON.stringify(is)} in place of ${JSON.stringify(wanted)}`;
  if (outcome !== undefined && decision.outcome !== outcome) {
    return `${said("the outcome", decision.outcome, outcome)}, for ${found.join(" ")}`;
  }
  if (codes !== undefined && found.join(" ") !== codes.join(" ")) {
    return said("the list of reasons", found, codes);
  }
  const missing = includes.find((code) => !found.includes(code));
  if (missing !== undefined) return `the reason ${missing} is missing`;
  const wrong = excludes.find((code) => found.includes(code));
  if (wrong !== undefined) return `the reason ${wrong} is too much`;
  for (const [path, wanted] of Object.entries(shows)) {
    const is = path.split("/").reduce<unknown>(memberAt, decision);
    if (JSON.stringify(is) !== JSON.stringify(wanted)) return said(path, is, wanted);
  }
  return null;
}

/** Checks expectations one by one. */
export function makeChecker(engine: Engine): (expectation: Expectation) => string | null {
  const productOf = openProducts(engine);
  const people = new Map<string, Record<string, unknown>>();
  return (expectation) => {
    const { person = "approved", changes = {}, asOf } = expectation;
    const base = people.get(person) ?? readFile(`people/${person}.json`);
    people.set(person, base);
    const decision = decidePerson(productOf(expectation), change(base, changes), asOf);
    return differenceOf(decision, expectation);
  };
}
