import type { DefinitionCopy } from "@kaitong/example-real-data";
import type { parts } from "../policy.js";

/** Everything that this example says, in one language. */
export type Copy = DefinitionCopy<typeof parts>;
