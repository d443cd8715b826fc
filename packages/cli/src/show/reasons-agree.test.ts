import { noticeOf } from "@kaitong/documents";
import { type Decision, decide, readDossier } from "@kaitong/engine";
import { describe, expect, test } from "vitest";
import { peopleNames, person } from "../people.fixture.js";
import { paintFor } from "./paint.js";
import { answerOn, product } from "./plan-answers.fixture.js";
import { hidesBehindHold, visibleReasons } from "./reasons.js";
import { valueText, variableLabel } from "./values.js";
import type { View } from "./view.js";

// The terminal and the notice each hold what a person may see, since a decision at the terminal
// loads no documents. What one of them says is the other's oracle.
const { program, reference } = product;

type Reason = Decision["reasons"][number];

const views = (["zh-CN", "en"] as const).map(
  (language): View => ({ program, language, width: 80, audience: "person", paint: paintFor({}) }),
);

function noticeOn(name: string, { language }: View, reasons?: readonly Reason[]) {
  const { dossier } = readDossier(program, person(name));
  if (dossier === null) throw new Error(`${name} is no dossier`);
  const decided = decide(program, reference, dossier);
  const today = { ...decided, reasons: reasons ?? decided.reasons };
  const answer = { ...answerOn(name), today };
  return { today, notice: noticeOf({ program, reference, dossier, answer, language }) };
}

/** A reason as a person knows it: by its code, its layer, or only that there is a review. */
function shownCode({ code, layer, disclosure }: Reason): string {
  if (disclosure === "full") return code;
  return disclosure === "category" ? layer : "review";
}

const unique = (texts: readonly string[]) => [...new Set(texts)];

/** What the notice says and what the terminal would, which must be the same. */
function bothOf(name: string, view: View, given?: readonly Reason[]) {
  const { today, notice } = noticeOn(name, view, given);
  const visible = visibleReasons(view, today);
  const open = visible.filter(({ disclosure }) => disclosure === "full");
  const told = notice.reasons.filter(({ code }) => open.some((reason) => reason.code === code));
  return {
    terminal: { isHidden: hidesBehindHold(view, today), codes: unique(visible.map(shownCode)) },
    notice: { isHidden: notice.holdOnly, codes: unique(notice.reasons.map(({ code }) => code)) },
    open,
    told,
  };
}

describe.each(views)("in $language, the terminal and the notice agree", (view) => {
  test.each(peopleNames)("on what is hidden, and on values and labels: %s", (name) => {
    const { terminal, notice, open, told } = bothOf(name, view);
    expect(notice).toEqual(terminal);
    expect(told).toHaveLength(open.length);
    for (const [at, { variable, value, needed }] of open.entries()) {
      const other = told[at];
      expect([other?.value, other?.needed]).toEqual([value, needed]);
      if (variable === null) continue;
      const label = variableLabel(view, variable).toLowerCase();
      expect(other?.variable?.label.toLowerCase()).toBe(label);
      const texts = [value, needed].map((one) => valueText(view, variable, one));
      const shown = [other?.valueText, other?.neededText];
      // The notice leaves out what would be no comparison, and says nothing else in its place.
      for (const [part, text] of shown.entries()) if (text != null) expect(text).toBe(texts[part]);
      if (value !== null) expect(other?.valueText).toBe(texts[0]);
      if (needed !== null) expect(other?.neededText).toBe(texts[1]);
    }
  });

  test("wherever a hold stands, and whatever else there is", () => {
    const layers = ["security", "identity", "external"];
    const seen = { hidden: 0, open: 0 };
    for (const name of ["declined", "takeover", "overdue-run"]) {
      const { today } = noticeOn(name, view);
      for (const [at, reason] of today.reasons.entries()) {
        if (at > 3) break;
        for (const layer of layers) {
          for (const nature of ["temporary", "curable"] as const) {
            for (const code of [reason.code, "ID.FACE"]) {
              const changed = { ...reason, code, layer, nature, kind: "gate" } as Reason;
              const { terminal, notice } = bothOf(name, view, today.reasons.with(at, changed));
              expect(notice, `${name} ${at} ${code} ${layer} ${nature}`).toEqual(terminal);
              seen[terminal.isHidden ? "hidden" : "open"] += 1;
            }
          }
        }
      }
    }
    expect(Math.min(seen.hidden, seen.open)).toBeGreaterThan(10);
  });
});
