import type { Example } from "@kaitong/example-real-data";
import { definition, reference } from "./definition.js";
import { readApplications } from "./raw/applications.js";

/** The example over the Czech bank's tables: definition, reference data, applications. */
export const berka: Example = {
  definition,
  reference,
  attribution: {
    "zh-CN": "数据：Petr Berka，金融数据集，PKDD'99 发现挑战赛。坏：状态 B 或 D。",
    en: "Data: Petr Berka, financial data set, PKDD'99 discovery challenge. Bad: status B or D.",
  },
  read: readApplications,
};
