import type { CrossCheckId } from "../copy/assessment.js";
import { copy } from "../copy/copy.js";
import { plain, shorten } from "../text/plain.js";
import { moneyText } from "../text/values.js";
import type { View } from "../text/view.js";
import type { Assessment } from "./assessment.js";
import type { Insight } from "./look-into.js";

const textMax = 40;
/** A province is the first two digits of a region's code. */
const provinceDigits = 2;

type Value = number | string | boolean | null;

/** Values of a column in the rows that a decision saw. */
function columnOf(
  view: View,
  { facts }: Insight,
  source: string,
  column: string,
): readonly Value[] {
  const { sources } = view.program.definition;
  const index = sources.findIndex(({ name }) => name === source);
  const at = sources[index]?.columns.findIndex(({ name }) => name === column) ?? -1;
  const rows = facts.tables[index] ?? [];
  return rows.flatMap(({ values }) => {
    const value = values[at];
    return value === undefined || value === null ? [] : [value];
  });
}

/** A mobile number with its middle hidden: staff compare it, nobody copies it. */
function masked(mobile: Value): string {
  const text = shorten(plain(String(mobile)), textMax);
  return text.length < 11 ? text : `${text.slice(0, 3)}****${text.slice(-4)}`;
}

/**
 * Facts in which the person's data and the credit report differ, side by side. Only where both
 * sides are known: what is missing differs from nothing.
 */
export function contradictionsOf(view: View, insight: Insight): Assessment["contradictions"] {
  const words = copy[view.language].assessment.crossChecks;
  const { listSeparator } = copy[view.language].common;
  const column = (source: string, name: string) => columnOf(view, insight, source, name);
  const found: { code: CrossCheckId; label: string; ours: string; theirs: string }[] = [];
  const add = (code: CrossCheckId, ours: string, theirs: string) =>
    found.push({ code, label: words[code], ours, theirs });
  const [mobile] = column("person", "mobile");
  const mobiles = column("reportMobiles", "value");
  if (mobile !== undefined && mobiles.length > 0 && !mobiles.includes(mobile)) {
    add("mobile", masked(mobile), mobiles.map(masked).join(listSeparator));
  }
  const [region] = column("person", "residenceRegion");
  const [reported] = column("reportPerson", "residenceRegion");
  const province = (code: Value) => String(code).slice(0, provinceDigits);
  if (region !== undefined && reported !== undefined && province(region) !== province(reported)) {
    add(
      "region",
      shorten(plain(String(region)), textMax),
      shorten(plain(String(reported)), textMax),
    );
  }
  const [income] = column("person", "incomeMonthlyFen");
  const [base] = column("reportPerson", "housingFundBaseFen");
  if (typeof income === "number" && typeof base === "number" && income > 2 * base) {
    add("income", moneyText(view, income), moneyText(view, base));
  }
  return found;
}
