import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
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

const limits = { bytesMax: 64 * 1024 * 1024, depthMax: 128 };

/** The folder of the example product. */
export const exampleDirectory = fileURLToPath(
  new URL("../../../../examples/pay-later", import.meta.url),
);

/**
 * Reads a JSON file and what it means; a Failure says all that is wrong with either. What JSON may
 * not have was read as something else, so that it is said only once.
 */
function read<Value>(
  path: string,
  open: (value: unknown) => readonly [Value | null, readonly Diagnostic[]],
): Value {
  const { value, errors } = input.readJson(readBytes(path), limits);
  if (value === undefined) throw new Failure(path, errors);
  const [opened, diagnostics] = open(value);
  if (opened !== null && errors.length === 0) return opened;
  const pointers = new Set(errors.map(({ pointer }) => pointer));
  throw new Failure(path, [...errors, ...diagnostics.filter((one) => !pointers.has(one.pointer))]);
}

/** Loads `definition.json` and `reference.json` of a folder; a Failure says all that is wrong. */
export function loadProduct(directory: string, referencePath?: string): Product {
  const path = join(directory, "definition.json");
  if (!existsSync(directory) || !statSync(directory).isDirectory() || !existsSync(path)) {
    const message = `there is no \`definition.json\` in \`${directory}\``;
    throw new Failure(directory, [diagnosticOf("input.no-definition", message)]);
  }
  const program = read(path, (value) => {
    const opened = readDefinition(value);
    return [opened.program, opened.diagnostics];
  });
  const reference = read(referencePath ?? join(directory, "reference.json"), (value) => {
    const opened = readReference(program, value);
    return [opened.reference, opened.diagnostics];
  });
  return { directory, program, reference };
}
