import type {
  BinDefinition,
  DimensionDefinition,
  PairTable,
  ScorecardDefinition,
  ScoredVariable,
} from "./definition.js";
import { boolean, choice, integer, list, object } from "./make-shape.js";
import { id, localized, name } from "./word-shape.js";

/** Scores are kept below 2^31, so that sums fit every engine's plain integer. */
const points = integer(-2_147_483_647, 2_147_483_647);
const edge = integer();

const bin = object<BinDefinition>({ points }, { from: edge, below: edge, is: boolean() });

const variable = object<ScoredVariable>(
  {
    variable: name,
    dimension: id,
    direction: choice("up", "down", "free"),
    unknown: points,
    bins: list(bin, 1),
  },
  { authorised: boolean() },
);

/** A table of more rows or columns is no longer one that people can check. */
const pairBinsMax = 100;

const pair = object<PairTable>(
  {
    first: name,
    second: name,
    dimension: id,
    firstEdges: list(edge, 0, pairBinsMax - 1),
    secondEdges: list(edge, 0, pairBinsMax - 1),
    points: list(list(points, 0, pairBinsMax), 0, pairBinsMax),
    unknown: points,
  },
  {},
);

/** The shape of a scorecard. */
export const scorecardShape = object<ScorecardDefinition>(
  {
    base: points,
    minimum: points,
    maximum: points,
    dimensions: list(object<DimensionDefinition>({ id, label: localized, subtotal: id }, {})),
    variables: list(variable),
    pairs: list(pair, 0, 8),
  },
  {},
);
