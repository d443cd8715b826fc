import { read } from "@kaitong/example-real-data";

/** The word for a code; a code that is not in the table is an error. */
function wordOf<Word extends string>(codes: Readonly<Record<string, Word>>, code: string): Word {
  const word = codes[code.trim()];
  if (word !== undefined) return word;
  throw new read.WrongData(`error[data.wrong]: unknown code \`${code}\``);
}

const directions = { PRIJEM: "in", VYDAJ: "out", VYBER: "out" } as const;
const channels = {
  VKLAD: "cash",
  VYBER: "cash",
  "VYBER KARTOU": "card",
  "PREVOD Z UCTU": "transfer",
  "PREVOD NA UCET": "transfer",
  "": "bank",
} as const;
const purposes = {
  SIPO: "household",
  POJISTNE: "insurance",
  LEASING: "leasing",
  UVER: "loan",
  DUCHOD: "pension",
  UROK: "interest",
  "SANKC. UROK": "penalty-interest",
  SLUZBY: "fee",
  "": "other",
} as const;
const statements = {
  "POPLATEK MESICNE": "monthly",
  "POPLATEK TYDNE": "weekly",
  "POPLATEK PO OBRATU": "after-transaction",
} as const;

/** Words for the bank's Czech codes. */
export const words = {
  direction: (code: string) => wordOf(directions, code),
  channel: (code: string) => wordOf(channels, code),
  purpose: (code: string) => wordOf(purposes, code),
  statements: (code: string) => wordOf(statements, code),
};

/** The words that a column may hold. */
export const wordLists = {
  direction: ["in", "out"],
  channel: [...new Set(Object.values(channels))],
  purpose: Object.values(purposes),
  statements: Object.values(statements),
} as const;
