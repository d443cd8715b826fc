import type {
  ActionDefinition,
  ActionLevel,
  Definition,
  GateDefinition,
  LimitComponent,
  PreScreenGateDefinition,
} from "../define/definition.js";
import type { Unit, ValueType } from "../define/expression.js";
import type { Node } from "./node.js";

/** A number of the policy over time. */
export interface ProgramParameter {
  readonly name: string;
  /** Effective values, newest first; `from` is a day. */
  readonly values: readonly {
    readonly from: number;
    readonly regime: string | null;
    readonly value: number;
  }[];
}

/** A variable with its node and what it reads. */
export interface ProgramVariable {
  readonly name: string;
  readonly type: ValueType;
  readonly unit: Unit | null;
  readonly node: Node;
  /** Indices of the sources that it reads, itself or through other variables. */
  readonly sources: readonly number[];
  /** Indices of the variables that it reads directly. */
  readonly reads: readonly number[];
}

/** What a test compares with. */
export type ProgramThreshold =
  | { readonly kind: "constant"; readonly value: number | boolean | string }
  | { readonly kind: "parameter"; readonly index: number }
  | { readonly kind: "variable"; readonly index: number };

/** One comparison of a gate. */
export interface ProgramTest {
  /** Index of a variable; `scoreIndex` for the score. */
  readonly variable: number;
  readonly name: string;
  readonly operator: "=" | "<" | "<=" | ">" | ">=";
  readonly threshold: ProgramThreshold;
  /** Shown in place of the value that just passes. */
  readonly needed: ProgramThreshold | null;
}

/** Stands for the score in a gate's test, where otherwise a variable's index stands. */
export const scoreIndex = -1;

/** A gate with its tests, and what must be computed for them. */
export interface ProgramGate {
  readonly definition: GateDefinition;
  readonly layer: number;
  readonly tests: readonly ProgramTest[];
  /** Indices of gates that must not have failed. */
  readonly after: readonly number[];
  /** Index of the source that a reason names; -1 for none. */
  readonly source: number;
  /** The part of the program's order that the tests need. */
  readonly slice: readonly number[];
}

/** A gate of the pre-screen only. */
export interface ProgramPreScreenGate {
  readonly definition: PreScreenGateDefinition;
  readonly tests: readonly ProgramTest[];
  readonly source: number;
  readonly slice: readonly number[];
}

/** One scored variable with its points in one regime. */
export interface ProgramScored {
  readonly variable: number;
  readonly name: string;
  readonly dimension: number;
  readonly direction: "up" | "down" | "free";
  /** Lower edges of the bins after the first; for booleans none. */
  readonly edges: readonly number[];
  /** By bin; for booleans [false, true]. */
  readonly points: readonly number[];
  readonly unknown: number;
  readonly boolean: boolean;
}

/** A table of points for two integers, with the points of one regime. */
export interface ProgramPair {
  readonly first: number;
  readonly second: number;
  readonly name: string;
  readonly dimension: number;
  readonly firstEdges: readonly number[];
  readonly secondEdges: readonly number[];
  readonly points: readonly (readonly number[])[];
  readonly unknown: number;
}

/** The scorecard with the points of one regime. */
export interface ProgramScorecard {
  readonly base: number;
  readonly scored: readonly ProgramScored[];
  readonly pairs: readonly ProgramPair[];
}

/** One bound on the limit, in fen. */
export interface ProgramLimitComponent {
  readonly definition: LimitComponent;
  readonly node: Node;
}

/** How a cohort is found. */
export interface ProgramCohorts {
  /** Indices of the variables that give a person's keys, in declared order. */
  readonly keys: readonly number[];
  readonly keyNames: readonly string[];
  /** Levels as indices into `keys`. */
  readonly levels: readonly (readonly number[])[];
  readonly peopleMin: number;
  /** Indices of the variables that have histograms. */
  readonly variables: readonly number[];
}

/** A column and the value that it gets, over the row at hand at the instant of the act. */
export interface ProgramSetting {
  readonly column: number;
  readonly node: Node;
}

/** What one level of an action writes; `level` stands in its nodes as a constant. */
export type ProgramEffect =
  | {
      readonly kind: "set";
      readonly source: number;
      readonly where: Node | null;
      readonly values: readonly ProgramSetting[];
      readonly costs: Node | null;
    }
  | {
      readonly kind: "add";
      readonly source: number;
      readonly values: readonly ProgramSetting[];
    }
  | {
      readonly kind: "add-monthly";
      readonly source: number;
      readonly times: Node;
      readonly values: readonly ProgramSetting[];
      readonly amount: { readonly column: number; readonly where: Node } | null;
      readonly among: { readonly column: number; readonly count: number } | null;
    }
  | {
      readonly kind: "top-up";
      readonly source: number;
      readonly column: number;
      readonly to: Node;
      readonly values: readonly ProgramSetting[];
    }
  | { readonly kind: "obtain"; readonly source: number }
  | { readonly kind: "keep" };

/** An action with what each of its levels writes. */
export interface ProgramAction {
  readonly definition: ActionDefinition;
  /** Indices of actions that come first where they apply. */
  readonly after: readonly number[];
  readonly levels: readonly {
    readonly definition: ActionLevel;
    readonly effects: readonly ProgramEffect[];
  }[];
}

/** What the future brings to a source; conditions are over its rows, or over its parent's. */
export type ProgramContinuation =
  | { readonly kind: "stays" }
  | { readonly kind: "repeats" }
  | { readonly kind: "moves-along" }
  | { readonly kind: "seen-again"; readonly unless: Node }
  | {
      readonly kind: "obtained-again";
      readonly worldDays: number;
      /** Index of a parameter. */
      readonly freshDays: number;
    }
  | {
      readonly kind: "statuses";
      readonly column: number;
      readonly open: Node;
      readonly behind: Node;
      readonly clear: string;
      readonly behindBy: readonly string[];
    };

/** What plans keep to: the income's variable, and indices of parameters. */
export interface ProgramPlans {
  readonly income: number;
  readonly incomeShareMost: number;
  readonly marginPoints: number;
  readonly cheapPointsMost: number;
  readonly honouredDays: number;
}

/** A definition in its compiled form: what every back end starts from. */
export interface Program {
  readonly definition: Definition;
  /** sha256 of the definition's canonical JSON, in hex. */
  readonly hash: string;
  readonly offsetMinutes: number;
  readonly parameters: readonly ProgramParameter[];
  readonly variables: readonly ProgramVariable[];
  /** Indices of all variables, each after those that it reads. */
  readonly order: readonly number[];
  /** The part of `order` that a decision needs. */
  readonly decisive: readonly number[];
  readonly gates: readonly ProgramGate[];
  readonly preScreen: {
    readonly uses: readonly number[];
    readonly gates: readonly ProgramPreScreenGate[];
    /** The part of `order` that a pre-screen needs. */
    readonly decisive: readonly number[];
  } | null;
  /** By regime, in declared order. */
  readonly scorecards: readonly ProgramScorecard[] | null;
  readonly cohorts: ProgramCohorts | null;
  readonly limit: readonly ProgramLimitComponent[];
  readonly actions: readonly ProgramAction[];
  /** By source. */
  readonly continuations: readonly ProgramContinuation[];
  readonly plans: ProgramPlans | null;
}
