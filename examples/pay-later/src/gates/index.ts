import { behaviourGates, earlyGates, securityGates } from "./early.js";
import { externalGates, finalGates } from "./late.js";

/** All gates of the funnel, in its order. */
export const gates = {
  ...earlyGates,
  ...securityGates,
  ...behaviourGates,
  ...externalGates,
  ...finalGates,
};
