import type { define } from "@kaitong/engine";

/** A right that a notice names. */
export type RightId = "explanation" | "human" | "correction" | "complaint" | "own-report";

interface Titled {
  readonly title: string;
  readonly text: string;
}

/** Rights by jurisdiction. */
export type RightsCopy = Readonly<
  Record<define.Definition["jurisdiction"], Readonly<Record<RightId, Titled>>>
>;

/** What warns of paid help, and what to do when it has happened. */
export interface WarningCopy {
  readonly title: string;
  readonly text: string;
  readonly stepsTitle: string;
  readonly steps: Readonly<
    Record<"stop-paying" | "password" | "remote-control" | "evidence" | "platform", string>
  >;
  /** Where to report it, by jurisdiction. */
  readonly police: Readonly<Record<define.Definition["jurisdiction"], string>>;
}
