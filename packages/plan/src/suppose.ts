import { evaluate } from "@kaitong/engine";
import type { Act } from "./world/act.js";
import { contextAt } from "./world/context.js";
import { changedRow, effectsOf, rowAtOnce } from "./world/effect.js";
import type { Memory } from "./world/memory.js";
import type { Person } from "./world/person.js";
import { keepTimelines } from "./world/timeline.js";

/**
 * Somebody for whom an action has come true already: what nobody can simulate is supposed as its
 * level says. Null when it would change nothing, or when what it obtains is not known at all.
 */
export function suppose(person: Person, act: Act): Person | null {
  const { program, facts } = person;
  const effects = effectsOf(person, act);
  if (!effects.some(({ kind }) => kind === "set" || kind === "add")) return null;
  const atOnce = { ...act, from: person.today };
  let isChanged = false;
  const tables = facts.tables.map((table, source) => {
    const added = effects.flatMap((effect) =>
      effect.kind === "add" && effect.source === source ? [rowAtOnce(person, effect)] : [],
    );
    const rows = (table ?? []).map((row) => changedRow(person, source, row, [atOnce]));
    const isOther = added.length > 0 || rows.some((row, at) => row !== table?.[at]);
    isChanged ||= isOther;
    return isOther ? [...rows, ...added] : table;
  });
  if (!isChanged) return null;
  const { sources } = program.definition;
  const dossier = { subject: person.subject, asOf: person.asOf, tables };
  const seen = evaluate.seeFacts(sources, program.offsetMinutes, dossier, person.asOf);
  evaluate.stepsOf(program).columns(seen, facts);
  const context = contextAt(person, person.asOf);
  const known = person.values.flatMap((value, index) => (value === undefined ? [] : [index]));
  const order = program.order.filter((index) => known.includes(index));
  const values = evaluate.compile(program)(seen, context, order);
  const income = program.plans === null ? null : (values[program.plans.income] ?? null);
  evaluate.assert(income === null || typeof income === "number", "an income is an amount");
  const memory: Memory = new Map();
  const supposed = { ...person, facts: seen, values, incomeFen: income, memory };
  keepTimelines(person, supposed);
  return supposed;
}
