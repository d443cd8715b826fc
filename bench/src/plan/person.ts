import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { decide, readDefinition, readDossier, readReference } from "@kaitong/engine";
import { planFor } from "@kaitong/plan";
import { exampleFile } from "../dossier.js";
import { type GoalRow, seeded, timed } from "./timed.js";

type Json = Readonly<Record<string, unknown>>;

const goalMs = 25;
const transactionCount = 1_000;
const runsEach = 5;
/** Rounds before anything is timed: the compiler of the runtime goes on for some hundred plans. */
const roundsWarm = 20;
const peopleLeast = 20;
const dayMilliseconds = 86_400_000;

/** What somebody without any transaction is given to repeat. */
const shop: Json = {
  direction: "out",
  amountFen: 4_200,
  category: "groceries",
  channel: "offline",
  counterparty: "M-1",
  state: "settled",
};

/** A person with more transactions: their own again, some days earlier and of other amounts. */
function withTransactions(person: Json, seed: number): Json {
  const random = seeded(seed);
  const asOf = Date.parse(String(person.asOf));
  const given = (person.transactions as readonly Json[] | undefined) ?? [];
  const own =
    given.length > 0 ? given : [{ ...shop, at: new Date(asOf - dayMilliseconds).toISOString() }];
  const added = Array.from({ length: Math.max(0, transactionCount - given.length) }, () => {
    const one = own[random(own.length)]!;
    const earlier = random(given.length > 0 ? 28 : 360) * dayMilliseconds + random(86_400) * 1_000;
    const amountFen = Math.max(1, Number(one.amountFen) + random(2_001) - 1_000);
    return { ...one, amountFen, at: new Date(Date.parse(String(one.at)) - earlier).toISOString() };
  });
  return { ...person, transactions: [...given, ...added] };
}

function open() {
  const { program } = readDefinition(exampleFile("definition.json"));
  if (program === null) throw new Error("the example is refused");
  const { reference } = readReference(program, exampleFile("reference.json"));
  if (reference === null) throw new Error("the example's reference data are refused");
  return { program, reference };
}

/** Whole people of the example who are not approved, each with a thousand transactions. */
export function personRow(): GoalRow {
  const { program, reference } = open();
  const folder = fileURLToPath(new URL("../../../examples/pay-later/people/", import.meta.url));
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  const dossierOf = (name: string, at: number) => {
    const person = exampleFile(`people/${name}`) as Json;
    const { dossier } = readDossier(program, withTransactions(person, at));
    if (dossier === null) throw new Error(`${name} is refused with more transactions`);
    return dossier;
  };
  const people = names.filter(
    (name, at) => decide(program, reference, dossierOf(name, at)).outcome !== "approved",
  );
  if (people.length < peopleLeast) throw new Error(`only ${people.length} are not approved`);
  // Every run gets a dossier of its own, so that nothing that was kept for another one helps.
  const roundOf = () => people.map((name) => dossierOf(name, names.indexOf(name)));
  let plans = 0;
  const run = (dossier: ReturnType<typeof dossierOf>) => {
    plans += planFor(program, reference, dossier).plans.length > 0 ? 1 : 0;
  };
  for (let round = 0; round < roundsWarm; round += 1) timed(roundOf(), run);
  plans = 0;
  const cases = Array.from({ length: runsEach }, roundOf).flat();
  const times = timed(cases, run);
  return {
    name: "whole pay-later person, 1,000 transactions",
    times,
    goal: `p99 <= ${goalMs} ms by processor time`,
    isHeld: times.p99 <= goalMs,
    found:
      `${people.length} people, ${runsEach} runs each after ${roundsWarm} untimed, ` +
      `${plans / runsEach} with a plan`,
  };
}
