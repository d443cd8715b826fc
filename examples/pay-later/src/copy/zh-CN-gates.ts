import type { Copy } from "./copy.js";

const notDecline = "这不是拒绝，也不计为一次拒绝。";
const review = "现在还没有结论，会由工作人员人工复核。";
const safety = "这是一项账户安全检查，为的是保护您的账户。";
const notYou = "如果发现有不是您本人的操作，请马上联系平台客服。";
const peers = "这是与同组 {people} 人比较的结果，不代表您信用不好。";
const oneReport = "请授权查询一份；查询会在您的信用报告里留下记录。";
const eitherWay = "刷脸或其他方式都可以，效果一样。";

const verifyAgain = [
  safety,
  "请再验证一次身份；如果当天没有解除，请第二天再验证一次。",
  "如果列出了解除日期，也可以等到那一天。",
  notYou,
  notDecline,
].join("");

const waitForSafety = [
  safety,
  "现在请等一段时间，不需要做别的。如果列出了解除日期，到那一天可以再来申请。",
  notYou,
  notDecline,
].join("");

const safetyReview = `${safety}这项检查由人工完成。${review}`;
const safetyUnknown = `账户安全检查需要的资料还不齐。${review}`;

const early = {
  "APP.COOLING": {
    label: "申请等待期",
    text: "您此前的申请没有通过，到今天还不满 90 天，仍在等待期内。等待期结束后可以再申请，会重新评估。",
    unknownText: `目前查不到您以往的申请记录。${review}`,
  },
  "APP.FREQUENT": {
    label: "短时间内多次申请",
    text: "您在 30 天内申请了 3 次或以上（暂缓的不算），需要先停一停。至少还要等 {value}，才能再申请。",
    unknownText: `目前查不到您以往的申请记录。${review}`,
  },
  "APP.FORCED_OPENING": {
    label: "防范付费“强开”骗局",
    text: [
      "近 365 天里，您的账户出现过与付费“强开”有关的迹象，可能有人在骗您。",
      "开通不收费；任何声称付费“强开”的都是骗局。",
      review,
    ].join(""),
  },
  "ID.INVALID": {
    label: "身份证号",
    text: `身份证号没有通过核对：长度、校验码、出生日期或地区码有不对的地方。请核对后更正。${notDecline}`,
    unknownText: `目前没有您的身份证号。请补充。${notDecline}`,
  },
  "ID.AGE": {
    label: "年龄",
    text: "您现在 {value}，满 {needed} 才可以申请。",
  },
  "ID.EXPIRED": {
    label: "身份证有效期",
    text: `您的身份证已过有效期。请更新为有效的证件。${notDecline}`,
    unknownText: `目前没有您的身份证有效期。请补充。${notDecline}`,
  },
  "ID.REAL_NAME": {
    label: "实名认证",
    text: `您的平台账户还没有完成实名认证。请先完成认证。${notDecline}`,
    unknownText: `目前查不到您的账户是否已实名认证。请完成认证。${notDecline}`,
  },
  "ID.MOBILE": {
    label: "手机号验证",
    text: `您的手机号还没有验证。请先验证。${notDecline}`,
    unknownText: `目前查不到您的手机号是否已验证。请验证一次。${notDecline}`,
  },
  "ID.FACE": {
    label: "本人验证",
    text: `需要确认是您本人：还没有验证过，或者上次验证已超过 730 天。${eitherWay}${notDecline}`,
    unknownText: `目前查不到您的本人验证记录。请验证一次：${eitherWay}${notDecline}`,
  },
  "ID.CARD_NONE": {
    label: "绑定银行卡",
    text: `您还没有绑定状态正常的银行卡。请绑定一张您本人的银行卡。${notDecline}`,
    unknownText: `目前查不到您绑定的银行卡。请绑定一张您本人的银行卡。${notDecline}`,
  },
  "ID.CARD_CONFLICT": {
    label: "银行卡持卡人",
    text: `您绑定的银行卡里，有 {value} 张的持卡人与您的证件对不上。请解绑或更正。${notDecline}`,
    unknownText: `目前还不能确认您绑定的银行卡都是您本人的。请核对银行卡。${notDecline}`,
  },
  "ID.STUDENT": {
    label: "在校学生",
    text: `您是在校学生，还需要第二还款来源（例如父母）同意。补上同意后，这一项就不再需要复核。${review}`,
  },
} satisfies Partial<Copy["gates"]>;

