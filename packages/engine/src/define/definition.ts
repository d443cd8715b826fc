import type { Expression, Unit, ValueType } from "./expression.js";

/** A text in every language of the product. */
export interface Localized {
  readonly "zh-CN": string;
  readonly en: string;
}

/** A language of the product. */
export type Language = keyof Localized;

/** What a decision can say; `offered` and `not-offered` come from a pre-screen only. */
export type Outcome = "approved" | "declined" | "held" | "cooling-off" | "referred";
/** What a gate can lead to. */
export type GateOutcome = Exclude<Outcome, "approved">;
/** What kind of obstacle a reason is. */
export type Nature = "temporary" | "correctable" | "actionable" | "waiting" | "outside";
/** How much of a reason the person sees: all, its kind only, or nothing of it. */
export type Disclosure = "full" | "category" | "none";

/** One column of a source: its type, bounds and how absence is read. */
export interface ColumnDefinition {
  readonly name: string;
  readonly type: ValueType;
  readonly unit?: Unit;
  /** Bounds of an integer, both inclusive. */
  readonly minimum?: number;
  readonly maximum?: number;
  /** The only values that a text may have. */
  readonly values?: readonly string[];
  /** Longest text, in UTF-16 units. */
  readonly lengthMax?: number;
  readonly required?: boolean;
  /** Read in place of an absent value, which would otherwise be unknown. */
  readonly default?: boolean | number | string;
  /** Absent means "has not happened", so that the value is unknown but not missing. */
  readonly end?: boolean;
  /** A day after the decision's instant stays as it is. */
  readonly mayBeFuture?: boolean;
  /** Words that stand for a day, such as `long-term`. */
  readonly words?: Readonly<Record<string, string>>;
}

/** A rule by which rows of a source are left out of everything, such as disputed ones. */
export interface LeaveOut {
  readonly id: string;
  readonly label: Localized;
  /** Row condition: a row for which it is true is seen by no variable. */
  readonly when: Expression;
}

/**
 * What the future brings to a source when nothing is changed; without one, what is known stays.
 * - `repeats`: the facts of the three complete months before today come again in turn; days and
 *   instants of a row move by as many days as its time, so that nothing is paid any earlier.
 * - `moves-along`: facts stay as old as they are today, such as a score that does not change.
 * - `seen-again`: the last row is seen again on the day itself; not one for which `unless` holds.
 * - `obtained-again`: obtained anew on the day while the last one is fresh, and then shows the
 *   world as it was some days before.
 * - `statuses`: one row for each complete month below every parent that is open; the first of
 *   `behindBy` or the next one while the parent is behind, `clear` otherwise.
 */
export type Continuation =
  | { readonly kind: "repeats" }
  | { readonly kind: "moves-along" }
  | { readonly kind: "seen-again"; readonly unless: Expression }
  | {
      readonly kind: "obtained-again";
      readonly worldDays: number;
      /** Name of a parameter in days: how long consent to the last one lasts. */
      readonly freshDays: { readonly parameter: string };
    }
  | {
      readonly kind: "statuses";
      readonly column: string;
      /** Conditions over the parent's row. */
      readonly open: Expression;
      readonly behind: Expression;
      readonly clear: string;
      readonly behindBy: readonly string[];
    };

/** A typed table of facts about one subject, and where it lies in a dossier. */
export interface SourceDefinition {
  readonly name: string;
  readonly label: Localized;
  /** Members of the dossier, from the top or from the parent's row, that lead to the table. */
  readonly path: readonly string[];
  readonly rows: "one" | "many" | "values";
  readonly parent?: string;
  readonly columns: readonly ColumnDefinition[];
  /** Column that says when a fact happened; its type is instant, day or month. */
  readonly time?: string;
  /** Column that may not occur twice in one table. */
  readonly identity?: string;
  /** When a fact without `knownAt` is known. */
  readonly known: "always" | "time" | "month-end" | "parent";
  readonly leaveOut?: readonly LeaveOut[];
  /** Obtaining it leaves a trace or needs consent: never used by a pre-screen. */
  readonly costs: boolean;
  /** Who corrects a wrong fact: a key of `texts`. */
  readonly correctAt: string;
  readonly continues?: Continuation;
}

