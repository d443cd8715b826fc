import type { define, Program } from "@kaitong/engine";

/** What putting a decision into words needs beside it. */
export interface View {
  readonly program: Program;
  readonly language: define.Language;
}

/** A text of the definition, or nothing when it has none of that key. */
export function productText({ program, language }: View, key: string): string | null {
  return program.definition.texts[key]?.[language] ?? null;
}

/** The label of a layer. */
export function layerLabel({ program, language }: View, id: string): string {
  const layer = program.definition.layers.find((candidate) => candidate.id === id);
  return layer?.label[language] ?? id;
}

/** The label of a gate of the funnel. */
export function gateLabel({ program, language }: View, id: string): string {
  const gate = program.definition.gates.find((candidate) => candidate.id === id);
  return gate?.label[language] ?? id;
}

/** The label of a source. */
export function sourceLabel({ program, language }: View, name: string): string {
  const source = program.definition.sources.find((candidate) => candidate.name === name);
  return source?.label[language] ?? name;
}

/** The label of an action. */
export function actionLabel({ program, language }: View, id: string): string {
  const action = program.definition.actions.find((candidate) => candidate.id === id);
  return action?.label[language] ?? id;
}

/** The label of a regime. */
export function regimeLabel({ program, language }: View, name: string): string {
  const regime = program.definition.regimes.list.find((candidate) => candidate.name === name);
  return regime?.label[language] ?? name;
}

/** The label of a component of the limit; null for a bound that is none. */
export function componentLabel({ program, language }: View, id: string | null): string | null {
  const components = program.definition.limit?.components ?? [];
  return components.find((candidate) => candidate.id === id)?.label[language] ?? null;
}

/** A label as the beginning of a line: English ones get a capital letter. */
export function leading(view: View, text: string): string {
  return view.language === "en" ? text.slice(0, 1).toUpperCase() + text.slice(1) : text;
}

/** Texts leave room around their places, which two Chinese characters in a row do not need. */
export function closeUp(text: string): string {
  return text.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "");
}
