import { input } from "@kaitong/engine";
import { describe, expect, test } from "vitest";
import { renderHtml } from "../html/render.js";
import { renderPdf } from "../pdf/render.js";
import { inputsOf, names, reference } from "../testing/example.fixture.js";
import { compact, readPdf } from "../testing/pdf.fixture.js";
import { textsOf } from "../testing/sheet.fixture.js";
import { assessmentSheet } from "./assessment-blocks.js";
import { assessmentOf } from "./assessment-of.js";
import { exampleBadRates } from "./bad-rate.js";

function assess(name: string) {
  return assessmentOf(inputsOf(name, "zh-CN"));
}

const all = names.flatMap((name) =>
  (["zh-CN", "en"] as const).map((language) => {
    const inputs = inputsOf(name, language);
    return { name, language, inputs, assessment: assessmentOf(inputs) };
  }),
);

describe("everybody's assessment", () => {
  test("is decided again to the letter, has every gate, and adds up", () => {
    for (const { name, inputs, assessment } of all) {
      const { today } = inputs.answer;
      expect(assessment.isReproduced, name).toBe(true);
      const gates = assessment.funnel.flatMap((layer) => layer.gates.map(({ id }) => id));
      expect(gates, name).toEqual(today.gates.map(({ id }) => id));
      const { score } = assessment;
      expect(score?.value ?? null, name).toBe(today.score);
      if (score === null) continue;
      const parts = score.subtotals.flatMap(({ dimensions, points }) => {
        const made = dimensions.reduce((sum, one) => sum + one.points, 0);
        expect(made, name).toBe(points);
        return dimensions.flatMap(({ contributions }) => contributions);
      });
      expect(parts).toHaveLength(today.contributions.length);
      expect(score.base + parts.reduce((sum, one) => sum + one.points, 0), name).toBe(score.value);
    }
  });

  test("explains the limit: the component that binds is the least that is known", () => {
    let limits = 0;
    for (const { name, assessment } of all) {
      const { limit } = assessment;
      if (limit === null || limit.limitFen === null) continue;
      limits += 1;
      const known = limit.components.flatMap(({ amountFen }) => amountFen ?? []);
      expect(Math.floor(Math.min(...known) / 10_000) * 10_000, name).toBe(limit.limitFen);
      const binding = limit.components.filter(({ binds }) => binds);
      expect(
        binding.map(({ amountFen }) => amountFen),
        name,
      ).toEqual([Math.min(...known)]);
    }
    expect(limits).toBeGreaterThan(10);
  });

  test("promises nothing, has no hole, and can be written as JSON", () => {
    for (const { name, assessment } of all) {
      const { lines, cells } = textsOf(assessmentSheet(assessment));
      const text = [...lines, ...cells].join("\n");
      expect(text, name).not.toMatch(/保证|\bguarantee/i);
      expect(text, name).not.toMatch(/\{\w*\}|\bundefined\b|\bNaN\b|\[object/);
      expect(text, name).toMatch(/示例|example/);
      const json = input.canonicalJson(assessment as unknown as input.JsonValue);
      expect(JSON.parse(json), name).toEqual(JSON.parse(JSON.stringify(assessment)));
    }
  });
});

describe("the example's probability", () => {
  test("is a whole number of the band, falls with the score, and is called an example", () => {
    for (const [at, { from, badPer10000 }] of exampleBadRates.entries()) {
      expect(Number.isInteger(badPer10000)).toBe(true);
      const before = exampleBadRates[at - 1];
      if (before === undefined) continue;
      expect(from).toBeGreaterThan(before.from);
      expect(badPer10000).toBeLessThan(before.badPer10000);
    }
    const { probability } = assess("declined");
    expect(probability).toMatchObject({ isExample: true, badPer10000: 1250 });
    expect(probability?.note).toMatch(/^示例/);
    expect(assess("cooling-off").probability).toBeNull();
  });
});

describe("the peer group", () => {
  test("has the percentiles of all its people counted one by one", () => {
    const { cohort } = assess("peer");
    const snapshot = reference.json.cohorts;
    if (cohort === null || snapshot === undefined) throw new Error("there is a group");
    for (const { variable, value, belowPermille, percentiles } of cohort.variables) {
      const edges = snapshot.histograms.find((one) => one.variable === variable)?.edges ?? [];
      const groups = snapshot.groups.filter(({ keys }) =>
        cohort.keys.every(
          (key) => keys[key.name] === inputsOf("peer", "en").answer.today.cohort?.keys[key.name],
        ),
      );
      const people = groups
        .flatMap(({ counts }) =>
          (counts[variable] ?? []).flatMap((count, bin) =>
            Array<number>(count).fill(edges[bin] ?? 0),
          ),
        )
        .sort((a, b) => a - b);
      expect(people.length).toBe(cohort.people);
      for (const one of percentiles) {
        const place = Math.ceil((one.percent * people.length) / 100) - 1;
        expect(one.value).toBe(people[place]);
      }
      const own = Number(value);
      const bin = edges.findLast((edge) => edge <= own) ?? 0;
      const below = people.filter((edge) => edge < bin).length;
      expect(belowPermille).toBe(Math.floor((1000 * below) / people.length));
    }
  });
});

describe("differences", () => {
  test("are as many as the engine counts, and stand side by side", () => {
    const { contradictions, open } = assess("crosscheck");
    const gate = inputsOf("crosscheck", "en").answer.today.gates.find(
      ({ id }) => id === "EXT.CROSSCHECK",
    );
    expect(contradictions).toHaveLength(Number(gate?.value));
    expect(contradictions.map(({ code, ours, theirs }) => [code, ours, theirs])).toEqual([
      ["mobile", "138****0001", "139****0009"],
      ["region", "330106", "440305"],
    ]);
    expect(open.map(({ code }) => code)).toContain("contradiction");
    expect(assess("approved").contradictions).toEqual([]);
  });
});

describe("open points", () => {
  test("name what a person has to look at", () => {
    const codes = (name: string) => assess(name).open.map(({ code }) => code);
    expect(codes("student")).toContain("review-gate");
    expect(codes("disputed")).toContain("left-out");
    expect(codes("declined")).toContain("unknown-variables");
    expect(codes("approved")).toEqual([]);
  });

  test("begin with a decision that does not come out again", () => {
    const inputs = inputsOf("declined", "en");
    const today = { ...inputs.answer.today, score: 473 };
    const { isReproduced, open } = assessmentOf({ ...inputs, answer: { ...inputs.answer, today } });
    expect(isReproduced).toBe(false);
    expect(open[0]?.code).toBe("not-reproduced");
  });
});

describe("everything that decided", () => {
  test("has every parameter with its text, in the regime of the day", () => {
    const { parameters, versions, regimes } = assess("declined");
    const { today } = inputsOf("declined", "en").answer;
    expect(versions).toMatchObject({ definition: today.definition, dossier: today.dossier });
    for (const { reference: text, from } of parameters) {
      expect(text.length).toBeGreaterThan(10);
      expect(from).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
    const cutoff = parameters.find(({ name }) => name === "scoreCutoff");
    expect(cutoff).toMatchObject({ value: today.cutoff, regime: "normal" });
    const values = regimes.map(({ parameters: set }) => set[0]?.value);
    expect(values).toEqual([550, 530, 575]);
    expect(regimes.filter(({ isCurrent }) => isCurrent).map(({ name }) => name)).toEqual([
      "normal",
    ]);
  });
});

describe("its files", () => {
  test.each(["declined", "crosscheck", "cooling-off"])("have all of the text: %s", async (name) => {
    const sheet = assessmentSheet(assess(name));
    const { text, items, pages } = await readPdf(await renderPdf(sheet));
    const html = renderHtml(sheet);
    const { lines, cells } = textsOf(sheet);
    for (const line of lines) expect(text).toContain(compact(line));
    for (const one of cells) if (one.length < 8) expect(text).toContain(compact(one));
    expect(html).toContain("内部资料");
    expect(pages).toBeLessThan(9);
    for (const { x, width } of items) expect(x + width).toBeLessThan(553.3);
  });
});
