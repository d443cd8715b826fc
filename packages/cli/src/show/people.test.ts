import { type Decision, decide, offer, readDossier } from "@kaitong/engine";
import { describe, expect, test } from "vitest";
import { exampleDirectory, loadProduct } from "../input/product.js";
import { peopleNames, person } from "../people.fixture.js";
import { decisionLines, offerLines } from "./decision.js";
import { explanationLines } from "./explanation.js";
import { paintFor } from "./paint.js";
import { hidesBehindHold } from "./reasons.js";
import { widthOf } from "./text.js";
import type { View } from "./view.js";

// Everything that the terminal can say about the example's people, read as a person would.
const product = loadProduct(exampleDirectory);
const { program, reference } = product;

const dossiers = peopleNames.map((name) => {
  const { dossier } = readDossier(program, person(name));
  if (dossier === null) throw new Error(`${name} is no dossier`);
  return { name, dossier, decision: decide(program, reference, dossier) };
});

const views = (["zh-CN", "en"] as const).flatMap((language) =>
  ([80, 100] as const).flatMap((width) =>
    (["staff", "person"] as const).map(
      (audience): View => ({ program, language, width, audience, paint: paintFor({}) }),
    ),
  ),
);

interface Page {
  readonly of: "decision" | "offer";
  readonly where: string;
  readonly view: View;
  readonly lines: readonly string[];
}

const pages: readonly Page[] = views.flatMap((view) =>
  dossiers.flatMap(({ name, dossier, decision }) => {
    const where = `${name}, ${view.language}, ${view.audience}, ${view.width} columns`;
    const offered = offerLines(view, offer(program, reference, dossier));
    return [
      { of: "decision", where, view, lines: decisionLines(view, decision) },
      { of: "decision", where, view, lines: explanationLines(view, decision) },
      { of: "offer", where, view, lines: offered },
    ] as const;
  }),
);

/** Lines that should not be: an assertion for each of them would take ten times as long. */
function found(wrong: (line: string, view: View) => boolean): readonly string[] {
  return pages.flatMap(({ where, view, lines }) =>
    lines.filter((line) => wrong(line, view)).map((line) => `${where}: ${line}`),
  );
}

function expectNone(language: View["language"] | null, form: RegExp): void {
  const isMeant = (view: View) => language === null || view.language === language;
  expect(found((line, view) => isMeant(view) && form.test(line))).toEqual([]);
}

describe("what people read", () => {
  test("fits the terminal", () => {
    expect(pages).toHaveLength(peopleNames.length * views.length * 3);
    expect(found((line, view) => widthOf(line) > view.width)).toEqual([]);
    expect(found((line) => line !== line.trimEnd())).toEqual([]);
  });

  test("has no hole: no empty parentheses, open places or values of the program", () => {
    expectNone(null, /\(\s*\)|（\s*）|\{\w*\}|\[object/);
    expectNone(null, /\b(undefined|null|NaN|true|false)\b/);
  });

  test("has no raw amounts, intervals or shares", () => {
    expectNone(null, /\d{6,}|>=|<=|\[\d|\bbasis|Fen \d/);
  });

  test("uses the marks of its language", () => {
    expectNone("en", /[\u3000-\u303f\uff00-\uffef]/u);
    expectNone("en", /\p{Script=Han}/u);
    expectNone("zh-CN", /\p{Script=Han} ?[,;:!?()](?!\d)|[,;:!?()]\p{Script=Han}/u);
  });

  test("says the value and the value needed of every gate that may be told", () => {
    const now = { "zh-CN": "现在 74.72%，需要 ", en: "now 74.72%, needed " };
    const wanted = pages.filter(({ where }) => where.startsWith("debt-service"));
    expect(wanted.length).toBeGreaterThan(0);
    for (const { lines, view, where, of } of wanted) {
      const text = lines.join("\n");
      expect(text.includes(now[view.language]), where).toBe(of === "decision");
    }
  });
});

/** What a person must not see of a reason that is disclosed by category or not at all. */
function secretsOf(decision: Decision): readonly string[] {
  const closed = decision.reasons.filter((reason) => reason.disclosure !== "full");
  const gates = program.definition.gates.filter((gate) =>
    closed.some((reason) => reason.code === gate.id),
  );
  const names = gates.flatMap((gate) => gate.tests.map((testOf) => testOf.variable));
  const labels = program.definition.variables
    .filter((variable) => names.includes(variable.name))
    .flatMap((variable) => [variable.label["zh-CN"], variable.label.en]);
  return [...gates.map((gate) => gate.id), ...names, ...labels];
}

describe("what is kept from the person", () => {
  const personViews = views.filter((view) => view.audience === "person");

  test("codes, values and thresholds of gates that are not disclosed in full", () => {
    let kept = 0;
    for (const { decision, name } of dossiers) {
      const secrets = secretsOf(decision);
      for (const view of personViews) {
        const text = explanationLines(view, decision).join("\n");
        for (const secret of secrets) expect(text, name).not.toContain(secret);
        kept += secrets.length;
      }
    }
    expect(kept).toBeGreaterThan(50);
  });

  test("everything but the hold while one of security, or of the face, holds", () => {
    let hidden = 0;
    for (const { decision, name } of dossiers) {
      for (const view of personViews.filter((one) => hidesBehindHold(one, decision))) {
        const text = explanationLines(view, decision).join("\n");
        hidden += 1;
        const words = text.replace(/\n */g, view.language === "en" ? " " : "");
        expect(words, name).toMatch(/解除后还要看其他条件|the other conditions still have to be/);
        expect(text, name).not.toContain(String(decision.score));
        expect(text, name).not.toMatch(/POINTS|SCORE|CAP\.|EXT\.|BEH\.|PEER\.|APP\./);
        expect(text, name).not.toMatch(/分数构成|How the score|准入规则|Gates/);
      }
    }
    expect(hidden).toBeGreaterThanOrEqual(4 * personViews.length);
  });
});
