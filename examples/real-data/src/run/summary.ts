import type { define } from "@kaitong/engine";
import { separation } from "../measure/separation.js";
import type { Judged } from "./decide-all.js";

/** How many applications, and how many of them ended badly. */
export interface Share {
  readonly applications: number;
  readonly bad: number;
}

/** Applications that are left after a layer: those that no layer up to it stopped. */
export interface Stage extends Share {
  readonly layer: string;
  readonly stopped: Share;
}

/** What the decisions say together; all integers, rates in basis points rounded down. */
export interface Summary {
  readonly applications: number;
  readonly bad: number;
  readonly funnel: readonly Stage[];
  readonly outcomes: Readonly<Record<string, Share>>;
  readonly approved: Share;
  readonly notApproved: Share;
  readonly approvalRate: number | null;
  readonly badRateApproved: number | null;
  readonly badRateNotApproved: number | null;
  readonly aucPpm: number | null;
  readonly ksPpm: number | null;
  readonly score: { readonly lowest: number; readonly highest: number } | null;
  /** Gates that were a reason, most frequent first. */
  readonly reasons: readonly (Share & { readonly code: string })[];
  /** Scored variables that lost points where the score was a reason, most frequent first. */
  readonly points: readonly (Share & { readonly code: string })[];
}

/** What is said of both: part and whole as a rate in basis points; `null` of nothing. */
export function rateOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((part * 10_000) / whole);
}

function shareOf(judged: readonly Judged[]): Share {
  return { applications: judged.length, bad: judged.filter(({ isBad }) => isBad).length };
}

function funnelOf(layers: readonly string[], judged: readonly Judged[]): readonly Stage[] {
  let left = judged;
  return layers.map((layer) => {
    const stopped = left.filter(({ decision }) => decision.layer === layer);
    left = left.filter(({ decision }) => decision.layer !== layer);
    return { layer, ...shareOf(left), stopped: shareOf(stopped) };
  });
}

function frequencies(judged: readonly Judged[], kind: "gate" | "points") {
  const found = new Map<string, Judged[]>();
  for (const one of judged) {
    for (const reason of one.decision.reasons.filter((each) => each.kind === kind)) {
      const same = found.get(reason.code);
      if (same === undefined) found.set(reason.code, [one]);
      else same.push(one);
    }
  }
  return [...found]
    .map(([code, of]) => ({ code, ...shareOf(of) }))
    .sort((a, b) => b.applications - a.applications || (a.code < b.code ? -1 : 1));
}

/** Adds the decisions of a definition up. */
export function summarize(definition: define.Definition, judged: readonly Judged[]): Summary {
  const all = shareOf(judged);
  const approved = shareOf(judged.filter(({ decision }) => decision.outcome === "approved"));
  const notApproved = {
    applications: all.applications - approved.applications,
    bad: all.bad - approved.bad,
  };
  const outcomes = [...new Set(judged.map(({ decision }) => decision.outcome))].sort();
  const scored = judged.flatMap(({ decision: { score }, isBad }) =>
    score === null ? [] : [{ score, isBad }],
  );
  const scores = scored.map(({ score }) => score);
  return {
    ...all,
    funnel: funnelOf(
      definition.layers.map(({ id }) => id),
      judged,
    ),
    outcomes: Object.fromEntries(
      outcomes.map((outcome) => [
        outcome,
        shareOf(judged.filter(({ decision }) => decision.outcome === outcome)),
      ]),
    ),
    approved,
    notApproved,
    approvalRate: rateOf(approved.applications, all.applications),
    badRateApproved: rateOf(approved.bad, approved.applications),
    badRateNotApproved: rateOf(notApproved.bad, notApproved.applications),
    ...separation(scored),
    score:
      scores.length === 0 ? null : { lowest: Math.min(...scores), highest: Math.max(...scores) },
    reasons: frequencies(judged, "gate"),
    points: frequencies(judged, "points"),
  };
}
