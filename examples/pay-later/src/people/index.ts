import { approved, type Person } from "./base.js";

/** The example's synthetic people, by file name. */
export const people: Readonly<Record<string, Person>> = { approved };
