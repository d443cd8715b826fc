import type { Copy } from "./copy.js";

const gates: Copy["gates"] = {
  "ID.AGE": {
    label: "法定最低年龄",
    text: "申请人现年 {value}。依照法律，贷款须满 {needed}。",
    unknownText: "年龄未知。",
  },
  "LOAN.DURATION": {
    label: "最长期限",
    text: "贷款期限为 {value}，本项最多允许 {needed}。",
    unknownText: "期限未知。",
  },
  "HIST.DELAY": {
    label: "过去的拖欠",
    text: "过去曾拖欠还款（代码 {value}，需要 {needed}），而活期账户没有可以弥补的余额。",
    unknownText: "信用历史未知。",
  },
  "SCORE.CUTOFF": {
    label: "评分",
    text: "评分为 {value}，本项需要 {needed}。下列各项失分。",
  },
};

const variables: Copy["variables"] = {
  duration: "期限",
  amount: "金额（马克）",
  monthlyAmount: "按期限平摊的每月金额（马克）",
  purpose: "用途（代码 0 至 10）",
  installmentRate: "分期占收入（1：35% 及以上 … 4：低于 20%）",
  otherDebtors: "其他债务人（1：无，2：共同申请人，3：担保人）",
  status: "活期账户（1：无，2：低于 0，3：0 至 200 马克，4：200 及以上或工资户）",
  savings: "储蓄（1：无或未知，2：低于 100 马克 … 5：1,000 及以上）",
  creditHistory: "信用历史（0：曾有拖欠 … 4：本行全部按时还清）",
  otherInstallmentPlans: "其他分期（1：银行，2：商店，3：无）",
  numberCredits: "本行贷款笔数（1：一笔，2：二至三笔，3：四至五笔，4：六笔及以上）",
  employmentDuration: "现职年限（1：失业，2：不足 1 年 … 5：7 年及以上）",
  job: "职业（1：无技能且非居民 … 4：高级职位）",
  property: "财产（1：无或未知，2：汽车或其他，3：储蓄合同，4：不动产）",
  housing: "住房（1：免费，2：租住，3：自有）",
  presentResidence: "现住址年限（1：不足 1 年 … 4：7 年及以上）",
  telephone: "本人名下电话（1：无，2：有）",
  peopleLiable: "需供养人数（1：三人及以上，2：至多两人）",
  age: "年龄",
  personalStatusSex: "婚姻状况与性别（代码 1 至 4）",
  foreignWorker: "外籍劳工（1：是，2：否）",
};

const actions: Copy["actions"] = {
  "smaller-amount": {
    label: "减少借款金额",
    text: "如果够用，可以只申请原金额的 {level}%。",
  },
  "shorter-term": {
    label: "缩短期限",
    text: "如果每月承受得起，可以把期限缩短到 {level}。",
  },
  "account-in-credit": {
    label: "活期账户有余额",
    text: "先补上透支，或者开一个活期账户，并留一些余额。",
  },
  "end-other-plans": {
    label: "结清其他分期",
    text: "先结清其他分期，并带上结清证明。",
  },
  "show-savings": {
    label: "出示储蓄",
    text: "如果有储蓄，请出示证明（代码 {level}）；没有出示的按未知处理。",
  },
  "bring-guarantor": {
    label: "担保人",
    text: "如果有人愿意为这笔贷款担保，由本人向银行说明。",
  },
};

const plans: Copy["plans"] = {
  title: "未通过者的可行办法（行动与所费力气由人手工设定，仅作示例）",
  note: "每个办法都用全部关卡跑过一遍，并留出 10 分余量。",
  plain: "申请人",
  withSavings: "有储蓄可出示时",
  declined: "未通过",
  withPlan: "有办法",
  efforts: "按所费力气分布",
  certificates: "没有办法，按原因",
  points: "全部做到分数仍不够",
  search: "怎样组合都不行",
  actions: "办法中的行动",
};

/** What the example says in Chinese. */
export const zhCN: Copy = {
  product: "南德某银行贷款，1973–1975（示例规则）",
  notice:
    "规则与分值由人手工编写，是基于公开数据的示例，不是数据来源银行或任何贷款机构的规则，也不对任何人作出决定。",
  currency: "德国马克",
  regime: "正常",
  layers: { identity: "法定最低年龄", loan: "贷款本身", history: "信用历史", score: "评分" },
  sources: { application: "申请" },
  parameters: {
    ageMin: "最低年龄",
    durationMax: "最长期限",
    historyMin: "信用历史的最小代码",
    scoreCutoff: "最低评分",
  },
  families: {
    loan: { label: "贷款", says: "说明申请的是什么。" },
    account: { label: "账户", says: "说明申请人账户上有什么。" },
    history: { label: "历史", says: "说明以往与其他贷款的情况。" },
    work: { label: "工作", says: "说明申请人的工作。" },
    property: { label: "财产", says: "说明住房与财产。" },
    person: { label: "本人", says: "说明本人情况，大多受保护。" },
  },
  variables,
  gates,
  actions,
  plans,
  dimensions: { account: "账户", loan: "贷款本身", work: "工作", history: "历史" },
  texts: {
    "desk.bank": "受理申请的银行",
    "subtotal.willingness": "还款意愿合计",
    "subtotal.capacity": "还款能力合计",
    "score.name": "评分",
  },
};
