/** Ends a `switch` on `kind`: does not type-check while a kind is left over. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}

/** Stops a program that is wrong; never used for expected failures. */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(`assertion failed: ${message}`);
}
