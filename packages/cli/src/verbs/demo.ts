import { join } from "node:path";
import { decide, readDossier } from "@kaitong/engine";
import type { Command } from "commander";
import { Failure } from "../failure.js";
import { readBytes } from "../input/files.js";
import { exampleDirectory, loadProduct } from "../input/product.js";
import { print, suggest } from "../output.js";
import { productText, wordsOf } from "../show/view.js";
import { type CommonOptions, choicesOf, viewOf } from "./common.js";

const people = ["approved", "declined", "held"];

async function demo(options: Pick<CommonOptions, "lang">): Promise<void> {
  const { language } = choicesOf(options);
  const product = loadProduct(exampleDirectory);
  const view = viewOf(product, language, "person");
  const { definition } = product.program;
  const { explanationLines } = await import("../show/explanation.js");
  const { wrap } = await import("../show/text.js");
  await print([
    view.paint.bold(definition.label[view.language]),
    ...wrap(wordsOf(view).demoIntro, view.width),
    ...wrap(definition.notice[view.language], view.width).map(view.paint.dim),
  ]);
  for (const person of people) {
    const path = join(exampleDirectory, "people", `${person}.json`);
    const { dossier, diagnostics } = readDossier(product.program, readBytes(path));
    if (dossier === null) throw new Failure(path, diagnostics);
    const decision = decide(product.program, product.reference, dossier);
    const rule = "─".repeat(Math.min(view.width, 72));
    await print([
      "",
      view.paint.dim(rule),
      `${view.paint.bold(dossier.subject)}  ${view.paint.dim(`people/${person}.json`)}`,
      ...explanationLines(view, decision),
    ]);
  }
  const warning = productText(view, "warning.forced-opening");
  if (warning !== null) await print(["", ...wrap(warning, view.width).map(view.paint.yellow)]);
  await suggest(view.language, "npx kaitong explain examples/pay-later/people/declined.json");
}

/** Adds `demo`: three synthetic people, decided and explained. */
export function addDemo(program: Command, end: (code: number) => void): void {
  program
    .command("demo")
    .description("decide and explain an approved, a declined and a held synthetic person")
    .option("--lang <language>", "zh-CN or en (default: by locale)")
    .action(async (options: Pick<CommonOptions, "lang">) => {
      await demo(options);
      end(0);
    });
}
