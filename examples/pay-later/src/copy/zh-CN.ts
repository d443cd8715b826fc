import type { Copy } from "./copy.js";
import { actions } from "./zh-CN-actions.js";
import { families, parameters, sources, variables } from "./zh-CN-facts.js";
import { earlyGates, preScreenGates } from "./zh-CN-gates-early.js";
import { lateGates } from "./zh-CN-gates-late.js";

const layers: Copy["layers"] = {
  application: "申请记录",
  identity: "身份",
  security: "账户安全",
  behaviour: "平台账户与外部评分",
  external: "信用报告",
  capacity: "还款余地",
  peer: "同组比较",
  score: "开通评估分",
};

const desks: Copy["desks"] = {
  platform: "平台客服，或在 App 里提交更正",
  bank: "发卡银行",
  sesame: "芝麻分的评分方",
  biller: "出账单的机构",
  security: "平台客服，由人工核实",
  issuer: "出具这份资料的平台",
  report: "中国人民银行征信中心或报送机构，提出异议后 20 日内书面答复",
};

const texts: Copy["texts"] = {
  "subtotal.willingness": "还款意愿合计",
  "subtotal.capacity": "还款能力合计",
  "score.name": "开通评估分（不是芝麻分）",
  "hold.title": "暂缓，不是拒绝",
  "hold.only": [
    "为了保护您的账户，这里只说明怎样解除暂缓，先不显示信用方面的内容。",
    "解除后还要看其他条件。这不是拒绝，也不计为一次拒绝。",
  ].join(""),
  "warning.forced-opening": [
    "开通不收费；任何声称付费“强开”的都是骗局。",
    "如果您遇到了，这不是您的错：请马上修改密码，不要再付款，也不要把验证码告诉任何人；",
    "在 App 里举报；保留聊天、转账等证据。已经付了钱的，可以报警。",
    "您自己举报，不会影响开通评估。",
  ].join(""),
  "note.peer": [
    "同组是年龄段、省份和收入段相同的人；人数不够时，会换成范围更大的组。",
    "决定里写明用了哪一组、有多少人。与同组比较的结果，不代表您信用不好。",
  ].join(""),
  "note.synthetic": "这里的人物和资料都是虚构生成的，不是真实的人。",
  "note.security-review": [
    "安全复核由工作人员完成。为了保护账户，这里不说明检查的细节。",
    "现在还没有结论，这不是拒绝。",
  ].join(""),
};

/** What the example product says in Simplified Chinese. */
export const zhCN: Copy = {
  product: "先买后付额度（示例）",
  notice: [
    "这是一份示例政策，只用于虚构生成的人物，不是任何真实贷款机构公布的规则。",
    "芝麻分在这里只作为外部评分的例子。",
  ].join(""),
  layers,
  sources,
  leaveOut: {
    disputed: "正在异议处理中，没有计入",
    expired: "已过保留期限，没有计入",
  },
  parameters,
  families,
  variables,
  gates: { ...earlyGates, ...lateGates },
  preScreenGates,
  dimensions: {
    identity: "身份与资料",
    history: "信用历史",
    fulfilment: "履约",
    stability: "活跃与稳定",
    capacity: "还款能力",
  },
  regimes: {
    normal: "正常",
    expansion: "扩张",
    contraction: "收缩",
  },
  limitComponents: {
    table: "开通评估分和收入段对应的额度",
    income: "月收入的 3 倍",
    "debt-service": "每月还款余地的 6 倍",
    exposure: "无担保余额上限内的剩余空间",
    "unknown-income": "收入或负债资料不全时的额度上限",
    student: "在校学生的额度上限",
  },
  actions,
  desks,
  texts,
};
