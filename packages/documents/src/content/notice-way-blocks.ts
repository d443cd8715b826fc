import type { Badge, Block, Fact } from "../blocks/block.js";
import { heading, list, paragraph } from "../blocks/build.js";
import { copy } from "../copy/copy.js";
import type { Notice, NoticePlan, NoticeStep, NoticeWay } from "./notice.js";
import { stepLine } from "./step-line.js";

/** What a step is for, beside what it changes: parts of the score say more than the score. */
function curesOf({ cures, change }: NoticeStep): readonly string[] {
  const parts = cures.filter(({ code }) => code.startsWith("POINTS."));
  const labels = (parts.length > 0 ? parts : cures).map(({ label }) => label);
  return labels.filter((label) => change === null || !change.startsWith(label));
}

function stepEntry(notice: Notice, step: NoticeStep, index: number): Block {
  const { common, plan: words } = copy[notice.language];
  const { when, change } = step;
  const cures = curesOf(step).join(common.listSeparator);
  const found: Fact[] = [{ label: words.columns.when, value: when }];
  if (change !== null) found.push({ label: words.columns.change, value: change });
  if (cures !== "") found.push({ label: words.columns.cures, value: cures });
  return {
    kind: "entry",
    mark: String(index + 1),
    title: step.title,
    badges: [{ text: step.stageText, tone: "plain" }],
    text: step.text,
    facts: found,
  };
}

function planBadges(plan: NoticePlan): readonly Badge[] {
  return plan.badges.map(({ code, text }) => ({
    text,
    tone: code === "verified" ? "good" : code === "not-proved" ? "wait" : "info",
  }));
}

function otherPlan(notice: Notice, plan: NoticePlan): Block {
  const { common, plan: words } = copy[notice.language];
  const steps = plan.steps.map((step) => ({ lead: null, text: stepLine(notice.language, step) }));
  const short = steps.map(({ text }) => text).join(common.gap);
  const head = heading(3, plan.title, planBadges(plan));
  return {
    kind: "details",
    summary: plan.title,
    blocks: [
      head,
      ...(steps.length === 0 ? [paragraph(words.nothingToDo)] : list(steps, true)),
      paragraph(`${plan.moneyText}${common.stop}`, true),
    ],
    paper: [head, paragraph(short === "" ? words.nothingToDo : short)],
  };
}

function planBlocks(notice: Notice, way: NoticeWay): readonly Block[] {
  const [first, ...others] = way.plans;
  if (first === undefined) return [];
  const { common, plan: words } = copy[notice.language];
  const { gap, stop } = common;
  const isInReview = way.certificate?.kind === "in-review";
  const notes = [`${first.moneyText}${stop}`, first.honouredText].join(gap);
  return [
    ...(isInReview ? [paragraph(words.besideReview)] : []),
    heading(3, first.title, planBadges(first)),
    ...(first.steps.length === 0 ? [paragraph(words.nothingToDo)] : []),
    ...first.steps.map((step, index) => stepEntry(notice, step, index)),
    ...(way.notEarly === null ? [] : [paragraph(way.notEarly)]),
    paragraph(notes, true),
    ...others.map((plan) => otherPlan(notice, plan)),
  ];
}

function assumptionBlocks(notice: Notice, way: NoticeWay): readonly Block[] {
  if (way.assumptions.length === 0) return [];
  const { gap } = copy[notice.language].common;
  const texts = way.assumptions.map(({ text }) => text);
  return [
    {
      kind: "details",
      summary: way.assumptionsFold,
      blocks: list(texts.map((text) => ({ lead: null, text }))),
      paper: [paragraph(`${way.assumptionsTitle}${texts.join(gap)}`, true)],
    },
  ];
}

function certificateBlocks(notice: Notice, way: NoticeWay): readonly Block[] {
  const { certificate } = way;
  if (certificate === null) return [];
  const { title, text, inTheWay, inTheWayTitle } = certificate;
  // What is among the reasons stands there already.
  const points = inTheWay
    .filter(({ code }) => !notice.reasons.some((reason) => reason.code === code))
    .map((one) => ({ lead: null, text: one.text }));
  return [
    { kind: "callout", tone: "info", title, level: 2, paragraphs: [text], facts: [] },
    ...(points.length === 0 ? [] : [paragraph(inTheWayTitle, true), ...list(points)]),
  ];
}

function conditionalBlocks(notice: Notice, way: NoticeWay): readonly Block[] {
  const { separator, gap, stop } = copy[notice.language].common;
  const isInReview = way.certificate?.kind === "in-review";
  // That a review may end well needs no words where the review was just told of.
  const all = way.conditional.filter(
    ({ needs, then }) => !isInReview || needs !== "human-review" || then !== null,
  );
  if (all.length === 0) return [];
  const entries = all.map(({ badge, title, text, notes }): Block => {
    const badges: readonly Badge[] = [{ text: badge, tone: "wait" }];
    const note = notes.length === 0 ? [] : [`${notes.join(separator)}${stop}`];
    return {
      kind: "entry",
      mark: "",
      title,
      badges,
      text: [text, ...note].join(gap),
      facts: [],
    };
  });
  return [heading(3, way.conditionalTitle), ...entries];
}

/** The way to yes, or what is there instead; a review that already runs comes first. */
export function wayBlocks(notice: Notice, way: NoticeWay): readonly Block[] {
  const blocks = [
    ...certificateBlocks(notice, way),
    ...planBlocks(notice, way),
    ...(way.notFound === null ? [] : [paragraph(way.notFound)]),
    ...conditionalBlocks(notice, way),
    ...assumptionBlocks(notice, way),
  ];
  return blocks.length === 0 ? [] : [heading(2, way.title), ...blocks];
}
