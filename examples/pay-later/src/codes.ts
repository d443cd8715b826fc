/** Monthly repayment statuses of the credit report: 1 to 7 are overdue by months. */
export const overdueStatuses = ["1", "2", "3", "4", "5", "6", "7"];
/** More than 60 days overdue, paid by a guarantor, settled with assets, written off, ended. */
export const seriousStatuses = ["3", "4", "5", "6", "7", "D", "Z", "B", "G"];
/** Every status that speaks against a person. */
export const adverseStatuses = ["1", "2", ...seriousStatuses];
/** Account states that speak against a person. */
export const adverseStates = ["overdue", "bad-debt", "recovery", "recovery-ended"];
/** Reasons of inquiries with which the person asked for credit or cover. */
export const hardInquiryReasons = ["02", "03", "08", "20", "24", "26"];
/** Revolving cards: credit cards and quasi-credit cards. */
export const cardTypes = ["R2", "R3"];
/** The first two digits of region codes of GB/T 2260, residence permits among them. */
export const provinceCodes = [
  11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52,
  53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83,
];
