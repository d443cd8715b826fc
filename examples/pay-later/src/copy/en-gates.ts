import type { Copy } from "./copy.js";

const notDecline = "This is not a decline and does not count as one.";
const review = "Nothing is decided yet: a member of staff will review it.";
const safety = "This is an account security check. It is there to protect your account.";
const notYou = "If you see anything that you did not do yourself, contact customer service at once.";
const peers =
  "This compares you with the {people} people of your group. It does not mean that your credit " +
  "is bad.";
const oneReport = "Please allow one to be obtained; this leaves a record in your credit report.";
const eitherWay = "By face or in another way: both count the same.";

const verifyAgain = [
  safety,
  "Please verify your identity again. If the hold is still there that day, verify once more on",
  "the next day. If a release date is shown, you can also wait for it.",
  notYou,
  notDecline,
].join(" ");

const waitForSafety = [
  safety,
  "Please wait for a while; nothing else is needed. If a release date is shown, you can apply",
  "again on that day.",
  notYou,
  notDecline,
].join(" ");

const safetyReview = `${safety} It is done by a person. ${review}`;
const safetyUnknown = `What the account security check needs is not complete. ${review}`;

const early = {
  "APP.COOLING": {
    label: "Waiting period",
    text: [
      "An earlier application was declined less than 90 days ago, so you are still in the waiting",
      "period. When it ends you can apply again, and it will be decided anew.",
    ].join(" "),
    unknownText: `Your earlier applications cannot be found at the moment. ${review}`,
  },
  "APP.FREQUENT": {
    label: "Several applications in a short time",
    text: [
      "You applied 3 times or more within 30 days (holds are not counted), so there is a pause.",
      "You can apply again after at least {value} more.",
    ].join(" "),
    unknownText: `Your earlier applications cannot be found at the moment. ${review}`,
  },
  "APP.FORCED_OPENING": {
    label: "Protection from paid “forced opening”",
    text: [
      "In the last 365 days there were signs of a paid “forced opening” service around your",
      "account. Somebody may be deceiving you. Opening costs nothing; anybody who offers a",
      `“forced opening” for money is a fraud. ${review}`,
    ].join(" "),
  },
  "ID.INVALID": {
    label: "ID number",
    text: [
      "The ID number did not pass the check: something in its length, check digit, birth date or",
      `region code is not right. Please check and correct it. ${notDecline}`,
    ].join(" "),
    unknownText: `Your ID number is not there yet. Please add it. ${notDecline}`,
  },
  "ID.AGE": {
    label: "Age",
    text: "You are {value} old now. You can apply from {needed} of age.",
  },
  "ID.EXPIRED": {
    label: "Validity of your ID",
    text: `Your ID has expired. Please replace it with a valid one. ${notDecline}`,
    unknownText: `The expiry date of your ID is not there yet. Please add it. ${notDecline}`,
  },
  "ID.REAL_NAME": {
    label: "Real-name verification",
    text: `Your platform account has no verified name yet. Please verify it. ${notDecline}`,
    unknownText: [
      "It is not known at the moment whether your account has a verified name. Please verify it.",
      notDecline,
    ].join(" "),
  },
  "ID.MOBILE": {
    label: "Mobile number",
    text: `Your mobile number is not verified yet. Please verify it. ${notDecline}`,
    unknownText: [
      "It is not known at the moment whether your mobile number is verified. Please verify it.",
      notDecline,
    ].join(" "),
  },
  "ID.FACE": {
    label: "Identity verification",
    text: [
      "We need to know that it is you: your identity was not verified yet, or the last time is",
      `more than 730 days ago. ${eitherWay} ${notDecline}`,
    ].join(" "),
    unknownText: [
      "No verification of your identity can be found at the moment. Please verify it once.",
      eitherWay,
      notDecline,
    ].join(" "),
  },
  "ID.CARD_NONE": {
    label: "Bound bank card",
    text: `No bank card in normal state is bound yet. Please bind one of your own. ${notDecline}`,
    unknownText: [
      "Your bound bank cards cannot be found at the moment. Please bind a card of your own.",
      notDecline,
    ].join(" "),
  },
  "ID.CARD_CONFLICT": {
    label: "Holder of the bank card",
    text: [
      "The holder of a bound bank card does not match your ID (cards: {value}).",
      `Please unbind or correct it. ${notDecline}`,
    ].join(" "),
    unknownText: [
      "It cannot be confirmed yet that all bound bank cards are your own. Please check the cards.",
      notDecline,
    ].join(" "),
  },
  "ID.STUDENT": {
    label: "Enrolled student",
    text: [
      "You are an enrolled student, so a second source of repayment (for example a parent) still",
      `has to consent. With the consent this part needs no review any more. ${review}`,
    ].join(" "),
  },
} satisfies Partial<Copy["gates"]>;

