import { define, input } from "@kaitong/engine";
import type { Command } from "commander";
import { diagnosticOf } from "../codes.js";
import { Failure } from "../failure.js";
import { openDefinition, wholeOf } from "../input/product.js";
import { print } from "../output.js";
import { choicesOf } from "./common.js";

/** The JSON Schema of definitions, or of the dossiers that a definition reads, as text. */
export function schemaText(what: "definition" | "dossier", path: string): string {
  const schema =
    what === "definition"
      ? define.definitionJsonSchema()
      : input.dossierJsonSchema(wholeOf(openDefinition(path)).definition);
  return define.layoutJson(schema as Parameters<typeof define.layoutJson>[0]);
}

/** Adds `schema`: JSON Schemas for editors. */
export function addSchema(program: Command, end: (code: number) => void): void {
  program
    .command("schema")
    .description("print a JSON Schema for editors: of definitions, or of a definition's dossiers")
    .argument("<what>", "definition or dossier")
    .argument("[path]", "folder with definition.json, for dossiers", ".")
    .option("--lang <language>", "zh-CN or en (default: by locale)")
    .action(async (what: string, path: string, options: { readonly lang?: string }) => {
      choicesOf(options);
      if (what !== "definition" && what !== "dossier") {
        const message = `there is no schema \`${what}\``;
        const fix = "write `definition` or `dossier`";
        throw new Failure("", [diagnosticOf("usage.wrong-schema", message, { fix })]);
      }
      await print([schemaText(what, path).trimEnd()]);
      end(0);
    });
}
