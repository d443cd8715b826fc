import { readdirSync, readFileSync } from "node:fs";
import { decide, evaluate, readDossier } from "@kaitong/engine";
import { describe, expect, it } from "vitest";
import { daysAgo } from "../testing/days.fixture.js";
import { gateCodes, program, reference } from "../testing/product.fixture.js";

const folder = new URL("../../people/", import.meta.url);

function decisionOn(name: string, run?: typeof evaluate.interpret) {
  const { dossier, diagnostics } = readDossier(program, readFileSync(new URL(name, folder)));
  if (dossier === null) throw new Error(JSON.stringify(diagnostics));
  return decide(program, reference, dossier, run === undefined ? {} : { run });
}

/** Outcome, layer, codes of gates, and the score of those who are approved. */
const expected = {
  approved: ["approved", null, [], 873],
  "compensation-30": ["approved", null, [], 873],
  disputed: ["approved", null, [], 873],
  "forced-opening-reported": ["approved", null, [], 873],
  "known-late": ["approved", null, [], 873],
  "line-open": ["approved", null, [], 873],
  "past-retention": ["approved", null, [], 873],
  "thin-file": ["approved", null, [], 763],
  "unknown-income": ["approved", null, [], 833],
  "cooling-off": ["cooling-off", "application", ["APP.COOLING"]],
  frequent: ["cooling-off", "application", ["APP.FREQUENT"]],
  "forced-opening": ["referred", "application", ["APP.FORCED_OPENING"]],
  "under-age": ["declined", "identity", ["ID.AGE"]],
  "id-expired": ["held", "identity", ["ID.EXPIRED"]],
  "identity-old": ["held", "identity", ["ID.FACE"]],
  student: ["referred", "identity", ["ID.STUDENT"]],
  held: ["held", "security", ["SEC.RISK_TERMINAL"]],
  "remote-login": ["held", "security", ["SEC.REMOTE_LOGIN"]],
  takeover: ["held", "security", ["SEC.TAKEOVER"]],
  "shared-device": ["referred", "security", ["SEC.SHARED_DEVICE"]],
  "linked-fraud": ["referred", "security", ["SEC.LINKED_FRAUD"]],
  "account-closed": ["declined", "behaviour", ["BEH.ACCOUNT_CLOSED"]],
  "sesame-low": ["declined", "behaviour", ["BEH.SESAME"]],
  "no-report": ["held", "external", ["EXT.REPORT"]],
  crosscheck: ["held", "external", ["EXT.CROSSCHECK"]],
  overdue: ["declined", "external", ["EXT.OVERDUE_NOW"]],
  "overdue-small": ["held", "external", ["EXT.OVERDUE_SMALL"]],
  "overdue-run": ["declined", "external", ["EXT.OVERDUE_RUN", "EXT.SERIOUS"]],
  "compensation-12": ["declined", "external", ["EXT.COMPENSATION"]],
  inquiries: ["declined", "external", ["EXT.INQUIRIES"]],
  "debt-service": ["declined", "capacity", ["CAP.DEBT_SERVICE"]],
  exposure: ["declined", "capacity", ["CAP.EXPOSURE"]],
  peer: ["declined", "peer", ["PEER.CAPACITY"]],
  declined: ["declined", "score", ["SCORE.CUTOFF"]],
} as const;

const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
const lines = Object.entries(expected);

describe("the example's people", () => {
  it("are those of the table", () => {
    const names = files.map((name) => name.replace(".json", ""));
    expect(names.sort()).toEqual(Object.keys(expected).sort());
  });

  it("meet every outcome and every layer", () => {
    const outcomes = ["approved", "declined", "held", "cooling-off", "referred"];
    expect([...new Set(lines.map(([, [outcome]]) => outcome))].sort()).toEqual(outcomes.sort());
    const layers = program.definition.layers.map(({ id }) => id);
    const met = new Set(lines.map(([, [, layer]]) => layer).filter((layer) => layer !== null));
    expect([...met].sort()).toEqual([...layers].sort());
    expect(layers).toHaveLength(8);
  });

  it.each(lines)("%s", (name, [outcome, layer, codes, score]) => {
    const decision = decisionOn(`${name}.json`);
    expect([decision.outcome, decision.layer]).toEqual([outcome, layer]);
    expect(gateCodes(decision)).toEqual(codes);
    if (outcome === "approved") expect(decision.score).toBe(score);
    expect(decision.limitFen === null).toBe(outcome !== "approved");
    expect(decision.hold === null).toBe(outcome !== "held");
    // What the interpreter finds is the meaning.
    expect(decisionOn(`${name}.json`, evaluate.interpret)).toEqual(decision);
  });
});

describe("the approved person", () => {
  const decision = decisionOn("approved.json");
  const file = JSON.parse(readFileSync(new URL("approved.json", folder), "utf8"));

  it("passes every gate, with 60 points to spare", () => {
    expect(new Set(decision.gates.map(({ result }) => result))).toEqual(new Set(["pass"]));
    expect(decision.gates).toHaveLength(35);
    expect((decision.score ?? 0) - (decision.cutoff ?? 0)).toBeGreaterThanOrEqual(60);
  });

  it("has a fresh report, was verified 200 days ago by face and in no other way", () => {
    expect(file.asOf.slice(0, 10)).toBe(daysAgo(0));
    expect(file.creditReport.reportedAt.slice(0, 10) >= daysAgo(30)).toBe(true);
    expect(file.person.faceVerifiedAt.slice(0, 10)).toBe(daysAgo(200));
    expect(file.person.identityVerifiedOtherwiseAt).toBeNull();
  });

  it("has nothing left out and every fact of the form known", () => {
    expect(decision.leftOut).toEqual([]);
    expect(Object.values(file)).not.toContain(null);
  });
});