const security = {
  "SEC.RISK_TERMINAL": {
    label: "Account security check: verify again",
    text: verifyAgain,
    unknownText: safetyUnknown,
  },
  "SEC.REMOTE_LOGIN": {
    label: "Account security check: verify again",
    text: verifyAgain,
    unknownText: safetyUnknown,
  },
  "SEC.TAKEOVER": { label: "Account security check: wait", text: waitForSafety },
  "SEC.UNCLEARED": { label: "Account security check: review", text: safetyReview },
  "SEC.SHARED_DEVICE": {
    label: "Account security check: review",
    text: safetyReview,
    unknownText: safetyUnknown,
  },
  "SEC.LINKED_FRAUD": { label: "Security review", text: "Security review." },
} satisfies Partial<Copy["gates"]>;

const accountUnknown = [
  "The state of your platform account cannot be found at the moment. Please look at the account",
  `in the app, or contact customer service. ${notDecline}`,
].join(" ");

const behaviour = {
  "BEH.ACCOUNT_RESTRICTED": {
    label: "Restricted account",
    text: [
      "Your platform account is restricted at the moment. Please see why in the app, and ask for",
      `the restriction to be lifted. ${notDecline}`,
    ].join(" "),
    unknownText: accountUnknown,
  },
  "BEH.ACCOUNT_CLOSED": {
    label: "Closed account",
    text: "Your platform account is closed. To apply you first need an account that works.",
    unknownText: accountUnknown,
  },
  "BEH.SESAME": {
    label: "Sesame score (outside score)",
    text: [
      "The latest Sesame score of the last 2 months is below the 600 that is needed here, or there",
      "is none in the last 2 months. The Sesame score is set elsewhere. It is not the opening",
      "score, and it cannot be changed here.",
    ].join(" "),
    unknownText: [
      "Your Sesame score was not obtained yet. To continue, please allow it to be obtained;",
      `whether you do is up to you. ${notDecline}`,
    ].join(" "),
  },
} satisfies Partial<Copy["gates"]>;

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
      "The credit report lists court enforcement (number: {value}) that is not closed yet, or was",
      "closed less than 24 months ago.",
    ].join(" "),
  },
  "EXT.INQUIRIES": {
    label: "Recent credit inquiries",
    text: [
      "In the last 90 days there were {value} inquiries for loans, cards, cover for a loan and the",
      "like; this part allows at most {needed}. The same institution and reason count once a",
      "month. If you do not apply for now, the older inquiries move out of the 90 days.",
    ].join(" "),
  },
} satisfies Partial<Copy["gates"]>;

const final = {
  "CAP.DEBT_SERVICE": {
    label: "Monthly repayments",
    text: [
      "By your monthly income and what you repay each month there is not enough room for another",
      "credit line. What you repay is counted as the amounts due this month plus 10% of your card",
      "balances, and may be at most 55% of monthly income.",
    ].join(" "),
  },
  "CAP.EXPOSURE": {
    label: "Unsecured balances",
    text: [
      "Your unsecured loan balances have reached 200,000 yuan or are close to it, so there is not",
      "enough room for another credit line. When the balances are lower, it is counted again.",
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

/** What each gate says when it fails or cannot be judged. */
export const gates: Copy["gates"] = {
  ...early,
  ...security,
  ...behaviour,
  ...external,
  ...final,
};

/** What closes the entrance before anybody applies. */
export const preScreenGates: Copy["preScreenGates"] = {
  "APP.LINE_OPEN": {
    label: "Already open",
    text: "Your credit line is open already. There is no need to apply again.",
  },
  "APP.OFF_BY_USER": {
    label: "Closed by you",
    text: [
      "You closed your credit line yourself, so the entrance is not shown here. This is not a",
      "decline; if you want the line, you can still apply.",
    ].join(" "),
  },
  "APP.NOT_AVAILABLE": {
    label: "Not available in your region",
    text: [
      "This service is not available in your region at the moment. This is not a decline and has",
      "nothing to do with your credit.",
    ].join(" "),
  },
};
