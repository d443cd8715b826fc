import type { Program } from "../program/program.js";
import { walk } from "../program/visit.js";
import { readDigits } from "../value/digits.js";

/** Texts as integers: equal texts have one number, so that loops compare numbers only. */
export interface TextPool {
  readonly literals: Literals;
  /** Texts of the facts that are no literals; they are numbered after those. */
  readonly texts: string[];
  readonly numbers: Map<string, number>;
}

/** The texts that a program's variables name, each once; a text's place is its number. */
interface Literals {
  readonly texts: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
}

const digitsMax = 15;
const literals = new WeakMap<Program, Literals>();

/** The literals of a program, found once. */
export function literalsOf(program: Program): Literals {
  const kept = literals.get(program);
  if (kept !== undefined) return kept;
  const found = new Set<string>();
  for (const variable of program.variables) {
    walk(variable.node, (node) => {
      const named =
        node.kind === "constant" ? [node.value] : node.kind === "one-of" ? node.list : [];
      for (const value of named) if (typeof value === "string") found.add(value);
    });
  }
  const texts = Object.freeze([...found]);
  const numbers = new Map(texts.map((text, index) => [text, index]));
  const list = Object.freeze({ texts, numbers });
  literals.set(program, list);
  return list;
}

/** A pool in which a program's literals have the numbers that its printed code uses. */
export function makeTextPool(seed: Literals): TextPool {
  return { literals: seed, texts: [], numbers: new Map() };
}

/** The number of a text, a new one where it has none. */
export function numberOfText(pool: TextPool, text: string): number {
  const kept = pool.literals.numbers.get(text) ?? pool.numbers.get(text);
  if (kept !== undefined) return kept;
  const number = pool.literals.texts.length + pool.texts.length;
  pool.texts.push(text);
  pool.numbers.set(text, number);
  return number;
}

/** How many texts have numbers. */
export function numberOfTexts({ literals: seed, texts }: TextPool): number {
  return seed.texts.length + texts.length;
}

/** The text of a number; `null` for NaN, the unknown one. */
export function textOf(pool: TextPool, number: number): string | null {
  const { literals: seed, texts } = pool;
  return seed.texts[number] ?? texts[number - seed.texts.length] ?? null;
}

/** Number of a part of a text; NaN for the unknown text and for one that is too short. */
export function sliceOfText(pool: TextPool, number: number, from: number, length: number): number {
  const text = textOf(pool, number);
  if (text === null || text.length < from + length) return Number.NaN;
  return numberOfText(pool, text.slice(from, from + length));
}

/** Length of a text in UTF-16 units; NaN for the unknown one. */
export function lengthOfText(pool: TextPool, number: number): number {
  return textOf(pool, number)?.length ?? Number.NaN;
}

/** The integer that a text of 1 to 15 ASCII digits spells; NaN for every other text. */
export function integerOfText(pool: TextPool, number: number): number {
  const text = textOf(pool, number);
  if (text === null || text.length < 1 || text.length > digitsMax) return Number.NaN;
  const integer = readDigits(text, 0, text.length);
  return integer < 0 ? Number.NaN : integer;
}
