import type { define } from "@kaitong/engine";
import { author, type PlainReference } from "@kaitong/example-real-data";
import { withActions } from "./actions.js";
import { en } from "./copy/en.js";
import { zhCN } from "./copy/zh-CN.js";
import { effectiveFrom, parts } from "./policy.js";

/** The definition over the South German credit data: policy and points are made by hand. */
export const definition: define.Definition = withActions(
  author.assemble(parts, { "zh-CN": zhCN, en }),
  { "zh-CN": zhCN.actions, en: en.actions },
);

/** Reference data: one state of the economy. */
export const reference: PlainReference = author.plainReference(
  "german-credit example",
  effectiveFrom,
  {
    "zh-CN": "示例参考数据：只有一种经济状态。",
    en: "Example reference data: one state of the economy.",
  },
);
