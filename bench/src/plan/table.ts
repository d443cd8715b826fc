import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type evaluate, readDefinition, readReference } from "@kaitong/engine";
import { tables } from "@kaitong/plan";
import { quantile } from "../peers/time.js";
import { columnName, tablePolicy, tableReference, valueMax } from "./table-policy.js";
import { type GoalRow, seeded, timed } from "./timed.js";

type Rows = readonly evaluate.PlainRecord[];

const goalMs = 0.05;
const rowCount = 10_000;
const warmUpRows = 20_000;
const runs = 5;
const root = fileURLToPath(new URL("../../../", import.meta.url));

function plannerOf(definition: unknown, reference: unknown, asOf: number) {
  const { program } = readDefinition(definition);
  if (program === null) throw new Error("the definition is refused");
  const opened = readReference(program, reference);
  if (opened.reference === null) throw new Error("the reference data are refused");
  const { planner, diagnostics } = tables.tablePlanner(program, opened.reference, asOf);
  if (planner === null) throw new Error(JSON.stringify(diagnostics));
  return planner;
}

function declinedOf(planner: tables.TablePlanner, count: number, make: () => evaluate.PlainRecord) {
  const rows: evaluate.PlainRecord[] = [];
  while (rows.length < count) {
    const record = make();
    if (planner(record).outcome !== "approved") rows.push(record);
  }
  return rows;
}

/** Rows as they come from outside; in one of four all actions may be too little. */
function makeRow(random: (count: number) => number): evaluate.PlainRecord {
  const lowest = random(4) * 20;
  const person: Record<string, number> = {};
  for (let index = 0; index < 20; index += 1) {
    if (random(50) === 0) continue;
    person[columnName(index)] = lowest + random(valueMax + 1 - lowest);
  }
  return JSON.parse(JSON.stringify({ person })) as evaluate.PlainRecord;
}

/** Until everything is compiled; a table of few rows is answered again and again. */
function warmUp(planner: tables.TablePlanner, rows: Rows): void {
  for (let done = 0; done < warmUpRows; done += rows.length) {
    for (const record of rows) planner(record);
  }
}

/** By row, in milliseconds by the clock: the least of some runs, which no other work disturbed. */
function leastTimes(planner: tables.TablePlanner, rows: Rows): readonly number[] {
  const least = rows.map(() => Number.POSITIVE_INFINITY);
  for (let run = 0; run < runs; run += 1) {
    for (const [at, record] of rows.entries()) {
      const start = performance.now();
      planner(record);
      least[at] = Math.min(least[at]!, performance.now() - start);
    }
  }
  return least;
}

function rowOf(name: string, planner: tables.TablePlanner, rows: Rows): GoalRow {
  warmUp(planner, rows);
  const times = timed(rows, planner);
  const answers = rows.map(planner);
  const plans = answers.filter((answer) => "plan" in answer).length;
  const [started, start] = [process.cpuUsage(), performance.now()];
  for (let run = 0; run < runs; run += 1) for (const record of rows) planner(record);
  const wall = (performance.now() - start) / (runs * rows.length);
  const { user, system } = process.cpuUsage(started);
  const mean = (user + system) / 1e3 / (runs * rows.length);
  const least = leastTimes(planner, rows);
  return {
    name,
    times,
    goal: `p99 <= ${goalMs} ms by processor time`,
    isHeld: times.p99 <= goalMs,
    found:
      `${plans} plans, ${rows.length - plans} certificates; ` +
      `mean ${mean.toFixed(4)} ms, by the clock ${wall.toFixed(4)} ms; ` +
      `least of ${runs} runs of each row: p50 ${quantile(least, 0.5).toFixed(4)} ms, ` +
      `p99 ${quantile(least, 0.99).toFixed(4)} ms`,
  };
}

/** Rows of the public data; null when they are not at hand. */
function germanRows(): Rows | null {
  const data = process.env.KAITONG_DATA ?? join(root, "../shared/data");
  const path = join(data, "german-credit/SouthGermanCredit.asc");
  if (!existsSync(path)) return null;
  const [head = "", ...lines] = readFileSync(path, "utf8").trim().split(/\r?\n/);
  const names = head
    .split(" ")
    .map((name) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()));
  return lines.map((line) => {
    const values = line.split(" ").map(Number);
    const named = names.map((name, at) => [name, values[at]]);
    return { application: Object.fromEntries(named) };
  });
}

function example(name: string): unknown {
  return JSON.parse(readFileSync(join(root, "examples/german-credit", name), "utf8"));
}

/** Plans for declined rows of tables, one by one. */
export function tableRows(): readonly GoalRow[] {
  const own = plannerOf(tablePolicy, tableReference, Date.UTC(2026, 0, 15));
  const random = seeded(20_260_115);
  const generated = declinedOf(own, rowCount, () => makeRow(random));
  const rows = [rowOf("10,000 declined rows, 12 actions of 4 levels", own, generated)];
  const german = germanRows();
  if (german === null) return rows;
  const planner = plannerOf(
    example("definition.json"),
    example("reference.json"),
    Date.UTC(1975, 5, 30, 23),
  );
  const declined = german.filter((record) => planner(record).outcome !== "approved");
  return [...rows, rowOf("German credit, declined applications", planner, declined)];
}
