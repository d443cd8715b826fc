import { once } from "node:events";
import type { Inputs } from "@kaitong/documents";
import { type Dossier, format, input } from "@kaitong/engine";
import { planFor } from "@kaitong/plan";
import { diagnosticOf } from "../codes.js";
import { documentsCopy } from "../copy/documents.js";
import { Failure } from "../failure.js";
import { type Entry, readDossiers } from "../input/dossiers.js";
import { instantOf } from "../input/instant.js";
import type { Product } from "../input/product.js";
import { print, say } from "../output.js";
import { privateMode, replaceFile } from "../replace.js";
import { choicesOf, productOf } from "../verbs/common.js";
import type { DocumentOptions } from "../verbs/document-options.js";
import { overDossiers } from "../verbs/over-dossiers.js";
import { clockOf, noChoices, type PlanChoices, planChoicesOf } from "./choices.js";

/** One kind of document: its content, which is its JSON form, and the files that show it. */
interface DocumentKind<Content> {
  readonly content: (inputs: Inputs) => Content;
  readonly html: (content: Content) => string;
  readonly pdf: (content: Content) => Promise<Uint8Array>;
}

const forms = ["html", "pdf", "json"] as const;
type Form = (typeof forms)[number];

function formOf({ format: written, json, out }: DocumentOptions): Form {
  if (json === true && written !== undefined && written !== "json") {
    const message = `\`--json\` and \`--format ${written}\` ask for two forms`;
    throw new Failure("", [diagnosticOf("usage.conflict", message)]);
  }
  const form = json === true ? "json" : (written ?? "html");
  const known = forms.find((one) => one === form);
  if (known === undefined) {
    const message = `there is no document in the form \`${form}\``;
    throw new Failure("", [diagnosticOf("usage.wrong-format", message)]);
  }
  if (known === "pdf" && out === undefined && process.stdout.isTTY === true) {
    const message = "a PDF is no text that a terminal can show";
    throw new Failure("", [diagnosticOf("usage.pdf-on-terminal", message)]);
  }
  return known;
}

function inputsOf(
  { program, reference }: Product,
  dossier: Dossier,
  asOf: number,
  choices: PlanChoices,
  language: Inputs["language"],
): Inputs {
  const asked = { ...choices.asked, asOf, isOver: clockOf(choices) };
  const answer = planFor(program, reference, dossier, asked);
  return { program, reference, dossier, answer, language };
}

/** Each dossier's content as one line of JSON. */
function printJson<Content>(
  kind: DocumentKind<Content>,
  file: string,
  options: DocumentOptions,
): Promise<number> {
  let choices = noChoices;
  const { language } = choicesOf(options);
  return overDossiers(
    {
      audience: "staff",
      lack: ({ program }) => {
        // The first look at the definition: what the options name is checked against it.
        choices = planChoicesOf(program, options, "patient");
        return null;
      },
      answer: (product, dossier, asOf) =>
        kind.content(inputsOf(product, dossier, asOf, choices, language)),
      show: async () => () => [],
      next: () => "",
    },
    file,
    { ...options, json: true },
  );
}

/** The only dossier of an input, whatever is wrong with it; a Failure where there is not one. */
async function onlyEntry(
  { program }: Product,
  file: string,
  options: DocumentOptions,
): Promise<Entry> {
  const { limits, settings } = choicesOf(options);
  let found: Entry | null = null;
  for await (const entry of readDossiers(program, file, limits, settings)) {
    if (found !== null) {
      const message = "a document is about one dossier, and the input has several";
      const fix = "give one dossier, or `--format json` without `--out`: one document a line";
      throw new Failure(file, [diagnosticOf("usage.one-dossier", message, { fix })]);
    }
    found = entry;
  }
  if (found !== null) return found;
  throw new Failure(file, [diagnosticOf("input.empty", "the input holds no dossier")]);
}

/** The only dossier of an input and the instant of its document; a Failure says what is wrong. */
async function dossierOf(
  product: Product,
  file: string,
  options: DocumentOptions,
): Promise<{ readonly dossier: Dossier; readonly instant: number }> {
  const { dossier, problems, line, isLine } = await onlyEntry(product, file, options);
  const instant = instantOf(product.program, choicesOf(options).asOf ?? dossier?.asOf ?? null);
  if (dossier !== null && typeof instant === "number") return { dossier, instant };
  const wrong = dossier === null || typeof instant === "number" ? problems : [instant];
  throw new Failure(file, isLine ? wrong.map((one) => ({ line, ...one })) : wrong);
}

async function contentOf<Content>(
  kind: DocumentKind<Content>,
  form: Form,
  content: Content,
): Promise<Uint8Array | string> {
  if (form === "pdf") return kind.pdf(content);
  if (form === "html") return kind.html(content);
  return `${input.canonicalJson(content as unknown as input.JsonValue)}\n`;
}

/** Writes one document, or with JSON to standard output one for each dossier; the exit code. */
export async function writeDocument<Content>(
  kind: DocumentKind<Content>,
  file: string,
  options: DocumentOptions,
): Promise<number> {
  const form = formOf(options);
  if (form === "json" && options.out === undefined) return printJson(kind, file, options);
  const { language } = choicesOf(options);
  const product = productOf(options);
  const choices = planChoicesOf(product.program, options, "patient");
  const { dossier, instant } = await dossierOf(product, file, options);
  const content = kind.content(inputsOf(product, dossier, instant, choices, language));
  const written = await contentOf(kind, form, content);
  if (options.out !== undefined) {
    replaceFile(options.out, written, privateMode);
    await say([format.fill(documentsCopy[language].written, { path: options.out })]);
  } else if (typeof written === "string") await print([written.replace(/\n$/, "")]);
  else if (!process.stdout.write(written)) await once(process.stdout, "drain");
  return 0;
}
