import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "./process.fixture.js";

/** The folder of the example's people, from the repository. */
export const peopleFolder = "examples/pay-later/people";

/** Names of the example's people. */
export const peopleNames: readonly string[] = readdirSync(join(repository, peopleFolder))
  .filter((file) => file.endsWith(".json"))
  .map((file) => file.slice(0, -".json".length))
  .sort();

/** The dossier of one of the example's people. */
export function person(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(repository, peopleFolder, `${name}.json`), "utf8"));
}

/** A dossier as one line. */
export function lineOf(dossier: object): string {
  return `${JSON.stringify(dossier)}\n`;
}

/** A small dossier that is decided at a second of its own, so that answers tell who is who. */
export function numbered(index: number): string {
  const asOf = new Date(Date.UTC(2026, 10, 20) + 1000 * index).toISOString();
  return lineOf({ subject: `P-${index}`, asOf });
}

/** The number of the dossier that an answer is about. */
export function numberOf(answer: string): number {
  return (Date.parse(JSON.parse(answer).asOf) - Date.UTC(2026, 10, 20)) / 1000;
}
