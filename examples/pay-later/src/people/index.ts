import { approved, type Person } from "./base.js";
import { early } from "./early.js";
import { late } from "./late.js";

/** The example's synthetic people, by file name. */
export const people: Readonly<Record<string, Person>> = { approved, ...early, ...late };
