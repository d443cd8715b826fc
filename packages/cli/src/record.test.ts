import { describe, expect, test } from "vitest";
import { lineOf, peopleNames, person } from "./people.fixture.js";
import { run } from "./process.fixture.js";

// What programs from outside rely on: the record of `--json`, member by member.
type Kind = "integer" | "string" | "boolean" | "null" | "object" | "list";
type Form = Readonly<Record<string, readonly Kind[]>>;

/** A form by kinds, each with the names of its members. */
function form(...parts: readonly (readonly [names: string, ...kinds: Kind[]])[]): Form {
  return Object.fromEntries(
    parts.flatMap(([names, ...kinds]) => names.split(" ").map((name) => [name, kinds])),
  );
}

const gate = form(
  ["id layer result variable", "string"],
  ["value threshold", "integer", "string", "null"],
);
const reason = form(
  ["code kind layer nature disclosure", "string"],
  ["variable source clearsOn correctAt", "string", "null"],
  ["value needed", "integer", "string", "null"],
  ["pointsLost", "integer", "null"],
  ["text", "object"],
);
const contribution = form(["variable bin dimension", "string"], ["points", "integer"]);
const decision = form(
  ["outcome regime definition reference dossier asOf", "string"],
  ["layer reapplyOn limitBoundBy", "string", "null"],
  ["score cutoff base limitFen", "integer", "null"],
  ["reasons gates contributions leftOut", "list"],
  ["cohort hold", "object", "null"],
);
const offered = form(
  ["outcome definition reference dossier asOf", "string"],
  ["nextCheckOn", "string", "null"],
  ["mayApplyAnyway", "boolean"],
  ["reasons gates", "list"],
);

function kindOf(value: unknown): Kind | "other" {
  if (value === null) return "null";
  if (Array.isArray(value)) return "list";
  if (typeof value === "number") return Number.isSafeInteger(value) ? "integer" : "other";
  const kind = typeof value;
  return kind === "string" || kind === "boolean" || kind === "object" ? kind : "other";
}

type Json = Record<string, unknown>;

function expectForm(value: Json, wanted: Form): void {
  expect(Object.keys(value).sort()).toEqual(Object.keys(wanted).sort());
  for (const [name, kinds] of Object.entries(wanted)) {
    expect(kinds, `kind of ${name}`).toContain(kindOf(value[name]));
  }
}

const listIn = (value: Json, name: string) => value[name] as Json[];

/** RFC 8785 written again, by the platform's own parser and printer. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`);
  return `{${members.join(",")}}`;
}

const people = peopleNames.map((name) => lineOf(person(name))).join("");

async function recordsOf(verb: string): Promise<readonly Json[]> {
  const { stdout, stderr, code } = await run([verb, "-", "--json"], { input: people });
  expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
  expect(stdout.endsWith("\n")).toBe(true);
  const lines = stdout.slice(0, -1).split("\n");
  expect(lines).toHaveLength(peopleNames.length);
  for (const line of lines) expect(line).toBe(canonical(JSON.parse(line)));
  return lines.map((line) => JSON.parse(line));
}

describe.concurrent("the record", () => {
  test("of a decision has exactly its members, canonical, and nothing else", async () => {
    const records = await recordsOf("decide");
    for (const record of records) {
      expectForm(record, decision);
      for (const one of listIn(record, "reasons")) expectForm(one, reason);
      for (const one of listIn(record, "gates")) expectForm(one, gate);
      for (const one of listIn(record, "contributions")) expectForm(one, contribution);
    }
    const outcomes = new Set(records.map((record) => record.outcome));
    const all = ["approved", "cooling-off", "declined", "held", "referred"];
    expect([...outcomes].sort()).toEqual(all);
  });

  test("of a pre-screen has exactly its members", async () => {
    const records = await recordsOf("offer");
    for (const record of records) {
      expectForm(record, offered);
      for (const one of listIn(record, "reasons")) expectForm(one, reason);
      for (const one of listIn(record, "gates")) expectForm(one, gate);
    }
    const outcomes = new Set(records.map((record) => record.outcome));
    expect([...outcomes].sort()).toEqual(["not-offered", "offered"]);
  });

  test("is the same for `decide` and `explain`, whatever the language", async () => {
    const [decided, explained] = await Promise.all([
      run(["decide", "-", "--json", "--lang", "en"], { input: lineOf(person("held")) }),
      run(["explain", "-", "--json", "--lang", "zh-CN"], { input: lineOf(person("held")) }),
    ]);
    expect(explained.stdout).toBe(decided.stdout);
  });
});
