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

const actions: Copy["actions"] = {
  "smaller-amount": {
    label: "ask for a smaller amount",
    text: "Ask for {level}% of the amount, if that is enough for you.",
  },
  "shorter-term": {
    label: "a shorter term",
    text: "Pay the credit back within {level}, if the instalments fit your month.",
  },
  "account-in-credit": {
    label: "a current account in credit",
    text: "Cover the overdraft, or open a current account, and leave some money on it.",
  },
  "end-other-plans": {
    label: "end other instalment plans",
    text: "Pay off the other instalment plans first, and bring the papers that say so.",
  },
  "show-savings": {
    label: "show savings",
    text: "Show the savings that you have (code {level}); what is not shown counts as unknown.",
  },
  "bring-guarantor": {
    label: "a guarantor",
    text: "If somebody is willing to vouch for the credit, they say so to the bank themselves.",
  },
};

const plans: Copy["plans"] = {
  title: "Ways to yes for those not approved (example actions and efforts, set by hand)",
  note: "Each plan was run through the gates, with 10 points to spare.",
  plain: "applicants",
  withSavings: "with savings to show",
  declined: "not approved",
  withPlan: "with a plan",
  efforts: "plans by effort",
  certificates: "no plan, by what stands in the way",
  points: "too few points with everything done",
  search: "nothing together would do",
  actions: "actions in the plans",
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
  actions,
  plans,
  dimensions: { account: "Accounts", loan: "The credit", work: "Work", history: "History" },
  texts: {
    "desk.bank": "the bank that took the application",
    "subtotal.willingness": "Willingness to repay, in all",
    "subtotal.capacity": "Capacity to repay, in all",
    "score.name": "score",
  },
};
