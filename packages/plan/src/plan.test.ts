import { describe, expect, test } from "vitest";
import { checkCertificate } from "./check-certificate.js";
import { payLater, playerOf } from "./follow.fixture.js";
import { checkPlanOptions, type PlanOptions } from "./options.js";
import { planFor } from "./plan.js";

const product = payLater();

function answerOf(name: string, options: PlanOptions = {}, edit?: (dossier: string) => string) {
  const { program, reference, dossier } = playerOf(name, product, edit);
  return { answer: planFor(program, reference, dossier, options), dossier };
}

describe("the way to yes of the example people", () => {
  test.each([
    ["account-closed", "2026-11-20", 1, ["open-account"]],
    ["compensation-12", "2027-12-01", 0, []],
    ["cooling-off", "2027-01-09", 0, []],
    ["frequent", "2027-03-19", 0, []],
    ["held", "2026-11-20", 1, ["verify-face"]],
    ["id-expired", "2026-11-20", 1, ["renew-id"]],
    ["identity-old", "2026-11-20", 1, ["verify-face"]],
    ["inquiries", "2027-02-18", 0, ["no-applications"]],
    ["overdue-run", "2028-03-01", 0, []],
    ["overdue", "2027-02-18", 4, ["settle-overdue"]],
    ["takeover", "2026-11-22", 0, []],
    ["under-age", "2027-02-03", 0, []],
  ])("%s: on %s, effort %i, by %j", (name, applyOn, effort, actions) => {
    const { answer } = answerOf(name);
    const [fastest] = answer.plans;
    expect(fastest).toMatchObject({ kind: "fastest", applyOn, effort });
    expect(fastest?.actions.map(({ action }) => action)).toEqual(actions);
    expect(fastest?.verified.decision.outcome).toBe("approved");
    expect(fastest?.verified.later.outcome).toBe("approved");
    expect(answer).toMatchObject({ certificate: null, provedOptimal: true, notVerified: 0 });
  });

  test.each([
    ["crosscheck", "outside-fact", "EXT.CROSSCHECK", "confirm-facts"],
    ["no-report", "outside-fact", "EXT.REPORT", "authorise-report"],
    ["sesame-low", "outside-fact", "BEH.SESAME", "authorise-sesame"],
    ["linked-fraud", "in-review", "SEC.LINKED_FRAUD", "human-review"],
    ["shared-device", "in-review", "SEC.SHARED_DEVICE", "human-review"],
  ])("%s: %s by %s, if %s", (name, kind, code, needs) => {
    const { answer, dossier } = answerOf(name);
    expect(answer.plans).toEqual([]);
    expect(answer.certificate).toMatchObject({ kind });
    expect(answer.certificate?.reasons).toContainEqual(expect.objectContaining({ code }));
    expect(answer.conditional.map((one) => one.needs)).toContain(needs);
    const { program, reference } = product;
    expect(checkCertificate(program, reference, dossier, answer)).toEqual([]);
  });

  test("an approved person has nothing to do", () => {
    expect(answerOf("approved").answer).toMatchObject({
      plans: [],
      frontier: [],
      conditional: [],
      certificate: null,
    });
  });

  test("an open enforcement has no date, a closed one counts until its day", () => {
    const enforced = (closedOn: string | null) =>
      answerOf("approved", {}, (text) => {
        const dossier = JSON.parse(text);
        dossier.creditReport.enforcements = [
          { id: "E-1", filedOn: "2025-03-01", closedOn, amountFen: 100, executedFen: 100 },
        ];
        return JSON.stringify(dossier);
      });
    const open = enforced(null);
    expect(open.answer.certificate).toMatchObject({ kind: "no-date", until: null });
    const { program, reference } = product;
    expect(checkCertificate(program, reference, open.dossier, open.answer)).toEqual([]);
    const closed = enforced("2026-11-14");
    expect(closed.answer.certificate).toMatchObject({ kind: "dated", until: "2028-12-01" });
    expect(closed.answer.certificate?.text.en).toContain("2028-11-14");
    expect(checkCertificate(program, reference, closed.dossier, closed.answer)).toEqual([]);
  });

  test("a confirmed certificate that is tampered with is not confirmed", () => {
    const { answer, dossier } = answerOf("sesame-low");
    const { program, reference } = product;
    const { certificate } = answer;
    const days = certificate!.days.map((one) => ({ ...one, code: "EXT.SERIOUS" }));
    const wrong = { ...answer, certificate: { ...certificate!, days } as typeof certificate };
    expect(checkCertificate(program, reference, dossier, wrong)).toHaveLength(days.length);
    const short = { ...certificate!, days: certificate!.days.slice(1) };
    const missing = { ...answer, certificate: short };
    expect(checkCertificate(program, reference, dossier, missing)).toHaveLength(1);
  });
});

describe("what is asked of a plan", () => {
  test("excluded actions and capped levels do not occur", () => {
    const { answer: free } = answerOf("declined");
    const used = free.plans.flatMap(({ actions }) => actions.map(({ action }) => action));
    expect(used).toContain("keep-balance");
    const { answer } = answerOf("declined", {
      exclude: ["pay-cards-down"],
      caps: { "keep-balance": "50000" },
    });
    const steps = answer.plans.flatMap(({ actions }) => actions);
    expect(steps.map(({ action }) => action)).not.toContain("pay-cards-down");
    const levels = steps.flatMap(({ action, level }) => (action === "keep-balance" ? [level] : []));
    expect(levels.every((level) => level === "50000")).toBe(true);
  });

  test("when time is up nothing is claimed that was not proved", () => {
    const { answer } = answerOf("sesame-low", { isOver: () => true });
    expect(answer).toMatchObject({ plans: [], certificate: null, provedOptimal: false });
  });

  test.each<[string, PlanOptions]>([
    ["plan.unknown-action", { exclude: ["keep-balnce"] }],
    ["plan.unknown-action", { applies: ["nothing"] }],
    ["plan.unknown-action", { caps: { nothing: "done" } }],
    ["plan.unknown-level", { caps: { "keep-balance": "7" } }],
    ["plan.conflict", { caps: { "keep-balance": "50000" }, exclude: ["keep-balance"] }],
    ["plan.conflict", { applies: ["verify-education"], exclude: ["verify-education"] }],
    ["plan.out-of-range", { months: 0 }],
    ["plan.out-of-range", { months: 61 }],
    ["plan.out-of-range", { marginPoints: -1 }],
  ])("%s: %j", (code, options) => {
    const found = checkPlanOptions(product.program, options);
    expect(found.map((one) => one.code)).toEqual([code]);
    expect(found[0]?.fix).not.toBe("");
  });
});
