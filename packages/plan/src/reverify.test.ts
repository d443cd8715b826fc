import { describe, expect, test } from "vitest";
import { answerFor, payLater, playerOf } from "./follow.fixture.js";
import { reverify } from "./reverify.js";

const product = payLater();
const owing = playerOf("overdue", product);
const owes = answerFor(owing, ["settle-overdue", "no-applications"]);

/** The same person under a definition with texts replaced. */
function under(replace: (definition: string) => string) {
  return playerOf("overdue", payLater(replace));
}

describe("plans that are played again", () => {
  test("are kept where nothing has changed", () => {
    expect(owes.plans.length).toBeGreaterThan(0);
    expect(reverify(owing, owes)).toEqual({ checked: owes.plans.length, broken: [] });
  });

  test("break where the bar is higher than their score, by that gate, with a new answer", () => {
    const score = owes.plans[0]?.verified.decision.score ?? 0;
    const strict = under((text) => {
      const definition = JSON.parse(text);
      for (const parameter of definition.parameters) {
        if (parameter.name !== "scoreCutoff") continue;
        for (const value of parameter.values) value.value = score + 1;
      }
      return JSON.stringify(definition);
    });
    const { checked, broken } = reverify(strict, owes);
    expect(checked).toBe(owes.plans.length);
    expect(broken[0]).toMatchObject({
      subject: owes.subject,
      kind: "fastest",
      applyOn: owes.plans[0]?.applyOn,
      because: ["SCORE.CUTOFF"],
    });
    expect(broken[0]?.newPlan.versions.definition).toBe(strict.program.hash);
    expect(broken[0]?.newPlan.asked.exclude).toEqual(owes.asked.exclude);
  });

  test("break where an action or a level is unknown now, for which nobody asks any more", () => {
    const renamed = under((text) => text.replaceAll('"settle-overdue"', '"settle-all"'));
    const [first] = reverify(renamed, owes).broken;
    expect(first?.because).toEqual(["action.unknown"]);
    const plans = owes.plans.map((plan) => ({
      ...plan,
      actions: plan.actions.map((action) => ({ ...action, level: "twice" })),
    }));
    const caps = { gone: "1", "keep-balance": "gone" };
    const asked = { ...owes.asked, exclude: ["gone"], caps };
    const { broken } = reverify(owing, { ...owes, plans, asked });
    expect(broken).toHaveLength(plans.length);
    expect(broken[0]?.because).toEqual(["action.unknown"]);
    expect(broken[0]?.newPlan.asked).toMatchObject({ exclude: [], caps: {} });
  });

  test("break where they hold on the day and not a month later", () => {
    const [plan] = owes.plans;
    expect(plan?.applyOn).toBe("2027-02-18");
    const expiring = playerOf("overdue", product, (text) =>
      text.replace(/"idExpiresOn": "[^"]*"/, '"idExpiresOn": "2027-03-01"'),
    );
    expect(reverify(expiring, owes).broken[0]?.because).toEqual(["ID.EXPIRED"]);
    const longer = playerOf("overdue", product, (text) =>
      text.replace(/"idExpiresOn": "[^"]*"/, '"idExpiresOn": "2027-03-18"'),
    );
    expect(reverify(longer, { ...owes, plans: owes.plans.slice(0, 1) }).broken).toEqual([]);
  });

  test("has nothing to say of an answer without plans", () => {
    expect(reverify(owing, { ...owes, plans: [] })).toEqual({ checked: 0, broken: [] });
  });
});
