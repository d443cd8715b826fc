import type { Copy } from "./copy.js";

const document = (what: string) =>
  `如果您有${what}，可以在 App 里提交验证；没有就跳过，不会因此扣分。一般一天内能看到结果。`;

const reportLag = "信用报告大约 45 天后才会更新，请不要提前申请。";

/** What a person can do, and how. */
export const actions: Copy["actions"] = {
  "correct-id-number": {
    label: "更正身份证号",
    text: "请对照证件核对登记的身份证号；如果登记有误，在 App 里提交更正，由平台核实后生效。",
  },
  "renew-id": {
    label: "更新身份证件",
    text: "请先换领新的身份证，再在 App 里更新证件信息，当天生效。",
  },
  "verify-real-name": {
    label: "完成实名认证",
    text: "请在 App 里按提示完成实名认证，只需几分钟。",
  },
  "verify-mobile": {
    label: "验证手机号",
    text: "请在 App 里用短信验证码验证您正在使用的手机号。验证码不要告诉任何人。",
  },
  "verify-face": {
    label: "刷脸验证本人",
    text: "请在 App 里刷脸验证一次。不方便刷脸时，也可以选用其他方式，效果一样。",
  },
  "verify-otherwise": {
    label: "用刷脸以外的方式验证本人",
    text: "不想或不方便刷脸时，请在 App 里选择其他方式验证本人，效果和刷脸一样。",
  },
  "bind-card": {
    label: "绑定一张本人的银行卡",
    text: "请在 App 里绑定一张用您本人证件开立、状态正常的银行卡。",
  },
  "correct-card": {
    label: "解绑或更正与证件对不上的银行卡",
    text: "有银行卡登记的持卡人与您的证件不一致。请解绑这张卡，或到发卡银行更正后重新绑定。",
  },
  "use-other-device": {
    label: "换用您自己的另一台设备",
    text: "请用您自己的另一台手机登录和申请，不要用模拟器或来路不明的设备。",
  },
  "consent-second-repayment": {
    label: "补上第二还款来源的同意",
    text: "请让父母或其他愿意承担的人，按提示书面同意作为第二还款来源。不愿意可以不做。",
  },
  "lift-restriction": {
    label: "申请解除账户限制",
    text: "请按 App 里的提示说明情况、补齐材料，申请解除账户限制。",
  },
  "open-account": {
    label: "重新开立平台账户",
    text: "您的平台账户已关闭。需要时，请在 App 里重新开立。",
  },
  "authorise-sesame": {
    label: "授权查询芝麻分",
    text: [
      "请在 App 里授权查询芝麻分，随时可以取消。分数由评分方决定，这里改不了；",
      "达到要求以后，我们会按新的分数重新看。",
    ].join(""),
  },
  "authorise-report": {
    label: "授权查询信用报告",
    text: "请在申请当天授权查询信用报告。查询会留下一条记录，所以不要提前授权，也不要反复授权。",
  },
  "confirm-facts": {
    label: "核对资料，确认或更正",
    text: "登记的资料和信用报告里的有出入。请核对手机号、居住地和收入，以实际情况为准，确认或更正。",
  },
  "verify-education": { label: "验证学历", text: document("学历证明") },
  "verify-occupation": {
    label: "验证职业和收入来源",
    text: document("工作或收入证明"),
  },
  "verify-vehicle": { label: "验证名下车辆", text: document("登记在本人名下的车辆") },
  "verify-property": { label: "验证名下房产", text: document("登记在本人名下的房产") },
  "settle-overdue": {
    label: "还清逾期款项",
    text: `请直接向原来的机构还清逾期的钱，不要通过中介，也不要借新还旧。${reportLag}`,
  },
  "settle-compensation": {
    label: "还清别人替您还的款",
    text: `请直接向替您还款的机构还清，并请对方报送结清。${reportLag}`,
  },
  "keep-accounts-on-time": {
    label: "让现有账户每期都按时还款",
    text: "现有的贷款和信用卡，连续 {level}每期都在到期日前还上，可以设自动还款。",
  },
  "pay-cards-down": {
    label: "降低信用卡已用额度的占比",
    text: `请把每张信用卡的已用额度还到 {level}或以下，不用注销卡，也不要借钱来还。${reportLag}`,
  },
  "keep-balance": {
    label: "平时留出一些余额备用",
    text: [
      "从 {from} 到 {until}，每月平均留出 {level}备用，钱仍然是您的，急用时可以随时用。",
      "请先还清逾期款项，也不要为此借钱。",
    ].join(""),
  },
  "pay-existing-here": {
    label: "把一部分原本就要付的款改在这里付，不增加支出",
    text: [
      "从 {from} 到 {until}，把每月 {level} 笔原本就要付的款改在这里付，至少付给 3 个不同的商家。",
      "不用多买东西，也不用多花钱。",
    ].join(""),
  },
  "pay-bills-here": {
    label: "在这里按时缴原本就有的账单",
    text: [
      "从 {from} 到 {until}，每月在这里按时缴 {level} 张原本就有的账单，比如话费、水电燃气费，",
      "不用为此新办业务。",
    ].join(""),
  },
  "no-applications": {
    label: "暂时不在任何地方申请贷款或信用卡",
    text: "到申请那天为止，暂时不要在任何地方申请贷款或信用卡，让查询记录慢慢变少。",
  },
  "authorise-data": {
    label: "授权使用其他平台的资料",
    text: "如果您在其他平台有缴费或余额资料，可以授权在这里使用，随时可以取消；不授权也不会扣分。",
  },
  "object-to-fact": {
    label: "对不符合事实的记录提出异议",
    text: [
      "如果记录与事实不符，请向中国人民银行征信中心或报送机构提出异议，20 日内会有书面答复，不收费。",
      "处理期间，这条记录先不计入。记录属实时，请不要用这个办法。",
    ].join(""),
  },
};
