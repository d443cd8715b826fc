import type { define } from "@kaitong/engine";
import { firstDay, monthName, monthNumber, monthOf } from "./dates.js";
import type { Later, Present } from "./future.js";
import { changed, changedBy, type Done, obtains } from "./future-acts.js";
import type { Json } from "./kit.js";
import { behindBy, isOpen } from "./kit-report.js";
import { parameterOn } from "./person.js";

type Source = define.SourceDefinition;

function localDay(instant: number, offsetMinutes: number): number {
  return Math.floor((instant + offsetMinutes * 60_000) / 86_400_000);
}

/** Months of an account that a report shows in addition: one worse each, or clear. */
function monthsLater(
  present: Present,
  accounts: Source,
  account: Json,
  done: readonly Done[],
  span: { readonly earliest: number; readonly last: number },
): readonly Json[] {
  const own = account.months as readonly Json[];
  const newest = own.reduce<Json | null>(
    (one, row) => (one === null || String(row.month) > String(one.month) ? row : one),
    null,
  );
  let status = newest === null ? null : (newest.status as string | null);
  let month = newest === null ? span.earliest : monthNumber(String(newest.month)) + 1;
  const added: Json[] = [];
  for (month = Math.max(month, span.earliest); month <= span.last; month += 1) {
    const then = changedBy(present, accounts, account, done, firstDay(month + 1) - 1);
    if (!isOpen(then)) break;
    const isBehind = Number(then.overdueFen) > 0;
    const worse = Math.min(behindBy.indexOf(status ?? "") + 1, behindBy.length - 1);
    status = isBehind ? behindBy[worse]! : "N";
    added.push({ month: monthName(month), status });
  }
  return [...own, ...added];
}

/** A report on a day: obtained anew where consent lasts or is given, else as it is. */
export function reportLater(
  present: Present,
  source: Source,
  report: Json,
  done: readonly Done[],
  later: Later,
): Json {
  const { product, now } = present;
  const { definition } = product;
  const { continues } = source;
  if (continues?.kind !== "obtained-again") return report;
  const reported = localDay(Date.parse(String(report.at)), now.offsetMinutes);
  const { parameter } = continues.freshDays;
  const freshDays = parameterOn(product, parameter, now.day, product.regimeOn(now.day));
  const isFresh = now.day - reported <= freshDays;
  const isAgain = obtains(done, source.name, later) || (later.day !== now.day && isFresh);
  if (!isAgain) return report;
  const accounts = definition.sources.find(({ name }) => name === "accounts")!;
  const { worldDays } = continues;
  const span = {
    earliest: monthOf(reported - worldDays),
    // The last month that is over by the end of the day of which the report tells.
    last: monthOf(later.day - worldDays + 1) - 1,
  };
  const own = report.accounts as readonly Json[];
  const shown = own.map((account) => {
    const [next] = changed(present, accounts, [account], done, later);
    return { ...next, months: monthsLater(present, accounts, account, done, span) };
  });
  return { ...report, at: new Date(later.asOf).toISOString(), accounts: shown };
}
