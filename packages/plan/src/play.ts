import {
  type Decision,
  type Dossier,
  evaluate,
  type Program,
  type Reference,
} from "@kaitong/engine";
import type { PlannedAction } from "./answer.js";
import { isKept } from "./levers/touch.js";
import { decideAt } from "./verify.js";
import type { Act } from "./world/act.js";
import { momentOf } from "./world/moment.js";
import { type Person, personOf } from "./world/person.js";
import { worldAt } from "./world/world.js";

/** What was decided on a day of the future, and on which facts. */
interface Played {
  readonly decision: Decision;
  /** The facts as they would be known then. */
  readonly dossier: Dossier;
  /** Milliseconds since 1970. */
  readonly asOf: number;
}

/** Who lives a plan, and when it was made. */
export interface Player {
  readonly program: Program;
  readonly reference: Reference;
  readonly dossier: Dossier;
  /** Milliseconds since 1970: the instant of the plan. */
  readonly asOf: number;
}

/**
 * The acts of planned steps: what is done once is done on its last day, what is kept is kept from
 * its first. Null where the program does not know an action or level.
 */
export function actsOf(program: Program, actions: readonly PlannedAction[]): readonly Act[] | null {
  const acts: Act[] = [];
  for (const { action: id, level: levelId, from, until } of actions) {
    const action = program.actions.findIndex(({ definition }) => definition.id === id);
    const compiled = program.actions[action];
    const level = (compiled?.levels ?? []).findIndex(({ definition }) => definition.id === levelId);
    if (compiled === undefined || level < 0) return null;
    const day = evaluate.calendar.parseDay(isKept(compiled) ? from : until);
    if (day === null) return null;
    acts.push({ action, level, from: day });
  }
  return acts;
}

const people = new WeakMap<Dossier, Person>();

function personFor({ program, reference, dossier, asOf }: Player): Person {
  const known = people.get(dossier);
  const isSame =
    known?.program === program &&
    known.asOf === asOf &&
    known.decision.reference === reference.hash;
  if (known !== undefined && isSame) return known;
  const made = personOf(program, reference, dossier, asOf);
  people.set(dossier, made);
  return made;
}

/**
 * The world on a day, `YYYY-MM-DD`, at ten in the morning of the product's time when steps are
 * done as planned, and what is decided then; in a given regime where one is named. Asserts that
 * the program knows the actions, their levels and the regime, and that the day is not past.
 */
export function play(
  player: Player,
  actions: readonly PlannedAction[],
  onDay: string,
  regime?: string,
): Played {
  const person = personFor(player);
  const day = evaluate.calendar.parseDay(onDay);
  const acts = actsOf(player.program, actions);
  evaluate.assert(day !== null && day >= person.today, "the day is one from today on");
  evaluate.assert(acts !== null, "the program knows the actions");
  const { list } = player.program.definition.regimes;
  const forced =
    regime === undefined ? person.regime : list.findIndex(({ name }) => name === regime);
  evaluate.assert(forced >= 0, "the program knows the regime");
  const moment = momentOf(person, day);
  return {
    decision: decideAt(person, acts, day, forced),
    dossier: worldAt(person, acts, moment),
    asOf: moment.asOf,
  };
}
