import { type define, format } from "@kaitong/engine";
import { copy } from "../copy/copy.js";
import type { NoticeStep } from "./notice.js";

type Dated = Pick<NoticeStep, "text" | "when" | "from" | "until">;

/** A step in one line, with its days unless the text has them. */
export function stepLine(language: define.Language, { text, when, from, until }: Dated): string {
  const { common, plan } = copy[language];
  if (text.includes(until) && (text.includes(from) || !when.includes(from))) return text;
  const bare = text.endsWith(common.stop) ? text.slice(0, -common.stop.length) : text;
  return format.fill(plan.stepWhen, { text: bare, when }) + common.stop;
}
