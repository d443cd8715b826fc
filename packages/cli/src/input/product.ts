import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type Diagnostic,
  input,
  type Program,
  type Reference,
  readDefinition,
  readReference,
} from "@kaitong/engine";
import { diagnosticOf } from "../codes.js";
import { Failure } from "../failure.js";
import { readBytes } from "./files.js";

/** A definition that decides, with the reference data beside it. */
export interface Product {
  readonly directory: string;
  readonly program: Program;
  readonly reference: Reference;
}

/** A JSON file, what it means, and all that is to be said of it. */
export interface Opened<Value> {
  readonly path: string;
  readonly text: string;
  /** The JSON value; undefined where the text is no JSON. */
  readonly json: input.JsonValue | undefined;
  readonly value: Value | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly warnings: readonly Diagnostic[];
}

type Meaning<Value> = {
  readonly value: Value | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly warnings?: readonly Diagnostic[];
};

const limits = { bytesMax: 64 * 1024 * 1024, depthMax: 128 };

/** The folder of the example product. */
export const exampleDirectory = fileURLToPath(
  new URL("../../../../examples/pay-later", import.meta.url),
);

/**
 * Reads a JSON file and what it means. What JSON may not have was read as something else, so that
 * it is said only once. A Failure when the file cannot be read at all.
 */
export function openJson<Value>(
  path: string,
  mean: (json: input.JsonValue) => Meaning<Value>,
): Opened<Value> {
  const bytes = readBytes(path);
  const text = new TextDecoder().decode(bytes);
  const { value: json, errors } = input.readJson(bytes, limits);
  if (json === undefined) {
    return { path, text, json, value: null, diagnostics: errors, warnings: [] };
  }
  const { value, diagnostics, warnings = [] } = mean(json);
  const pointers = new Set(errors.map(({ pointer }) => pointer));
  const all = [...errors, ...diagnostics.filter((one) => !pointers.has(one.pointer))];
  return { path, text, json, value: all.length === 0 ? value : null, diagnostics: all, warnings };
}

/** What was opened; a Failure says all that is wrong with it. */
export function wholeOf<Value>({ path, text, value, diagnostics }: Opened<Value>): Value {
  if (value !== null) return value;
  throw new Failure(path, diagnostics, text);
}

/** The file of a definition, which is named by itself or by its folder. */
export function definitionPath(path: string): string {
  const isFile = existsSync(path) && statSync(path).isFile();
  const file = isFile ? path : join(path, "definition.json");
  if (existsSync(file)) return file;
  const message = `there is no \`definition.json\` in \`${path}\``;
  throw new Failure(path, [diagnosticOf("input.no-definition", message)]);
}

/** Opens a definition by its file or folder, with everything that is to be said of it. */
export function openDefinition(path: string): Opened<Program> {
  return openJson(definitionPath(path), (json) => {
    const { program, diagnostics, warnings } = readDefinition(json);
    return { value: program, diagnostics, warnings };
  });
}

/** What holds without reference data: the neutral regime on every day. */
function neutralReference({ definition }: Program): input.JsonValue {
  const { effectiveFrom, regimes } = definition;
  const words = {
    "zh-CN": "没有参考数据：始终是中性环境",
    en: "no reference data: always neutral",
  };
  const entry = { from: effectiveFrom, regime: regimes.neutral, reference: words.en };
  return { format: "kaitong/reference/1", name: "none", notice: words, regimes: [entry] };
}

/**
 * Opens reference data. Without a file, a definition that compares nobody with a cohort stays in
 * its neutral regime.
 */
export function openReference(program: Program, path: string): Opened<Reference> {
  const mean = (json: input.JsonValue) => {
    const { reference, diagnostics } = readReference(program, json);
    return { value: reference, diagnostics };
  };
  if (existsSync(path) || program.cohorts !== null) return openJson(path, mean);
  const json = neutralReference(program);
  const { value } = mean(json);
  return { path, text: input.canonicalJson(json), json, value, diagnostics: [], warnings: [] };
}

/** Loads a definition and its reference data; a Failure says all that is wrong. */
export function loadProduct(path: string, referencePath?: string): Product {
  const definition = definitionPath(path);
  const program = wholeOf(openDefinition(definition));
  const directory = dirname(definition);
  if (referencePath !== undefined && !existsSync(referencePath)) readBytes(referencePath);
  const reference = openReference(program, referencePath ?? join(directory, "reference.json"));
  return { directory, program, reference: wholeOf(reference) };
}
