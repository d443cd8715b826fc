import type { Action } from "./declare.js";
import { earlyActions } from "./early.js";
import { lateActions } from "./late.js";

/** Ids of the actions. */
type ActionId = keyof typeof earlyActions | keyof typeof lateActions;

/** What a person can change, and what each of it writes. */
export const actions: Readonly<Record<ActionId, Action>> = { ...earlyActions, ...lateActions };
