import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type Diagnostic,
  type Program,
  readDefinition,
  readJson,
  type Reference,
  readReference,
} from "@kaitong/engine";
import { Failure, failure } from "../failure.js";
import { readBytes } from "./files.js";

/** A definition that decides, with the reference data beside it. */
export interface Product {
  readonly directory: string;
  readonly program: Program;
  readonly reference: Reference;
}

const limits = { bytesMax: 64 * 1024 * 1024, depthMax: 128 };

/** The folder of the example product. */
export const exampleDirectory = fileURLToPath(
  new URL("../../../../examples/pay-later", import.meta.url),
);

function readValue(path: string): unknown {
  const { value, errors } = readJson(readBytes(path), limits);
  if (errors.length > 0) throw new Failure(path, errors);
  return value;
}

function accepted<Value>(
  path: string,
  value: Value | null,
  diagnostics: readonly Diagnostic[],
): Value {
  if (value === null) throw new Failure(path, diagnostics);
  return value;
}

/** Loads `definition.json` and `reference.json` of a folder; a Failure says all that is wrong. */
export function loadProduct(directory: string, referencePath?: string): Product {
  const path = join(directory, "definition.json");
  if (!existsSync(directory) || !statSync(directory).isDirectory() || !existsSync(path)) {
    throw failure(
      directory,
      "input.no-definition",
      `there is no \`definition.json\` in \`${directory}\``,
      "give a folder that holds `definition.json` and `reference.json`",
    );
  }
  const opened = readDefinition(readValue(path));
  const program = accepted(path, opened.program, opened.diagnostics);
  const from = referencePath ?? join(directory, "reference.json");
  const read = readReference(program, readValue(from));
  return { directory, program, reference: accepted(from, read.reference, read.diagnostics) };
}
