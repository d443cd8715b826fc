import { existsSync, readdirSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { type Decision, decide, evaluate, format, input, readDossier } from "@kaitong/engine";
import { diagnosticOf } from "../codes.js";
import { Failure } from "../failure.js";
import { readBytes } from "./files.js";
import { type Opened, openJson, type Product, wholeOf } from "./product.js";
import { withSettings } from "./set.js";

/** What became of one case. */
interface Played {
  readonly name: string;
  readonly decision: Decision;
  readonly differences: readonly evaluate.Difference[];
}

/** A file of tests, played. */
export interface PlayedTests {
  readonly path: string;
  readonly played: readonly Played[];
  /** Dossiers beside the tests that no case decides. */
  readonly untested: readonly string[];
}

/** What a case is called: its name, else its dossier with what is changed in it. */
function nameOf({ name, dossier, set = {} }: evaluate.TestCase): string {
  const changes = Object.entries(set).map(([pointer, value]) => {
    return `${pointer}=${input.canonicalJson(value)}`;
  });
  return name ?? [dossier, ...changes].join(" ");
}

/** Decides one case; a Failure when its dossier cannot be read or changed. */
function play(
  product: Product,
  test: evaluate.TestCase,
  { path, text }: Opened<unknown>,
  pointer: string,
): Played {
  const file = join(dirname(path), test.dossier);
  const bytes = readBytes(file);
  const { value: json, errors } = input.readJson(bytes, input.dossierLimits);
  if (json === undefined || errors.length > 0) throw new Failure(file, errors);
  const settings = Object.entries(test.set ?? {}).map(([at, value]) => ({ pointer: at, value }));
  const changed = withSettings(json, settings);
  if (!("json" in changed)) {
    const message = `\`${changed.pointer}\`: ${changed.problem}`;
    const place = { pointer: `${pointer}/set`, fix: "name a place that the dossier has" };
    throw new Failure(path, [diagnosticOf("usage.wrong-setting", message, place)], text);
  }
  const { dossier, diagnostics } = readDossier(product.program, input.canonicalJson(changed.json));
  if (dossier === null) throw new Failure(file, diagnostics);
  const asOf = test.asOf === undefined ? dossier.asOf : format.parseInstant(test.asOf);
  if (asOf === null) {
    const message = `\`${nameOf(test)}\` does not say when to decide`;
    const fix = "add `asOf` to the case or to its dossier, such as `2026-11-20T10:00:00+08:00`";
    throw new Failure(path, [diagnosticOf("input.no-instant", message, { pointer, fix })], text);
  }
  const decision = decide(product.program, product.reference, dossier, { asOf });
  const differences = evaluate.differences(test.expect, decision);
  return { name: nameOf(test), decision, differences };
}

/** Dossiers in the folder `people` beside the tests. */
function dossiersBeside(path: string): readonly string[] {
  const folder = join(dirname(path), "people");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => join("people", name));
}

/** Plays every case of a file of tests; a Failure when the file or a dossier cannot be read. */
export function playTests(product: Product, path: string): PlayedTests {
  const opened = openJson(path, (json) => {
    const read = evaluate.readTests(json);
    return { value: read.suite, diagnostics: read.diagnostics };
  });
  const suite = wholeOf(opened);
  const played = suite.cases.map((test, index) => play(product, test, opened, `/cases/${index}`));
  const tested = new Set(suite.cases.map(({ dossier }) => normalize(dossier)));
  const untested = dossiersBeside(path).filter((dossier) => !tested.has(dossier));
  return { path, played, untested };
}
