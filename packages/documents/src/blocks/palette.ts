import type { Tone } from "./block.js";

/** The colours of a sheet: ink on paper, and for each tone its ink and its ground. */
export interface Palette {
  readonly ink: string;
  readonly quiet: string;
  readonly paper: string;
  readonly line: string;
  readonly tones: Readonly<Record<Tone, { readonly ink: string; readonly ground: string }>>;
}

/** For light screens and for paper. */
export const light: Palette = Object.freeze({
  ink: "#1d2430",
  quiet: "#535d6c",
  paper: "#ffffff",
  line: "#d5dae1",
  tones: {
    good: { ink: "#12623f", ground: "#e8f5ee" },
    wait: { ink: "#7a4b00", ground: "#fdf3df" },
    stop: { ink: "#8a2f21", ground: "#fbece9" },
    info: { ink: "#1c4d8c", ground: "#e9f1fb" },
    plain: { ink: "#3d4654", ground: "#eef0f3" },
  },
});

/** For dark screens. */
export const dark: Palette = Object.freeze({
  ink: "#e8ebf0",
  quiet: "#aab3c0",
  paper: "#14181f",
  line: "#3a4350",
  tones: {
    good: { ink: "#8edbb4", ground: "#12301f" },
    wait: { ink: "#f2c877", ground: "#33270c" },
    stop: { ink: "#f5b0a4", ground: "#3a1c17" },
    info: { ink: "#a3c8f7", ground: "#15283f" },
    plain: { ink: "#c6cdd8", ground: "#242b35" },
  },
});
