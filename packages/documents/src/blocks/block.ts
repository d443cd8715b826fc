import type { define } from "@kaitong/engine";

/** What a thing means to the reader; renderers give each its colours. */
export type Tone = "good" | "wait" | "stop" | "info" | "plain";

/** A short mark beside a title. */
export interface Badge {
  readonly text: string;
  readonly tone: Tone;
}

/** A label and what it stands for. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** One cell of a table. */
export interface Cell {
  readonly text: string;
  readonly strong?: boolean;
  /** Set to the end of the line, as numbers are. */
  readonly atEnd?: boolean;
  readonly tone?: Tone;
  /** A bar of so many thousandths of the cell's width, below the text. */
  readonly barPermille?: number;
}

/** One point of a list: what it is about in strong letters, then the text. */
export interface Item {
  readonly lead: string | null;
  readonly text: string;
}

/** A part of a document, written once for every way of showing it. */
export type Block =
  | {
      readonly kind: "heading";
      readonly level: 1 | 2 | 3;
      readonly text: string;
      readonly badges: readonly Badge[];
    }
  | { readonly kind: "paragraph"; readonly text: string; readonly quiet: boolean }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly Item[] }
  | { readonly kind: "facts"; readonly facts: readonly Fact[] }
  | {
      readonly kind: "table";
      /** What it shows, for those who do not see it. */
      readonly label: string;
      readonly head: readonly string[];
      /** Shares of the width. */
      readonly widths: readonly number[];
      readonly rows: readonly (readonly Cell[])[];
    }
  | {
      readonly kind: "callout";
      readonly tone: Tone;
      readonly title: string;
      readonly level: 1 | 2;
      readonly paragraphs: readonly string[];
      /** What to do one by one, after the paragraphs; on paper in one line. */
      readonly points?: readonly string[];
      readonly facts: readonly Fact[];
    }
  | {
      /** A numbered point with all that belongs to it. */
      readonly kind: "entry";
      readonly mark: string;
      readonly title: string;
      readonly badges: readonly Badge[];
      readonly text: string;
      readonly facts: readonly Fact[];
    }
  | {
      /** Closed on a screen until it is asked for; on paper in its own, shorter form. */
      readonly kind: "details";
      readonly summary: string;
      readonly blocks: readonly Block[];
      readonly paper: readonly Block[];
    };

/** A document: what stands on it, and what it says of itself. */
export interface Sheet {
  readonly language: define.Language;
  readonly title: string;
  /** On top of the first page, small: the product. */
  readonly over: string;
  /** At the foot of every page, beside its number. */
  readonly foot: string;
  /** Number of a page; `{page}` and `{pages}` are filled in. */
  readonly pageNumber: string;
  /** Instant of the decision, milliseconds since 1970: the only date in the file. */
  readonly instant: number;
  /** Pages that it should fit on; null for as many as it takes. */
  readonly pagesMax: number | null;
  /** Between a label and its value, and between such pairs in a line. */
  readonly colon: string;
  readonly separator: string;
  readonly blocks: readonly Block[];
}
