export type { Level, Lever, Problem, Solution, Work } from "./problem.js";
export { mostPoints, solve } from "./solve.js";
