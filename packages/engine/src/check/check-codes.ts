const withArticle = (what: string) => `${what === "action" ? "an" : "a"} ${what}`;

/** What can be wrong with the meaning of a definition: a part of the table of codes. */
export const checkCodes = Object.freeze({
  "name.duplicate": {
    summary: "a name is declared twice",
    why: "it would be open which of the two decides about a person",
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
        summary: `${withArticle(what)} is named that the definition does not declare`,
        why: "what it stands for could only be guessed, and a guess must not decide about a person",
        fix: "correct the name; the nearest declared one is suggested",
      },
    ]),
  ),
  "type.mismatch": {
    summary: "a value has another type than its place needs",
    why: "a comparison or sum of different types of values has no meaning that could be explained",
    fix: "give a value of that type, or use another operator",
  },
  "unit.mismatch": {
    summary: "integers of different units meet",
    why: "a sum of days and fen, or a share compared with a count, means nothing",
    fix: "bring both to one unit, or say what is meant with `as-unit`",
  },
  "expression.overflow": {
    summary: "a value may leave ±(2^53 - 1)",
    why: "beyond it integers are not exact, so the same facts could give another decision",
    fix: "bound an operand, or divide before multiplying",
  },
  "expression.empty-list": {
    summary: "an operator has no operand",
    why: "there is nothing to choose a value from, so everything that uses it would be undecided",
    fix: "give it at least one operand",
  },
  "expression.not-one-row": {
    summary: "a column of a source with many rows is read as one value",
    why: "it would be open which of the rows decides: the first, the latest, the largest",
    fix: "use an aggregate",
  },
  "expression.not-many-rows": {
    summary: "rows of a source with one row are aggregated",
    why: "there is nothing to count or add up, so something else must be meant",
    fix: "read its columns with `fact`",
  },
  "expression.no-row": {
    summary: "a column is read where there is no row",
    why: "outside of the rows of a source nothing says which row's value is meant",
    fix: "use it inside of an aggregate, or read a fact",
  },
  "expression.no-previous": {
    summary: "the previous row is read outside of `consecutive`",
    why: "only there rows are looked at in pairs, so elsewhere no row comes before",
    fix: "move the condition to `consecutive`",
  },
  "expression.no-parent": {
    summary: "a parent is read that the source does not have",
    why: "there is no row above whose value could be read",
    fix: "declare the source's parent, or read the row itself",
  },
  "expression.no-time": {
    summary: "a window or days-since lies over a source whose time does not fit",
    why: "without a fitting time nothing says which rows lie in the window or when they happened",
    fix: "declare the source's time, or use another window",
  },
  "expression.wrong-measure": {
    summary: "an aggregate has too few or too many measures",
    why: "it would be open what is counted, added up or compared",
    fix: "give as many measures as the function takes",
  },
  "expression.wrong-part": {
    summary: "`part` stands without `share`, or `share` without `part`",
    why: "a share needs to know which rows are the part, and no other function uses that",
    fix: "give `part` exactly for the function `share`",
  },
  "expression.nested-rows": {
    summary: "aggregates are nested deeper than the limit",
    why: "each level runs over all rows for each row around it, so that a decision would not end",
    fix: "name an inner aggregate as a variable, where it does not depend on the row around it",
  },
  "expression.score-misplaced": {
    summary: "the score is used where it is not known",
    why: "variables and earlier layers come before the score, so there is none to read yet",
    fix: "use it in the layer `score` and in amounts of the limit only",
  },
  "expression.level-misplaced": {
    summary: "the level of an action is used where there is none",
    why: "only what an action writes is worked out level by level, so there is no value to read",
    fix: "use it in the effects of an action only",
  },
  "source.unbounded-column": {
    summary: "an integer column has no bounds",
    why: "without bounds no proof shows that sums stay exact, and typing errors pass unseen",
    fix: "declare minimum and maximum",
  },
  "source.reserved-column": {
    summary: "a column has a name that the engine reads itself",
    why: "the engine reads it as the time at which a fact was known; it cannot mean two things",
    fix: "leave the column out",
  },
  "source.no-time": {
    summary: "a source is known at its time but has none",
    why: "it would be open from which day on a decision may see a row",
    fix: "declare `time`, or another rule of knowledge",
  },
  "source.wrong-time": {
    summary: "the time of a source is no required instant, day or month",
    why: "a row whose time is missing or no time cannot be placed before or after a decision",
    fix: "name the column that says when the fact happened",
  },
  "source.no-parent": {
    summary: "a source is known with its parent but has none",
    why: "it would be open from which day on a decision may see a row",
    fix: "declare `parent`",
  },
  "source.not-one-column": {
    summary: "a list of plain values declares another number of columns than one",
    why: "a plain value is one value, so there is nothing that a second column could hold",
    fix: "declare one column",
  },
  "source.wrong-path": {
    summary: "a table lies where the dossier has another member, or below plain values",
    why: "one place of a dossier would be read in two ways, and one of them would be wrong",
    fix: "give every table and column of one object a name of its own",
  },
  "source.wrong-default": {
    summary: "a column declares a default or a word that is no value of it",
    why: "every dossier without the value would be read as one that could never be sent",
    fix: "give a value that the column itself could have",
  },
  "source.leave-out-over-rows": {
    summary: "a rule that leaves rows out looks at other rows",
    why: "what is left out would depend on rows that may be left out themselves",
    fix: "compare columns of the row itself with days, parameters and variables",
  },
  "source.leave-out-too-deep": {
    summary: "rows are left out by a rule that a source below cannot follow",
    why: "a row that is left out would leave rows below it behind, which still count",
    fix: "leave rows out of the source itself or of its parent",
  },
  "source.wrong-continuation": {
    summary: "a source cannot continue in the way that it says",
    why: "it would be open which rows the future brings, and plans would rest on made-up facts",
    fix: "choose a continuation that fits the source, or none: what is known then stays",
  },
  "source.wrong-status": {
    summary: "a month is given a status that the column does not list",
    why: "every plan would be worked out with facts that could never be sent",
    fix: "use one of the column's values",
  },
  "parameter.no-value": {
    summary: "a parameter has no value on some day or in some regime",
    why: "a person who applies on such a day could not be decided",
    fix: "add a value from the day on which the definition takes effect",
  },
  "parameter.wrong-order": {
    summary: "values of a parameter are not in the order of their days",
    why: "the value that was added last would look like the one in force, and would not be",
    fix: "list them from the oldest to the newest",
  },
  "variable.circular": {
    summary: "a variable depends on itself",
    why: "its value would be needed to compute its value, so there is none",
    fix: "break the circle",
  },
  "variable.wrong-type": {
    summary: "a variable is declared with another type or unit than it has",
    why: "gates, points and texts rely on the declared type and unit, and would be wrong",
    fix: "mend the declaration or the expression",
  },
  "gate.hold-not-temporary": {
    summary: "a gate that holds has another nature than temporary",
    why: "a hold says nothing about a person's credit and must have a way out",
    fix: "write `temporary`",
  },
  "gate.cools-without-decline": {
    summary: "a gate that never declines is said to start the cool-down",
    why: "people would wait out a time that only a decline may start",
    fix: "write `false`",
  },
  "gate.no-unknown-text": {
    summary: "a gate gives an outcome when unknown, but no text for it",
    why: "the person would be stopped and not told why",
    fix: "add `unknownText`",
  },
  "gate.wrong-order": {
    summary: "gates are not in the order of their layers",
    why: "layers decide one after the other, so the list would read as another policy",
    fix: "list gates in the order of their layers",
  },
  "scorecard.wrong-bin": {
    summary: "a bin or table has bounds that do not fit",
    why: "some values would have no points, or it would be open which points they have",
    fix: "mend the bounds; the first and the last bin are open",
  },
  "scorecard.bin-gap": {
    summary: "values between two bins have no points",
    why: "a person with such a value could not be scored",
    fix: "start each bin where the one before ends",
  },
  "scorecard.bin-overlap": {
    summary: "values lie in two bins",
    why: "it would be open which points such a person gets",
    fix: "start each bin where the one before ends",
  },
  "scorecard.against-direction": {
    summary: "points go against the declared direction",
    why: "a person would lose points by getting better, which no reason could explain",
    fix: "change the points or the direction",
  },
  "scorecard.authorised-lowers": {
    summary: "data that a person authorises may lower the score",
    why: "people who share data would do worse than people who keep it back",
    fix: "raise the bin, or lower the points of unknown",
  },
  "scorecard.range": {
    summary: "a score may leave the declared range in some regime",
    why: "a score outside would have to be cut, and then the points no longer add up to it",
    fix: "change the base or the points: a score is never clamped",
  },
  "cohort.no-histogram": {
    summary: "a percentile is asked of a variable that cohorts keep no histogram of",
    why: "nothing says how the other people are spread, so nobody could be compared",
    fix: "list the variable in `cohorts.variables`",
  },
  "limit.below-minimum": {
    summary: "a component of the limit may be smaller than the smallest line",
    why: "a person could pass every gate and get a line that is too small to be opened",
    fix: "name the gate that declines then, or raise the amounts",
  },
  "limit.wrong-bounds": {
    summary: "the bounds of the limit do not fit its rounding or each other",
    why: "rounding could make a line smaller than the smallest or larger than the largest",
    fix: "change the bounds or the rounding",
  },
  "limit.wrong-component": {
    summary: "a component of the limit has no amount, or two",
    why: "it would be open how much this component allows",
    fix: "give exactly one of `variable` and `amount`",
  },
  "limit.wrong-gate": {
    summary: "a component names a gate that passes when any of its tests does",
    why: "such a gate can pass although the amount is too small",
    fix: "name a gate that combines all tests",
  },
  "action.no-level-value": {
    summary: "an action writes the value of a level that has none",
    why: "it would be open how far the action is taken at that level",
    fix: "give every level a value",
  },
  "action.wrong-source": {
    summary: "an action writes to a source that cannot take it",
    why: "nobody could say what the dossier looks like once the action is done",
    fix: "name a source of the form that the effect needs",
  },
  "action.wrong-column": {
    summary: "an action names a column that cannot be used there",
    why: "the value would be overwritten, or stand in rows that must differ",
    fix: "leave the column out, or name another",
  },
  "action.wrong-value": {
    summary: "an action may write a value that its place cannot have",
    why: "a plan would be worked out with facts that could never be sent",
    fix: "bound the value, or use one that the column declares",
  },
  "action.missing-column": {
    summary: "an action adds a row without a column that it must have",
    why: "a plan would be worked out with a row that could never be sent",
    fix: "give the column a value",
  },
  "action.undeclared-change": {
    summary: "an action writes a column that its changes do not name",
    why: "whoever reviews the action reads the changes, and would approve of less than it does",
    fix: "name the column in `changes`",
  },
  "action.protected": {
    summary: "an action changes what a protected variable reads",
    why: "nobody may be asked to change their age, their origin or where they live for credit",
    fix: "leave it out, or make it conditional where somebody else confirms what is so",
  },
  "action.circular": {
    summary: "an action would have to come before itself",
    why: "no order of steps could follow it, so no plan could contain it",
    fix: "break the circle",
  },
  "jurisdiction.forbidden-tag": {
    summary: "a variable reaches a gate, the score, a cohort or the limit against the jurisdiction",
    why: "people would be treated differently by a fact that the jurisdiction protects",
    fix: "use a variable without that tag, or leave it out",
  },
  "pre-screen.costs": {
    summary: "a gate of the pre-screen reads a source that leaves a trace or needs consent",
    why: "a person who only looks at an offer would find an inquiry in the credit report",
    fix: "use only facts that the platform has anyway",
  },
  "reference.unknown-regime": {
    summary: "the table of regimes names one that the definition lacks",
    why: "on such days it would be open which values of the parameters are in force",
    fix: "use a regime of the definition",
  },
  "reference.wrong-histogram": {
    summary: "the snapshot of cohorts does not fit the definition",
    why: "people would be compared with figures that mean something else",
    fix: "make the snapshot again for this definition",
  },
});
