import {
  decide,
  evaluate,
  format,
  input,
  readDefinition,
  readDossier,
  readReference,
} from "@kaitong/engine";
import { exampleFile, personWith } from "./dossier.js";
import { type Figures, machine, measure } from "./measure.js";

/** What the project promises, in microseconds. */
const promised = {
  columns: { p50: 150, p99: 1000 },
  text: { p50: 8000 },
} as const;

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

const { program } = readDefinition(exampleFile("definition.json"));
if (program === null) fail("the example definition is broken");
const { reference } = readReference(program, exampleFile("reference.json"));
if (reference === null) fail("the example reference data are broken");
const asOf = format.parseInstant("2026-11-20T10:00:00+08:00") ?? fail("no instant");

const rows: { readonly figures: Figures; readonly held: boolean }[] = [];
const transactions = 1000;
for (const name of ["approved", "declined", "overdue-run"]) {
  const text = JSON.stringify(personWith(name, transactions));
  const bytes = new TextEncoder().encode(text);
  const { dossier } = readDossier(program, bytes);
  if (dossier === null) fail(`the dossier of ${name} is broken`);
  const { sources } = program.definition;
  const facts = evaluate.seeFacts(sources, program.offsetMinutes, dossier, asOf);
  const outcome = evaluate.decideFacts(program, reference, facts, "").outcome;

  const columns = measure(
    `${name} (${outcome}): whole decision with reasons, from columns`,
    5000,
    2000,
    () => evaluate.decideFacts(program, reference, facts, ""),
  );
  rows.push({
    figures: columns,
    held: columns.p50 <= promised.columns.p50 && columns.p99 <= promised.columns.p99,
  });
  const whole = measure(
    `${name} (${outcome}): from JSON bytes to JSON text, with checks and hash`,
    300,
    100,
    () => {
      const read = readDossier(program, bytes).dossier ?? fail("broken");
      return input.canonicalJson(decide(program, reference, read) as unknown as input.JsonValue);
    },
  );
  rows.push({ figures: whole, held: whole.p50 <= promised.text.p50 });
}

const lines = rows.map(({ figures, held }) => {
  const time = (value: number) => `${value.toFixed(0).padStart(6)} µs`;
  const { name, p50, p99 } = figures;
  return `${name.padEnd(72)}${time(p50)}${time(p99)}  ${held ? "held" : "NOT HELD"}`;
});
process.stdout.write(
  [
    `decide, pay-later example, ${transactions} transactions; one thread`,
    machine(),
    `${"".padEnd(72)}${"p50".padStart(9)}${"p99".padStart(9)}`,
    ...lines,
    "promised: from columns p50 <= 150 µs, p99 <= 1,000 µs; from JSON p50 <= 8,000 µs",
    "",
  ].join("\n"),
);
