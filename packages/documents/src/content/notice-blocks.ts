import { format } from "@kaitong/engine";
import type { Badge, Block, Fact, Sheet, Tone } from "../blocks/block.js";
import { cell, facts, heading, list, paragraph, table } from "../blocks/build.js";
import { copy } from "../copy/copy.js";
import type { Notice, NoticeReason } from "./notice.js";
import { wayBlocks } from "./notice-way-blocks.js";

const tones: Readonly<Record<Notice["outcome"], Tone>> = {
  approved: "good",
  declined: "stop",
  held: "wait",
  "cooling-off": "wait",
  referred: "info",
};

const natureTones: Readonly<Record<NoticeReason["nature"], Tone>> = {
  temporary: "wait",
  correctable: "info",
  actionable: "good",
  waiting: "wait",
  outside: "plain",
};

function reasonFacts(notice: Notice, reason: NoticeReason): readonly Fact[] {
  const words = copy[notice.language].notice;
  const found: Fact[] = [];
  const { valueText, neededText, variable, clearsOn } = reason;
  const isSaid = [valueText, neededText].every((one) => one !== null && reason.text.includes(one));
  if (isSaid) {
    // The text of the reason has both values already.
  } else if (variable?.label === reason.title && valueText !== null && neededText !== null) {
    found.push({ label: words.now, value: valueText }, { label: words.needed, value: neededText });
  } else if (variable !== null && valueText !== null && neededText !== null) {
    const value = format.fill(words.nowNeeded, { now: valueText, needed: neededText });
    found.push({ label: variable.label, value });
  } else if (variable !== null && valueText !== null) {
    found.push({ label: variable.label, value: valueText });
  }
  const { comparedWith, source, correctAt } = reason;
  if (comparedWith !== null) found.push({ label: words.comparedWith, value: comparedWith.text });
  if (source !== null) found.push({ label: words.source, value: source.label });
  if (clearsOn !== null) {
    const value = format.fill(words.clearsOnDay, { day: clearsOn });
    found.push({ label: words.clearsOn, value });
  }
  if (correctAt !== null) found.push({ label: words.correctAt, value: correctAt.text });
  return found;
}

/** The text of a reason without its title, where it begins with it. */
function textAfterTitle(notice: Notice, { title, text }: NoticeReason): string {
  const { colon } = copy[notice.language].common;
  const opening = `${title}${colon}`;
  if (!text.startsWith(opening)) return text;
  const rest = text.slice(opening.length).trim();
  return rest.slice(0, 1).toUpperCase() + rest.slice(1);
}

function reasonEntry(notice: Notice, reason: NoticeReason, index: number): Block {
  const words = copy[notice.language].notice;
  const badges: Badge[] = [{ text: reason.natureText, tone: natureTones[reason.nature] }];
  const points = String(reason.pointsLost);
  if (reason.pointsLost !== null && !reason.text.includes(points)) {
    badges.push({ text: format.fill(words.pointsLost, { points }), tone: "plain" });
  }
  return {
    kind: "entry",
    mark: String(index + 1),
    title: reason.title,
    badges,
    text: textAfterTitle(notice, reason),
    facts: reasonFacts(notice, reason),
  };
}

/** Where the data of some reasons can be corrected, each place once. */
function correctionText(notice: Notice, reasons: readonly NoticeReason[]): string | null {
  const { common, notice: words } = copy[notice.language];
  const places = new Map<string, Set<string>>();
  for (const { correctAt, source } of reasons) {
    if (correctAt === null || source === null) continue;
    const known = places.get(correctAt.text) ?? new Set<string>();
    places.set(correctAt.text, known.add(source.label));
  }
  if (places.size === 0) return null;
  const parts = [...places].map(([desk, sources]) => {
    const named = [...sources].join(common.listSeparator);
    return format.fill(words.correctAllAtOne, { desk, sources: named });
  });
  return format.fill(words.correctAllAt, { list: parts.join(common.separator) });
}

/** The reasons after the first ones as a small table, which is all that paper has room for. */
function compactReasons(notice: Notice, reasons: readonly NoticeReason[]): readonly Block[] {
  const words = copy[notice.language].notice;
  const rows = reasons.map((reason) => [
    cell(reason.title),
    cell(reason.valueText ?? ""),
    cell(reason.neededText ?? reason.clearsOn ?? ""),
    cell(reason.pointsLost === null ? "" : String(reason.pointsLost), { atEnd: true }),
    cell(reason.source?.label ?? ""),
  ]);
  const title = format.fill(words.otherReasons, { count: String(reasons.length) });
  const columns = [
    [words.columnReason, 38],
    [words.now, 16],
    [words.needed, 16],
    [words.columnLost, 10],
    [words.source, 24],
  ] as const;
  const note = correctionText(notice, reasons);
  return [
    heading(3, title),
    ...table(title, columns, rows),
    ...(note === null ? [] : [paragraph(note, true)]),
  ];
}

