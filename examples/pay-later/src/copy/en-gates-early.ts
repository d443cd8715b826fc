import type { Copy } from "./copy.js";

const notDecline = "This point is not a decline and does not count as one.";
const review = "This point is not decided yet: a member of staff has to review it.";
const safety = "This is an account security check. It is there to protect your account.";
const notYou =
  "If you see anything that you did not do yourself, contact customer service at once.";
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

const safetyReview = `${safety} ${review}`;
const safetyUnknown = `What the account security check needs is not complete. ${review}`;

const application = {
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
} satisfies Partial<Copy["gates"]>;

const identity = {
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
      `has to consent. With the consent no review is needed any more. ${review}`,
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

/** What the gates before the credit report say when they fail or cannot be judged. */
export const earlyGates = { ...application, ...identity, ...security, ...behaviour };

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
