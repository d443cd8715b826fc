import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readDossier } from "@kaitong/engine";
import {
  decideAll,
  type Example,
  openExample,
  runExample,
  summarize,
} from "@kaitong/example-real-data";
import { describe, expect, it } from "vitest";
import { definition, reference } from "./definition.js";
import { berka } from "./index.js";
import { readApplications } from "./raw/applications.js";
import { hasTables } from "./raw/tables.js";

const goal = { aucPpm: 800_000, approvalMin: 5000, approvalMax: 8000, cpuSeconds: 10 };

describe("without the data", () => {
  it("says where they were looked for, why, and what to do", () => {
    const said = runExample(berka, [], { KAITONG_DATA: "/nowhere" });
    expect(said.exitCode).toBe(2);
    expect(said.out).toBe("");
    expect(said.error).toMatch(/--> .*nowhere.*berka\n {2}why: .*\n {2}fix: .*KAITONG_DATA/);
  });

  it("refuses options that it does not know", () => {
    expect(runExample(berka, ["--jsn"], {}).exitCode).toBe(2);
    expect(runExample(berka, ["--lang", "de"], {}).error).toMatch(/unknown language `de`/);
  });
});

describe.skipIf(!hasTables(process.env))("the policy, skipped when the data are missing", () => {
  const applications = hasTables(process.env) ? readApplications(process.env) : [];
  const read: Example = { ...berka, read: () => applications };

  it("tells good loans from bad ones, and approves most, in time", () => {
    const before = process.cpuUsage();
    const { program, reference: opened } = openExample({ definition, reference });
    const summary = summarize(definition, decideAll(program, opened, applications));
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000_000).toBeLessThan(goal.cpuSeconds);
    expect(summary.aucPpm).toBeGreaterThanOrEqual(goal.aucPpm);
    expect(summary.approvalRate).toBeGreaterThanOrEqual(goal.approvalMin);
    expect(summary.approvalRate).toBeLessThanOrEqual(goal.approvalMax);
    expect((summary.badRateApproved ?? 0) * 4).toBeLessThan(summary.badRateNotApproved ?? 0);
  });

  it("prints the same JSON each time, and it adds up", () => {
    const first = runExample(read, ["--json"], {});
    expect(runExample(read, ["--json"], {})).toEqual(first);
    const { applications, approved, notApproved, funnel } = JSON.parse(first.out);
    expect(applications).toBe(682);
    expect(approved.applications + notApproved.applications).toBe(682);
    expect(funnel.at(-1).applications).toBe(approved.applications);
  });

  it("writes a dossier a line, and says when it cannot", () => {
    const folder = mkdtempSync(join(tmpdir(), "kaitong-berka-"));
    const path = join(folder, "berka.jsonl");
    expect(runExample(read, ["--dossiers", path], {}).exitCode).toBe(0);
    const lines = readFileSync(path, "utf8").trimEnd().split("\n");
    rmSync(folder, { recursive: true });
    expect(lines.length).toBe(682);
    const { program } = openExample({ definition, reference });
    expect(readDossier(program, lines[681] ?? "").diagnostics).toEqual([]);
    const said = runExample(read, ["--dossiers", path], {});
    expect([said.exitCode, said.out]).toEqual([2, ""]);
  });

  it("is told with its limits, in both languages", () => {
    const said = (language: string) => runExample(read, ["--lang", language], {}).out;
    expect(said("en")).toMatch(/made by hand.*\n.*in-sample.*no forecast.*\n.*PKDD'99/);
    expect(said("zh-CN")).toMatch(/手工.*\n.*样本内.*不是预测.*\n.*PKDD'99/);
  });
});
