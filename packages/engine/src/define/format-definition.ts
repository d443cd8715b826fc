import type { JsonValue } from "../value/canonical.js";
import { unreachable } from "../value/unreachable.js";
import { definitionShape } from "./definition-shape.js";
import { layoutJson } from "./layout-json.js";
import type { Shape } from "./shape.js";

type Members = Readonly<Record<string, JsonValue>>;

/** Members in the order in which they are read: what it is, what it says, what follows from it. */
const memberOrder: readonly string[] = [
  ...["kind", "format", "id", "name", "label", "says", "notice", "effectiveFrom", "jurisdiction"],
  ...["currency"],
  ...["timeZone", "offsetMinutes", "layers", "sources", "parameters", "families", "variables"],
  ...["gates", "scorecard", "regimes", "neutral", "list", "cohorts", "limit", "coolDown"],
  ...[
    "preScreen",
    "actions",
    "plans",
    "texts",
    "path",
    "parent",
    "rows",
    "time",
    "identity",
    "known",
  ],
  ...["costs", "correctAt", "columns", "leaveOut", "continues", "layer", "family", "type", "unit"],
  ...["minimum", "maximum", "base", "lengthMax", "required", "default", "end", "mayBeFuture"],
  ...["words", "tags", "actionable", "gaming", "combine", "tests", "mode", "per", "function"],
  ...[
    "source",
    "variable",
    "parameter",
    "operator",
    "column",
    "row",
    "first",
    "second",
    "part",
    "whole",
  ],
  ...["left", "right", "threshold", "needed", "outcome", "unknown", "after", "cools", "waits"],
  ...["nature", "disclosure", "cure", "dimensions", "dimension", "direction", "authorised"],
  ...["subtotal", "permille", "window", "length", "skip", "days", "hours", "months", "where"],
  ...["unless", "consecutive", "measure", "when", "then", "branches", "otherwise", "of", "angle"],
  ...["variables", "firstEdges", "secondEdges", "pairs", "is", "from", "below", "regime"],
  ...["value", "values", "points", "bins", "reference", "empty", "percent", "keys", "levels"],
  ...["peopleMin", "exception", "owner", "reason", "components", "amount", "gate"],
  ...["roundDownToFen", "minimumFen", "maximumFen", "rowNotCooling", "uses", "blocks"],
  ...["stages", "effortOnce", "effortMonthly", "effortPerIncomeTenth", "knownAfter", "changes"],
  ...["onRequest", "conditional", "effects", "worldDays", "freshDays", "open", "behind", "clear"],
  ...["behindBy", "times", "among", "count", "to", "income", "incomeShareMost", "marginPoints"],
  ...["cheapPointsMost", "honouredDays", "expression", "zh-CN", "en", "text", "unknownText"],
];
const ranks = new Map<string, number>();
for (const [rank, name] of memberOrder.entries()) if (!ranks.has(name)) ranks.set(name, rank);

function isObject(value: JsonValue): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Sorts members by rank; what no rank is known of stays behind, as it was. */
function sorted(value: Members, memberOf: (name: string) => Shape | undefined): JsonValue {
  const rank = (name: string) => ranks.get(name) ?? memberOrder.length;
  const names = Object.keys(value).sort((a, b) => rank(a) - rank(b));
  const members = names.map((name) => [name, orderedBy(memberOf(name), value[name] ?? null)]);
  return Object.fromEntries(members) as JsonValue;
}

/** The value with the members of its objects in order; free keys stay as they were. */
function orderedBy(shape: Shape | undefined, value: JsonValue): JsonValue {
  if (shape === undefined) return value;
  switch (shape.kind) {
    case "reference":
      return orderedBy(shape.target(), value);
    case "list":
      return Array.isArray(value) ? value.map((item) => orderedBy(shape.of, item)) : value;
    case "either": {
      const objects = shape.of.filter(({ kind }) => kind !== "list");
      const list = shape.of.find(({ kind }) => kind === "list");
      if (Array.isArray(value)) return orderedBy(list, value);
      const part = objects.find(({ kind }) => kind === "object" || kind === "single");
      return orderedBy(part, value);
    }
    case "record":
      if (!isObject(value)) return value;
      return Object.fromEntries(
        Object.entries(value).map(([key, member]) => [key, orderedBy(shape.of, member)]),
      );
    case "object":
      if (!isObject(value)) return value;
      return sorted(value, (name) => shape.required[name] ?? shape.optional[name]);
    case "single":
      return isObject(value) ? sorted(value, (name) => shape.members[name]) : value;
    case "variant": {
      if (!isObject(value)) return value;
      const own = typeof value.kind === "string" ? shape.of[value.kind] : undefined;
      return sorted(value, (name) => own?.required[name] ?? own?.optional[name]);
    }
    case "text":
    case "integer":
    case "boolean":
    case "choice":
    case "literal":
      return value;
    default:
      return unreachable(shape);
  }
}

/**
 * The text of a definition in its one layout: members in the order in which they are read, lines of
 * up to 100 columns. What it means, and so its hash, stays the same. A value of another form is
 * laid out too, so that it can be mended.
 */
export function formatDefinition(value: JsonValue): string {
  return layoutJson(orderedBy(definitionShape, value));
}

/** The text of a definition, or of any other JSON file of a policy, in its one layout. */
export function formatJson(value: JsonValue): string {
  const isDefinition = isObject(value) && value.format === "kaitong/definition/1";
  return isDefinition ? formatDefinition(value) : layoutJson(value);
}

/** Every member's name that the layout knows a place for; tests compare it with the shapes. */
export const orderedMembers: ReadonlySet<string> = new Set(ranks.keys());