/** A value of a parameter from a day on, with the text that sets it. */
export interface ParameterValue {
  readonly from: string;
  readonly regime?: string;
  readonly value: number;
  readonly reference: string;
}

/** A number of the policy that changes over time; values from the oldest to the newest. */
export interface ParameterDefinition {
  readonly name: string;
  readonly label: Localized;
  readonly unit: Unit;
  readonly values: readonly ParameterValue[];
}

/** A group of variables that tell of the same thing. */
export interface FamilyDefinition {
  readonly name: string;
  readonly label: Localized;
  /** One sentence: what a variable of this family may tell. */
  readonly says: Localized;
}

/** A named value computed from a dossier; may be unknown. */
export interface VariableDefinition {
  readonly name: string;
  readonly label: Localized;
  readonly family: string;
  readonly type: ValueType;
  readonly unit?: Unit;
  readonly tags: readonly string[];
  readonly actionable: boolean;
  /** `cheap`: easily faked by the person. */
  readonly gaming: "none" | "cheap";
  readonly expression: Expression;
}

/** What a test compares with: a constant, a parameter, or another variable. */
export type Threshold =
  | number
  | boolean
  | string
  | { readonly parameter: string }
  | { readonly variable: string };

/** One comparison of a gate. */
export interface GateTest {
  /** Name of a variable, or `score` in the score layer. */
  readonly variable: string;
  /** The test passes when this holds between value and threshold. */
  readonly operator: "=" | "<" | "<=" | ">" | ">=";
  readonly threshold: Threshold;
  /** Shown in place of the value that just passes, where less would not be enough. */
  readonly needed?: number | boolean | { readonly variable: string };
}

/** A named condition in a layer of the funnel, and what happens when it fails or is unknown. */
export interface GateDefinition {
  readonly id: string;
  readonly layer: string;
  readonly label: Localized;
  /** `all`: passes when every test passes; `any`: when at least one does. */
  readonly combine: "all" | "any";
  readonly tests: readonly GateTest[];
  readonly outcome: GateOutcome;
  readonly unknown: "pass" | "not-evaluated" | GateOutcome;
  /** Gates that must not have failed for this one to be evaluated. */
  readonly after?: readonly string[];
  /** A decline for this starts the cool-down. */
  readonly cools: boolean;
  /** Time alone may cure it: the engine looks for the first day on which it passes. */
  readonly waits: boolean;
  readonly nature: Nature;
  readonly disclosure: Disclosure;
  /** Ids of actions, or `wait`, or `human-review`. */
  readonly cure: readonly string[];
  /** The source to name in the reason; the first that the variable reads when absent. */
  readonly source?: string;
  /** May use {value}, {needed}, {clearsOn}, {people}. */
  readonly text: Localized;
  readonly unknownText?: Localized;
}

/** A gate that only decides whether the entrance is shown. */
export interface PreScreenGateDefinition
  extends Omit<GateDefinition, "outcome" | "unknown" | "cools" | "layer"> {}

/** A range of values with its points. */
export interface BinDefinition {
  /** Half-open [from, below); absent means without bound. */
  readonly from?: number;
  readonly below?: number;
  /** For booleans, in place of bounds. */
  readonly is?: boolean;
  readonly points: number;
}

/** A variable of the scorecard with its bins in rising order. */
export interface ScoredVariable {
  readonly variable: string;
  readonly dimension: string;
  readonly direction: "up" | "down" | "free";
  readonly unknown: number;
  /** Data that the person authorises: no bin is below the points of unknown. */
  readonly authorised?: boolean;
  readonly bins: readonly BinDefinition[];
}

