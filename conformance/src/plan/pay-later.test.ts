import { readDefinition, readDossier, readReference } from "@kaitong/engine";
import { describe, expect, test } from "vitest";
import { seededChoices } from "../generate/index.js";
import { change, type Person, readFile } from "../pay-later/person.js";
import { examplePeople, makePayLaterPerson } from "./pay-later-people.js";
import { type PayLaterCase, payLaterProblem } from "./pay-later-laws.js";
import { sourceCode as code } from "./sources.fixture.js";

const { program } = readDefinition(readFile("definition.json"));
if (program === null) throw new Error("the example is refused");
const { reference } = readReference(program, readFile("reference.json"));
if (reference === null) throw new Error("the example's reference data is refused");

type Options = NonNullable<Parameters<typeof code.planFor>[3]>;

function caseOf(person: Person, options: Options = {}): PayLaterCase {
  const { dossier, diagnostics } = readDossier(program!, person);
  if (dossier === null) throw new Error(JSON.stringify(diagnostics));
  const about = person.person as { readonly incomeMonthlyFen?: number | null } | undefined;
  const { exclude = [], caps = {} } = options;
  const incomeFen = about?.incomeMonthlyFen ?? null;
  return { program: program!, reference: reference!, dossier, incomeFen, exclude, caps };
}

function answerOf(person: Person, options: Options = {}) {
  const one = caseOf(person, options);
  return { one, answer: code.planFor(one.program, one.reference, one.dossier, options) };
}

function planOf(name: string, options: Options = {}) {
  return answerOf(examplePeople.get(name)!, options).answer;
}

const people = 150;
const variants = Array.from({ length: people }, (_, seed) => makePayLaterPerson(seed));

describe("plans of the example product", () => {
  test("hold for everybody like the example people, whatever is asked for", () => {
    const problems: string[] = [];
    let plans = 0;
    for (const [seed, person] of variants.entries()) {
      const choices = seededChoices(seed);
      const ids = program!.definition.actions.map(({ id }) => id);
      const exclude = choices.oneIn(3) ? [choices.pick(ids)] : [];
      const caps: Record<string, string> = choices.oneIn(3) ? { "keep-balance": "100000" } : {};
      const isCapped = exclude[0] !== "keep-balance";
      const options = { exclude, months: 12, ...(isCapped ? { caps } : {}) };
      const { one, answer } = answerOf(person, options);
      plans += answer.plans.length;
      const problem = payLaterProblem(code, one, answer);
      if (problem !== null) problems.push(`${seed}: ${problem}`);
    }
    expect(problems).toEqual([]);
    expect(plans).toBeGreaterThan(people / 3);
  });

  test("settling today and applying tomorrow is none of them, whenever one may apply again", () => {
    for (const reapplyOn of [90, 1, 30]) {
      const definition = change(readFile("definition.json"), {
        "parameters.coolDownDays.values": [
          { from: "2015-01-01", value: reapplyOn, reference: "changed" },
        ],
      });
      const opened = readDefinition(definition);
      const own = readReference(opened.program!, readFile("reference.json"));
      const { dossier } = readDossier(opened.program!, examplePeople.get("overdue")!);
      const { plans } = code.planFor(opened.program!, own.reference!, dossier!, { months: 12 });
      expect(plans.length).toBeGreaterThan(0);
      for (const { applyOn, actions } of plans) {
        expect(actions.map(({ action }) => action)).toContain("settle-overdue");
        expect(applyOn >= "2027-01-04").toBe(true);
      }
    }
  });

  test("cost no money while the income is unknown", () => {
    for (const [name, person] of examplePeople) {
      const unknown = change(person, { "person.incomeMonthlyFen": null });
      for (const { moneyFen } of answerOf(unknown, { months: 12 }).answer.plans) {
        expect(`${name} ${moneyFen}`).toBe(`${name} 0`);
      }
    }
  });

  test("change nothing that nobody may be asked to change", () => {
    const { variables } = program!.definition;
    const tagged = variables.filter(({ tags }) =>
      tags.some((tag) => tag === "protected" || tag === "region"),
    );
    expect(tagged.length).toBeGreaterThan(0);
    const read = new Set<string>();
    const see = (part: unknown): void => {
      if (typeof part !== "object" || part === null) return;
      const { kind, source, column } = part as Record<string, unknown>;
      if (kind === "fact") read.add(`${source}.${column}`);
      for (const inner of Object.values(part)) see(inner);
    };
    for (const { expression } of tagged) see(expression);
    const planned = variants.flatMap((person) =>
      answerOf(person, { months: 6 }).answer.plans.flatMap(({ actions }) => actions),
    );
    const changes = new Set(
      planned.flatMap(({ action }) =>
        program!.definition.actions.filter(({ id }) => id === action).flatMap((one) => one.changes),
      ),
    );
    expect([...changes].filter((path) => read.has(path))).toEqual([]);
  });

  test("say nothing to who is approved, and let only time pass for who cools off", () => {
    const approved = planOf("approved");
    expect([approved.plans, approved.conditional, approved.certificate]).toEqual([[], [], null]);
    const cooling = planOf("cooling-off");
    expect(cooling.plans[0]?.applyOn).toBe("2027-01-09");
    expect(cooling.plans[0]?.actions).toEqual([]);
  });

  test("ask who is held to verify today", () => {
    const [plan] = planOf("held").plans;
    expect(plan?.actions.length).toBeGreaterThan(0);
    expect(plan?.applyOn).toBe("2026-11-20");
    for (const { action, from } of plan?.actions ?? []) {
      expect(action).toMatch(/^verify-/);
      expect(from).toBe("2026-11-20");
    }
  });
});

/** Whether every point of one frontier is matched by one of the other that is no worse. */
function isNoWorse(
  better: readonly { readonly applyOn: string; readonly effort: number }[],
  worse: readonly { readonly applyOn: string; readonly effort: number }[],
): boolean {
  return worse.every((point) =>
    better.some(({ applyOn, effort }) => applyOn <= point.applyOn && effort <= point.effort),
  );
}

/** Rows of all lists the other way round. */
function turned(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(turned).reverse();
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, turned(inner)]));
}

describe("frontiers of the example product", () => {
  const some = variants.slice(0, 40);

  test("are no worse with more months or fewer exclusions", () => {
    for (const [seed, person] of some.entries()) {
      const free = answerOf(person, { months: 12 }).answer;
      const short = answerOf(person, { months: 6 }).answer;
      const action = free.plans[0]?.actions[0]?.action;
      expect([seed, isNoWorse(free.frontier, short.frontier)]).toEqual([seed, true]);
      if (action === undefined) continue;
      const bound = answerOf(person, { months: 12, exclude: [action] }).answer;
      expect([seed, isNoWorse(free.frontier, bound.frontier)]).toEqual([seed, true]);
    }
  });

  test("do not depend on the order of rows, and are the same twice", () => {
    for (const person of some) {
      const once = JSON.stringify(answerOf(person, { months: 6 }).answer);
      const again = JSON.stringify(answerOf(person, { months: 6 }).answer);
      const other = JSON.stringify(answerOf(turned(person) as Person, { months: 6 }).answer);
      expect(again).toBe(once);
      expect(other).toBe(once);
    }
  });
});
