import type { Diagnostic, Program } from "@kaitong/engine";
import { checkPlanOptions, type PlanOptions } from "@kaitong/plan";
import { diagnosticOf } from "../codes.js";
import { Failure } from "../failure.js";
import { limitMilliseconds, type WrittenPlanOptions } from "../verbs/plan-options.js";

type Asked = Omit<PlanOptions, "asOf" | "isOver">;

/** What the options of plans say, checked. */
export interface PlanChoices {
  readonly asked: Asked;
  readonly limitMilliseconds: number;
}

/** Choices before the definition was read, which nobody has planned by. */
export const noChoices: PlanChoices = Object.freeze({ asked: {}, limitMilliseconds: 0 });

/** The most milliseconds that may be given to one plan. */
export const limitMost = 3_600_000;

type Wrong = Diagnostic[];

/**
 * A whole number of an option; undefined where there is none. What a definition or the planner
 * has no room for is told by the planner, in its own words.
 */
function whole(
  wrong: Wrong,
  option: string,
  text: string | undefined,
  [least, most, example]: readonly [number, number, number],
): number | undefined {
  if (text === undefined) return undefined;
  if (/^[0-9]{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most) {
    return Number(text);
  }
  const message = `\`${option}\` is \`${text}\`, no whole number from ${least} to ${most}`;
  const fix = `write \`${option} ${example}\`, for example`;
  wrong.push(diagnosticOf("usage.wrong-number", message, { fix }));
  return undefined;
}

function capsOf(wrong: Wrong, texts: readonly string[]): Readonly<Record<string, string>> {
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
export function planChoicesOf(
  program: Program,
  options: WrittenPlanOptions,
  limit: keyof typeof limitMilliseconds,
): PlanChoices {
  const wrong: Wrong = [];
  const { exclude = [], cap = [], applies = [] } = options;
  const usual = limitMilliseconds[limit];
  const marginPoints = whole(wrong, "--margin", options.margin, [0, 1_000, 10]);
  const months = whole(wrong, "--months", options.months, [1, 60, 24]);
  const given = whole(wrong, "--limit-ms", options.limitMs, [1, limitMost, usual]);
  const asked: Asked = {
    exclude: [...new Set(exclude)],
    applies: [...new Set(applies)],
    caps: capsOf(wrong, cap),
    ...(marginPoints === undefined ? {} : { marginPoints }),
    ...(months === undefined ? {} : { months }),
  };
  // A name that is misspelt alike in two options is said once.
  const told = new Map(checkPlanOptions(program, asked).map((one) => [one.message, one]));
  wrong.push(...told.values());
  if (wrong.length > 0) throw new Failure("", wrong);
  return { asked, limitMilliseconds: given ?? usual };
}

/** Says, from now on, whether the time for one plan is over. */
export function clockOf({ limitMilliseconds: most }: PlanChoices): () => boolean {
  const end = performance.now() + most;
  return () => performance.now() > end;
}
