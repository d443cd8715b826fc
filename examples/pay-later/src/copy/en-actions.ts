import type { Copy } from "./copy.js";

const document = (what: string) =>
  [
    `If you have ${what}, you can have it verified in the app; if not, leave this out: it takes`,
    "nothing away from you. The result usually shows within a day.",
  ].join(" ");

const reportLag = "The credit report takes about 45 days to show it, so do not apply earlier.";

/** What a person can do, and how. */
export const actions: Copy["actions"] = {
  "correct-id-number": {
    label: "Correct your ID number",
    text: [
      "Compare the ID number on record with your ID. If it is wrong, send in a correction in the",
      "app; it counts once the platform has checked it.",
    ].join(" "),
  },
  "renew-id": {
    label: "Renew your ID",
    text: "Get a new ID first, then update it in the app. It counts the same day.",
  },
  "verify-real-name": {
    label: "Verify your name",
    text: "Follow the steps in the app to verify your name. It takes a few minutes.",
  },
  "verify-mobile": {
    label: "Verify your mobile number",
    text: [
      "Verify the mobile number that you use by a text message in the app. Tell nobody the code.",
    ].join(" "),
  },
  "verify-face": {
    label: "Verify your identity by face",
    text: [
      "Verify your identity by face once in the app. If that does not suit you, another way does",
      "just as well.",
    ].join(" "),
  },
  "verify-otherwise": {
    label: "Verify your identity in another way than by face",
    text: [
      "If you cannot or do not want to use your face, choose another way in the app. It counts",
      "just the same.",
    ].join(" "),
  },
  "bind-card": {
    label: "Bind a bank card of your own",
    text: "Bind a bank card in the app that was opened with your own ID and is in order.",
  },
  "correct-card": {
    label: "Unbind or correct the bank card that does not match your ID",
    text: [
      "The holder of a bound card does not match your ID. Unbind the card, or have the bank",
      "correct it and bind it again.",
    ].join(" "),
  },
  "use-other-device": {
    label: "Use another device of your own",
    text: [
      "Log in and apply with another phone of your own, not with an emulator or a device that you",
      "do not know.",
    ].join(" "),
  },
  "consent-second-repayment": {
    label: "Add the consent of a second source of repayment",
    text: [
      "Ask a parent, or somebody else who is willing, to agree in writing to be the second source",
      "of repayment. Nobody has to.",
    ].join(" "),
  },
  "lift-restriction": {
    label: "Ask for the account restriction to be lifted",
    text: [
      "Explain the situation in the app, add what is asked for, and ask to lift the",
      "restriction.",
    ].join(" "),
  },
  "open-account": {
    label: "Open a platform account again",
    text: "Your platform account is closed. If you need it, open one again in the app.",
  },
  "authorise-sesame": {
    label: "Allow the Sesame score to be obtained",
    text: [
      "Allow the Sesame score to be obtained in the app; you can take this back at any time. Its",
      "provider sets the score and it cannot be changed here. Once it is high enough, we look",
      "again with the new score.",
    ].join(" "),
  },
  "authorise-report": {
    label: "Allow a credit report to be obtained",
    text: [
      "Allow a credit report to be obtained on the day on which you apply. Each inquiry leaves a",
      "trace, so do not allow it earlier or several times.",
    ].join(" "),
  },
  "confirm-facts": {
    label: "Check your details, and confirm or correct them",
    text: [
      "Your details differ from those in the credit report. Check the mobile number, residence",
      "and income, and confirm or correct them as they really are.",
    ].join(" "),
  },
  "verify-education": { label: "Verify your education", text: document("a degree or diploma") },
  "verify-occupation": {
    label: "Verify your occupation and source of income",
    text: document("proof of work or income"),
  },
  "verify-vehicle": {
    label: "Verify a vehicle that you own",
    text: document("a vehicle in your own name"),
  },
  "verify-property": {
    label: "Verify a property that you own",
    text: document("a property in your own name"),
  },
  "settle-overdue": {
    label: "Settle what is overdue",
    text: [
      "Pay what is overdue straight to the institution, not through an agent and not with a new",
      `loan. ${reportLag}`,
    ].join(" "),
  },
  "settle-compensation": {
    label: "Pay back what somebody else repaid for you",
    text: [
      "Pay it back straight to the institution that repaid for you, and ask it to report this as",
      `settled. ${reportLag}`,
    ].join(" "),
  },
  "keep-accounts-on-time": {
    label: "Keep every existing account paid on time",
    text: [
      "Pay every loan and card that you have by its due day for {level} in a row. Automatic",
      "payment can help.",
    ].join(" "),
  },
  "pay-cards-down": {
    label: "Bring down the share of your card limits in use",
    text: [
      "Pay each credit card down to {level} of its limit or less. There is no need to close a",
      `card, and do not borrow for it. ${reportLag}`,
    ].join(" "),
  },
  "keep-balance": {
    label: "Keep some money aside as a cushion",
    text: [
      "From {from} to {until}, keep {level} aside on average each month. The money stays yours,",
      "for when you need it. Settle what is overdue first, and do not borrow for this.",
    ].join(" "),
  },
  "pay-existing-here": {
    label: "Make some payments you already make here instead, without adding any",
    text: [
      "From {from} to {until}, make {level} of each month's payments that you make anyway here",
      "instead, to 3 different shops or more. There is no need to buy or spend more.",
    ].join(" "),
  },
  "pay-bills-here": {
    label: "Pay bills that you already have here, on time",
    text: [
      "From {from} to {until}, pay {level} of the bills that you already have each month here and",
      "on time, such as telephone, water, power or gas. There is no need to sign up for anything",
      "new.",
    ].join(" "),
  },
  "no-applications": {
    label: "Apply for no loan or card anywhere for a while",
    text: [
      "Until the day on which you apply here, do not apply for a loan or card anywhere, so that",
      "fewer inquiries count.",
    ].join(" "),
  },
  "authorise-data": {
    label: "Allow data of another platform to be used",
    text: [
      "If another platform has bills or balances of yours, you can allow them to be used here,",
      "and take this back at any time. It takes nothing away from you if you do not.",
    ].join(" "),
  },
  "object-to-fact": {
    label: "Object to a record that is wrong",
    text: [
      "If a record is wrong, object to it at the PBOC Credit Reference Center or the reporting",
      "institution, which answers in writing within 20 days, free of charge. The record does not",
      "count meanwhile. Please do not use this for a record that is right.",
    ].join(" "),
  },
};
