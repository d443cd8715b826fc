/** A mistake in the built engine: one text of one file, put in place of another. */
export interface Fault {
  readonly name: string;
  /** From `packages/engine/dist`. */
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly from: string;
  readonly to: string;
  /** Name of an expectation that sees it: tried before all others, so that the tests are quick. */
  readonly seenBy?: string;
}

/** Makes the faults of one file. */
export function inFile(file: string) {
  return (name: string, from: string, to: string, seenBy?: string): Fault => ({
    name,
    file,
    from,
    to,
    ...(seenBy === undefined ? {} : { seenBy }),
  });
}
