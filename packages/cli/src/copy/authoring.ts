import type { Language } from "./copy.js";

/** What the commands for authors of a policy say; `{…}` are filled in. */
interface AuthoringCopy {
  readonly checked: string;
  readonly found: string;
  readonly allowed: string;
  readonly size: string;
  readonly identity: string;
  readonly ranges: string;
  readonly range: string;
  readonly casesPassed: string;
  readonly caseFailed: string;
  readonly expected: string;
  readonly coverage: string;
  readonly coverageOf: Readonly<Record<"outcomes" | "failed" | "unknown" | "bins", string>>;
  readonly missed: string;
  readonly untested: string;
  readonly formatted: string;
  readonly unformatted: string;
  readonly allFormatted: string;
  readonly created: string;
  readonly nextSteps: string;
  readonly whatIf: string;
}

const en: AuthoringCopy = {
  checked: "{path}: nothing to mend",
  found: "{path}: errors: {errors}, warnings: {warnings}",
  allowed: "allowed by --allow: {count}",
  size:
    "{sources} sources, {variables} variables, {gates} gates in {layers} layers, " +
    "{scored} scored variables",
  identity: "{name}, jurisdiction {jurisdiction}, in effect from {from}, sha256 {hash}",
  ranges: "scores by regime (declared: {minimum} to {maximum})",
  range: "{minimum} to {maximum}",
  casesPassed: "cases passed: {passed} of {all}",
  caseFailed: "failed: {name}",
  expected: "{member}: expected {expected}, found {found}",
  coverage: "What the people of the cases reach",
  coverageOf: {
    outcomes: "outcomes",
    failed: "gates failed by somebody",
    unknown: "gates unknown for somebody",
    bins: "bins of the scorecard",
  },
  missed: "not reached: {names}",
  untested: "dossiers without a case: {names}",
  formatted: "laid out: {path}",
  unformatted: "not laid out: {path}",
  allFormatted: "files laid out already: {count}",
  created: "wrote {path}",
  nextSteps: "Try next:",
  whatIf: "what if: {pointer} = {value}",
};

const zhCN: AuthoringCopy = {
  checked: "{path}：没有需要修改的地方",
  found: "{path}：错误 {errors} 处，警告 {warnings} 处",
  allowed: "已用 --allow 放行：{count} 处",
  size: "{sources} 个数据源，{variables} 个变量，{gates} 条准入规则（{layers} 层），{scored} 个评分变量",
  identity: "{name}，辖区 {jurisdiction}，自 {from} 起生效，sha256 {hash}",
  ranges: "各经济环境下的分数范围（声明：{minimum} 至 {maximum}）",
  range: "{minimum} 至 {maximum}",
  casesPassed: "通过的用例：{passed} / {all}",
  caseFailed: "未通过：{name}",
  expected: "{member}：应为 {expected}，实为 {found}",
  coverage: "用例中的人走到的地方",
  coverageOf: {
    outcomes: "结果",
    failed: "有人未通过的规则",
    unknown: "对有的人无法判断的规则",
    bins: "评分卡的分箱",
  },
  missed: "没有走到：{names}",
  untested: "没有用例的档案：{names}",
  formatted: "已整理：{path}",
  unformatted: "未整理：{path}",
  allFormatted: "本来就整齐的文件：{count}",
  created: "已写入 {path}",
  nextSteps: "接下来可以试：",
  whatIf: "假设：{pointer} = {value}",
};

/** What the commands for authors say, by language. */
export const authoringCopy: Readonly<Record<Language, AuthoringCopy>> = { en, "zh-CN": zhCN };