const security = {
  "SEC.RISK_TERMINAL": {
    label: "账户安全检查：再次验证",
    text: verifyAgain,
    unknownText: safetyUnknown,
  },
  "SEC.REMOTE_LOGIN": {
    label: "账户安全检查：再次验证",
    text: verifyAgain,
    unknownText: safetyUnknown,
  },
  "SEC.TAKEOVER": { label: "账户安全检查：等待", text: waitForSafety },
  "SEC.UNCLEARED": { label: "账户安全检查：人工复核", text: safetyReview },
  "SEC.SHARED_DEVICE": {
    label: "账户安全检查：人工复核",
    text: safetyReview,
    unknownText: safetyUnknown,
  },
  "SEC.LINKED_FRAUD": { label: "安全复核", text: "安全复核。" },
} satisfies Partial<Copy["gates"]>;

const behaviour = {
  "BEH.ACCOUNT_RESTRICTED": {
    label: "账户限制",
    text: `您的平台账户目前受到限制。请在 App 里查看原因，并申请解除。${notDecline}`,
    unknownText: `目前查不到您的平台账户状态。请在 App 里查看账户，或联系平台客服。${notDecline}`,
  },
  "BEH.ACCOUNT_CLOSED": {
    label: "账户已关闭",
    text: "您的平台账户已经关闭。要申请，需要先有一个可以使用的账户。",
    unknownText: `目前查不到您的平台账户状态。请在 App 里查看账户，或联系平台客服。${notDecline}`,
  },
  "BEH.SESAME": {
    label: "芝麻分（外部评分）",
    text: [
      "近 2 个月里最新的芝麻分没有达到这里要求的 600 分，或者近 2 个月没有芝麻分。",
      "芝麻分由外部评定，不是开通评估分，这里不能更改。",
    ].join(""),
    unknownText: `目前没有取得您的芝麻分。要继续，请授权查询；是否授权由您决定。${notDecline}`,
  },
} satisfies Partial<Copy["gates"]>;

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
      "近 90 天里，因申请贷款、信用卡或担保等产生的查询有 {value} 次，这一项最多 {needed} 次。",
      "同一机构、同一原因，一个月只算一次。暂时不再申请，较早的查询会移出这 90 天。",
    ].join(""),
  },
} satisfies Partial<Copy["gates"]>;

const final = {
  "CAP.DEBT_SERVICE": {
    label: "每月还款负担",
    text: [
      "按您现在的月收入和每月要还的钱计算，没有足够的余地再开一份额度。",
      "每月要还的钱按本月应还款加信用卡余额的 10% 算，最多占月收入的 55%。",
    ].join(""),
  },
  "CAP.EXPOSURE": {
    label: "无担保借款余额",
    text: "您的无担保借款余额已经达到或接近 20 万元，没有足够的余地再开一份额度。余额减少后会重新计算。",
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

/** What each gate says when it fails or cannot be judged. */
export const gates: Copy["gates"] = {
  ...early,
  ...security,
  ...behaviour,
  ...external,
  ...final,
};

/** What closes the entrance before anybody applies. */
export const preScreenGates: Copy["preScreenGates"] = {
  "APP.LINE_OPEN": { label: "已经开通", text: "您的额度已经开通，不需要再申请。" },
  "APP.OFF_BY_USER": {
    label: "您已关闭",
    text: "您之前自己关闭了额度，所以这里不再显示入口。这不是拒绝；您想用时，仍可以申请。",
  },
  "APP.NOT_AVAILABLE": {
    label: "地区暂未提供",
    text: "您所在的地区目前还没有提供这项服务。这不是拒绝，也与您的信用无关。",
  },
};
