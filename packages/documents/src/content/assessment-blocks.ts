import { format } from "@kaitong/engine";
import type { Block, Cell, Sheet, Tone } from "../blocks/block.js";
import { cell, facts, heading, list, paragraph, table } from "../blocks/build.js";
import type { AssessmentCopy } from "../copy/assessment.js";
import { copy } from "../copy/copy.js";
import type { AssessedGate, AssessedRegime, Assessment } from "./assessment.js";

const outcomeTones: Readonly<Record<Assessment["outcome"], Tone>> = {
  approved: "good",
  declined: "stop",
  held: "wait",
  "cooling-off": "wait",
  referred: "info",
};

const resultTones: Readonly<Record<AssessedGate["result"], Tone>> = {
  pass: "good",
  fail: "stop",
  unknown: "wait",
  "not-evaluated": "plain",
};

function wordsOf(assessment: Assessment): AssessmentCopy {
  return copy[assessment.language].assessment;
}

/** An integer of so many decimals in digits: 1080 with three is 1.08. */
function decimal(value: number, decimals: number): string {
  return String(value / 10 ** decimals);
}

function bullets(texts: readonly string[]): readonly Block[] {
  return list(texts.map((text) => ({ lead: null, text })));
}

/** A part of a document; a remark in place of nothing. */
function part(title: string, blocks: readonly Block[], otherwise: string): readonly Block[] {
  return [heading(2, title), ...(blocks.length === 0 ? [paragraph(otherwise, true)] : blocks)];
}

function headBlocks(assessment: Assessment): readonly Block[] {
  const words = wordsOf(assessment);
  const { name, subject, decidedAt } = assessment;
  return [
    heading(1, assessment.title, [{ text: words.forStaff, tone: "plain" }]),
    ...facts([
      ...(name === null ? [] : [{ label: words.name, value: name }]),
      { label: words.subject, value: subject },
      { label: words.decidedAt, value: decidedAt },
    ]),
    paragraph(words.forStaffText, true),
    {
      kind: "callout",
      tone: outcomeTones[assessment.outcome],
      title: assessment.outcomeText,
      level: 1,
      paragraphs: assessment.summary,
      facts: assessment.facts,
    },
    ...part(words.openTitle, bullets(assessment.open.map(({ text }) => text)), words.openNone),
  ];
}

function reasonBlocks(assessment: Assessment): readonly Block[] {
  if (assessment.reasons.length === 0) return [];
  const items = assessment.reasons.map(({ code, text }) => ({ lead: `${code}  `, text }));
  return [heading(2, wordsOf(assessment).reasonsTitle), ...list(items, true)];
}

function funnelBlocks(assessment: Assessment): readonly Block[] {
  const { columns, funnelTitle } = wordsOf(assessment);
  const blocks = assessment.funnel.flatMap(({ label, gates }) => [
    heading(3, label),
    ...table(
      label,
      [
        [columns.result, 13],
        ["ID", 27],
        [columns.gate, 28],
        [columns.value, 15],
        [columns.threshold, 17],
      ],
      gates.map((gate) => {
        const isLooked = gate.result !== "not-evaluated";
        return [
          cell(gate.resultText, { tone: resultTones[gate.result], strong: gate.result !== "pass" }),
          cell(gate.id),
          cell(gate.label),
          cell(isLooked ? gate.valueText : ""),
          cell(isLooked ? (gate.thresholdText ?? "") : ""),
        ];
      }),
    ),
  ]);
  return [heading(2, funnelTitle), ...blocks];
}

/** Bars are as long as the points are against the most that any variable gave. */
function scoreBlocks(assessment: Assessment): readonly Block[] {
  const words = wordsOf(assessment);
  const { score } = assessment;
  if (score === null) return part(words.scoreTitle, [], words.scoreNone);
  const all = score.subtotals.flatMap(({ dimensions }) =>
    dimensions.flatMap(({ contributions }) => contributions),
  );
  const most = Math.max(1, ...all.map(({ points }) => points));
  const { columns } = words;
  const blocks = score.subtotals.flatMap(({ label, points, dimensions }) => {
    const rows = dimensions.flatMap((dimension): (readonly Cell[])[] => [
      [
        cell(dimension.label, { strong: true }),
        cell(""),
        cell(String(dimension.points), { strong: true, atEnd: true }),
        cell(""),
      ],
      ...dimension.contributions.map((one) => [
        cell(one.label),
        cell(one.binText),
        cell(String(one.points), { atEnd: true }),
        cell("", { barPermille: Math.floor((1000 * Math.max(0, one.points)) / most) }),
      ]),
    ]);
    const heads = [
      [columns.variable, 42],
      [columns.bin, 26],
      [columns.points, 9],
      ["", 23],
    ] as const;
    return [heading(3, `${label} ${points}`), ...table(label, heads, rows)];
  });
  const base = `${words.base} ${score.base}`;
  const sums = [base, ...score.subtotals.map(({ label, points }) => `${label} ${points}`)];
  const cutoff =
    score.cutoff === null ? "" : format.fill(words.cutoffOf, { cutoff: String(score.cutoff) });
  const total = `${sums.join(" + ")} = ${score.label} ${score.value}`;
  const { separator } = copy[assessment.language].common;
  return [
    heading(2, words.scoreTitle),
    paragraph(cutoff === "" ? total : `${total}${separator}${cutoff}`),
    ...blocks,
  ];
}

