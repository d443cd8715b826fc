import type { define } from "@kaitong/engine";
import { author, type PlainReference } from "@kaitong/example-real-data";
import { en } from "./copy/en.js";
import { zhCN } from "./copy/zh-CN.js";
import { effectiveFrom } from "./parameters.js";
import { parts } from "./parts.js";

/** The definition over the tables of the Czech bank: policy and points are made by hand. */
export const definition: define.Definition = author.assemble(parts, { "zh-CN": zhCN, en });

/** Reference data: one state of the economy. */
export const reference: PlainReference = author.plainReference("berka example", effectiveFrom, {
  "zh-CN": "示例参考数据：只有一种经济状态。",
  en: "Example reference data: one state of the economy.",
});
