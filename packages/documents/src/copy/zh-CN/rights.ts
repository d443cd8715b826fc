import type { RightsCopy, WarningCopy } from "../rights.js";

const explanation = "要求说明";
const human = "要求人工决定";
const correction = "要求更正";
const complaint = "投诉";
const ownReport = "免费看自己的报告";

export const rights: RightsCopy = Object.freeze({
  cn: {
    explanation: {
      title: explanation,
      text: "您可以要求我们说明这个决定是怎样得出的、用了哪些资料（《个人信息保护法》第二十四条、第四十八条）。",
    },
    human: {
      title: human,
      text: "您可以拒绝只由程序作出的决定，要求工作人员重新决定（《个人信息保护法》第二十四条）。",
    },
    correction: {
      title: correction,
      text: "信用报告有误，可以向征信机构或报送机构提出异议；收到后 20 日内核查并书面答复（《征信业管理条例》第二十五条）。",
    },
    complaint: {
      title: complaint,
      text:
        "先向贷款机构投诉；仍不满意，可以拨打 12378（金融监管总局消费者投诉），" +
        "或向当地监管机构反映。征信方面的问题，可以拨打 12363（中国人民银行）。",
    },
    "own-report": {
      title: ownReport,
      text: "每年可以免费查询两次本人的信用报告（《征信业管理条例》第十七条）。本人查询不算申请查询。",
    },
  },
  eu: {
    explanation: {
      title: explanation,
      text: "您可以要求清楚地说明决定实际用了哪些资料、按什么步骤得出（GDPR 第 15 条）。",
    },
    human: {
      title: human,
      text: "您可以要求由人来处理、说明您的看法，并对决定提出异议（GDPR 第 22 条）。",
    },
    correction: { title: correction, text: "资料有误，可以要求更正（GDPR 第 16 条）。" },
    complaint: {
      title: complaint,
      text: "先向贷款机构投诉；之后可以向数据保护机构或消费者保护机构投诉。",
    },
    "own-report": { title: ownReport, text: "可以要求取得您的资料副本（GDPR 第 15 条）。" },
  },
  us: {
    explanation: {
      title: explanation,
      text: "您有权知道具体的主要原因（《平等信贷机会法》，B 条例 1002.9）。",
    },
    human: { title: human, text: "您可以请贷款机构由工作人员重新查看这个决定。" },
    correction: {
      title: correction,
      text: "信用报告有误，可以向出具报告的机构提出异议（《公平信用报告法》）。",
    },
    complaint: {
      title: complaint,
      text: "先向贷款机构投诉；之后可以向消费者金融保护局（CFPB）投诉。",
    },
    "own-report": {
      title: ownReport,
      text: "如果决定用了信用报告，60 天内可以免费取得一份（《公平信用报告法》第 615 条）。",
    },
  },
});

export const warning: WarningCopy = Object.freeze({
  title: "开通不收费；付费“强制开通”都是骗局",
  text: "没有内部渠道，也不需要先交手续费、押金，或者刷流水。任何人都不该向您要验证码。",
  stepsTitle: "如果已经遇到了，这不是您的错，请马上：",
  steps: {
    "stop-paying": "停止付款，也不要再转账",
    password: "修改密码，退出其他设备上的登录",
    "remote-control": "卸载对方让您装的远程控制、共享屏幕软件",
    evidence: "保留聊天、转账和电话记录",
    platform: "告诉平台客服（您自己举报，不影响评估）",
  },
  police: {
    cn: "拨打 96110（反诈专线）或 110 报警",
    eu: "向警方报案，并告诉您的银行",
    us: "向警方报案，并告诉您的银行",
  },
});
