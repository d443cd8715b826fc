import type { RightsCopy, WarningCopy } from "../rights.js";

const explanation = "An explanation";
const human = "A decision by a person";
const correction = "Correction";
const complaint = "Complaint";
const ownReport = "Your own report, free of charge";

export const rights: RightsCopy = Object.freeze({
  cn: {
    explanation: {
      title: explanation,
      text:
        "You may ask how this decision came about and which data were used (Personal " +
        "Information Protection Law, articles 24 and 48).",
    },
    human: {
      title: human,
      text:
        "You may refuse a decision made by a program alone, and ask that a member of staff " +
        "decides again (Personal Information Protection Law, article 24).",
    },
    correction: {
      title: correction,
      text:
        "You may object to a wrong entry in the credit report, at the agency or the institution " +
        "that reported it; it is checked and answered in writing within 20 days (Regulation on " +
        "the Credit Reporting Industry, article 25).",
    },
    complaint: {
      title: complaint,
      text:
        "Complain to the lender first; after that call 12378 (consumer complaints, National " +
        "Financial Regulatory Administration) or go to the local regulator. For credit " +
        "reporting call 12363 (People's Bank of China).",
    },
    "own-report": {
      title: ownReport,
      text:
        "Twice a year you may read your own credit report free of charge (Regulation on the " +
        "Credit Reporting Industry, article 17). Reading it yourself is no application.",
    },
  },
  eu: {
    explanation: {
      title: explanation,
      text:
        "You may ask for a clear account of the data that were used and of the steps that were " +
        "followed (GDPR, article 15).",
    },
    human: {
      title: human,
      text:
        "You may ask for a person to step in, say how you see it, and contest the decision " +
        "(GDPR, article 22).",
    },
    correction: {
      title: correction,
      text: "You may have wrong data corrected (GDPR, article 16).",
    },
    complaint: {
      title: complaint,
      text:
        "Complain to the lender first; after that to the data protection authority or the " +
        "consumer authority.",
    },
    "own-report": {
      title: ownReport,
      text: "You may ask for a copy of the data about you (GDPR, article 15).",
    },
  },
  us: {
    explanation: {
      title: explanation,
      text:
        "You have a right to the specific principal reasons (Equal Credit Opportunity Act, " +
        "Regulation B, 1002.9).",
    },
    human: {
      title: human,
      text: "You may ask the lender to have a member of staff look at the decision again.",
    },
    correction: {
      title: correction,
      text:
        "You may dispute a wrong entry in a credit report at the agency that issued it (Fair " +
        "Credit Reporting Act).",
    },
    complaint: {
      title: complaint,
      text: "Complain to the lender first; after that to the Consumer Financial Protection Bureau.",
    },
    "own-report": {
      title: ownReport,
      text:
        "Where a credit report was used you may obtain a free copy within 60 days (Fair Credit " +
        "Reporting Act, section 615).",
    },
  },
});

export const warning: WarningCopy = Object.freeze({
  title: "Opening costs nothing; paid “forced opening” (强制开通) is a fraud",
  text:
    "There are no inside channels, and no fee, deposit or payments back and forth are needed. " +
    "Nobody should ever ask for your verification codes.",
  stepsTitle: "If it has happened, it is not your fault. At once:",
  steps: {
    "stop-paying": "stop paying, and transfer nothing more",
    password: "change your password, and sign out other devices",
    "remote-control": "remove apps for remote control or screen sharing that they had you install",
    evidence: "keep chats, transfers and call records",
    platform: "tell the platform (reporting it yourself does not affect the decision)",
  },
  police: {
    cn: "report it at 96110 (anti-fraud line) or 110 (police)",
    eu: "report it to the police, and tell your bank",
    us: "report it to the police, and tell your bank",
  },
});
