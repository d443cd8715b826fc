import { evaluate } from "@kaitong/engine";
import { describe, expect, test } from "vitest";
import { payLater, playerOf } from "../follow.fixture.js";
import { momentOf } from "../world/moment.js";
import { personOf } from "../world/person.js";
import { worldAt } from "../world/world.js";
import { candidatesOf } from "./candidate.js";
import { openActions } from "./component.js";
import { lookerOf } from "./glance.js";

const product = payLater();
const { program } = product;
const everything = { excluded: new Set<number>(), caps: new Map<number, number>() };

/** All decisive values by the interpreter over the whole world: no horizon, nothing reused. */
function plainly(
  person: ReturnType<typeof personOf>,
  acts: Parameters<typeof worldAt>[1],
  day: number,
) {
  const moment = momentOf(person, day);
  const world = worldAt(person, acts, moment);
  const { definition, offsetMinutes } = program;
  const facts = evaluate.seeFacts(definition.sources, offsetMinutes, world, moment.asOf);
  const context = evaluate.makeContext(program, person.reference, moment.asOf, person.regime);
  const values = evaluate.interpret(program, facts, context, program.decisive);
  return Object.fromEntries(
    program.decisive.map((index) => [program.variables[index]!.name, values[index] ?? null]),
  );
}

describe.each(["declined", "overdue", "held", "peer", "unknown-income", "compensation-12"])(
  "looks at the days of %s",
  (name) => {
    const { reference, dossier, asOf } = playerOf(name, product);
    const person = personOf(program, reference, dossier, asOf);
    const looker = lookerOf(person);
    const documents = program.actions.flatMap(({ definition }, at) =>
      definition.onRequest ? [at] : [],
    );
    const applies = new Set(documents);
    const open = openActions(person, { ...everything, applies }, person.today + 760);
    const days = [0, 2, 11, 45, 90, 130, 365, 730].map((later) => person.today + later);
    const valuesAt = ({ values, columns }: ReturnType<typeof looker.base>) =>
      Object.fromEntries(
        program.decisive.map((index) => [
          program.variables[index]!.name,
          looker.steps.read(values, columns, index),
        ]),
      );

    test("with nothing done, as the interpreter sees the whole world", () => {
      for (const day of days) expect(valuesAt(looker.base(day))).toEqual(plainly(person, [], day));
    });

    test("with one act done, as the interpreter sees the whole world", () => {
      let looks = 0;
      for (const day of days) {
        for (const one of open) {
          for (const level of one.levels) {
            const { moment } = looker.base(day);
            const months = one.reachMonths[level] ?? 0;
            const all = candidatesOf(person, one.action, level, moment, months);
            for (const { act } of all.slice(0, 3)) {
              const found = valuesAt(looker.single(day, act, one.reach));
              expect(found).toEqual(plainly(person, [act], day));
              looks += 1;
            }
          }
        }
      }
      expect(looks).toBeGreaterThan(20);
    });
  },
);
