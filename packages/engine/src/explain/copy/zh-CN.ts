import type { Copy } from "./copy.js";

export const zhCN: Copy = Object.freeze({
  unknown: "未知",
  yes: "是",
  no: "否",
  fen: "{number} 元",
  basisPoints: "{number}%",
  day: "{number} 天",
  days: "{number} 天",
  month: "{number} 个月",
  months: "{number} 个月",
  year: "{number} 岁",
  years: "{number} 岁",
  pointsLost: "{label}：现在 {value}，如果是 {needed} 可以多得分；这一项少了 {points} 分。",
  pointsUnknown: "{label}：目前没有这项资料；这一项少了 {points} 分。",
  pointsPair: "{label}：这一组合少了 {points} 分。",
  regimeTightened: "经济环境使门槛由 {from} 调至 {to}。",
});
