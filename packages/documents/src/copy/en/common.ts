import type { CommonCopy } from "../notice.js";

export const common: CommonCopy = Object.freeze({
  colon: ": ",
  separator: "; ",
  listSeparator: "; ",
  gap: " ",
  stop: ".",
  score: "score",
  unknown: "unknown",
  anyBin: "any",
  binUnder: "under {under}",
  binFrom: "{from} or more",
  binBetween: "{from} to under {under}",
  outcomes: {
    approved: "approved",
    declined: "not approved this time",
    held: "on hold (not a decline)",
    "cooling-off": "cooling off",
    referred: "a person will review it",
  },
  natures: {
    temporary: "temporary",
    correctable: "can be corrected",
    actionable: "can be improved",
    waiting: "takes time",
    outside: "decided elsewhere",
  },
  securityReview: "Security review",
  securityReviewText:
    "The security review is done by staff. To protect the account, how it works is not said here.",
  wait: "wait",
  humanReview: "human review",
  examplePolicy: "example",
  page: "page {page} of {pages}",
});
