import { evaluate, type Program } from "@kaitong/engine";
import { type Cell, type Slot, type Subject, write } from "./subject.js";

/** A value that an effect gives to a column; constants are known beforehand. */
interface Setting {
  readonly cell: Cell;
  readonly node: evaluate.Node;
}

/** What one effect writes to the row of a source. */
export interface Writing {
  readonly source: number;
  readonly where: evaluate.Node | null;
  readonly settings: readonly Setting[];
  readonly costs: evaluate.Node | null;
}

/** One level of an action. */
export interface Level {
  readonly id: string;
  readonly effortOnce: number;
  readonly effortPerIncomeTenth: number;
  readonly writings: readonly Writing[];
  /** Whether any of it costs money. */
  readonly mayCost: boolean;
}

/** A level as functions over the rows of the subject at hand, made once for a program. */
export interface Act {
  /** Whether its first effect would be done, over the rows as they are. */
  readonly isOpen: () => boolean;
  /** Does what the level writes, over the rows as they are after earlier acts. */
  readonly apply: () => void;
  /** Money in fen, over the rows as they are; null when it is unknown. */
  readonly costFen: () => number | null;
}

/** Evaluates what acts write, over the rows of one subject. */
export interface Desk {
  readonly subject: Subject;
  readonly actOf: (level: Level) => Act;
  /** Variables that conditions and values read, as they are; to be given for each subject. */
  readonly values: (evaluate.Value | undefined)[];
}

type Frame = { -readonly [Member in keyof evaluate.Frame]: evaluate.Frame[Member] };

type Compiled = (row: evaluate.Row) => evaluate.Value;

/**
 * An expression as a function of the row at hand. What most effects consist of, constants, columns
 * and comparisons of numbers, is not walked again for each row; the engine evaluates the rest.
 */
function compiled(
  node: evaluate.Node,
  otherwise: (node: evaluate.Node) => evaluate.Value,
): Compiled {
  if (node.kind === "constant") return () => node.value;
  if (node.kind === "column" && node.row === "this") {
    const { column } = node;
    return (row) => row.values[column] ?? null;
  }
  if (node.kind !== "compare") return () => otherwise(node);
  const { operator, left, right } = node;
  if (operator === "=" || operator === "!=") return () => otherwise(node);
  const [of, by] = [compiled(left, otherwise), compiled(right, otherwise)];
  return (row) => {
    const a = of(row);
    const b = by(row);
    if (a === null || b === null) return null;
    if (operator === "<") return a < b;
    if (operator === "<=") return a <= b;
    return operator === ">" ? a > b : a >= b;
  };
}

/** What one effect does to the row at hand, as functions. */
interface Effect {
  readonly source: number;
  readonly row: evaluate.Row;
  readonly where: Compiled | null;
  readonly slots: readonly Slot[];
  readonly given: readonly Compiled[];
  readonly costs: Compiled | null;
}

/** A desk for the acts of a program at an instant. */
export function deskOf(program: Program, context: evaluate.Context, subject: Subject): Desk {
  const values: (evaluate.Value | undefined)[] = [];
  const frame: Frame = {
    program,
    facts: subject.baseFacts,
    context,
    values,
    row: null,
    previous: null,
    score: null,
  };
  const { isPresent, changedRows, slotOf } = subject;
  const functionOf = (node: evaluate.Node): Compiled =>
    compiled(node, (inner) => evaluate.evaluateNode(inner, frame));
  const effectOf = ({ source, where, settings, costs }: Writing): Effect => ({
    source,
    row: changedRows[source]!,
    where: where === null ? null : functionOf(where),
    slots: settings.map(({ cell }) => slotOf(cell)),
    given: settings.map(({ node }) => functionOf(node)),
    costs: costs === null ? null : functionOf(costs),
  });
  // A row has few columns, so that few values wait until all are worked out over the row as it was.
  const waiting: evaluate.Value[] = [];
  const isOpen = ({ source, row, where }: Effect): boolean => {
    if (!isPresent[source]) return false;
    frame.row = row;
    return where === null || where(row) === true;
  };
  const applyOne = (effect: Effect): void => {
    if (!isOpen(effect)) return;
    const { row, slots, given } = effect;
    for (let at = 0; at < given.length; at += 1) waiting[at] = given[at]!(row);
    for (let at = 0; at < slots.length; at += 1) write(slots[at]!, waiting[at]!);
  };
  const actOf = ({ writings }: Level): Act => {
    const effects = writings.map(effectOf);
    const [first] = effects;
    return {
      isOpen: () => first !== undefined && isOpen(first),
      apply: () => {
        for (let at = 0; at < effects.length; at += 1) applyOne(effects[at]!);
      },
      costFen: () => {
        let total = 0;
        for (const effect of effects) {
          if (effect.costs === null || !isOpen(effect)) continue;
          const cost = effect.costs(effect.row);
          if (typeof cost !== "number") return null;
          total += cost;
        }
        return total;
      },
    };
  };
  return { subject, values, actOf };
}

/** Effort of a level that costs some money: each tenth of the income that is begun counts. */
export function effortOf(level: Level, costFen: number, incomeFen: number | null): number {
  const { effortOnce, effortPerIncomeTenth } = level;
  if (effortPerIncomeTenth === 0 || costFen === 0 || incomeFen === null) return effortOnce;
  const income = BigInt(Math.max(1, incomeFen));
  const tenths = (BigInt(costFen) * 10n + income - 1n) / income;
  return effortOnce + effortPerIncomeTenth * Number(tenths);
}

/** The most that a month may cost in fen; 0 where the income is unknown. */
export function monthlyMostFen(incomeFen: number | null, shareBasisPoints: number): number {
  if (incomeFen === null) return 0;
  return Number((BigInt(Math.max(0, incomeFen)) * BigInt(shareBasisPoints)) / 10_000n);
}
