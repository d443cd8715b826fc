import type { Copy } from "./copy.js";
import { actions } from "./en-actions.js";
import { families, parameters, sources, variables } from "./en-facts.js";
import { earlyGates, preScreenGates } from "./en-gates-early.js";
import { lateGates } from "./en-gates-late.js";

const layers: Copy["layers"] = {
  application: "Applications",
  identity: "Identity",
  security: "Account security",
  behaviour: "Platform account and outside score",
  external: "Credit report",
  capacity: "Room for repayment",
  peer: "Comparison with your group",
  score: "Opening score",
};

const desks: Copy["desks"] = {
  platform: "the platform's customer service, or a correction in the app",
  bank: "the bank that issued the card",
  sesame: "the provider of the Sesame score",
  biller: "the institution that issued the bill",
  security: "the platform's customer service, where a person checks it",
  issuer: "the platform that issued the data",
  report: [
    "the PBOC Credit Reference Center or the reporting institution, which answers an objection in",
    "writing within 20 days",
  ].join(" "),
};

const texts: Copy["texts"] = {
  "subtotal.willingness": "Willingness to repay, in all",
  "subtotal.capacity": "Capacity to repay, in all",
  "score.name": "opening score (not the Sesame score)",
  "hold.title": "On hold, not declined",
  "hold.only": [
    "To protect your account, this shows only how the hold is lifted, and nothing about credit",
    "yet. Once it is lifted, the other conditions still have to be looked at. This is not a",
    "decline and does not count as one.",
  ].join(" "),
  "warning.forced-opening": [
    "Opening costs nothing; anybody who offers a “forced opening” for money is a fraud.",
    "If it happened to you, it is not your fault: change your password at once, pay nothing more,",
    "and tell nobody your verification codes; report it in the app; keep chats, transfers and",
    "other evidence. If you have paid already, you can go to the police.",
    "Reporting it yourself does not affect how your application is decided.",
  ].join(" "),
  "note.peer": [
    "Your group is people of the same age band, province and income band; where they are too few,",
    "a wider group is used. The decision names the group and how many people it has. The result",
    "of this comparison does not mean that your credit is bad.",
  ].join(" "),
  "note.synthetic": "The people and data here are made up by a program; they are no real people.",
  "note.security-review": [
    "The security review is done by staff. To protect the account, this does not say how it is",
    "checked. Nothing is decided yet, and this is not a decline.",
  ].join(" "),
};

/** What the example product says in English. */
export const en: Copy = {
  product: "Pay-later line (example)",
  notice: [
    "This is an example policy, used on synthetic people only. It is no published rule of any real",
    "lender. The Sesame score appears only as an example of an outside score.",
  ].join(" "),
  layers,
  sources,
  leaveOut: {
    disputed: "under objection, so left out",
    expired: "past the retention period, so left out",
  },
  parameters,
  families,
  variables,
  gates: { ...earlyGates, ...lateGates },
  preScreenGates,
  dimensions: {
    identity: "Identity and details",
    history: "Credit history",
    fulfilment: "Paying bills",
    stability: "Activity and stability",
    capacity: "Capacity to repay",
  },
  regimes: {
    normal: "Normal",
    expansion: "Expansion",
    contraction: "Contraction",
  },
  limitComponents: {
    table: "line for the opening score and income band",
    income: "3 times monthly income",
    "debt-service": "6 times the room for monthly repayments",
    exposure: "room left for unsecured balances",
    "unknown-income": "largest line while income or debts are not fully known",
    student: "largest line for enrolled students",
  },
  actions,
  desks,
  texts,
};
