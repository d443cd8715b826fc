/** A mistake in the built engine: one text of one file, put in place of another. */
export interface Fault {
  readonly name: string;
  /** From `packages/engine/dist`. */
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly from: string;
  readonly to: string;
}

/** Makes the faults of one file. */
export function inFile(file: string) {
  return (name: string, from: string, to: string): Fault => ({ name, file, from, to });
}
