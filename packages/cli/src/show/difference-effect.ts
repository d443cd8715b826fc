import { type evaluate, format } from "@kaitong/engine";
import type { Language } from "../copy/copy.js";
import type { DifferenceView } from "./difference.js";
import { wrap } from "./text.js";

type Effect = evaluate.Comparison["effect"];
type Direction = Effect["neverLooser"];
type Fact = Direction["facts"][number];
type Obstacle = Direction["obstacles"][number];

/** The names by which the output calls the two definitions. */
interface Roles {
  readonly strict: string;
  readonly loose: string;
}

const looser: Roles = { strict: "B", loose: "A" };
const stricter: Roles = { strict: "A", loose: "B" };

/** Ends a switch: does not type-check while a kind is left over. */
function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}

function factText({ words }: DifferenceView, fact: Fact, roles: Roles): string {
  const { facts } = words;
  switch (fact.kind) {
    case "gates-kept":
      return format.fill(facts.kept, { ...roles, count: String(fact.count) });
    case "gate-follows": {
      const from = fact.from.join(words.listSeparator);
      return format.fill(facts.follows, { ...roles, gate: fact.gate, from });
    }
    case "gate-stops-nobody":
      return format.fill(facts.stopsNobody, { ...roles, gate: fact.gate });
    case "approves-nobody":
      return format.fill(facts.approvesNobody, { ...roles, from: fact.from, regime: fact.regime });
    case "score": {
      const { atLeast, atMost } = fact;
      if (atLeast === 0 && atMost === 0) return facts.sameScore;
      const places = { atLeast: String(atLeast), atMost: String(atMost) };
      return format.fill(facts.score, { ...roles, ...places });
    }
    default:
      return unreachable(fact);
  }
}

function obstacleText(view: DifferenceView, obstacle: Obstacle, roles: Roles): string {
  const { words, start, hasRegimes } = view;
  const { obstacles } = words;
  switch (obstacle.kind) {
    case "time-zones":
      return obstacles.timeZones;
    case "regimes":
      return obstacles.regimes;
    case "gate": {
      const { gate, points, lack, from, regime } = obstacle;
      const when = [
        ...(from === start ? [] : [format.fill(words.from, { from })]),
        ...(hasRegimes ? [format.fill(words.suchAs, { regime })] : []),
      ];
      const where = when.map((text) => `${words.listSeparator}${text}`).join("");
      const places = { ...roles, gate, where };
      const isPoints = points !== null && (points.atLeast !== 0 || points.atMost !== 0);
      if (!isPoints) return format.fill(obstacles.lacks[lack], places);
      const { atLeast, atMost } = points;
      const span = { atLeast: String(atLeast), atMost: String(atMost) };
      return format.fill(obstacles.points, { ...places, ...span });
    }
    default:
      return unreachable(obstacle);
  }
}

function listed(view: DifferenceView, heading: string, texts: readonly string[]) {
  const lines = texts.flatMap((text) =>
    wrap(text, view.width - 6).map((line, index) => `${index === 0 ? "    • " : "      "}${line}`),
  );
  return lines.length === 0 ? [] : [`  ${heading}`, ...lines];
}

function directionLines(
  view: DifferenceView,
  { proved, facts, obstacles }: Direction,
  roles: Roles,
  failed: string,
): readonly string[] {
  const { words } = view;
  if (proved)
    return listed(
      view,
      words.because,
      facts.map((fact) => factText(view, fact, roles)),
    );
  const texts = obstacles.map((obstacle) => obstacleText(view, obstacle, roles));
  return listed(view, failed, texts);
}

/** What is proved for all people, and what it rests on or failed by. */
export function effectLines(view: DifferenceView, effect: Effect): readonly string[] {
  const { words, paint } = view;
  const { claim, neverLooser, neverStricter } = effect;
  const colour = claim === "unproved" ? paint.yellow : paint.green;
  const headline = wrap(words.claims[claim], view.width).map((line) => paint.bold(colour(line)));
  const isBoth = neverLooser.proved === neverStricter.proved;
  const byLooser = directionLines(
    view,
    neverLooser,
    looser,
    isBoth ? words.noLooser : words.notSame,
  );
  const byStricter = directionLines(
    view,
    neverStricter,
    stricter,
    isBoth ? words.noStricter : words.notSame,
  );
  const order = neverStricter.proved && !neverLooser.proved ? [byStricter, byLooser] : null;
  // Where both are proved they rest on the same facts, told from the other side.
  const both = claim === "same" ? [byLooser] : (order ?? [byLooser, byStricter]);
  const hasLimit = [view.before, view.after].some(
    ({ definition }) => definition.limit !== undefined,
  );
  return [...headline, ...both.flat(), ...(hasLimit ? [`  ${words.limits[effect.limit]}`] : [])];
}

/** What is proved with its sentences, for programs that show them to people. */
export function effectWithTexts(
  effect: Effect,
  views: Readonly<Record<Language, DifferenceView>>,
): object {
  const told = ({ proved, facts, obstacles }: Direction, roles: Roles) => {
    const texts = (of: (view: DifferenceView) => string) => ({
      "zh-CN": of(views["zh-CN"]),
      en: of(views.en),
    });
    return {
      proved,
      facts: facts.map((fact) => ({ ...fact, text: texts((view) => factText(view, fact, roles)) })),
      obstacles: obstacles.map((obstacle) => ({
        ...obstacle,
        text: texts((view) => obstacleText(view, obstacle, roles)),
      })),
    };
  };
  const { neverLooser, neverStricter } = effect;
  return {
    ...effect,
    neverLooser: told(neverLooser, looser),
    neverStricter: told(neverStricter, stricter),
  };
}
