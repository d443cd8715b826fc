import { type define, format } from "@kaitong/engine";
import type { Plan } from "@kaitong/plan";
import { copy } from "../copy/copy.js";
import type { NoticeStep } from "./notice.js";

type Dated = Pick<NoticeStep, "text" | "when" | "from" | "until">;

const stages = ["initial", "mid", "long"] as const;

/** Steps as they are begun: what is done now first, what takes longest last. */
export function inOrder(actions: Plan["actions"]): Plan["actions"] {
  return stages.flatMap((stage) =>
    actions
      .filter((action) => action.stage === stage)
      .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
  );
}

/** A step in one line, with its days unless the text has them. */
export function stepLine(language: define.Language, { text, when, from, until }: Dated): string {
  const { common, plan } = copy[language];
  if (text.includes(until) && (text.includes(from) || !when.includes(from))) return text;
  const bare = text.endsWith(common.stop) ? text.slice(0, -common.stop.length) : text;
  return format.fill(plan.stepWhen, { text: bare, when }) + common.stop;
}
