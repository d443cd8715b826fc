import type { Dossier, define, Program, Reference } from "@kaitong/engine";
import type { PlanAnswer } from "@kaitong/plan";

/** What a document is made from. */
export interface Inputs {
  readonly program: Program;
  readonly reference: Reference;
  readonly dossier: Dossier;
  /** Today's decision, with the way to yes or the proof that there is none. */
  readonly answer: PlanAnswer;
  readonly language: define.Language;
}
