import type { Copy } from "./copy.js";

const notDecline = "This point is not a decline and does not count as one.";
const peers = [
  "This compares you with the {people} people of your group. It does not mean that your credit",
  "is bad.",
].join(" ");
const oneReport = "Please allow one to be obtained; this leaves a record in your credit report.";

const external = {
  "EXT.REPORT": {
    label: "Credit report",
    text: [
      "A credit report of the last 30 days is needed: there is none, or it is more than 30 days",
      `old. ${oneReport} ${notDecline}`,
    ].join(" "),
    unknownText: `The date of the credit report is not known. ${oneReport} ${notDecline}`,
  },
  "EXT.CROSSCHECK": {
    label: "Check of your details",
    text: [
      "Your details and the credit report differ in {value} places; it may be the mobile number,",
      "the province where you live, or the income. Please check, and confirm or correct them.",
      notDecline,
    ].join(" "),
  },
  "EXT.OVERDUE_NOW": {
    label: "Overdue now",
    text: [
      "The credit report shows that {value} is overdue now (joint loans count in full). To pass",
      "this part the overdue amount has to be {needed}. Once it is settled, it takes until the",
      "credit report is updated for this to be seen.",
    ].join(" "),
  },
  "EXT.OVERDUE_SMALL": {
    label: "Small overdue amount",
    text: [
      "The credit report shows that a small amount, {value}, is overdue now (joint loans count in",
      "full). Please settle it first. Once it is settled, it takes until the credit report is",
      `updated for this to be seen. ${notDecline}`,
    ].join(" "),
  },
  "EXT.OVERDUE_RUN": {
    label: "Overdue in the last 24 months",
    text: [
      "The credit report shows that in the last 24 months an account was overdue for 3 months or",
      "more in a row, or that 6 months or more had something overdue. With time these months move",
      "out of the 24.",
    ].join(" "),
  },
  "EXT.SERIOUS": {
    label: "Weightier repayment records",
    text: [
      "The credit report shows, in the last 24 months, a month that was more than 60 days overdue,",
      "repaid by a guarantor, settled with assets, written down as bad debt or not ended in the",
      "normal way; or an account that is a bad debt or under recovery.",
    ].join(" "),
  },
  "EXT.COMPENSATION": {
    label: "Debts that somebody else repaid",
    text: [
      "The credit report lists debts that somebody else repaid for you (number: {value}). They are",
      "not paid back yet, or were paid back less than 24 months ago.",
    ].join(" "),
  },
  "EXT.ENFORCEMENT": {
    label: "Court enforcement",
    text: [
      "The credit report lists court enforcement cases (number: {value}). They are not closed yet,",
      "or were closed less than 24 months ago.",
    ].join(" "),
  },
  "EXT.INQUIRIES": {
    label: "Recent credit inquiries",
    text: [
      "In the last 90 days there were {value} inquiries for loans, cards, acting as a guarantor or",
      "a credit limit; this part allows at most {needed}. The same institution and reason count",
      "once a month. If you apply nowhere for a while, older inquiries move out of the 90 days.",
    ].join(" "),
  },
} satisfies Partial<Copy["gates"]>;

const ability = {
  "CAP.DEBT_SERVICE": {
    label: "Monthly repayments",
    text: [
      "By your monthly income and what you repay each month there is not enough room for another",
      "credit line. What you repay is counted as the amounts due this month plus 10% of your card",
      "balances, and may be at most 55% of monthly income.",
    ].join(" "),
  },
  "CAP.EXPOSURE": {
    label: "Unsecured loan and card balances",
    text: [
      "Your unsecured loan and card balances have reached 200,000 yuan or are close to it, so",
      "there is not enough room for another credit line. When the balances are lower, it is",
      "counted again.",
    ].join(" "),
  },
  "PEER.CAPACITY": {
    label: "Compared with your group: spending power",
    text: [
      "Spending power is monthly income, less what is due this month, plus one sixth of the liquid",
      `balance. Yours is {value}; this part needs {needed}. ${peers}`,
    ].join(" "),
  },
  "PEER.REPAYMENT": {
    label: "Compared with your group: on-time payment",
    text: [
      "In the last 180 days you paid {value} of your bills on time; this part needs {needed}.",
      peers,
    ].join(" "),
  },
  "SCORE.CUTOFF": {
    label: "Opening score",
    text: [
      "Your opening score (not the Sesame score) is {value}; today {needed} is needed.",
      "Each part that got fewer points is listed.",
    ].join(" "),
  },
} satisfies Partial<Copy["gates"]>;

/** What the gates from the credit report on say when they fail or cannot be judged. */
export const lateGates = { ...external, ...ability };
