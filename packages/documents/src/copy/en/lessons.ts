import type { LessonCopy } from "../notice.js";

export const lessons: LessonCopy = Object.freeze({
  "pay-on-time": {
    title: "On time matters more than how much",
    text:
      "Paying every instalment on time weighs most in a credit record. Set up automatic payment " +
      "or a reminder three days ahead, and leave enough in the account.",
  },
  "speak-early": {
    title: "Speak up early when money is short",
    text:
      "If next month looks too tight, call the lender before the due day and ask for instalments " +
      "or more time. Settle what is overdue first, and do not borrow to repay a loan.",
  },
  "use-less-of-limits": {
    title: "Leave room on your cards",
    text:
      "Limits that are nearly used up look like money being short; below a third is comfortable. " +
      "Paying part of it before the statement day helps more than another card.",
  },
  "few-applications": {
    title: "Apply seldom, and far apart",
    text:
      "Each application for a loan or card leaves an inquiry in the report, and many in a short " +
      "time worry lenders. Do not apply without need; “just to see the limit” counts as well.",
  },
  "keep-a-cushion": {
    title: "Keep some money aside first",
    text:
      "With one month of essential spending in the account, a surprise does not need a loan. A " +
      "little put aside on pay day is easier than what is left at the end of the month.",
  },
  "half-of-income": {
    title: "Keep repayments below half of your income",
    text:
      "Add up what you repay each month and divide it by your income: near one half there is " +
      "hardly room to live. Pay off one small loan before you think of anything new.",
  },
  "when-not-to-borrow": {
    title: "When not to borrow",
    text:
      "Do not borrow to repay another debt, to invest, to gamble, or for what you would not buy " +
      "without the line. Ask yourself: with half the income next month, could it be repaid?",
  },
  "time-helps": {
    title: "Time is on your side",
    text:
      "A longer record says more, so there is no need to close an old account in good standing " +
      "or to spend more to look active. A bad entry is deleted five years after it is paid off, " +
      "so the count starts sooner when you pay sooner.",
  },
  "read-your-report": {
    title: "Read your own report twice a year",
    text:
      "Twice a year it is free: look for accounts that you do not know and details that are " +
      "wrong. Objecting to an error costs nothing, and nobody has to do it for you.",
  },
  "guard-your-account": {
    title: "Keep your account to yourself",
    text:
      "Codes, passwords and face checks are for you alone, whoever asks; customer service never " +
      "does. Do not lend your phone for an application or install remote control for a stranger.",
  },
  "no-paid-shortcut": {
    title: "There is no shortcut for money",
    text:
      "Nobody can delete a true record for a fee; paid “credit repair” and “forced opening” are " +
      "frauds. Paying off, waiting and correcting errors are all it takes, and all are free.",
  },
  "other-peoples-debts": {
    title: "A signature for others is your own debt",
    text:
      "Standing in for a loan, borrowing together or lending an account means that you pay when " +
      "they do not, and it is in your report. Before you sign, ask whether you can pay it all.",
  },
});