function probabilityBlocks(assessment: Assessment): readonly Block[] {
  const { probability } = assessment;
  if (probability === null) return [];
  const words = wordsOf(assessment);
  const most = Math.max(1, ...probability.bands.map(({ badPer10000 }) => badPer10000));
  const rows = probability.bands.map(({ from, until, badPer10000, isCurrent }) => {
    const places = { from: String(from), until: String(until) };
    const more = isCurrent ? ({ strong: true, tone: "info" } as const) : {};
    return [
      cell(format.fill(words.probabilityBand, places), more),
      cell(format.grouped(badPer10000), { atEnd: true, ...(isCurrent ? { strong: true } : {}) }),
      cell("", { barPermille: Math.floor((1000 * badPer10000) / most) }),
    ];
  });
  const heads = [
    [words.columns.band, 22],
    [words.probability, 26],
    ["", 52],
  ] as const;
  const badge = { text: copy[assessment.language].common.examplePolicy, tone: "wait" } as const;
  return [
    heading(2, words.probabilityTitle, [badge]),
    paragraph(probability.text),
    ...table(words.probabilityTitle, heads, rows),
    paragraph(probability.note, true),
  ];
}

function cohortBlocks(assessment: Assessment): readonly Block[] {
  const words = wordsOf(assessment);
  const { cohort } = assessment;
  if (cohort === null) return part(words.cohortTitle, [], words.cohortNone);
  const text = format.fill(words.cohortText, {
    keys: cohort.keysText,
    people: format.grouped(cohort.people),
    snapshot: cohort.snapshot,
  });
  const percents = cohort.variables[0]?.percentiles ?? [];
  const heads = [
    [words.columns.variable, 24],
    [words.columns.value, 14],
    [words.columns.below, 14],
    ...percents.map(({ percent }) => {
      return [format.fill(words.percentile, { percent: String(percent) }), 12] as const;
    }),
  ] as const;
  const rows = cohort.variables.map((one) => [
    cell(one.label),
    cell(one.valueText, { strong: true }),
    cell(one.belowPermille === null ? "" : `${decimal(one.belowPermille, 1)}%`),
    ...one.percentiles.map(({ valueText }) => cell(valueText)),
  ]);
  return [heading(2, words.cohortTitle), paragraph(text), ...table(words.cohortTitle, heads, rows)];
}

function regimeRow(assessment: Assessment, regime: AssessedRegime): readonly Cell[] {
  const words = wordsOf(assessment);
  const { listSeparator } = copy[assessment.language].common;
  const label = regime.isCurrent
    ? format.fill(words.regimeNow, { label: regime.label })
    : regime.label;
  const sets = regime.parameters.map(({ label: name, valueText }) => `${name} ${valueText}`);
  const scales = regime.scales.map(({ label: name, permille }) => {
    return format.fill(words.regimeScale, { label: name, factor: decimal(permille, 3) });
  });
  return [
    cell(label, regime.isCurrent ? { strong: true } : {}),
    cell(sets.join(listSeparator)),
    cell(scales.length === 0 ? "–" : scales.join(listSeparator)),
  ];
}

function regimeBlocks(assessment: Assessment): readonly Block[] {
  const words = wordsOf(assessment);
  const heads = [
    [words.columns.regime, 20],
    [words.columns.parameter, 30],
    [words.columns.change, 50],
  ] as const;
  const rows = assessment.regimes.map((regime) => regimeRow(assessment, regime));
  return [heading(2, words.regimeTitle), ...table(words.regimeTitle, heads, rows)];
}

function limitBlocks(assessment: Assessment): readonly Block[] {
  const { limit } = assessment;
  if (limit === null) return [];
  const words = wordsOf(assessment);
  const heads = [
    [words.columns.component, 50],
    [words.columns.amount, 25],
    ["", 25],
  ] as const;
  const rows = limit.components.map(({ label, amountText, binds }) => [
    cell(label, { strong: binds }),
    cell(amountText, { atEnd: true, strong: binds }),
    cell(binds ? words.limitBinds : "", binds ? { tone: "info" } : {}),
  ]);
  return [
    heading(2, words.limitTitle),
    paragraph(limit.text),
    ...table(words.limitTitle, heads, rows),
    paragraph(limit.range, true),
  ];
}

