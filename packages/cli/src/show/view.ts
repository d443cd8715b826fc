import type { Program } from "@kaitong/engine";
import { type Copy, copy, type Language } from "../copy/copy.js";
import type { Paint } from "./paint.js";

/** Who reads: staff see everything, the person what is meant for them. */
export type Audience = "staff" | "person";

/** What rendering needs beside the decision. */
export interface View {
  readonly program: Program;
  readonly language: Language;
  readonly paint: Paint;
  readonly audience: Audience;
  /** Cells in a line of the terminal. */
  readonly width: number;
}

/** What the terminal says in the view's language. */
export function wordsOf(view: View): Copy {
  return copy[view.language];
}

/** A text of the definition, or nothing when it has none of that key. */
export function productText(view: View, key: string): string | null {
  return view.program.definition.texts[key]?.[view.language] ?? null;
}

/** The label of a layer; a pre-screen stands before all of them. */
export function layerLabel(view: View, id: string): string {
  const layer = view.program.definition.layers.find((candidate) => candidate.id === id);
  return layer?.label[view.language] ?? (id === "pre-screen" ? wordsOf(view).preScreen : id);
}

/** The label of a gate of the funnel or the pre-screen. */
export function gateLabel(view: View, id: string): string {
  const { gates, preScreen } = view.program.definition;
  const gate = [...gates, ...(preScreen?.gates ?? [])].find((candidate) => candidate.id === id);
  return gate?.label[view.language] ?? id;
}
