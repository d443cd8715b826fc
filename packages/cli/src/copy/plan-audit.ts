import type { Language } from "./copy.js";

/** What a review of many people says; `{…}` are filled in. */
export interface PlanAuditCopy {
  readonly person: string;
  readonly people: string;
  readonly outcome: string;
  readonly withinOne: string;
  readonly within: string;
  readonly today: string;
  readonly month: string;
  readonly months: string;
  readonly recourse: string;
  readonly recourseNote: string;
  readonly everybody: string;
  readonly columns: Readonly<
    Record<"group" | "people" | "with" | "without" | "months" | "effort" | "money", string>
  >;
  readonly spread: string;
  readonly unknown: string;
  readonly others: string;
  readonly gates: string;
  readonly gatesNote: string;
  readonly reasons: string;
  readonly kinds: string;
  readonly actions: string;
  readonly notProved: string;
  readonly conditional: string;
  readonly peer: string;
  readonly warnings: Readonly<Record<"peer-alone" | "not-verified", string>>;
  readonly progress: string;
  /** Dossiers of which nothing is counted. */
  readonly unread: string;
  readonly points: string;
  readonly search: string;
}

const zhCN: PlanAuditCopy = {
  person: "共 1 人",
  people: "共 {people} 人",
  outcome: "今天的结果",
  withinOne: "今天未通过的 1 人，有没有方案",
  within: "今天未通过的 {people} 人里，多少人有方案",
  today: "今天就有",
  month: "1 个月内",
  months: "{months} 个月内",
  recourse: "能做到什么",
  recourseNote: "每格：中位数 / 九成不超过；月数指最快的方案，费力与用钱指最省力的方案",
  everybody: "全部",
  columns: {
    group: "",
    people: "人数",
    with: "有方案",
    without: "没有",
    months: "月数",
    effort: "费力",
    money: "用钱",
  },
  spread: "{half} / {most}",
  unknown: "未知",
  others: "其他值",
  gates: "哪些规则把人挡住，挡多久",
  gatesNote: "一个人可以同时被几条规则挡住",
  reasons: "没有方案时，挡住的是什么",
  kinds: "没有方案的几种情形",
  actions: "最快的方案里要做什么",
  notProved: "限定的时间里没有看完的：{people} 人",
  conditional: "没有方案但有条件可等的：{people} 人",
  peer: "只因同组比较被拒：{people} 人（{share}）",
  warnings: {
    "peer-alone": "注意：只因同组比较被拒的占 {share}，超过 {most}；请检查同组规则",
    "not-verified": "注意：有 {people} 人的某些方案没有通过验证，已弃用；这是程序缺陷，请报告",
  },
  progress: "已看 {people} 人……",
  unread: "有问题、没有计入的档案：{bad} 份",
  points: "分数不够",
  search: "各种组合都不够",
};

const en: PlanAuditCopy = {
  person: "1 person",
  people: "{people} people",
  outcome: "Answers today",
  withinOne: "Whether the one person not approved today has a plan",
  within: "Of {people} people not approved today, who has a plan",
  today: "today already",
  month: "within a month",
  months: "within {months} months",
  recourse: "What they can do",
  recourseNote:
    "each cell: median / nine in ten at most; months: fastest plan, effort and money: easiest",
  everybody: "everybody",
  columns: {
    group: "",
    people: "people",
    with: "plan",
    without: "none",
    months: "months",
    effort: "effort",
    money: "money",
  },
  spread: "{half} / {most}",
  unknown: "unknown",
  others: "other values",
  gates: "Which rules lock people out, and for how long",
  gatesNote: "one person can be stopped by several rules",
  reasons: "What stands in the way where there is no plan",
  kinds: "Kinds of no plan",
  actions: "What the fastest plans ask for",
  notProved: "not looked at to the end in the time allowed: {people}",
  conditional: "no plan, but a condition to wait for: {people}",
  peer: "declined by comparison with others alone: {people} ({share})",
  warnings: {
    "peer-alone":
      "note: comparison with others alone declines {share}, more than {most}; look at its rules",
    "not-verified":
      "note: for {people} people plans failed verification and were left out; please report it",
  },
  progress: "looked at {people} people …",
  unread: "dossiers with problems, which are not counted: {bad}",
  points: "not enough points",
  search: "no combination is enough",
};

/** What a review of many people says, by language. */
export const planAuditCopy: Readonly<Record<Language, PlanAuditCopy>> = { "zh-CN": zhCN, en };
