import type { Copy } from "./copy.js";

const notDecline = "这一项不是拒绝，也不计为一次拒绝。";
const review = "这一项还没有结论，需要由工作人员人工复核。";
const safety = "这是一项账户安全检查，为的是保护您的账户。";
const notYou = "如果发现有不是您本人的操作，请马上联系平台客服。";
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

const safetyReview = `${safety}${review}`;
const safetyUnknown = `账户安全检查需要的资料还不齐。${review}`;

const application = {
  "APP.COOLING": {
    label: "申请等待期",
    text: "您此前的申请没有通过，到今天还不满 90 天，仍在等待期内。等待期结束后可以再申请，会重新评估。",
    unknownText: `目前查不到您以往的申请记录。${review}`,
  },
  "APP.FREQUENT": {
    label: "短时间内多次申请",
    text: "您曾在 30 天内申请 3 次或以上（暂缓的不算），需要先停一停。至少还要等 {value}，才能再申请。",
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
} satisfies Partial<Copy["gates"]>;

const identity = {
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
    text: `您是在校学生，还需要第二还款来源（例如父母）同意。补上同意后，就不再需要复核。${review}`,
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

/** What the gates before the credit report say when they fail or cannot be judged. */
export const earlyGates = { ...application, ...identity, ...security, ...behaviour };

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
