/** Mistakes in printed code that the comparison with the interpreter must find. */
interface Fault {
  readonly name: string;
  readonly change: (source: string) => string;
}

const replace = (name: string, from: RegExp, to: string): Fault => ({
  name,
  change: (source) => source.replaceAll(from, to),
});

/** One fault for each promise that the printed code makes. */
export const faults: readonly Fault[] = [
  replace(
    "a window of days is one day longer",
    /context\.asOfDay - (?=\w+\))/g,
    "context.asOfDay - 1 - ",
  ),
  replace("a window of months ignores its end", /Math\.max\(low, after\(.*\)\);/g, "table.count;"),
  replace("a window of hours is one hour longer", /context\.asOf - /g, "context.asOf - 3600000 - "),
  replace("`<=` reads as `<`", / <= (?=\S)/g, " < "),
  replace("`>` reads as `>=`", / > (?=\S)/g, " >= "),
  replace(
    "an unknown column reads as zero",
    /columnOf\(table, (\d+)\)/g,
    "columnOf(table, $1).map((value) => (value === value ? value : 0))",
  ),
  replace("an unknown fact reads as zero", /fact\((.*?)\)/g, "(fact($1) || 0)"),
  replace("false and unknown is unknown", / \? 0 : (?=t\d+ \* )/g, " ? NaN : "),
  replace("true or unknown is unknown", / \? 1 : (?=t\d+ \+ )/g, " ? NaN : "),
  replace("not unknown is true", /\(1 - (values\[\d+\])\)/g, "($1 === 1 ? 0 : 1)"),
  replace("the previous row may be one that was not selected", /= previous;/g, "= i - 1;"),
  replace("the first row has a previous one", /before < 0 \|\| /g, ""),
  replace("a text counts each time", /seen\[measure\] = 1;/g, ""),
  replace("a tuple with an unknown part counts", /if \(part0 === part0/g, "if (part0 !== 0.5"),
  replace(
    "an unknown measure makes a sum unknown",
    /if \(measure === measure\) result \+=/g,
    "result +=",
  ),
  replace(
    "the last row is the first",
    /let i = high - 1; i >= low; i -= 1/g,
    "let i = low; i < high; i += 1",
  ),
  replace("a trailing count is one day longer", /(start\d+ \}, length\d+)/g, "$1 + 1"),
  replace("a run goes on over parents", /parents\d+\[i\] \+ 1/g, "0"),
  replace("a run ignores months that are spoiled", /, good, bad\)/g, ", good, false)"),
  replace("a run up to today may end before", /currentOf\(runs, .*\)/g, "longestOf(runs)"),
  replace(
    "a quotient is cut off towards zero",
    /divide\(/g,
    "((a, b) => b === 0 ? NaN : Math.trunc(a / b))(",
  ),
  replace(
    "a day begins at midnight in Greenwich",
    /Math\.floor\((.*?) \+ \S+\) \/ 86400000\)/g,
    "Math.floor($1) / 86400000)",
  ),
  replace("a branch is taken when its condition is not false", /=== 1 \? /g, "!== 0 ? "),
  replace(
    "a row that is unknown is selected",
    /if \(!\((.*) === 1\)\) continue;/g,
    "if ($1 === 0) continue;",
  ),
  replace("a row without a parent reads the first one", />= 0 && /g, "> -2 && "),
];
