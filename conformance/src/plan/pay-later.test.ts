import { describe, expect, test } from "vitest";
import { change, type Person, readFile } from "../pay-later/person.js";
import { emptyPayLater, lookAtPayLater, openPayLater, planPayLater } from "./pay-later-cases.js";
import { examplePeople, makePayLaterPerson } from "./pay-later-people.js";
import { planCode as code } from "./sources.js";

type Options = Parameters<typeof planPayLater>[3];

const product = openPayLater(code);
const { definition } = product.program;
const people = 120;
const some = Array.from({ length: 30 }, (_, number) => makePayLaterPerson(number));

function answerOf(person: Person, options: Options = {}) {
  return planPayLater(code, product, person, options).answer;
}

const planOf = (name: string) => answerOf(examplePeople.get(name)!);

describe("plans of the example product", () => {
  test("hold for everybody like the example people, whatever is asked for", () => {
    const tally = emptyPayLater();
    lookAtPayLater(code, product, 0, people, tally);
    expect(tally.problems).toEqual([]);
    expect(tally.plans).toBeGreaterThan(people / 3);
  });

  test("settling today and applying tomorrow is none of them, whenever one may apply again", () => {
    for (const days of [90, 1, 30]) {
      const values = [{ from: "2015-01-01", value: days, reference: "changed" }];
      const changed = change(readFile("definition.json"), {
        "parameters.coolDownDays.values": values,
      });
      const own = openPayLater(code, changed);
      const person = examplePeople.get("overdue")!;
      const { plans } = planPayLater(code, own, person, { months: 12 }).answer;
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
      for (const { moneyFen } of answerOf(unknown, { months: 12 }).plans) {
        expect(`${name} ${moneyFen}`).toBe(`${name} 0`);
      }
    }
  });

  test("change nothing that nobody may be asked to change", () => {
    const tagged = definition.variables.filter(({ tags }) =>
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
    const planned = some.flatMap((person) =>
      answerOf(person, { months: 6 }).plans.flatMap(({ actions }) => actions),
    );
    const changes = new Set(
      planned.flatMap(({ action }) =>
        definition.actions.filter(({ id }) => id === action).flatMap((one) => one.changes),
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
  test("are no worse with more months or fewer exclusions", () => {
    for (const [seed, person] of some.entries()) {
      const free = answerOf(person, { months: 12 });
      const short = answerOf(person, { months: 6 });
      const action = free.plans[0]?.actions[0]?.action;
      expect([seed, isNoWorse(free.frontier, short.frontier)]).toEqual([seed, true]);
      if (action === undefined) continue;
      const bound = answerOf(person, { months: 12, exclude: [action] });
      expect([seed, isNoWorse(free.frontier, bound.frontier)]).toEqual([seed, true]);
    }
  });

  test("do not depend on the order of rows, and are the same twice", () => {
    for (const person of some) {
      const once = JSON.stringify(answerOf(person, { months: 6 }));
      const again = JSON.stringify(answerOf(person, { months: 6 }));
      const other = JSON.stringify(answerOf(turned(person) as Person, { months: 6 }));
      expect(again).toBe(once);
      expect(other).toBe(once);
    }
  });
});
