import type { define } from "@kaitong/engine";

/** A source before its label is added. */
export type Source = Omit<define.SourceDefinition, "label" | "leaveOut"> & {
  readonly leaveOut?: readonly { readonly id: LeaveOutId; readonly when: define.Expression }[];
};

/** Why rows may be left out. */
export type LeaveOutId = "disputed" | "expired";

/** Who corrects a wrong fact: a key of the product's texts. */
export type Desk = "platform" | "bank" | "sesame" | "biller" | "security" | "issuer" | "report";

/** Declares a source that lies at the top of a dossier under its own name. */
export function table(
  name: string,
  rows: Source["rows"],
  known: Source["known"],
  desk: Desk,
  columns: Source["columns"],
  more: Partial<Source> = {},
): Source {
  return {
    name,
    path: [name],
    rows,
    columns,
    known,
    costs: false,
    correctAt: `desk.${desk}`,
    ...more,
  };
}
