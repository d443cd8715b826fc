import type { Copy } from "./copy.js";

/** What plans say, in English. */
export const en: Copy = {
  repeats:
    "{sources}: each complete month to come repeats your last three complete months in " +
    "turn, never better.",
  movesAlong: "{sources}: as today.",
  seenAgain: "{sources}: the last normal one stays in use, with no logins in between.",
  obtainedAgain:
    "{sources}: obtained again with your consent on the day you apply; it then tells of " +
    "{days} days earlier.",
  statuses:
    "{sources}: accounts without arrears are paid on time, arrears that are not settled " +
    "grow older month by month, and nobody inquires.",
  noApplication: "No other application and no security event until the day you apply.",
  declineCounted: "Today's application is counted among your applications.",
  regimeStays:
    "Scoring, the state of the economy ({regime}), the peer group and your income stay as today.",
  appliesAt: "You apply at 10:00 on the day; rules and scoring are today's version.",
  money: "The plan uses at most {share} of your income a month ({amount}).",
  noMoney: "Your income is not known, so the plan has no step that costs money.",
  apply: "Apply on {day}, and not before.",
  inReview:
    "A member of staff has to look at this. Please wait for the result; there is no need to" +
    " apply again.",
  inReviewWithPlan:
    "A member of staff has to look at this. You can wait for the result, or take the steps of " +
    "the plan, with which nobody has to look at it.",
  noAction: "This product declares no step that you could take, so there is no plan to give.",
  dated:
    "Within {months} months everything that can be done is not enough: {because}. There is " +
    "a way from {day} on.",
  noDate: "Everything that can be done is not enough: {because}. No day can be told yet.",
  outside:
    "Nothing that can be done here is enough: {because}. When the facts outside change, we " +
    "look again.",
  outsideHeld:
    "One thing has to be settled first: {because}. It is a step with a condition; when it is " +
    "confirmed we look again.",
  byGate: "{label} (now {value}, needed {needed})",
  byGateThen: "{label} ({value} on {day}, needed {needed})",
  byGateUntil: "{label}, on record until {day}",
  byPoints: "at most {best} points, below the {needed} that are needed",
  bySearch: "all steps in all combinations were tried, and none meets every requirement",
  humanReview: "a member of staff reviews it",
  levelDone: "done",
};
