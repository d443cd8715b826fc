import type { ReportCopy } from "./copy.js";

/** What the report says in Chinese. */
export const zhCN: ReportCopy = {
  handMade: "规则与分值由人手工编写，仅作示例，不是任何贷款机构的规则。",
  inSample: "编写时看过同一批数据，所有数字都是样本内的，不是预测。",
  funnel: "漏斗",
  layer: "层",
  stopped: "止步",
  left: "剩余",
  bad: "坏",
  badRate: "坏账率",
  all: "全部申请",
  applications: "申请数",
  reasons: "原因频次（一笔申请可有多个原因）",
  points: "因评分未过时的失分项",
  result: "结果",
  approved: "通过",
  notApproved: "未通过",
  approvalRate: "通过率",
  auc: "评分 AUC",
  ks: "评分 KS",
  score: "评分范围",
  took: "读取 {read} 秒，决策 {decide} 秒",
};
