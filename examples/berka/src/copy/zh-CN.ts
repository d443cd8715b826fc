import type { Copy } from "./copy.js";
import { families, variables } from "./zh-CN-variables.js";

const gates: Copy["gates"] = {
  "ID.AGE": {
    label: "法定最低年龄",
    text: "账户所有人现年 {value}。依照法律，贷款须满 {needed}。",
    unknownText: "出生日期未知。",
  },
  "HIST.ACCOUNT": {
    label: "开户时长",
    text: "账户开立至今 {value}，本项需要 {needed}。只需等待即可满足。",
    unknownText: "开户日期未知。",
  },
  "HIST.ACTIVE": {
    label: "账户使用",
    text: "最近六个完整月份中，有 {value} 使用过账户，本项需要 {needed}。利息与收费不算使用。",
    unknownText: "账户交易未知。",
  },
  "BEH.PENALTY": {
    label: "罚息",
    text: [
      "最近 365 天内，账户因余额为负被收取罚息 {value} 次，本项需要 {needed} 次。",
      "随时间推移，这些记录会移出 365 天。",
    ].join(""),
    unknownText: "账户交易未知。",
  },
  "BEH.NEGATIVE": {
    label: "余额为负",
    text: [
      "最近 365 天内，有 {value} 天入账后余额为负，本项需要 {needed} 天。",
      "随时间推移，这些日子会移出 365 天。",
    ].join(""),
    unknownText: "账户交易未知。",
  },
  "CAP.PAYMENT": {
    label: "月供与流入之比",
    text: "月供将占每月流入的 {value}，本项最多允许 {needed}。减少金额或延长期限可以降低。",
    unknownText: "账户上看不到流入，因此由人工审查这笔申请。",
  },
  "CAP.COMMITMENT": {
    label: "月供与定期支付合计",
    text: "月供加上已在执行的定期支付，将占每月流入的 {value}，本项最多允许 {needed}。",
  },
  "SCORE.CUTOFF": {
    label: "评分",
    text: "评分为 {value}，本项需要 {needed}。下列各项失分。",
  },
};

/** What the example says in Chinese. */
export const zhCN: Copy = {
  product: "捷克某银行贷款，1993–1998（示例规则）",
  notice:
    "规则与分值由人手工编写，是基于公开数据的示例，不是数据来源银行或任何贷款机构的规则，也不对任何人作出决定。",
  currency: "克朗",
  regime: "正常",
  layers: {
    identity: "法定最低年龄",
    history: "账户历史",
    conduct: "账户行为",
    capacity: "还款能力",
    score: "评分",
  },
  sources: {
    application: "申请",
    account: "账户",
    client: "账户所有人",
    district: "所有人所在地区的统计",
    cards: "银行卡",
    orders: "定期支付",
    transactions: "交易",
  },
  parameters: {
    ageMin: "最低年龄",
    accountDaysMin: "最短开户天数",
    activeMonthsMin: "最近六个月中最少使用月数",
    conductDays: "账户行为的观察天数",
    recentDays: "近期的天数",
    observedDays: "计算平均流量的最长天数",
    lowBalanceFen: "低于此数为低余额",
    incomeFen: "达到此数的流入视同收入",
    paymentShareMax: "月供占流入的上限",
    commitmentShareMax: "月供与定期支付合计占流入的上限",
    scoreCutoff: "最低评分",
  },
  families,
  variables,
  gates,
  dimensions: {
    history: "历史",
    conduct: "行为",
    household: "定期支付与银行卡",
    balance: "余额",
    income: "收入",
    burden: "月供负担",
  },
  texts: {
    "desk.bank": "开户银行",
    "desk.statistics": "统计机构",
    "subtotal.willingness": "还款意愿合计",
    "subtotal.capacity": "还款能力合计",
    "score.name": "评分",
  },
};
