import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decide, type define, readDefinition, readDossier } from "@kaitong/engine";
import { decideAll, openExample, runExample, summarize } from "@kaitong/example-real-data";
import { afterAll, describe, expect, it } from "vitest";
import { hasFile, readApplications } from "./applications.js";
import { fileColumns } from "./columns.js";
import { definition, reference } from "./definition.js";
import { germanCredit } from "./index.js";
import { answersFor, summarizePlans } from "./plans.js";
import { report } from "./report.js";

const scorecard = definition.scorecard as define.ScorecardDefinition;

/** The codes with which a definition is refused whose card also scores this variable. */
function refusedWith(variable: string): readonly string[] {
  const bins = [
    { below: 2, points: 0 },
    { from: 2, points: 10 },
  ];
  const extra = { variable, dimension: "work", direction: "free", unknown: 0, bins } as const;
  const variables = [...scorecard.variables, extra];
  const changed = { ...definition, scorecard: { ...scorecard, variables } };
  return readDefinition(changed).diagnostics.map(({ code }) => code);
}

/** The same for a gate on this variable. */
function refusedInGate(variable: string): readonly string[] {
  const gates = definition.gates.map((gate) =>
    gate.id === "LOAN.DURATION"
      ? { ...gate, tests: [{ variable, operator: "=" as const, threshold: 2 }] }
      : gate,
  );
  return readDefinition({ ...definition, gates }).diagnostics.map(({ code }) => code);
}

describe("the definition", () => {
  it("is accepted, and has a variable for every column", () => {
    const { program } = openExample({ definition, reference });
    const read = JSON.stringify(program.definition.variables);
    for (const { name } of definition.sources[0]?.columns ?? []) expect(read).toContain(name);
    expect(definition.sources[0]?.columns.length).toBe(fileColumns.length);
  });

  it.each(["personalStatusSex", "foreignWorker", "age"])("must not use %s", (name) => {
    expect(refusedWith(name)).toEqual(["jurisdiction.forbidden-tag"]);
    expect(refusedInGate(name)).toEqual(["jurisdiction.forbidden-tag"]);
  });

  it("might use another column", () => {
    expect(refusedWith("telephone")).toEqual([]);
    expect(refusedInGate("telephone")).toEqual([]);
  });
});

describe("the actions", () => {
  const changed = definition.actions.flatMap(({ changes }) => changes);

  it("change the terms of the credit and accounts, and nothing of the person", () => {
    expect(changed).toEqual(
      ["amount", "duration", "status", "otherInstallmentPlans", "savings", "otherDebtors"].map(
        (name) => `application.${name}`,
      ),
    );
  });

  it("leave it to others whether they vouch, and to the applicant to show savings", () => {
    const byId = new Map(definition.actions.map((action) => [action.id, action]));
    expect(byId.get("bring-guarantor")?.conditional).toBe(true);
    expect(byId.get("show-savings")?.onRequest).toBe(true);
  });
});

describe("without the data", () => {
  it("says where they were looked for, and what to do", () => {
    const said = runExample(germanCredit, [], { KAITONG_DATA: "/nowhere" });
    expect(said.exitCode).toBe(2);
    expect(said.error).toMatch(/--> .*nowhere.*german-credit\n {2}why: .*\n {2}fix: /);
  });
});

describe("with other data", () => {
  const folder = mkdtempSync(join(tmpdir(), "kaitong-german-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("says what is wrong with them", () => {
    mkdirSync(join(folder, "german-credit"));
    writeFileSync(join(folder, "german-credit/SouthGermanCredit.asc"), "status age\n1 2\n");
    const said = runExample(germanCredit, [], { KAITONG_DATA: folder });
    expect(said.exitCode).toBe(2);
    expect(said.error).toMatch(/^error\[data\.wrong\]: there is no column `duration`\n {2}--> /);
  });
});

describe.skipIf(!hasFile(process.env))("the policy, skipped when the data are missing", () => {
  it("tells good credits from bad ones, and approves most", () => {
    const { program, reference: opened } = openExample({ definition, reference });
    const judged = decideAll(program, opened, readApplications(process.env));
    const summary = summarize(definition, judged);
    expect(summary.applications).toBe(1000);
    expect(summary.bad).toBe(300);
    expect(summary.aucPpm).toBeGreaterThanOrEqual(750_000);
    expect(summary.approvalRate).toBeGreaterThanOrEqual(5000);
    expect(summary.approvalRate).toBeLessThanOrEqual(8000);
    expect((summary.badRateApproved ?? 0) * 2).toBeLessThan(summary.badRateNotApproved ?? 0);
  });

  it("holds nothing of how the credit ended", () => {
    const names = new Set(
      readApplications(process.env).flatMap(({ dossier }) =>
        Object.keys(dossier.application as object),
      ),
    );
    expect(names.size).toBe(20);
    expect([...names].some((name) => /risk/i.test(name))).toBe(false);
  });

  it("has plans that lead to yes, with ten points to spare, when they are decided anew", () => {
    const { program, reference: opened } = openExample({ definition, reference });
    const applications = readApplications(process.env);
    const answers = answersFor(applications, []);
    for (const [at, answer] of answers.entries()) {
      if (!("plan" in answer)) continue;
      const application = { ...(applications[at]!.dossier.application as Record<string, number>) };
      const before = { ...application };
      for (const { action, level } of answer.plan.actions) {
        if (action === "smaller-amount") {
          application.amount = Math.floor((before.amount! * Number(level)) / 100);
        } else if (action === "shorter-term") application.duration = Number(level);
        else if (action === "account-in-credit") application.status = 3;
        else application.otherInstallmentPlans = 3;
      }
      const { dossier } = readDossier(program, { ...applications[at]!.dossier, application });
      const { outcome, score, cutoff } = decide(program, opened, dossier!);
      expect([outcome, score! >= cutoff! + 10]).toEqual(["approved", true]);
    }
    const { declined, withPlan, certificates } = summarizePlans(answers);
    expect(declined).toBe(346);
    expect(withPlan + Object.values(certificates).reduce((sum, one) => sum + one, 0)).toBe(346);
    expect(withPlan).toBeGreaterThan(200);
  });

  it("tells of plans in its report, in both languages and as JSON", () => {
    expect(report([], process.env).out).toContain("Ways to yes for those not approved");
    expect(report(["--lang", "zh-CN"], process.env).out).toContain("未通过者的可行办法");
    const json = JSON.parse(report(["--json"], process.env).out);
    expect(json.plans.plain.declined).toBe(346);
    expect(json.plans.withSavings.withPlan).toBeGreaterThanOrEqual(json.plans.plain.withPlan);
  });
});
