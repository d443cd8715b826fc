import type { PlanCopy } from "../notice.js";

export const plan: PlanCopy = Object.freeze({
  title: "How it can be approved",
  noneTitle: "What comes next",
  notEarly:
    "Do not apply earlier: the plan was verified for this day. Before it an application may not " +
    "pass, and leaves one more inquiry behind.",
  kinds: { fastest: "Fastest", easiest: "Easiest", balanced: "Balanced" },
  applyOn: "{kind}: apply on {day}",
  stepWhen: "{text} ({when})",
  verified: "verified",
  conditional: "conditional",
  todaysRules: "by today's rules",
  honoured: "counts until {day}",
  honouredMeaning:
    "If you follow it and apply by {day}, score and bar are taken as in this plan; identity, " +
    "security and room for repayment are looked at by the rules of that day.",
  todaysRulesMeaning:
    "The plan was verified by today's rules; if they change, those of the day of application " +
    "count.",
  contraction: "also passes in a tighter economy",
  notProved: "not proved in the time given that nothing is easier",
  notFound:
    "When this was written, the plan was not worked out yet. That does not mean that there is no " +
    "way; you may ask us for it once it is.",
  money: "uses {amount} in all",
  noMoney: "costs no money",
  nothingToDo: "There is nothing to do; apply when the day has come.",
  stages: { initial: "Now", mid: "Keep it up", long: "Takes time to show" },
  columns: {
    when: "When",
    change: "Now → needed",
    cures: "For the reason",
  },
  between: "{from} to {until}",
  on: "by {day}",
  today: "today ({day})",
  change: "{label}: {now} → {needed}",
  conditionalTitle: "If this comes true",
  changes: "data that it changes: {source}",
  usually: "usually seen after {days} days",
  thenPlan: "then you can apply on {day}; steps: {count}",
  certificates: {
    dated: "There is no way at present; from {day} on there is one",
    "no-date": "There is no way at present, and no day is known",
    "outside-fact": "It depends on something outside",
    "in-review": "It is with a member of staff now",
    "no-action-declared": "There is nothing to suggest at present",
  },
  heldTitle: "What follows lifts the hold",
  heldText: "Once it is done, the new data are looked at, so the result cannot be verified yet.",
  besideReview: "What follows does not depend on the review, which goes on.",
  reviewText: "A member of staff reviews it now; then you are told the result and what comes next.",
  inTheWay: "Still in the way",
  obstacleGate: "{label}: {value}, needed {needed}",
  obstacleLater: "{label}: {value} on {day}, needed {needed}",
  obstacleClosed: "{label}: with a member of staff",
  obstacleClears: "{text}; no longer in the way from {day}",
  obstaclePoints: "Even with everything done: {best} < {needed} points",
  obstacleSearch: "Every way was compared: {best} points at most, {needed} needed",
  obstacleNone: "Every way was compared: none passes everything",
  assumptions: "The plan takes for granted: ",
  assumptionsFold: "What the plan takes for granted ({count})",
});
