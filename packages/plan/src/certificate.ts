import { type define, evaluate, format } from "@kaitong/engine";
import type { Certificate, Obstacle } from "./answer.js";
import { copy } from "./copy/copy.js";
import { writes } from "./levers/touch.js";
import { localized } from "./steps.js";
import type { Person } from "./world/person.js";

const { unreachable } = evaluate;

type Kind = Certificate["kind"];

function gateOf({ program }: Person, code: string): define.GateDefinition | undefined {
  return program.definition.gates.find(({ id }) => id === code);
}

/** Whether somebody else must say something first: a score, a document, a report. */
function isOutside(person: Person, obstacle: Obstacle): boolean {
  if (obstacle.kind !== "gate") return true;
  const gate = gateOf(person, obstacle.code);
  if (gate === undefined) return false;
  if (gate.nature === "outside") return true;
  const { actions } = person.program;
  return gate.cure.some((id) => {
    const action = actions.find(({ definition }) => definition.id === id);
    if (action === undefined) return false;
    const obtains = action.levels.some(({ effects }) =>
      effects.some(({ kind }) => kind === "obtain"),
    );
    return action.definition.conditional === true || obtains || !writes(action);
  });
}

function kindOf(person: Person, reasons: readonly Obstacle[], until: number | null): Kind {
  if (person.decision.outcome === "referred") return "in-review";
  if (until !== null) return "dated";
  const isAwaited = reasons.some((one) => one.kind === "gate" && isOutside(person, one));
  if (isAwaited) return "outside-fact";
  if (!person.program.actions.some(writes)) return "no-action-declared";
  return reasons.some((one) => isOutside(person, one)) ? "outside-fact" : "no-date";
}

/** What stands in the way, as a person may read it: no more than the gate's class discloses. */
function because(person: Person, obstacle: Obstacle, language: define.Language): string {
  const words = copy[language];
  if (obstacle.kind === "points") {
    return format.fill(words.byPoints, {
      best: String(obstacle.best),
      needed: String(obstacle.needed),
    });
  }
  if (obstacle.kind === "search") return words.bySearch;
  const { program } = person;
  const gate = gateOf(person, obstacle.code);
  const layer = program.definition.layers.find(({ id }) => id === gate?.layer);
  if (gate === undefined || gate.disclosure !== "full") return layer?.label[language] ?? "";
  const label = gate.label[language];
  if (obstacle.clearsOn !== null) {
    return format.fill(words.byGateUntil, { label, day: obstacle.clearsOn });
  }
  const variable = program.variables.findIndex(({ name }) => name === obstacle.variable);
  if (variable < 0 || obstacle.value === null || typeof obstacle.needed !== "number") {
    return label;
  }
  const kind = evaluate.kindOf(program, { variable });
  if (kind.type !== "integer") return label;
  const show = (value: number | string | null) =>
    format.formatValue(value, kind, language, program.offsetMinutes);
  const today = person.decision.reasons.find(({ code }) => code === obstacle.code);
  const isNow =
    obstacle.applyOn === evaluate.calendar.formatDay(person.today) ||
    (today?.variable === obstacle.variable && today.value === obstacle.value);
  return format.fill(isNow ? words.byGate : words.byGateThen, {
    label,
    value: show(obstacle.value),
    needed: show(obstacle.needed),
    day: obstacle.applyOn,
  });
}

function textOf(
  person: Person,
  kind: Kind,
  reasons: readonly Obstacle[],
  { until, months, hasPlan }: Scope,
): define.Localized {
  const isHeld = person.decision.outcome === "held";
  return localized((language) => {
    const words = copy[language];
    const joined = [...new Set(reasons.map((one) => because(person, one, language)))];
    const places = {
      months: String(months),
      because: joined.join(language === "en" ? "; " : "；"),
      day: until === null ? "" : evaluate.calendar.formatDay(until),
    };
    switch (kind) {
      case "in-review":
        return hasPlan ? words.inReviewWithPlan : words.inReview;
      case "no-action-declared":
        return words.noAction;
      case "dated":
        return format.fill(words.dated, places);
      case "no-date":
        return format.fill(words.noDate, places);
      case "outside-fact":
        return format.fill(isHeld ? words.outsideHeld : words.outside, places);
      default:
        return unreachable(kind);
    }
  });
}

/** What a certificate is about. */
interface Scope {
  /** First day on which there is a plan, or null. */
  readonly until: number | null;
  /** Months that were asked for. */
  readonly months: number;
  /** Whether there is a plan, though somebody has to look at the application. */
  readonly hasPlan: boolean;
}

/** Of what stands in the way on the last day, what does so today; all of it where nothing does. */
function todaysOf({ decision }: Person, obstacles: readonly Obstacle[]): readonly Obstacle[] {
  const codes = new Set(decision.reasons.map(({ code }) => code));
  const own = obstacles.filter((one) => one.kind === "gate" && codes.has(one.code));
  return own.length === 0 ? obstacles : own;
}

/** The day on which time alone lifts a gate, as today's decision says. */
function withClearing(person: Person, obstacle: Obstacle): Obstacle {
  if (obstacle.kind !== "gate") return obstacle;
  const reason = person.decision.reasons.find(({ code }) => code === obstacle.code);
  return { ...obstacle, clearsOn: reason?.clearsOn ?? null };
}

/**
 * The proof that no plan exists within the months asked for.
 * @param days what stands in the way on each day that was looked at
 * @param reasons all that stands in the way on the last of them
 */
export function certificateOf(
  person: Person,
  days: readonly Obstacle[],
  reasons: readonly Obstacle[],
  scope: Scope,
): Certificate {
  const last = todaysOf(person, reasons).map((one) => withClearing(person, one));
  const { until } = scope;
  const kind = kindOf(person, last, until);
  return {
    kind,
    until: until === null ? null : evaluate.calendar.formatDay(until),
    reasons: last,
    days: days.map((one) => withClearing(person, one)),
    text: textOf(person, kind, last, scope),
  };
}
