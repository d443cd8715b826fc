/**
 * Kleene's strong three-valued logic; `null` is unknown. It is also the logic of SQL, so a
 * condition means the same in process and in a database.
 * Source: S. C. Kleene, Introduction to Metamathematics (1952), section 64.
 */
export type Truth = boolean | null;

/** False when one value is false, else unknown when one is unknown, else true (also of none). */
export function and3(values: readonly Truth[]): Truth {
  let result: Truth = true;
  for (const value of values) {
    if (value === false) {
      return false;
    }
    if (value === null) {
      result = null;
    }
  }
  return result;
}

/** True when one value is true, else unknown when one is unknown, else false (also of none). */
export function or3(values: readonly Truth[]): Truth {
  let result: Truth = false;
  for (const value of values) {
    if (value === true) {
      return true;
    }
    if (value === null) {
      result = null;
    }
  }
  return result;
}

/** The opposite; the opposite of unknown is unknown. */
export function not3(value: Truth): Truth {
  return value === null ? null : !value;
}
