/** A mistake in the built solver: one text of one file, put in place of another. */
export interface Fault {
  readonly name: string;
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly from: string;
  readonly to: string;
}

function inFile(file: string) {
  return (name: string, from: string, to: string): Fault => ({ name, file, from, to });
}

const narrow = inFile("narrow.js");
const model = inFile("model.js");
const solve = inFile("solve.js");
const branch = inFile("branch.js");
const bound = inFile("points-bound.js");
const grid = inFile("grid.js");
const table = inFile("table.js");
const through = inFile("through.js");
const repair = inFile("repair.js");

/** Mistakes that the comparison with brute force must find. */
export const faults: readonly Fault[] = [
  narrow("dominance ignores limits", "uses[limit][other] > uses[limit][item]", "false"),
  narrow("dominance ignores company", "matters && of[other] < of[item]", "false"),
  narrow("dominance gives ties to the later level", "&& other > item", "&& other < item"),
  narrow("dominance caps points too low", "least[stage] + need", "least[stage] + need - 1"),
  narrow(
    "a gain is capped too low",
    "Math.min(need, points",
    "Math.min(Math.max(0, need - 1), points",
  ),
  narrow("a level is short by nothing", "- points[item] > slack", "- points[item] >= slack"),
  narrow("company of settled levels is forgotten", "before = mixed(before,", "void mixed(before,"),
  narrow(
    "uses of settled levels are forgotten",
    "room[limit] -= model",
    "room[limit] -= 0 * model",
  ),
  narrow("points of settled levels are forgotten", "wanted -= model", "wanted -= 0 * model"),
  narrow(
    "company is moot without solid levels",
    "includes(company.cheap)",
    "includes(company.solid)",
  ),
  model("negative points are ignored", "= of.points", "= Math.max(0, of.points)"),
  model("what does nothing wins ties", "(pass === 0)", "(pass !== 0)"),
  model("actions do not count", "effortUnit + of.actions", "effortUnit"),
  solve(
    "`effortBelow` includes its effort",
    "effortBelow * effortUnit - 1",
    "effortBelow * effortUnit",
  ),
  solve(
    "`effortBelow` leaves one more out",
    "effortBelow * effortUnit - 1",
    "(effortBelow - 1) * effortUnit - 1",
  ),
  solve("limits are not looked at", "return used <= most;", "return true;"),
  solve("a limit may be exceeded by one", "return used <= most;", "return used <= most + 1;"),
  solve(
    "a limit that is exceeded by one does not bind",
    "used > limits[limit]",
    "used > limits[limit] + 1",
  ),
  inFile("limited.js")(
    "uses must be below a limit",
    "0, model.room[limit]",
    "0, model.room[limit] - 1",
  ),
  inFile("limit-price.js")(
    "a priced limit is one less",
    "price * model.room[limit]",
    "price * (model.room[limit] - 1)",
  ),
  through(
    "a priced bound is rounded up",
    "* ceiling + rest",
    "* ceiling + rest - (scale > 1 ? scale : 0)",
  ),
  through("what is at the most is beyond it", "if (least > most)", "if (least >= most)"),
  branch("branching gives ties to the later level", "Math.sign(item -", "-Math.sign(item -"),
  branch(
    "of equal choices the first that is found is kept",
    "search.best.ceiling - loses",
    "search.best.ceiling - 1",
  ),
  branch("the end of work is a proof", "isProved: false", "isProved: true"),
  bound("a bound by points is rounded up", "Math.ceil((least", "1 + Math.ceil((least"),
  bound("an item at the bound is left out", "> most)", ">= most)"),
  bound(
    "cheap items need no solid one",
    "const withSolid = withAny + toSolid",
    "const withSolid = withAny + toSolid + scale",
  ),
  grid("gains are rounded down", "unitsOf(one, unit)", "Math.floor(one / unit)"),
  grid("a window is too narrow", "low[stage] - greatest", "low[stage] - greatest + 1"),
  grid("cheap levels are not told apart", "mixed(before, company[item])", "before"),
  table("cheap levels alone do", "before === mixture.cheap", "before === -1"),
  table(
    "what covers all covers one more",
    "Math.min(high[stage], gain[item])",
    "Math.min(high[stage], gain[item] + 1)",
  ),
  table("one more is missing", "- gain[item] - low", "- gain[item] + 1 - low"),
  repair("a limit may be exceeded by one", "if (over > 0)", "if (over > 1)"),
  repair("a point may be missing", "missing > 0 ?", "missing > 1 ?"),
  repair("company is not looked at", "return cheap === 0 ||", "return true ||"),
];