function reasonsBlocks(notice: Notice): readonly Block[] {
  const { reasons, reasonsFirst } = notice;
  if (reasons.length === 0) return [];
  const words = copy[notice.language].notice;
  const entries = reasons.map((reason, index) => reasonEntry(notice, reason, index));
  const rest = reasons.slice(reasonsFirst);
  const blocks: Block[] = [heading(2, words.reasonsTitle)];
  if (reasons.length > 1) blocks.push(paragraph(words.reasonsIntro, true));
  blocks.push(...entries.slice(0, reasonsFirst));
  if (rest.length > 0) {
    blocks.push({
      kind: "details",
      summary: format.fill(words.allReasons, { count: String(rest.length) }),
      blocks: entries.slice(reasonsFirst),
      paper: compactReasons(notice, rest),
    });
  }
  return blocks;
}

function pointsBlocks(
  title: string,
  points: readonly { readonly title: string; readonly text: string }[],
  colon: string,
): readonly Block[] {
  const items = points.map((point) => ({ lead: `${point.title}${colon}`, text: point.text }));
  return [heading(2, title), ...list(items)];
}

function closingBlocks(notice: Notice): readonly Block[] {
  const { notice: words, common } = copy[notice.language];
  const { warning, versions } = notice;
  const short = (hash: string) => hash.slice(0, 16);
  const versionText = format.fill(words.versions, {
    definition: short(versions.definition),
    reference: short(versions.reference),
    dossier: short(versions.dossier),
  });
  const lessons = pointsBlocks(words.lessonsTitle, notice.lessons, common.colon);
  const isApproved = notice.outcome === "approved";
  return [
    ...(isApproved ? lessons : []),
    ...pointsBlocks(words.rightsTitle, notice.rights, common.colon),
    {
      kind: "callout",
      tone: "wait",
      title: warning.title,
      level: 2,
      paragraphs: [warning.text, warning.stepsTitle],
      points: warning.steps.map(({ text }) => text),
      facts: [],
    },
    ...(isApproved ? [] : lessons),
    paragraph(notice.product.notice, true),
    paragraph(versionText, true),
  ];
}

function headBlocks(notice: Notice): readonly Block[] {
  const words = copy[notice.language].notice;
  const { name, subject, decidedAt } = notice;
  const to = name === null ? [] : [{ label: words.name, value: name }];
  return [
    heading(1, notice.title),
    ...facts([
      ...to,
      { label: words.subject, value: subject },
      { label: words.decidedAt, value: decidedAt },
    ]),
    {
      kind: "callout",
      tone: tones[notice.outcome],
      title: notice.heading,
      level: 1,
      paragraphs: notice.lead,
      facts: notice.facts,
    },
  ];
}

function remarkBlocks(notice: Notice): readonly Block[] {
  const words = copy[notice.language].notice;
  const blocks: Block[] = [];
  if (notice.leftOut.length > 0) {
    const points = notice.leftOut.map((text) => ({ lead: null, text }));
    blocks.push(heading(2, words.leftOutTitle), ...list(points));
  }
  if (notice.again.length > 0) {
    const points = notice.again.map(({ text }) => ({ lead: null, text }));
    blocks.push(heading(2, words.againTitle), ...list(points));
  }
  if (notice.trace !== null) {
    blocks.push(heading(2, notice.trace.title), paragraph(notice.trace.text));
  }
  return blocks;
}

/** A notice as a sheet of two pages at most. */
export function noticeSheet(notice: Notice): Sheet {
  const { common, notice: words } = copy[notice.language];
  const instant = format.parseInstant(notice.asOf) ?? 0;
  const { label } = notice.product;
  const day = notice.decidedAt.slice(0, 10);
  const foot = format.fill(words.foot, { product: label, subject: notice.subject, day });
  return {
    language: notice.language,
    title: `${notice.title} · ${label} · ${notice.subject}`,
    over: label,
    foot,
    pageNumber: common.page,
    instant,
    pagesMax: 2,
    colon: common.colon,
    separator: common.separator,
    blocks: [
      ...headBlocks(notice),
      ...reasonsBlocks(notice),
      ...(notice.way === null ? [] : wayBlocks(notice, notice.way)),
      ...remarkBlocks(notice),
      ...closingBlocks(notice),
    ],
  };
}