function dataBlocks(assessment: Assessment): readonly Block[] {
  const words = wordsOf(assessment);
  const { columns } = words;
  const differing = table(
    words.contradictionsTitle,
    [
      [columns.fact, 40],
      [columns.ours, 30],
      [columns.theirs, 30],
    ],
    assessment.contradictions.map(({ label, ours, theirs }) => [
      cell(label),
      cell(ours),
      cell(theirs),
    ]),
  );
  const leftOut = table(
    words.leftOutTitle,
    [
      [columns.source, 40],
      [columns.rows, 10],
      [columns.why, 50],
    ],
    assessment.leftOut.map(({ label, rows, reason }) => [
      cell(label),
      cell(String(rows), { atEnd: true }),
      cell(reason),
    ]),
  );
  return [
    ...part(words.contradictionsTitle, differing, words.contradictionsNone),
    ...part(words.leftOutTitle, leftOut, words.leftOutNone),
  ];
}

function wayBlocks(assessment: Assessment): readonly Block[] {
  const words = wordsOf(assessment);
  const { plans, notFound, conditional, certificate } = assessment.way;
  const [first, ...others] = plans;
  const blocks: Block[] = [];
  if (first !== undefined) blocks.push(heading(3, first.text), ...bullets(first.steps));
  blocks.push(...bullets(others.map(({ text }) => text)), ...bullets(conditional));
  if (notFound !== null) blocks.push({ kind: "paragraph", text: notFound, quiet: false });
  if (certificate !== null) {
    const { title, text, inTheWay } = certificate;
    blocks.push({ kind: "callout", tone: "info", title, level: 2, paragraphs: [text], facts: [] });
    blocks.push(...bullets(inTheWay));
  }
  return part(words.wayTitle, blocks, words.wayNone);
}

/** The parameters under the text that sets them, as most rest on the same one. */
function parameterBlocks(assessment: Assessment): readonly Block[] {
  const { columns } = wordsOf(assessment);
  const { colon } = copy[assessment.language].common;
  const bases = new Map<string, (readonly Cell[])[]>();
  for (const { label, valueText, from, reference } of assessment.parameters) {
    const basis = `${columns.reference}${colon}${from} ${reference}`;
    bases.set(basis, [...(bases.get(basis) ?? []), [cell(label), cell(valueText)]]);
  }
  const heads = [
    [columns.parameter, 60],
    [columns.value, 40],
  ] as const;
  return [...bases].flatMap(([basis, rows]) => [paragraph(basis), ...table(basis, heads, rows)]);
}

function versionBlocks(assessment: Assessment): readonly Block[] {
  const words = wordsOf(assessment);
  const { definition, reference, dossier } = assessment.versions;
  const { colon } = copy[assessment.language].common;
  const rows = [
    [words.versions.definition, `${assessment.product.name} sha256 ${definition}`],
    [words.versions.reference, `sha256 ${reference}`],
    [words.versions.dossier, `sha256 ${dossier}`],
    [words.versions.asOf, assessment.asOf],
  ] as const;
  const items = rows.map(([label, text]) => ({ lead: `${label}${colon}`, text }));
  return [
    heading(2, words.versionsTitle),
    ...list(items),
    heading(3, words.parametersTitle),
    ...parameterBlocks(assessment),
    paragraph(assessment.product.notice, true),
  ];
}

/** An assessment as a sheet of as many pages as it takes. */
export function assessmentSheet(assessment: Assessment): Sheet {
  const { common } = copy[assessment.language];
  const { label } = assessment.product;
  const day = assessment.decidedAt.slice(0, 10);
  const places = { product: label, subject: assessment.subject, day };
  return {
    language: assessment.language,
    title: `${assessment.title} · ${label} · ${assessment.subject}`,
    over: label,
    foot: format.fill(wordsOf(assessment).foot, places),
    pageNumber: common.page,
    instant: format.parseInstant(assessment.asOf) ?? 0,
    pagesMax: null,
    colon: common.colon,
    separator: common.separator,
    blocks: [
      ...headBlocks(assessment),
      ...reasonBlocks(assessment),
      ...funnelBlocks(assessment),
      ...scoreBlocks(assessment),
      ...probabilityBlocks(assessment),
      ...cohortBlocks(assessment),
      ...regimeBlocks(assessment),
      ...limitBlocks(assessment),
      ...dataBlocks(assessment),
      ...wayBlocks(assessment),
      ...versionBlocks(assessment),
    ],
  };
}
