import { applicationVariables } from "./application.js";
import { identityVariables } from "./identity.js";
import { platformVariables } from "./platform.js";
import { reportVariables } from "./report.js";
import { scoredVariables } from "./scored.js";
import { securityVariables } from "./security.js";

/** All variables of the product, by name. */
export const variables = {
  ...applicationVariables,
  ...identityVariables,
  ...securityVariables,
  ...platformVariables,
  ...reportVariables,
  ...scoredVariables,
};