/** Points for two integers together. */
export interface PairTable {
  readonly first: string;
  readonly second: string;
  readonly dimension: string;
  readonly firstEdges: readonly number[];
  readonly secondEdges: readonly number[];
  /** Points by first bin, then second bin. */
  readonly points: readonly (readonly number[])[];
  /** When either is unknown. */
  readonly unknown: number;
}

/** A group of scored variables whose points are added up for people. */
export interface DimensionDefinition {
  readonly id: string;
  readonly label: Localized;
  /** Key of `texts` of the subtotal that it belongs to. */
  readonly subtotal: string;
}

/** Base and points; the sum is proved to lie between minimum and maximum, never clamped. */
export interface ScorecardDefinition {
  readonly base: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly dimensions: readonly DimensionDefinition[];
  readonly variables: readonly ScoredVariable[];
  readonly pairs: readonly PairTable[];
}

/** A state of the economy: it selects parameter values and scales dimensions. */
export interface RegimeDefinition {
  readonly name: string;
  readonly label: Localized;
  /** Factor on the points of a dimension, in thousandths; 1000 when absent. */
  readonly permille: Readonly<Record<string, number>>;
}

/** How the people are found that a person is compared with. */
export interface CohortDefinition {
  readonly keys: readonly { readonly name: string; readonly variable: string }[];
  /** Sets of keys from narrow to wide; the first with enough people and known keys is used. */
  readonly levels: readonly (readonly string[])[];
  readonly peopleMin: number;
  readonly variables: readonly string[];
  readonly exception: { readonly owner: string; readonly reason: string };
}

/** One bound on the limit, in fen; the smallest known one binds. */
export interface LimitComponent {
  readonly id: string;
  readonly label: Localized;
  /** Variable in fen; skipped while unknown. */
  readonly variable?: string;
  /** Expression over the score; only one of the two is given. */
  readonly amount?: Expression;
  /** The gate that declines when this component is below the smallest line. */
  readonly gate?: string;
}

/** The limit of an approved line, in fen. */
export interface LimitDefinition {
  readonly components: readonly LimitComponent[];
  readonly roundDownToFen: number;
  readonly minimumFen: number;
  readonly maximumFen: number;
}

/** How a decline will stand among the next application's facts. */
export interface CoolDownDefinition {
  readonly source: string;
  /** Columns of the row that today's decline will be in the next application's dossier. */
  readonly row: Readonly<Record<string, string | boolean>>;
  /** The same for a decline that does not cool, where gates count such ones too. */
  readonly rowNotCooling?: Readonly<Record<string, string | boolean>>;
}

/** Which gates decide, on platform facts alone, whether the entrance is shown. */
export interface PreScreenDefinition {
  readonly uses: readonly string[];
  readonly gates: readonly PreScreenGateDefinition[];
  /** Gates that also stop an application that is made all the same. */
  readonly blocks: readonly string[];
}

/** How far an action is taken, and its effort: once, and each month that it is kept. */
export interface ActionLevel {
  readonly id: string;
  readonly value?: number;
  readonly effortOnce: number;
  readonly effortMonthly: number;
  /** Added for each tenth of a month's income that it costs. */
  readonly effortPerIncomeTenth?: number;
}

/**
 * What an action writes into the dossier. Conditions and values are over the row at hand; `today`
 * and the instant are those of the act, and `level` is the value of the action's level.
 * - `set`: rows for which `where` holds get values; `costs` is the money for each of them in fen.
 * - `add`: one row more.
 * - `add-monthly`: rows in each month that it is kept, each on a day of its own. `amount` is the
 *   median of a column over the person's own rows; together a month's rows never come to more
 *   than the mean month of those rows. `among` names as many others in turn.
 * - `top-up`: a row in each month that it is kept, of what a month's sum lacks up to `to`. Building
 *   it up costs the most that a month lacks.
 * - `obtain`: the source is obtained again on the day of application.
 * - `keep`: what the continuation assumes in any case, so that it changes nothing by itself.
 */
