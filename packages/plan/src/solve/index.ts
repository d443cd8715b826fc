export { mostPoints } from "./most-points.js";
export type { Level, Lever, Problem, Solution, Work } from "./problem.js";
export { solve } from "./solve.js";
