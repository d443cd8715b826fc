/** A value of a column: integer, day, month, instant (all integers), boolean, text; or unknown. */
export type Value = number | boolean | string | null;

/** One fact: a row of a source, read and checked. */
export interface Row {
  /** By column, in declared order. Days, months and instants are integers. */
  readonly values: readonly Value[];
  /** Milliseconds since 1970 of when it happened; -Infinity for sources without a time column. */
  readonly happened: number;
  /** Milliseconds since 1970 of when it was known; -Infinity when always known. */
  readonly known: number;
  /** Index of the parent row in the parent's table; -1 without a parent. */
  readonly parent: number;
  /**
   * Sources below a row of a list whose tables this row does not carry, by index; left out when
   * it carries them all.
   */
  readonly lacks?: readonly number[];
}

/** Rows by source, in the definition's order of sources; `null` for an unknown table. */
export type Tables = readonly (readonly Row[] | null)[];

/** All facts recorded about one subject, checked against a definition's sources. */
export interface Dossier {
  readonly subject: string;
  /** The instant that the dossier itself asks to be decided at. */
  readonly asOf: number | null;
  readonly tables: Tables;
}

/** The facts that a decision at `asOf` sees, each table in order of time. */
export interface Facts {
  readonly asOf: number;
  readonly tables: Tables;
  /**
   * Where faster forms are kept by what they were made for; no part of the meaning. It goes with
   * the facts: a WeakMap over them made the collection of garbage half of a decision's time.
   */
  readonly forms?: Map<object, unknown>;
}

/** Limits on one dossier from outside. */
export interface DossierLimits {
  readonly bytesMax: number;
  readonly depthMax: number;
  readonly rowsMax: number;
}

/** 8 MiB, 32 levels, 100,000 rows. */
export const dossierLimits: DossierLimits = Object.freeze({
  bytesMax: 8 * 1024 * 1024,
  depthMax: 32,
  rowsMax: 100_000,
});
