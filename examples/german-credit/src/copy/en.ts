import type { Copy } from "./copy.js";

const gates: Copy["gates"] = {
  "ID.AGE": {
    label: "Legal minimum age",
    text: "The applicant is {value} old. By law a credit needs {needed}.",
    unknownText: "The age is not known.",
  },
  "LOAN.DURATION": {
    label: "Longest term",
    text: "The credit would run {value}; this part allows {needed}.",
    unknownText: "The term is not known.",
  },
  "HIST.DELAY": {
    label: "Delays in the past",
    text: [
      "There were delays in paying off in the past (code {value}, needed {needed}), and the",
      "current account holds nothing that would make up for it.",
    ].join(" "),
    unknownText: "The credit history is not known.",
  },
  "SCORE.CUTOFF": {
    label: "Score",
    text: "The score is {value}; this part needs {needed}. The parts below lost points.",
  },
};

const variables: Copy["variables"] = {
  duration: "term",
  amount: "amount in marks",
  monthlyAmount: "amount for each month of the term, in marks",
  purpose: "purpose (code 0 to 10)",
  installmentRate: "instalment against income (1: 35% or more … 4: below 20%)",
  otherDebtors: "other debtors (1: none, 2: co-applicant, 3: guarantor)",
  status: "current account (1: none, 2: below 0, 3: 0 to 200 marks, 4: from 200 or salary)",
  savings: "savings (1: none or unknown, 2: below 100 marks … 5: from 1,000)",
  creditHistory: "credit history (0: delays in the past … 4: all here paid back duly)",
  otherInstallmentPlans: "other instalment plans (1: bank, 2: stores, 3: none)",
  numberCredits: "credits at this bank (1: one, 2: two or three, 3: four or five, 4: six or more)",
  employmentDuration: "present employment (1: unemployed, 2: below 1 year … 5: from 7 years)",
  job: "job (1: unskilled, not resident … 4: highly qualified)",
  property: "property (1: none or unknown, 2: car or other, 3: savings contract, 4: real estate)",
  housing: "housing (1: free, 2: rented, 3: owned)",
  presentResidence: "years at the present home (1: below 1 … 4: from 7)",
  telephone: "telephone in the applicant's name (1: no, 2: yes)",
  peopleLiable: "people to provide for (1: three or more, 2: up to two)",
  age: "age",
  personalStatusSex: "marital status and sex (code 1 to 4)",
  foreignWorker: "foreign worker (1: yes, 2: no)",
};

/** What the example says in English. */
export const en: Copy = {
  product: "Credits of a South German bank, 1973–1975 (example policy)",
  notice: [
    "This policy and its points are made by hand, as an example over public data. They are no rule",
    "of the bank that the data come from, or of any lender, and decide about nobody.",
  ].join(" "),
  currency: "Deutsche Mark",
  regime: "Normal",
  layers: {
    identity: "Legal minimum age",
    loan: "The credit",
    history: "Credit history",
    score: "Score",
  },
  sources: { application: "application" },
  parameters: {
    ageMin: "smallest age",
    durationMax: "longest term",
    historyMin: "smallest code of the credit history",
    scoreCutoff: "smallest score",
  },
  families: {
    loan: { label: "Credit", says: "Tells what is asked for." },
    account: { label: "Accounts", says: "Tells what lies on the applicant's accounts." },
    history: { label: "History", says: "Tells how earlier and other credits went." },
    work: { label: "Work", says: "Tells about the applicant's work." },
    property: { label: "Property", says: "Tells about home and property." },
    person: { label: "Person", says: "Tells about the person, and is mostly protected." },
  },
  variables,
  gates,
  dimensions: { account: "Accounts", loan: "The credit", work: "Work", history: "History" },
  texts: {
    "desk.bank": "the bank that took the application",
    "subtotal.willingness": "Willingness to repay, in all",
    "subtotal.capacity": "Capacity to repay, in all",
    "score.name": "score",
  },
};
