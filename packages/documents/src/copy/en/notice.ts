import type { NoticeCopy } from "../notice.js";

export const notice: NoticeCopy = Object.freeze({
  title: "Notice of decision",
  foot: "{product} · notice · {subject} · {day}",
  name: "To",
  subject: "Reference",
  decidedAt: "Decided at",
  outcomes: {
    approved: {
      heading: "Approved",
      lead:
        "Your application was approved. Whether you open the line, and how much of it you use, " +
        "is up to you; nothing is lost by not using it.",
    },
    declined: {
      heading: "Not approved this time",
      lead:
        "This is no judgement of you as a person. Below are all reasons, how to change them, " +
        "when to come back, and your rights.",
    },
    held: {
      heading: "On hold, not declined",
      lead:
        "A few steps are still missing. Once they are done the application goes on; a hold does " +
        "not count as a decline.",
    },
    "cooling-off": {
      heading: "A cooling-off period is running",
      lead:
        "Your application was not looked at anew. You can apply again from the day below; until " +
        "then there is nothing that you have to do.",
    },
    referred: {
      heading: "A person will review it",
      lead:
        "Nothing is decided yet, and this is not a decline. A member of staff will look at your " +
        "application and tell you the result.",
    },
  },
  holdFirst: {
    heading: "On hold: finish a security step first",
    lead: "Nothing is decided yet, and this is not a decline.",
  },
  holdOnly:
    "To protect your account, this says only how the hold is lifted. Once it is lifted, the " +
    "other conditions still have to be looked at.",
  limit: "Limit",
  limitBy: "What set the limit",
  scoreOf: "{score} ({cutoff} needed)",
  scoreMet: "{score} ({cutoff} needed, reached)",
  releaseOn: "Ends by itself on",
  releaseBy: "What lifts it",
  reapplyOn: "You can apply again from",
  reviewWithin: "Time of the review",
  reviewDays: "an answer within {days} working days",
  planOn: "Verified plan",
  planOne: "1 step, apply on {day}",
  planMany: "{count} steps, apply on {day}",
  reasonsTitle: "Reasons",
  reasonsIntro: "These reasons alone decided; the main ones come first.",
  allReasons: "All reasons ({count} more)",
  otherReasons: "Other reasons ({count})",
  nowNeeded: "now {now}, needed {needed}",
  now: "Now",
  needed: "Needed",
  comparedWith: "Compared with",
  comparedCohort: "the {people} people of your group",
  comparedPolicy: "the policy's threshold",
  comparedCutoff: "the bar while the economy counts as “{regime}”",
  comparedScorecard: "the next better step of the scorecard",
  source: "Source",
  clearsOn: "Ends at the earliest",
  clearsOnDay: "{day} (by time alone)",
  correctAt: "If it is wrong",
  correctAllAt: "Where data can be corrected: {list}.",
  correctAllAtOne: "{desk} ({sources})",
  pointsLost: "-{points} points",
  columnReason: "Reason",
  columnLost: "Points lost",
  leftOutTitle: "Left out",
  leftOutOf: "{label}, {rows}: {reason}",
  againTitle: "When to apply again",
  againReapply: "Before {day} the answer to another application is still to wait.",
  againCooling: "From {day} you can apply again, and it will be decided anew.",
  againPlan: "With the plan, apply on {day}; earlier, the answer may still be the same.",
  againThatDay: "With the plan you can apply on {day} itself.",
  againNow: "Once the steps of the plan are done you can apply again on {day} itself.",
  againClears: "By time alone the reasons above end on {day}.",
  againCertificate: "Before {day}, by today's rules, expect the same answer.",
  againRelease: "From {day} on the hold above ends by itself.",
  traceTitle: "What this check left behind",
  traceText:
    "Your credit report was looked at for this decision. For a loan application this leaves one " +
    "entry, “loan approval”, among the inquiries of the report, where it is shown for two years. " +
    "Looking beforehand whether you can apply, and our own later re-evaluation, leave none.",
  lessonsTitle: "Short credit lessons for you",
  rightsTitle: "Your rights",
  versions: "policy {definition} · reference data {reference} · data {dossier}",
});
