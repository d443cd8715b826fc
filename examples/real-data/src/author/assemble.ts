import type { define } from "@kaitong/engine";
import type { Declared } from "./declare.js";
import type { Rule } from "./rules.js";

/** A source before its name and label are added. */
export interface Source extends Omit<define.SourceDefinition, "name" | "label"> {}

/** A parameter before its name and label are added. */
export interface Parameter extends Omit<define.ParameterDefinition, "name" | "label"> {}

/** A scorecard before the labels of its dimensions are added. */
export interface Scorecard extends Omit<define.ScorecardDefinition, "dimensions"> {}

type Named<Value> = Readonly<Record<string, Value>>;

/** Everything that decides, before the texts are added. */
export interface Parts {
  readonly name: string;
  readonly timeZone: define.Definition["timeZone"];
  readonly effectiveFrom: string;
  readonly jurisdiction: define.Definition["jurisdiction"];
  readonly layers: readonly string[];
  readonly sources: Named<Source>;
  readonly parameters: Named<Parameter>;
  readonly families: readonly string[];
  readonly variables: Named<Declared>;
  readonly gates: Named<Rule>;
  readonly scorecard: Scorecard;
  /** Dimensions with the text of the subtotal that each belongs to. */
  readonly dimensions: Named<string>;
  /** Keys of the texts that the parts name. */
  readonly texts: readonly string[];
}

/** What is said when a gate fails, and when it cannot be judged. */
export interface GateCopy {
  readonly label: string;
  /** May use {value}, {needed}, {clearsOn}. */
  readonly text: string;
  /** Said when the fact is missing, for gates that then decide. */
  readonly unknownText?: string;
}

type Texts<Keys extends PropertyKey, Value = string> = Readonly<Record<Keys, Value>>;

/** Everything that a definition says in one language: a text for every name of its parts. */
export interface DefinitionCopy<Of extends Parts> {
  readonly product: string;
  readonly notice: string;
  /** The currency's unit as it stands behind an amount. */
  readonly currency: string;
  readonly regime: string;
  readonly layers: Texts<Of["layers"][number]>;
  readonly sources: Texts<keyof Of["sources"]>;
  readonly parameters: Texts<keyof Of["parameters"]>;
  readonly families: Texts<
    Of["families"][number],
    { readonly label: string; readonly says: string }
  >;
  readonly variables: Texts<keyof Of["variables"]>;
  readonly gates: Texts<keyof Of["gates"], GateCopy>;
  readonly dimensions: Texts<keyof Of["dimensions"]>;
  readonly texts: Texts<Of["texts"][number]>;
}

type Copies<Of extends Parts> = Readonly<Record<define.Language, DefinitionCopy<Of>>>;
type AnyCopy = DefinitionCopy<Parts>;

/** Puts the parts and their texts in both languages together to one definition. */
export function assemble<Of extends Parts>(parts: Of, copies: Copies<Of>): define.Definition {
  // By its type a copy has a text for every name of these parts.
  const texts = copies as Readonly<Record<define.Language, AnyCopy>>;
  const both = (of: (copy: AnyCopy) => string | undefined): define.Localized => ({
    "zh-CN": of(texts["zh-CN"]) ?? "",
    en: of(texts.en) ?? "",
  });
  const { layers, sources, parameters, families, variables, gates, scorecard } = parts;
  return {
    format: "kaitong/definition/1",
    name: parts.name,
    label: both((copy) => copy.product),
    notice: both((copy) => copy.notice),
    timeZone: parts.timeZone,
    effectiveFrom: parts.effectiveFrom,
    jurisdiction: parts.jurisdiction,
    currency: both((copy) => copy.currency),
    layers: layers.map((id) => ({ id, label: both((copy) => copy.layers[id]) })),
    sources: named(sources, (name) => both((copy) => copy.sources[name])),
    parameters: named(parameters, (name) => both((copy) => copy.parameters[name])),
    families: families.map((name) => ({
      name,
      label: both((copy) => copy.families[name]?.label),
      says: both((copy) => copy.families[name]?.says),
    })),
    variables: named(variables, (name) => both((copy) => copy.variables[name])),
    gates: Object.entries(gates).map(([id, gate]) => ({
      id,
      label: both((copy) => copy.gates[id]?.label),
      text: both((copy) => copy.gates[id]?.text),
      ...(texts.en.gates[id]?.unknownText === undefined
        ? {}
        : { unknownText: both((copy) => copy.gates[id]?.unknownText) }),
      ...gate,
    })),
    scorecard: {
      ...scorecard,
      dimensions: Object.entries(parts.dimensions).map(([id, subtotal]) => ({
        id,
        label: both((copy) => copy.dimensions[id]),
        subtotal,
      })),
    },
    regimes: {
      neutral: "normal",
      list: [{ name: "normal", label: both((copy) => copy.regime), permille: {} }],
    },
    actions: [],
    texts: Object.fromEntries(parts.texts.map((key) => [key, both((copy) => copy.texts[key])])),
  };
}

function named<Value>(record: Named<Value>, label: (name: string) => define.Localized) {
  return Object.entries(record).map(([name, value]) => ({ name, label: label(name), ...value }));
}

/** Reference data without cohorts. */
export interface PlainReference {
  readonly format: "kaitong/reference/1";
  readonly name: string;
  readonly notice: define.Localized;
  readonly regimes: readonly {
    readonly from: string;
    readonly regime: string;
    readonly reference: string;
  }[];
}

/** Reference data with one state of the economy that never changes. */
export function plainReference(
  name: string,
  from: string,
  notice: define.Localized,
): PlainReference {
  return {
    format: "kaitong/reference/1",
    name,
    notice,
    regimes: [{ from, regime: "normal", reference: "one state of the economy in this example" }],
  };
}
