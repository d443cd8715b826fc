import type { ReportCopy } from "./copy.js";

/** What the report says in English. */
export const en: ReportCopy = {
  handMade: "Policy and points are made by hand, as an example: no rule of any lender.",
  inSample:
    "The hand looked at these very data, so all figures are in-sample: they are no forecast.",
  funnel: "Funnel",
  layer: "layer",
  stopped: "stopped",
  left: "left",
  bad: "bad",
  badRate: "bad rate",
  all: "all applications",
  applications: "applications",
  reasons: "Reasons by frequency (an application may have several)",
  points: "Points lost where the score was a reason",
  result: "Result",
  approved: "approved",
  notApproved: "not approved",
  approvalRate: "approval rate",
  auc: "AUC of the score",
  ks: "KS of the score",
  score: "scores",
  took: "reading {read} s, deciding {decide} s",
};
