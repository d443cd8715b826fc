import type { Copy } from "./copy.js";
import { families, variables } from "./en-variables.js";

const gates: Copy["gates"] = {
  "ID.AGE": {
    label: "Legal minimum age",
    text: "The owner of the account is {value} old. By law a loan needs {needed}.",
    unknownText: "The day of birth is not known.",
  },
  "HIST.ACCOUNT": {
    label: "Age of the account",
    text: "The account is {value} old; this part needs {needed}. It gets there by time alone.",
    unknownText: "The day on which the account was opened is not known.",
  },
  "HIST.ACTIVE": {
    label: "Use of the account",
    text: [
      "In {value} of the last six complete months the account was used; this part needs {needed}.",
      "Interest and fees do not count as use.",
    ].join(" "),
    unknownText: "The transactions of the account are not known.",
  },
  "BEH.PENALTY": {
    label: "Penalty interest",
    text: [
      "In the last 365 days the account was charged penalty interest {value} times, which happens",
      "while it is below zero. This part needs {needed}. With time it moves out of the 365 days.",
    ].join(" "),
    unknownText: "The transactions of the account are not known.",
  },
  "BEH.NEGATIVE": {
    label: "Account below zero",
    text: [
      "On {value} days of the last 365 a booking left the account below zero; this part needs",
      "{needed}. With time these days move out of the 365.",
    ].join(" "),
    unknownText: "The transactions of the account are not known.",
  },
  "CAP.PAYMENT": {
    label: "Monthly payment against inflow",
    text: [
      "The monthly payment would be {value} of what comes in each month; this part allows",
      "{needed}. A smaller loan or a longer term brings it down.",
    ].join(" "),
    unknownText: "No inflow is seen on the account, so a person looks at this application.",
  },
  "CAP.COMMITMENT": {
    label: "Payment and standing orders against inflow",
    text: [
      "Together with the standing orders that run already, the monthly payment would be {value}",
      "of what comes in each month; this part allows {needed}.",
    ].join(" "),
  },
  "SCORE.CUTOFF": {
    label: "Score",
    text: "The score is {value}; this part needs {needed}. The parts below lost points.",
  },
};

/** What the example says in English. */
export const en: Copy = {
  product: "Loans of a Czech bank, 1993–1998 (example policy)",
  notice: [
    "This policy and its points are made by hand, as an example over public data. They are no rule",
    "of the bank that the data come from, or of any lender, and decide about nobody.",
  ].join(" "),
  currency: "crowns",
  regime: "Normal",
  layers: {
    identity: "Legal minimum age",
    history: "Account history",
    conduct: "Conduct of the account",
    capacity: "Room for the payment",
    score: "Score",
  },
  sources: {
    application: "application",
    account: "account",
    client: "owner of the account",
    district: "figures of the owner's district",
    cards: "cards",
    orders: "standing orders",
    transactions: "transactions",
  },
  parameters: {
    ageMin: "smallest age",
    accountDaysMin: "fewest days since the account was opened",
    activeMonthsMin: "fewest months of use in the last six",
    conductDays: "days in which the conduct of the account counts",
    recentDays: "days that count as recent",
    observedDays: "most days over which flows are averaged",
    lowBalanceFen: "below this a balance is low",
    incomeFen: "from this on an inflow is like an income",
    paymentShareMax: "largest share of the payment in the inflow",
    commitmentShareMax: "largest share of payment and standing orders in the inflow",
    scoreCutoff: "smallest score",
  },
  families,
  variables,
  gates,
  dimensions: {
    history: "History",
    conduct: "Conduct",
    household: "Regular payments and cards",
    balance: "Balance",
    income: "Income",
    burden: "Weight of the payment",
  },
  texts: {
    "desk.bank": "the bank that keeps the account",
    "desk.statistics": "the statistical office",
    "subtotal.willingness": "Willingness to repay, in all",
    "subtotal.capacity": "Capacity to repay, in all",
    "score.name": "score",
  },
};
