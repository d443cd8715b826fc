import { type define, format } from "@kaitong/engine";
import { type ReportCopy, reportCopy } from "../copy/copy.js";
import { rateOf, type Share, type Summary } from "./summary.js";

/** What a report says besides its figures. */
export interface Told {
  readonly definition: define.Definition;
  readonly attribution: define.Localized;
  readonly readMs: number;
  readonly decideMs: number;
}

/** Columns that a text takes: a Chinese character takes two. */
function widthOf(text: string): number {
  return [...text].reduce((sum, each) => sum + ((each.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1), 0);
}

const toEnd = (text: string, width: number) => " ".repeat(width - widthOf(text)) + text;
const toStart = (text: string, width: number) => text + " ".repeat(width - widthOf(text));

/** Lines of a table: the first column to the left, the others to the right. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => widthOf(row[at] ?? ""))),
  );
  return rows.map((row) => {
    const cells = row.map((cell, at) => (at === 0 ? toStart : toEnd)(cell, widths[at] ?? 0));
    return `  ${cells.join("  ")}`;
  });
}

const percent = (rate: number | null) =>
  rate === null ? "–" : `${Math.floor(rate / 100)}.${String(rate % 100).padStart(2, "0")}%`;
const badRate = ({ applications, bad }: Share) => percent(rateOf(bad, applications));
const thousandths = (ppm: number | null) => (ppm === null ? "–" : (ppm / 1e6).toFixed(3));
const seconds = (ms: number) => (ms / 1000).toFixed(1);

function funnel(summary: Summary, copy: ReportCopy, label: (layer: string) => string) {
  return table([
    [copy.layer, copy.stopped, copy.badRate, copy.left, copy.bad, copy.badRate],
    [copy.all, "", "", String(summary.applications), String(summary.bad), badRate(summary)],
    ...summary.funnel.map((stage) => [
      label(stage.layer),
      String(stage.stopped.applications),
      badRate(stage.stopped),
      String(stage.applications),
      String(stage.bad),
      badRate(stage),
    ]),
  ]);
}

function result(summary: Summary, copy: ReportCopy) {
  const { approved, notApproved, score } = summary;
  const line = (label: string, share: Share) => [
    label,
    String(share.applications),
    `${copy.badRate} ${badRate(share)}`,
  ];
  return [
    ...table([line(copy.approved, approved), line(copy.notApproved, notApproved)]),
    ...table([
      [copy.approvalRate, percent(summary.approvalRate)],
      [copy.auc, thousandths(summary.aucPpm)],
      [copy.ks, thousandths(summary.ksPpm)],
      [copy.score, score === null ? "–" : `${score.lowest} – ${score.highest}`],
    ]),
  ];
}

/** The report for people. */
export function print(summary: Summary, told: Told, language: define.Language): string {
  const { definition } = told;
  const copy = reportCopy[language];
  const labels = new Map<string, string>([
    ...definition.layers.map(({ id, label }) => [id, label[language]] as const),
    ...definition.gates.map(({ id, label }) => [id, label[language]] as const),
    ...definition.variables.map(({ name, label }) => [`POINTS.${name}`, label[language]] as const),
  ]);
  const counted = (of: Summary["reasons"], name: (code: string) => string) => [
    ["", copy.applications, copy.bad],
    ...of.map((one) => [name(one.code), String(one.applications), String(one.bad)]),
  ];
  const label = (code: string) => labels.get(code) ?? code;
  return [
    definition.label[language],
    copy.handMade,
    copy.inSample,
    told.attribution[language],
    "",
    copy.funnel,
    ...funnel(summary, copy, label),
    "",
    copy.result,
    ...result(summary, copy),
    "",
    copy.reasons,
    ...table(counted(summary.reasons, (code) => `${code}  ${label(code)}`)),
    "",
    copy.points,
    ...table(counted(summary.points, label)),
    "",
    format.fill(copy.took, { read: seconds(told.readMs), decide: seconds(told.decideMs) }),
    "",
  ].join("\n");
}
