import { decisionFaults } from "./decisions.js";
import { factFaults } from "./facts.js";
import type { Fault } from "./fault.js";
import { gateFaults } from "./gates.js";
import { rowFaults } from "./rows.js";
import { valueFaults } from "./values.js";

/** Every fault that is planted. */
export const faults: readonly Fault[] = [
  ...rowFaults,
  ...valueFaults,
  ...factFaults,
  ...decisionFaults,
  ...gateFaults,
];
