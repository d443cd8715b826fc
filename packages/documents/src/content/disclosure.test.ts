import { input } from "@kaitong/engine";
import { describe, expect, test } from "vitest";
import { renderHtml } from "../html/render.js";
import { renderPdf } from "../pdf/render.js";
import { inputsFor, inputsOf, names, personJson, program } from "../testing/example.fixture.js";
import { readPdf } from "../testing/pdf.fixture.js";
import { hidesBehindHold, tellsSecret } from "./disclosure.js";
import type { Inputs } from "./inputs.js";
import type { Notice } from "./notice.js";
import { noticeSheet } from "./notice-blocks.js";
import { noticeOf } from "./notice-of.js";

const languages = ["zh-CN", "en"] as const;

/** A notice in every form in which it leaves the house; hashes may contain any digits. */
async function formsOf(notice: Notice): Promise<readonly string[]> {
  const sheet = noticeSheet(notice);
  const json = input.canonicalJson(notice as unknown as input.JsonValue);
  const { items } = await readPdf(await renderPdf(sheet));
  const html = renderHtml(sheet);
  const body = html.slice(html.indexOf("<body>"));
  const pdf = items.map(({ text }) => text).join("\n");
  return [json, body, pdf].map((text) =>
    text.replace(/\b[0-9a-f]{16,64}\b/g, "").replace(/#39;/g, ""),
  );
}

/** Codes, variables and labels of gates that are not disclosed in full. */
function secretsOf(inputs: Inputs): readonly string[] {
  const closed = inputs.answer.today.reasons.filter((one) => one.disclosure !== "full");
  const codes = closed.map(({ code }) => code);
  const gates = program.definition.gates.filter(({ id }) => codes.includes(id));
  const variables = gates.flatMap(({ tests }) => tests.map(({ variable }) => variable));
  const labels = program.definition.variables
    .filter(({ name }) => variables.includes(name))
    .flatMap(({ label }) => [label["zh-CN"], label.en]);
  return [...codes, ...variables, ...labels];
}

const closedNames = names.filter((name) => {
  const { reasons } = inputsOf(name, "en").answer.today;
  return reasons.some(({ disclosure }) => disclosure !== "full");
});
const heldNames = names.filter((name) => hidesBehindHold(inputsOf(name, "en").answer.today));

test("there are people whose reasons are kept back, and people with a security hold", () => {
  expect(closedNames).toEqual([
    "held",
    "linked-fraud",
    "remote-login",
    "shared-device",
    "takeover",
  ]);
  expect(heldNames).toEqual(["held", "identity-old", "remote-login", "takeover"]);
});

describe.each(closedNames)("reasons that are not disclosed in full: %s", (name) => {
  test.each(languages)(
    "neither code, variable nor value is in any form, in %s",
    async (language) => {
      const inputs = inputsOf(name, language);
      const secrets = secretsOf(inputs);
      expect(secrets.length).toBeGreaterThan(2);
      for (const form of await formsOf(noticeOf(inputs))) {
        for (const secret of secrets) expect(form).not.toContain(secret);
      }
    },
  );
});

describe.each(heldNames)("while a hold hides everything else: %s", (name) => {
  test.each(languages)("no score, no credit facts, no plan, no name, in %s", async (language) => {
    const inputs = inputsOf(name, language);
    const { score } = inputs.answer.today;
    const notice = noticeOf(inputs);
    expect(notice).toMatchObject({ holdOnly: true, outcome: "held", name: null, way: null });
    expect(notice.lead.join("")).toMatch(
      /解除后还要看其他条件|the other conditions still have to be/,
    );
    for (const form of await formsOf(notice)) {
      expect(form).not.toContain(String(score));
      expect(form).not.toMatch(/POINTS|SCORE|CAP\.|EXT\.|BEH\.|PEER\.|APP\.|示例人物/);
      expect(form).not.toMatch(
        /开通评估分|opening score|信用报告|credit report\b|怎样可以通过|How it can/,
      );
    }
  });

  test.each(languages)("the notice follows from nothing but the hold, in %s", (language) => {
    const own = personJson(name);
    const of = (value: object) => {
      const { versions, subject, ...rest } = noticeOf(inputsFor(value, language));
      return rest;
    };
    const before = of(own);
    let others = 0;
    for (const other of names) {
      const { creditReport, bills, balances, transactions, sesame, applications } =
        personJson(other);
      const credit = { creditReport, bills, balances, transactions, sesame };
      const changed = { ...own, ...credit };
      if (inputsFor(changed, language).answer.today.outcome === "cooling-off") continue;
      expect(of(changed), other).toEqual(before);
      others += 1;
      // An earlier application may cool off, which comes before every hold.
      const { answer } = inputsFor({ ...changed, applications }, language);
      if (!hidesBehindHold(answer.today)) continue;
      expect(of({ ...changed, applications }), other).toEqual(before);
    }
    expect(others).toBeGreaterThan(20);
  });
});

describe("how strong a sign is", () => {
  test.each(languages)("is not told where only the category is disclosed, in %s", (language) => {
    const own = personJson("shared-device");
    const of = (accountsOnDevice: number) => {
      const devices = (own.devices as object[]).map((device) => ({ ...device, accountsOnDevice }));
      const { versions, ...rest } = noticeOf(inputsFor({ ...own, devices }, language));
      return rest;
    };
    expect(of(12)).toEqual(of(5));
    expect(of(5).reasons[0]).toMatchObject({ code: "security", value: null, needed: null });
    expect(of(1).reasons).toEqual([]);
  });

  test.each(languages)("is not told where nothing is disclosed, in %s", (language) => {
    const own = personJson("linked-fraud");
    const links = own.links as object[];
    const of = (value: object) => {
      const { versions, ...rest } = noticeOf(inputsFor(value, language));
      return rest;
    };
    const more = links.map((link, at) => ({ ...link, subject: `P-9${at}` }));
    expect(of({ ...own, links: [...links, ...more] })).toEqual(of(own));
    const [reason] = of(own).reasons;
    expect(reason).toMatchObject({ code: "review", source: null, clearsOn: null, value: null });
  });
});

test("texts from elsewhere that name a gate that is kept back are not passed on", () => {
  expect(tellsSecret(program, "SEC.RISK_TERMINAL fails")).toBe(true);
  expect(tellsSecret(program, "同一设备上的账户数：5")).toBe(true);
  expect(tellsSecret(program, "现在 472，需要 550")).toBe(false);
  const inputs = inputsOf("shared-device", "en");
  const certificate = inputs.answer.certificate;
  if (certificate === null) throw new Error("the fixture has a certificate");
  const text = { "zh-CN": "accountsOnDevice 5", en: "accountsOnDevice 5" };
  const answer = { ...inputs.answer, certificate: { ...certificate, text } };
  const { way } = noticeOf({ ...inputs, answer });
  expect(way?.certificate?.text).toMatch(/member of staff/);
});
