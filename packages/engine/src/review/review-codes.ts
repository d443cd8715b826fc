/** What a definition says that cannot be meant: a part of the table of codes. */
export const reviewCodes = Object.freeze({
  "gate.never-fails": {
    summary: "no value can fail a gate, so that nobody can get its reason",
    fix: "correct the operator or the threshold, or remove the gate",
  },
  "gate.never-passes": {
    summary: "nobody can pass a gate in some regime from some day on",
    fix: "correct the operator or the threshold",
  },
  "gate.contradiction": {
    summary: "no value passes two gates, or two tests of one gate, together",
    fix: "correct one of the thresholds",
  },
  "gate.idle-test": {
    summary: "a test of a gate makes no difference",
    fix: "correct the operator or the threshold, or remove the test",
  },
  "gate.never-unknown": {
    summary: "a gate says what follows when it is unknown, which it never is",
    fix: "write `pass`, or test a variable that can be unknown",
  },
  "gate.unreachable-reason": {
    summary: "nobody can get a gate's reason, since a gate before it asks for as much",
    fix: "remove the gate, or take the other one out of `after`",
  },
  "gate.needed-fails": {
    summary: "the value that a gate names as needed does not pass it",
    fix: "name a value that passes the test",
  },
  "scorecard.no-effect": {
    summary: "a scored variable gives everybody the same points",
    fix: "give its bins different points, or leave the variable out",
  },
  "scorecard.dead-bin": {
    summary: "no value of a scored variable falls into a bin",
    fix: "leave the bin out, or correct its bounds",
  },
  "parameter.unused": {
    summary: "nothing reads a parameter",
    fix: "use it where its number is written out, or remove it",
  },
  "expression.stray-text": {
    summary: "a column is compared with a text that it never has",
    fix: "correct the text; the nearest one of the column is suggested",
  },
  "text.empty": {
    summary: "a text of a gate is missing in a language",
    fix: "write the text, in plain words for the person",
  },
  "text.unknown-place": {
    summary: "a text has a place in braces that nothing fills",
    fix: "use `{value}`, `{needed}`, `{clearsOn}` or `{people}`",
  },
  "text.never-filled": {
    summary: "a text names the day on which time cures a gate that does not wait",
    fix: "leave the day out, or say `waits: true`",
  },
  "text.places-differ": {
    summary: "the languages of a text fill different places",
    fix: "say the same in every language",
  },
});
