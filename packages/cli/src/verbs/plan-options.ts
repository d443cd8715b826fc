import type { Diagnostic, Program } from "@kaitong/engine";
import { checkPlanOptions, type PlanOptions } from "@kaitong/plan";
import type { Command } from "commander";
import { diagnosticOf } from "../codes.js";
import { Failure } from "../failure.js";

/** Options of plans, as they were written. */
export interface WrittenPlanOptions {
  readonly exclude?: readonly string[];
  readonly cap?: readonly string[];
  readonly applies?: readonly string[];
  readonly margin?: string;
  readonly months?: string;
  readonly limitMs?: string;
}

type Asked = Omit<PlanOptions, "asOf" | "isOver">;

/** What the options of plans say, checked. */
export interface PlanChoices {
  readonly asked: Asked;
  readonly limitMilliseconds: number;
}

const limitDefault = 1_000;
const limitMost = 3_600_000;

/** Gathers an option that may be given several times. */
export function gathered(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** Adds how long one dossier may take. */
export function withTimeLimit(command: Command): Command {
  return command
    .option("--months <n>", "how many months ahead to look (default: 24)")
    .option("--limit-ms <n>", `milliseconds for one plan at most (default: ${limitDefault})`);
}

/** Adds the options that say what a person wants and can do. */
export function withPlanOptions(command: Command): Command {
  const asking = command
    .option("--exclude <action>", "an action that is not possible, again for more", gathered)
    .option("--cap <action=level>", "the most of an action that is possible", gathered)
    .option("--applies <action>", "an action that the person says applies to them", gathered)
    .option("--margin <points>", "points above the bar (default: as the definition says)");
  return withTimeLimit(asking);
}

const highest = 1_000_000;

/** A whole number of an option; what is out of a definition's range is told by the planner. */
function whole(wrong: Diagnostic[], option: string, text: string, least: number, most: number) {
  if (/^[0-9]{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most) {
    return Number(text);
  }
  const message = `\`${option}\` is \`${text}\`, no whole number from ${least} to ${most}`;
  const fix = `write \`${option} ${Math.max(least, 1)}\`, for example`;
  wrong.push(diagnosticOf("usage.wrong-number", message, { fix }));
  return least;
}

function capsOf(wrong: Diagnostic[], texts: readonly string[]): Readonly<Record<string, string>> {
  const caps = new Map<string, string>();
  for (const text of texts) {
    const at = text.indexOf("=");
    const action = text.slice(0, Math.max(0, at));
    if (at <= 0 || at === text.length - 1) {
      wrong.push(diagnosticOf("usage.wrong-cap", `\`--cap ${text}\` is no \`action=level\``));
    } else if (caps.has(action)) {
      const message = `\`--cap\` is given twice for \`${action}\``;
      wrong.push(diagnosticOf("usage.conflict", message));
    } else caps.set(action, text.slice(at + 1));
  }
  return Object.fromEntries(caps);
}

/** What the options say; a Failure lists all that is wrong with them. */
export function planChoicesOf(program: Program, options: WrittenPlanOptions): PlanChoices {
  const wrong: Diagnostic[] = [];
  const { exclude = [], cap = [], applies = [], margin, months, limitMs } = options;
  const asked: Asked = {
    exclude,
    applies,
    caps: capsOf(wrong, cap),
    ...(margin === undefined ? {} : { marginPoints: whole(wrong, "--margin", margin, 0, highest) }),
    ...(months === undefined ? {} : { months: whole(wrong, "--months", months, 0, highest) }),
  };
  const limitMilliseconds =
    limitMs === undefined ? limitDefault : whole(wrong, "--limit-ms", limitMs, 1, limitMost);
  wrong.push(...checkPlanOptions(program, asked));
  if (wrong.length > 0) throw new Failure("", wrong);
  return { asked, limitMilliseconds };
}

/** Says, from now on, whether the time for one dossier is over. */
export function clockOf({ limitMilliseconds }: PlanChoices): () => boolean {
  const end = performance.now() + limitMilliseconds;
  return () => performance.now() > end;
}

/** The options as words of a command line. */
export function planOptionWords(options: WrittenPlanOptions): readonly string[] {
  const { exclude = [], cap = [], applies = [], margin, months } = options;
  return [
    ...exclude.flatMap((action) => ["--exclude", action]),
    ...cap.flatMap((word) => ["--cap", word]),
    ...applies.flatMap((action) => ["--applies", action]),
    ...(margin === undefined ? [] : ["--margin", margin]),
    ...(months === undefined ? [] : ["--months", months]),
  ];
}