export type Effect =
  | {
      readonly kind: "set";
      readonly source: string;
      readonly where?: Expression;
      readonly values: Readonly<Record<string, Expression>>;
      readonly costs?: Expression;
    }
  | {
      readonly kind: "add";
      readonly source: string;
      readonly values: Readonly<Record<string, Expression>>;
    }
  | {
      readonly kind: "add-monthly";
      readonly source: string;
      readonly times: Expression;
      readonly values: Readonly<Record<string, Expression>>;
      readonly amount?: { readonly column: string; readonly where: Expression };
      readonly among?: { readonly column: string; readonly count: number };
    }
  | {
      readonly kind: "top-up";
      readonly source: string;
      readonly column: string;
      readonly to: Expression;
      readonly values: Readonly<Record<string, Expression>>;
    }
  | { readonly kind: "obtain"; readonly source: string }
  | { readonly kind: "keep" };

/** Something that a person can change. */
export interface ActionDefinition {
  readonly id: string;
  readonly label: Localized;
  readonly stages: readonly ("initial" | "mid" | "long")[];
  readonly unit?: Unit;
  readonly levels: readonly ActionLevel[];
  /** Days from the act until the fact is known; `next-month` for monthly figures. */
  readonly knownAfter: number | "next-month" | "never";
  /** Sources and columns that it changes, as `source.column`. */
  readonly changes: readonly string[];
  /** The person must say that it applies. */
  readonly onRequest: boolean;
  /** Says what to do; may use {level}, {from}, {until}. */
  readonly text?: Localized;
  /** Without any, nobody can work out beforehand what it leads to. */
  readonly effects?: readonly Effect[];
  /** Others decide whether it comes true: shown as a condition, never as a step. */
  readonly conditional?: boolean;
  /** Actions that, where they apply, come first. */
  readonly after?: readonly string[];
}

/** What plans keep to; all names are those of parameters, but for the income's variable. */
export interface PlansDefinition {
  /** Variable: monthly income in fen. While it is unknown no plan costs money. */
  readonly income: string;
  /** Basis points of the income that a month may cost. */
  readonly incomeShareMost: string;
  /** Points above what is needed. */
  readonly marginPoints: string;
  /** Points that variables marked `gaming: cheap` give at most, all together. */
  readonly cheapPointsMost: string;
  /** Days from the plan on in which its versions count. */
  readonly honouredDays: string;
}

/** Everything that decides. Its content hash is its identity. */
export interface Definition {
  readonly format: "kaitong/definition/1";
  readonly name: string;
  readonly label: Localized;
  readonly notice: Localized;
  readonly timeZone: { readonly name: string; readonly offsetMinutes: number };
  readonly effectiveFrom: string;
  readonly jurisdiction: "cn" | "eu" | "us";
  /** The currency's unit as it stands behind an amount, which is kept in hundredths; else yuan. */
  readonly currency?: Localized;
  readonly layers: readonly { readonly id: string; readonly label: Localized }[];
  readonly sources: readonly SourceDefinition[];
  readonly parameters: readonly ParameterDefinition[];
  readonly families: readonly FamilyDefinition[];
  readonly variables: readonly VariableDefinition[];
  readonly gates: readonly GateDefinition[];
  readonly scorecard?: ScorecardDefinition;
  readonly regimes: {
    readonly neutral: string;
    readonly list: readonly RegimeDefinition[];
  };
  readonly cohorts?: CohortDefinition;
  readonly limit?: LimitDefinition;
  readonly coolDown?: CoolDownDefinition;
  readonly preScreen?: PreScreenDefinition;
  readonly actions: readonly ActionDefinition[];
  readonly plans?: PlansDefinition;
  readonly texts: Readonly<Record<string, Localized>>;
}
