import type { Copy } from "./copy.js";

export const en: Copy = Object.freeze({
  unknown: "unknown",
  yes: "yes",
  no: "no",
  fen: "{number} yuan",
  basisPoints: "{number}%",
  day: "{number} day",
  days: "{number} days",
  month: "{number} month",
  months: "{number} months",
  year: "{number} year",
  years: "{number} years",
  pointsLost: "{label}: now {value}; {needed} would score more. This part lost {points} points.",
  pointsUnknown: "{label}: nothing is known here yet. This part lost {points} points.",
  pointsPair: "{label}: this combination lost {points} points.",
  regimeTightened: "The state of the economy moved the bar from {from} to {to}.",
});
