/** Ends a `switch` on `kind`: does not type-check while a kind is left over. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
