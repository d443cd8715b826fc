/** What can be wrong with the meaning of a definition: a part of the table of codes. */
export const checkCodes = Object.freeze({
  "name.duplicate": {
    summary: "a name is declared twice",
    fix: "rename or remove one of the two",
  },
  ...Object.fromEntries(
    [
      "action",
      "cohort-key",
      "column",
      "dimension",
      "family",
      "gate",
      "layer",
      "parameter",
      "regime",
      "source",
      "text",
      "variable",
    ].map((what) => [
      `name.unknown-${what}`,
      {
        summary: `a ${what} is named that the definition does not declare`,
        fix: "correct the name; the nearest declared one is suggested",
      },
    ]),
  ),
  "type.mismatch": {
    summary: "a value has another type than its place needs",
    fix: "give a value of that type, or use another operator",
  },
  "unit.mismatch": {
    summary: "integers of different units meet",
    fix: "bring both to one unit, or say what is meant with `as-unit`",
  },
  "expression.overflow": {
    summary: "a value may leave ±(2^53 - 1)",
    fix: "bound an operand, or divide before multiplying",
  },
  "expression.impossible-day": {
    summary: "a day is not on the calendar",
    fix: "write a day of the calendar as YYYY-MM-DD",
  },
  "expression.empty-list": {
    summary: "an operator has no operand",
    fix: "give it at least one operand",
  },
  "expression.not-one-row": {
    summary: "a column of a source with many rows is read as one value",
    fix: "use an aggregate",
  },
  "expression.not-many-rows": {
    summary: "rows of a source with one row are aggregated",
    fix: "read its columns with `fact`",
  },
  "expression.no-row": {
    summary: "a column is read where there is no row",
    fix: "use it inside of an aggregate, or read a fact",
  },
  "expression.no-previous": {
    summary: "the previous row is read outside of `consecutive`",
    fix: "move the condition to `consecutive`",
  },
  "expression.no-parent": {
    summary: "a parent is read that the source does not have",
    fix: "declare the source's parent, or read the row itself",
  },
  "expression.no-time": {
    summary: "a window or days-since lies over a source whose time does not fit",
    fix: "declare the source's time, or use another window",
  },
  "expression.wrong-measure": {
    summary: "an aggregate has too few or too many measures",
    fix: "give as many measures as the function takes",
  },
  "expression.wrong-part": {
    summary: "`part` stands without `share`, or `share` without `part`",
    fix: "give `part` exactly for the function `share`",
  },
  "expression.score-misplaced": {
    summary: "the score is used where it is not known",
    fix: "use it in the layer `score` and in amounts of the limit only",
  },
  "source.unbounded-column": {
    summary: "an integer column has no bounds",
    fix: "declare minimum and maximum",
  },
  "source.reserved-column": {
    summary: "a column has a name that the engine reads itself",
    fix: "leave the column out",
  },
  "source.no-time": {
    summary: "a source is known at its time but has none",
    fix: "declare `time`, or another rule of knowledge",
  },
  "source.wrong-time": {
    summary: "the time of a source is no required instant, day or month",
    fix: "name the column that says when the fact happened",
  },
  "source.no-parent": {
    summary: "a source is known with its parent but has none",
    fix: "declare `parent`",
  },
  "source.not-one-column": {
    summary: "a list of plain values declares another number of columns than one",
    fix: "declare one column",
  },
  "source.wrong-path": {
    summary: "a table lies where the dossier has another member, or below plain values",
    fix: "give every table and column of one object a name of its own",
  },
  "source.wrong-default": {
    summary: "a column declares a default or a word that is no value of it",
    fix: "give a value that the column itself could have",
  },
  "source.leave-out-over-rows": {
    summary: "a rule that leaves rows out looks at other rows",
    fix: "compare columns of the row itself with days, parameters and variables",
  },
  "source.leave-out-too-deep": {
    summary: "rows are left out by a rule that a source below cannot follow",
    fix: "leave rows out of the source itself or of its parent",
  },
  "parameter.no-value": {
    summary: "a parameter has no value on some day or in some regime",
    fix: "add a value from the day on which the definition takes effect",
  },
  "parameter.wrong-order": {
    summary: "values of a parameter are not in the order of their days",
    fix: "list them from the oldest to the newest",
  },
  "variable.circular": { summary: "a variable depends on itself", fix: "break the circle" },
  "variable.wrong-type": {
    summary: "a variable is declared with another type or unit than it has",
    fix: "mend the declaration or the expression",
  },
  "gate.hold-not-temporary": {
    summary: "a gate that holds has another nature than temporary",
    fix: "write `temporary`",
  },
  "gate.cools-without-decline": {
    summary: "a gate that never declines is said to start the cool-down",
    fix: "write `false`",
  },
  "gate.no-unknown-text": {
    summary: "a gate gives an outcome when unknown, but no text for it",
    fix: "add `unknownText`",
  },
  "gate.wrong-order": {
    summary: "gates are not in the order of their layers",
    fix: "list gates in the order of their layers",
  },
  "scorecard.wrong-bin": {
    summary: "a bin or table has bounds that do not fit",
    fix: "mend the bounds; the first and the last bin are open",
  },
  "scorecard.bin-gap": {
    summary: "values between two bins have no points",
    fix: "start each bin where the one before ends",
  },
  "scorecard.bin-overlap": {
    summary: "values lie in two bins",
    fix: "start each bin where the one before ends",
  },
  "scorecard.against-direction": {
    summary: "points go against the declared direction",
    fix: "change the points or the direction",
  },
  "scorecard.authorised-lowers": {
    summary: "data that a person authorises may lower the score",
    fix: "raise the bin, or lower the points of unknown",
  },
  "scorecard.range": {
    summary: "a score may leave the declared range in some regime",
    fix: "change the base or the points: a score is never clamped",
  },
  "cohort.no-histogram": {
    summary: "a percentile is asked of a variable that cohorts keep no histogram of",
    fix: "list the variable in `cohorts.variables`",
  },
  "limit.below-minimum": {
    summary: "a component of the limit may be smaller than the smallest line",
    fix: "name the gate that declines then, or raise the amounts",
  },
  "limit.wrong-bounds": {
    summary: "the bounds of the limit do not fit its rounding or each other",
    fix: "change the bounds or the rounding",
  },
  "limit.wrong-component": {
    summary: "a component of the limit has no amount, or two",
    fix: "give exactly one of `variable` and `amount`",
  },
  "limit.wrong-gate": {
    summary: "a component names a gate that passes when any of its tests does",
    fix: "name a gate that combines all tests",
  },
  "jurisdiction.forbidden-tag": {
    summary: "a variable reaches a gate, the score, a cohort or the limit against the jurisdiction",
    fix: "use a variable without that tag, or leave it out",
  },
  "pre-screen.costs": {
    summary: "a gate of the pre-screen reads a source that leaves a trace or needs consent",
    fix: "use only facts that the platform has anyway",
  },
  "reference.unknown-regime": {
    summary: "the table of regimes names one that the definition lacks",
    fix: "use a regime of the definition",
  },
  "reference.wrong-histogram": {
    summary: "the snapshot of cohorts does not fit the definition",
    fix: "make the snapshot again for this definition",
  },
});
