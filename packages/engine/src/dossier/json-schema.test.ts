import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { accepts } from "../define/json-schema.fixture.js";
import { readDefinition } from "../program/open.js";
import { dossierJsonSchema } from "./json-schema.js";
import { readDossier } from "./open.js";

const example = new URL("../../../../examples/pay-later/", import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(name, example), "utf8"));
const { program } = readDefinition(read("definition.json"));
if (program === null) throw new Error("the example has no program");
const schema = dossierJsonSchema(program.definition);
const people = readdirSync(new URL("people", example)).map((name) => read(`people/${name}`));

/** Whether the schema and the reader accept a dossier. */
const both = (value: unknown) => [
  accepts(schema, value, schema),
  program !== null && readDossier(program, JSON.stringify(value)).dossier !== null,
];

describe("the schema of dossiers", () => {
  it("accepts every person of the example", () => {
    expect(people.length).toBeGreaterThan(30);
    for (const person of people) expect(both(person)).toEqual([true, true]);
  });

  const [person] = people;
  it.each<[string, unknown]>([
    ["a member that there is not", { ...person, sesami: [] }],
    ["a column that there is not", { ...person, person: { ...person.person, brithDate: "x" } }],
    ["a table that is no list", { ...person, transactions: {} }],
    ["a text in place of an integer", { ...person, sesame: [{ month: "2026-10", score: "702" }] }],
    ["an integer out of its bounds", { ...person, sesame: [{ month: "2026-10", score: 99_999 }] }],
    ["a month that is none", { ...person, sesame: [{ month: "2026-10-01", score: 702 }] }],
    ["a text that its column cannot have", withTransaction({ direction: "sideways" })],
    ["a required column that is null", withTransaction({ at: null })],
    ["no subject", { ...person, subject: undefined }],
    ["a list", [person]],
  ])("refuses %s, as the reader does", (_what, value) => {
    expect(both(JSON.parse(JSON.stringify(value)))).toEqual([false, false]);
  });

  function withTransaction(change: object): unknown {
    const [first, ...rest] = people[0].transactions;
    return { ...people[0], transactions: [{ ...first, ...change }, ...rest] };
  }

  it.each<[string, unknown]>([
    ["a table that is null", { ...person, transactions: null }],
    ["a column that is null", { ...person, person: { ...person.person, mobile: null } }],
    ["nothing but a subject", { subject: "P-1" }],
  ])("accepts %s, as the reader does", (_what, value) => {
    expect(both(value)).toEqual([true, true]);
  });
});
