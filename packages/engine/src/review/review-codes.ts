/** What a definition says that cannot be meant: a part of the table of codes. */
export const reviewCodes = Object.freeze({
  "gate.never-fails": {
    summary: "no value can fail a gate, so that nobody can get its reason",
    why: "it looks like protection in a review, but everybody passes, so it protects nobody",
    fix: "correct the operator or the threshold, or remove the gate",
  },
  "gate.never-passes": {
    summary: "nobody can pass a gate in some regime from some day on",
    why: "nobody could be approved from then on, more often by a typing error than by a plan",
    fix: "correct the operator or the threshold",
  },
  "gate.contradiction": {
    summary: "no value passes two gates, or two tests of one gate, together",
    why: "everybody would be stopped by one of the two, whatever they do",
    fix: "correct one of the thresholds",
  },
  "gate.idle-test": {
    summary: "a test of a gate makes no difference",
    why: "it reads like a rule, but no decision depends on it",
    fix: "correct the operator or the threshold, or remove the test",
  },
  "gate.never-unknown": {
    summary: "a gate says what follows when it is unknown, which it never is",
    why: "it promises an outcome that no person can get, and that no test can try",
    fix: "write `pass`, or test a variable that can be unknown",
  },
  "gate.unreachable-reason": {
    summary: "nobody can get a gate's reason, since a gate before it asks for as much",
    why: "a reason that nobody is told is no reason, and its texts are never read",
    fix: "remove the gate, or take the other one out of `after`",
  },
  "gate.needed-fails": {
    summary: "the value that a gate names as needed does not pass it",
    why: "a person would do exactly what the reason asks for, and be stopped again",
    fix: "name a value that passes the test",
  },
  "scorecard.no-effect": {
    summary: "a scored variable gives everybody the same points",
    why: "the variable looks as if it mattered, but nobody gains or loses a point by it",
    fix: "give its bins different points, or leave the variable out",
  },
  "scorecard.dead-bin": {
    summary: "no value of a scored variable falls into a bin",
    why: "its points look reachable in a review, but nobody can get them",
    fix: "leave the bin out, or correct its bounds",
  },
  "parameter.unused": {
    summary: "nothing reads a parameter",
    why: "whoever changes it believes to change the policy, and changes nothing",
    fix: "use it where its number is written out, or remove it",
  },
  "expression.stray-text": {
    summary: "a column is compared with a text that it never has",
    why: "the condition is false for everybody, mostly because of a misspelt word",
    fix: "correct the text; the nearest one of the column is suggested",
  },
  "text.empty": {
    summary: "a text of a gate or an action is missing in a language",
    why: "some people would be stopped and read nothing",
    fix: "write the text, in plain words for the person",
  },
  "text.unknown-place": {
    summary: "a text has a place in braces that nothing fills",
    why: "people would read the braces in place of a value",
    fix: "use a place of a gate's text, or of an action's: `{level}`, `{from}`, `{until}`",
  },
  "text.never-filled": {
    summary: "a text names a day or a level that there never is",
    why: "people would read a sentence with no day in it, or wait for one that does not come",
    fix: "leave the place out, say `waits: true`, or give every level a `value`",
  },
  "text.places-differ": {
    summary: "the languages of a text fill different places",
    why: "people would be told more in one language than in the other",
    fix: "say the same in every language",
  },
});
