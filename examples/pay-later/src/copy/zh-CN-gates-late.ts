import type { Copy } from "./copy.js";

const notDecline = "这一项不是拒绝，也不计为一次拒绝。";
const peers = "这是与同组 {people} 人比较的结果，不代表您信用不好。";
const oneReport = "请授权查询一份；查询会在您的信用报告里留下记录。";

const external = {
  "EXT.REPORT": {
    label: "信用报告",
    text: `需要一份 30 天以内的信用报告：现在没有，或者已经超过 30 天。${oneReport}${notDecline}`,
    unknownText: `目前不知道信用报告是哪一天出具的。${oneReport}${notDecline}`,
  },
  "EXT.CROSSCHECK": {
    label: "资料核对",
    text: [
      "您的资料与信用报告有 {value} 处对不上，可能是手机号、居住省份或收入。请核对，确认或更正。",
      notDecline,
    ].join(""),
  },
  "EXT.OVERDUE_NOW": {
    label: "当前逾期",
    text: [
      "信用报告显示，现在有逾期未还的款项，共 {value}（共同借款按全额计）。",
      "要通过这一项，逾期金额需要是 {needed}。还清后，要等信用报告更新才看得到。",
    ].join(""),
  },
  "EXT.OVERDUE_SMALL": {
    label: "小额逾期",
    text: [
      "信用报告显示，现在有一小笔逾期未还的款项，共 {value}（共同借款按全额计）。",
      `请先还清；还清后，要等信用报告更新才看得到。${notDecline}`,
    ].join(""),
  },
  "EXT.OVERDUE_RUN": {
    label: "近 24 个月的逾期",
    text: [
      "信用报告显示，近 24 个月里，有账户连续 3 个月或以上逾期，或者共有 6 个月或以上出现过逾期。",
      "这些月份会随时间移出这 24 个月。",
    ].join(""),
  },
  "EXT.SERIOUS": {
    label: "较重的还款记录",
    text: [
      "信用报告显示，近 24 个月里有逾期超过 60 天、担保人代还、以资抵债、呆账或未正常结束的月份记录，",
      "或者有账户处于呆账或追偿状态。",
    ].join(""),
  },
  "EXT.COMPENSATION": {
    label: "代偿记录",
    text: "信用报告里有 {value} 笔代偿（由别人替您还的款），还没有还清，或者还清还不满 24 个月。",
  },
  "EXT.ENFORCEMENT": {
    label: "强制执行记录",
    text: "信用报告里有 {value} 条法院强制执行记录，还没有结案，或者结案还不满 24 个月。",
  },
  "EXT.INQUIRIES": {
    label: "近期申请查询",
    text: [
      "近 90 天里，因申请贷款、信用卡、担保或额度产生的查询有 {value} 次，这一项最多 {needed} 次。",
      "同一机构、同一原因，一个月只算一次。暂时不再申请，较早的查询会移出这 90 天。",
    ].join(""),
  },
} satisfies Partial<Copy["gates"]>;

const ability = {
  "CAP.DEBT_SERVICE": {
    label: "每月还款负担",
    text: [
      "按您现在的月收入和每月要还的钱计算，没有足够的余地再开一份额度。",
      "每月要还的钱按本月应还款加信用卡余额的 10% 算，最多占月收入的 55%。",
    ].join(""),
  },
  "CAP.EXPOSURE": {
    label: "无担保的贷款和信用卡余额",
    text: "您的无担保贷款和信用卡余额已经达到或接近 20 万元，没有足够的余地再开一份额度。余额减少后会重新计算。",
  },
  "PEER.CAPACITY": {
    label: "同组比较：消费能力",
    text: [
      "消费能力是月收入减去本月应还款，再加上流动余额的六分之一。",
      `您现在是 {value}，达到 {needed} 才能通过这一项。${peers}`,
    ].join(""),
  },
  "PEER.REPAYMENT": {
    label: "同组比较：按时付款",
    text: `近 180 天里，您按时付清的账单占 {value}，达到 {needed} 才能通过这一项。${peers}`,
  },
  "SCORE.CUTOFF": {
    label: "开通评估分",
    text: "您的开通评估分（不是芝麻分）是 {value} 分，今天需要 {needed} 分。少得分的各项会逐项列出。",
  },
} satisfies Partial<Copy["gates"]>;

/** What the gates from the credit report on say when they fail or cannot be judged. */
export const lateGates = { ...external, ...ability };
