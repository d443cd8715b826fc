import { followUp, type PlanAnswer, planFor } from "@kaitong/plan";
import { diagnosticOf } from "../codes.js";
import { Failure } from "../failure.js";
import type { FollowOptions } from "../verbs/follow.js";
import { commandOver } from "../verbs/next.js";
import { overDossiers, type Verb } from "../verbs/over-dossiers.js";
import { planOptionWords } from "../verbs/plan-options.js";
import { clockOf, noChoices, planChoicesOf } from "./choices.js";

/** The answer has no plan of that number or kind. */
interface NotThere extends Omit<followUp.Followed, "plan" | "kind" | "applyOn"> {
  readonly plan: null;
}

/** A plan as it is lived, for people with the answer that it starts from. */
type FollowAnswer = (followUp.Followed | NotThere) & {
  readonly answer?: PlanAnswer | undefined;
};

const nothing = { skip: [], months: [], approved: false, lost: [], newPlan: null } as const;

const kinds: readonly string[] = ["fastest", "easiest", "balanced"];

function checkPlan({ plan }: FollowOptions): void {
  if (/^[1-9][0-9]{0,2}$/.test(plan) || kinds.includes(plan)) return;
  const message = `\`--plan\` is \`${plan}\`, neither a number from 1 on nor a kind of plan`;
  throw new Failure("", [diagnosticOf("usage.wrong-plan", message)]);
}

/** The place of a plan by its number or kind; -1 when the answer does not have it. */
function placeOf({ plans }: PlanAnswer, plan: string): number {
  const at = kinds.includes(plan) ? plans.findIndex(({ kind }) => kind === plan) : Number(plan) - 1;
  return at < plans.length ? at : -1;
}

function verbOf(options: FollowOptions, missing: { count: number }): Verb<FollowAnswer> {
  let choices = noChoices;
  const { skip = [] } = options;
  return {
    audience: "staff",
    lack: ({ program }) => {
      checkPlan(options);
      choices = planChoicesOf(program, options, "patient");
      const known = program.definition.actions.map(({ id }) => id);
      const unknown = skip.find((id) => !known.includes(id));
      if (unknown === undefined) return null;
      const message = `\`--skip\` names no action: \`${unknown}\``;
      const fix = `use one of ${known.join(", ")}`;
      throw new Failure("", [diagnosticOf("usage.wrong-action", message, { fix })]);
    },
    answer: ({ program, reference }, dossier, asOf) => {
      const asked = { ...choices.asked, asOf, isOver: clockOf(choices) };
      const answer = planFor(program, reference, dossier, asked);
      const place = placeOf(answer, options.plan);
      // The record of the plan itself is that of `plan --json`.
      const beside = { answer: options.json === true ? undefined : answer };
      if (place >= 0) {
        const person = { program, reference, dossier, asOf };
        const over = { isOver: clockOf(choices) };
        return { ...followUp.follow(person, answer, place, skip, over), ...beside };
      }
      missing.count += 1;
      return { subject: answer.subject, plan: null, ...nothing, ...beside };
    },
    show: async () => (await import("../show/plan-follow.js")).followLines,
    // Where the plan is not there, the error says what to run.
    next: (file, _, { plan }) =>
      plan === null ? null : commandOver("plan", file, options, ...planOptionWords(options)),
  };
}

/** Lives a plan of every dossier of an input; the exit code. */
export async function follow(file: string, options: FollowOptions): Promise<number> {
  const missing = { count: 0 };
  const code = await overDossiers(verbOf(options, missing), file, options);
  if (missing.count === 0) return code;
  const who = missing.count === 1 ? "one dossier has" : `${missing.count} dossiers have`;
  const message = `${who} no plan \`${options.plan}\``;
  throw new Failure(file, [diagnosticOf("input.no-plan", message)]);
}
