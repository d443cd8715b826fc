import type { define } from "@kaitong/engine";

/** An action before its id, label and text are added. */
export type Action = Omit<define.ActionDefinition, "id" | "label" | "text">;

/** Levels of something that is either done or not. */
export const done = (effortOnce: number): Action["levels"] => [
  { id: "done", effortOnce, effortMonthly: 0 },
];

/** Levels of something that is kept up month by month. */
export const monthly = (values: readonly number[], efforts: readonly number[]): Action["levels"] =>
  values.map((value, index) => ({
    id: String(value),
    value,
    effortOnce: 0,
    effortMonthly: efforts[index] ?? 0,
  }));

/** Done at once and known the same day. */
export function atOnce(
  changes: readonly string[],
  effects: readonly define.Effect[],
  more: Partial<Action> = {},
): Action {
  return {
    stages: ["initial"],
    levels: done(1),
    knownAfter: 0,
    changes,
    onRequest: false,
    ...(effects.length === 0 ? {} : { effects }),
    ...more,
  };
}

/** Others say whether it comes true. */
export const conditional: Partial<Action> = Object.freeze({ conditional: true });
