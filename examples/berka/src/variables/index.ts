import { balanceVariables, conductVariables, historyVariables } from "./account.js";
import {
  burdenVariables,
  cardVariables,
  districtVariables,
  householdVariables,
  incomeVariables,
  spendingVariables,
} from "./flows.js";

/** All variables, by name. */
export const variables = {
  ...historyVariables,
  ...balanceVariables,
  ...conductVariables,
  ...incomeVariables,
  ...spendingVariables,
  ...householdVariables,
  ...burdenVariables,
  ...cardVariables,
  ...districtVariables,
};
