/** What can be wrong with the form of a definition: a part of the table of codes. */
export const shapeCodes = Object.freeze({
  "definition.missing-member": {
    summary: "an object lacks a member that it must have",
    why: "no value is assumed, since a guess must not decide about a person",
    fix: "add the member; the message names it and the fix says what belongs there",
  },
  "definition.unknown-member": {
    summary: "an object has a member that such an object cannot have",
    why: "what nobody reads decides nothing, and a misspelt rule would be lost without a word",
    fix: "correct the member's name, or remove the member; nothing unread is kept",
  },
  "definition.wrong-type": {
    summary: "a value has another type than its place asks for",
    why: "reading it as something else would be a guess about what decides",
    fix: "write a value of the type that the message names; a number must be whole",
  },
  "definition.wrong-choice": {
    summary: "a text is not among the few that its place allows",
    why: "the engine does not know what it should do for such a word",
    fix: "write one of the allowed texts; the fix names the nearest or all of them",
  },
  "definition.out-of-range": {
    summary: "a number, or the length of a list, lies outside its bounds",
    why: "beyond its bounds a value is a typing error, or no longer counted exactly",
    fix: "stay within the bounds, which the message names",
  },
  "definition.too-long": {
    summary: "a text, list or object with free keys is longer than its limit",
    why: "without limits one file could stop the program for everybody",
    fix: "shorten it to the limit that the message names",
  },
  "definition.too-deep": {
    summary: "expressions are nested deeper than the limit",
    why: "nobody can review such an expression, and reading it could stop the program",
    fix: "name a part of the expression as a variable of its own and use that variable",
  },
  "definition.too-large": {
    summary: "the definition has more values than the limit; reading stopped there",
    why: "without limits one file could stop the program for everybody",
    fix: "split the definition, or name repeated expressions as variables",
  },
  "definition.malformed-name": {
    summary: "a name or id has other characters than it may have",
    why: "names stand in codes, reasons and records, where other characters are misread",
    fix: "begin with a letter A to Z, then letters and digits; an id also takes `.`, `_` and `-`",
  },
  "definition.malformed-day": {
    summary: "a day is not written as YYYY-MM-DD, or is not on the calendar",
    why: "it would be open from which day on something holds",
    fix: "write a day of the calendar as YYYY-MM-DD",
  },
  "definition.malformed-text": {
    summary: "a text holds half of a character pair or U+0000, which cannot be stored",
    why: "it would reach people as broken characters, and have another hash elsewhere",
    fix: "remove the broken character, or save the file as UTF-8 again",
  },
  "definition.too-many-errors": {
    summary: "the definition has more errors than are listed; reading stopped there",
    why: "such a long list has few causes, and most of it goes away with the first ones",
    fix: "mend the errors that are listed, then read the definition again",
  },
});

/** A code of `shapeCodes`. */
export type ShapeCode = keyof typeof shapeCodes;
