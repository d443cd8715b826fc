import { type Diagnostic, format, input } from "@kaitong/engine";
import type { Command } from "commander";
import { diagnosticOf } from "../codes.js";
import type { Language } from "../copy/copy.js";
import { Failure } from "../failure.js";
import { exampleDirectory, loadProduct, type Product } from "../input/product.js";
import { type Setting, settingOf } from "../input/set.js";
import { languageOf } from "../language.js";
import { paintFor } from "../show/paint.js";
import type { Audience, View } from "../show/view.js";

/** Options that the verbs over dossiers share, as they were written. */
export interface CommonOptions {
  readonly json?: boolean;
  readonly definition?: string;
  readonly reference?: string;
  readonly asOf?: string;
  readonly lang?: string;
  readonly audience?: string;
  readonly maxBytes?: string;
  readonly maxDepth?: string;
  readonly maxRows?: string;
  readonly set?: readonly string[];
}

/** What the options say, checked. */
export interface Choices {
  readonly json: boolean;
  readonly limits: input.DossierLimits;
  /** Milliseconds since 1970; null for the dossier's own instant. */
  readonly asOf: number | null;
  readonly language: Language;
  readonly audience: Audience | null;
  /** What-ifs: values that replace the dossier's. */
  readonly settings: readonly Setting[];
}

/** Gathers an option that may be given several times. */
export function gathered(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** Adds the shared options to a verb. */
export function withCommonOptions(command: Command): Command {
  return command
    .option("--json", "print canonical JSON (RFC 8785), one document a line")
    .option("--definition <dir>", "folder with definition.json (default: examples/pay-later)")
    .option("--reference <file>", "reference data (default: reference.json beside the definition)")
    .option("--as-of <instant>", "decide at this instant in place of the dossier's own")
    .option("--set </pointer=value>", "what if: a value in place of the dossier's", gathered)
    .option("--lang <language>", "zh-CN or en (default: by locale)")
    .option("--max-bytes <n>", `bytes of one dossier (default: ${input.dossierLimits.bytesMax})`)
    .option("--max-depth <n>", `depth of one dossier (default: ${input.dossierLimits.depthMax})`)
    .option(
      "--max-rows <n>",
      `rows of one dossier (default and highest: ${input.dossierLimits.rowsMax})`,
    );
}

// A text of more bytes does not fit a JavaScript string; the depth is what the reader recurses
// through; and that no sum overflows is proved for so many rows.
const highest = { bytes: 268_435_456, depth: 1_000, rows: input.dossierLimits.rowsMax } as const;

/** What is wrong with the options, so that all of it is said at once. */
type Wrong = Diagnostic[];

function whole(
  wrong: Wrong,
  option: string,
  text: string | undefined,
  otherwise: number,
  max: number,
): number {
  if (text === undefined) return otherwise;
  if (/^[1-9][0-9]{0,9}$/.test(text) && Number(text) <= max) return Number(text);
  const message = `\`${option}\` is \`${text}\`, no whole number from 1 to ${max}`;
  const fix = `write \`${option} ${otherwise}\`, for example`;
  wrong.push(diagnosticOf("usage.wrong-number", message, { fix }));
  return otherwise;
}

function limitsOf(wrong: Wrong, options: CommonOptions): input.DossierLimits {
  const { bytesMax, depthMax, rowsMax } = input.dossierLimits;
  return {
    bytesMax: whole(wrong, "--max-bytes", options.maxBytes, bytesMax, highest.bytes),
    depthMax: whole(wrong, "--max-depth", options.maxDepth, depthMax, highest.depth),
    rowsMax: whole(wrong, "--max-rows", options.maxRows, rowsMax, highest.rows),
  };
}

function asOfOption(wrong: Wrong, text: string | undefined): number | null {
  const instant = text === undefined ? null : format.parseInstant(text);
  if (text !== undefined && instant === null) {
    const message = `\`--as-of\` is \`${text}\`, no instant with its offset`;
    wrong.push(diagnosticOf("usage.wrong-instant", message));
  }
  return instant;
}

function languageOption(wrong: Wrong, text: string | undefined): Language {
  if (text !== undefined && text !== "zh-CN" && text !== "en") {
    wrong.push(diagnosticOf("usage.wrong-language", `unknown language \`${text}\``));
  }
  return languageOf(text, process.env);
}

function audienceOption(wrong: Wrong, options: CommonOptions): Audience | null {
  const { audience, json } = options;
  if (audience === undefined) return null;
  if (audience === "person" && json === true) {
    const message = "`--json` is the internal record, and `--audience person` is not for it";
    wrong.push(diagnosticOf("usage.conflict", message));
  }
  if (audience === "staff" || audience === "person") return audience;
  wrong.push(diagnosticOf("usage.wrong-audience", `unknown audience \`${audience}\``));
  return null;
}

/** What the options say; a Failure lists all that is wrong with them. */
export function choicesOf(options: CommonOptions): Choices {
  const wrong: Wrong = [];
  const choices: Choices = {
    json: options.json === true,
    limits: limitsOf(wrong, options),
    asOf: asOfOption(wrong, options.asOf),
    language: languageOption(wrong, options.lang),
    audience: audienceOption(wrong, options),
    settings: (options.set ?? []).map(settingOf),
  };
  if (wrong.length > 0) throw new Failure("", wrong);
  return choices;
}

/** The product that the options name. */
export function productOf(options: CommonOptions): Product {
  return loadProduct(options.definition ?? exampleDirectory, options.reference);
}

const widthMax = 100;
const widthMin = 40;

/** How the output is rendered. */
export function viewOf(product: Product, language: Language, audience: Audience): View {
  // Some terminals say that they have no columns at all.
  const columns = process.stdout.columns || widthMax;
  return {
    program: product.program,
    language,
    paint: paintFor(process.stdout),
    audience,
    width: Math.max(widthMin, Math.min(columns, widthMax)),
  };
}
