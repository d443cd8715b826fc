/** What can be wrong with JSON itself: a part of the table of codes. */
export const jsonCodes = Object.freeze({
  "json.syntax": {
    summary: "the text is not JSON (RFC 8259)",
    fix: "mend the text at the line and column that the message names",
  },
  "json.too-large": {
    summary: "the input has more bytes than the limit, or more problems than are listed",
    fix: "split the input, or raise the limit",
  },
  "json.too-deep": {
    summary: "values are nested deeper than the limit",
    fix: "flatten the document, or raise the limit",
  },
  "json.duplicate-key": {
    summary: "an object names a member twice, so that it is not clear which one is meant",
    fix: "keep one of the two",
  },
  "json.number-range": {
    summary: "a number lies beyond ±(2^53 - 1) and would lose digits",
    fix: "write a smaller number",
  },
  "json.number-form": {
    summary: "a number is no integer",
    fix: "write an integer, such as fen or basis points",
  },
  "json.forbidden-key": {
    summary: "a member has a name that programs give a meaning of their own",
    fix: "rename or remove the member",
  },
  "json.lone-surrogate": {
    summary: "a text holds half of a character",
    fix: "write the whole character, or leave it out",
  },
  "json.invalid-utf8": {
    summary: "the bytes are not UTF-8",
    fix: "save the file as UTF-8",
  },
});
