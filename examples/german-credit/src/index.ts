import type { Example } from "@kaitong/example-real-data";
import { readApplications } from "./applications.js";
import { definition, reference } from "./definition.js";

/** The example over the South German credit data: definition, reference data, applications. */
export const germanCredit: Example = {
  definition,
  reference,
  attribution: {
    "zh-CN": "数据：Ulrike Grömping，South German Credit，UCI 机器学习库，CC BY 4.0。",
    en: "Data: Ulrike Grömping, South German Credit, UCI Machine Learning Repository, CC BY 4.0.",
  },
  read: readApplications,
};
