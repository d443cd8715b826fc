import type { Copy } from "./copy.js";

/** What plans say, in Chinese. */
export const zhCN: Copy = {
  repeats: "{sources}：今后每个整月，依次重复您最近三个整月的情况，不会更好。",
  movesAlong: "{sources}：保持和今天一样。",
  seenAgain: "{sources}：继续使用最近一次正常的那一个，其间没有新的登录。",
  obtainedAgain: "{sources}：申请当天经您授权重新查询；报告反映的是 {days} 天前的情况。",
  statuses: "{sources}：没有逾期的账户按时还款；还没还清的逾期一个月比一个月更久；没有新的查询。",
  noApplication: "在申请日之前，不再提交新的申请，也没有新的安全事件。",
  declineCounted: "今天的这次申请已经计入申请记录。",
  regimeStays: "评分规则、经济环境（{regime}）、同类群体和收入都和今天一样。",
  appliesAt: "在申请日上午 10 点提交申请；规则、评分与今天为同一版本。",
  money: "方案每月最多用到您收入的 {share}（{amount}）。",
  noMoney: "因为不知道您的收入，方案里没有需要花钱的步骤。",
  apply: "{day} 提交申请；在此之前不要提前申请。",
  inReview: "需要由工作人员来判断。请等待人工审核的结果，其间不需要重复申请。",
  inReviewWithPlan:
    "需要由工作人员来判断。您可以等待审核结果，也可以按方案里的步骤做，做完就不需要人工判断了。",
  noAction: "这个产品没有规定您可以做的步骤，因此无法给出方案。",
  dated: "在 {months} 个月内，即使把能做的都做到也还不够：{because}。从 {day} 起会有办法。",
  noDate: "即使把能做的都做到也还不够：{because}。目前没有能确定的日期。",
  outside: "这里能做的步骤都还不够：{because}。相关的外部情况变化后，我们会重新评估。",
  outsideHeld: "要先解决一件事：{because}。这一步有条件，确认之后我们会重新评估。",
  byGate: "{label}（现在 {value}，需要 {needed}）",
  byGateThen: "{label}（到 {day} 为 {value}，需要 {needed}）",
  byGateUntil: "{label}，记录到 {day} 为止仍然有效",
  byPoints: "最多能到 {best} 分，低于需要的 {needed} 分",
  bySearch: "所有步骤的组合都试过，没有一种能同时满足各项要求",
  humanReview: "由工作人员人工审核",
  levelDone: "完成",
};
