import { type DossierLimits, dossierLimits, parseInstant } from "@kaitong/engine";
import type { Command } from "commander";
import { failure } from "../failure.js";
import { exampleDirectory, loadProduct, type Product } from "../input/product.js";
import { languageOf } from "../language.js";
import type { Audience, View } from "../show/decision.js";
import { paintFor } from "../show/paint.js";

/** Options that the verbs over dossiers share. */
export interface CommonOptions {
  readonly json?: boolean;
  readonly definition?: string;
  readonly reference?: string;
  readonly asOf?: string;
  readonly lang?: string;
  readonly maxBytes?: string;
  readonly maxDepth?: string;
  readonly maxRows?: string;
}

/** Adds the shared options to a verb. */
export function withCommonOptions(command: Command): Command {
  return command
    .option("--json", "print canonical JSON (RFC 8785), one document a line")
    .option("--definition <dir>", "folder with definition.json (default: examples/pay-later)")
    .option("--reference <file>", "reference data (default: reference.json beside the definition)")
    .option("--as-of <instant>", "decide at this instant in place of the dossier's own")
    .option("--lang <language>", "zh-CN or en (default: by locale)")
    .option("--max-bytes <n>", `bytes of one dossier (default: ${dossierLimits.bytesMax})`)
    .option("--max-depth <n>", `depth of one dossier (default: ${dossierLimits.depthMax})`)
    .option("--max-rows <n>", `rows of one dossier (default: ${dossierLimits.rowsMax})`);
}

function whole(option: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  if (/^[1-9][0-9]{0,9}$/.test(text)) return Number(text);
  throw failure(
    option,
    "usage.wrong-number",
    `\`${text}\` is no whole number from 1 on`,
    `write \`${option} 1000\`, for example`,
  );
}

/** The limits on one dossier. */
export function limitsOf(options: CommonOptions): DossierLimits {
  return {
    bytesMax: whole("--max-bytes", options.maxBytes, dossierLimits.bytesMax),
    depthMax: whole("--max-depth", options.maxDepth, dossierLimits.depthMax),
    rowsMax: Math.min(
      whole("--max-rows", options.maxRows, dossierLimits.rowsMax),
      dossierLimits.rowsMax,
    ),
  };
}

/** The instant of `--as-of`, in milliseconds; null when it is not given. */
export function asOfOption(options: CommonOptions): number | null {
  if (options.asOf === undefined) return null;
  const instant = parseInstant(options.asOf);
  if (instant !== null) return instant;
  throw failure(
    "--as-of",
    "usage.wrong-instant",
    `\`${options.asOf}\` is no instant`,
    "write it as 2026-11-20T10:00:00+08:00",
  );
}

/** The product that the options name. */
export function productOf(options: CommonOptions): Product {
  return loadProduct(options.definition ?? exampleDirectory, options.reference);
}

/** How the output is rendered. */
export function viewOf(product: Product, options: CommonOptions, audience: Audience): View {
  if (options.lang !== undefined && options.lang !== "zh-CN" && options.lang !== "en") {
    throw failure(
      "--lang",
      "usage.wrong-language",
      `unknown language \`${options.lang}\``,
      "write `zh-CN` or `en`",
    );
  }
  return {
    program: product.program,
    language: languageOf(options.lang, process.env),
    paint: paintFor(process.stdout),
    audience,
    width: Math.min(process.stdout.columns ?? 100, 100),
  };
}
