import { input } from "@kaitong/engine";
import { runExample, type Said } from "@kaitong/example-real-data";
import { readApplications } from "./applications.js";
import { en } from "./copy/en.js";
import { zhCN } from "./copy/zh-CN.js";
import { germanCredit } from "./index.js";
import { answersFor, printPlans, summarizePlans } from "./plans.js";

/** What is asked for when an applicant has savings that the bank has not seen. */
const savings = ["show-savings"];

/** The report of the example with its part on plans; what is wrong with use or data is said. */
export function report(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Said {
  const said = runExample(germanCredit, args, environment);
  if (said.exitCode !== 0) return said;
  const applications = readApplications(environment);
  const plain = summarizePlans(answersFor(applications, []));
  const withSavings = summarizePlans(answersFor(applications, savings));
  if (args.includes("--json")) {
    const value = JSON.parse(said.out) as Readonly<Record<string, unknown>>;
    const all = { ...value, plans: { plain, withSavings } } as unknown as input.JsonValue;
    return { ...said, out: `${input.canonicalJson(all)}\n` };
  }
  // The report before says in which language it is.
  const isChinese = said.out.startsWith(zhCN.product);
  const [copy, language] = isChinese ? ([zhCN, "zh-CN"] as const) : ([en, "en"] as const);
  return { ...said, out: said.out + printPlans([plain, withSavings], copy.plans, language) };
}
