import { type Offer, offer } from "@kaitong/engine";
import type { Command } from "commander";
import { diagnosticOf } from "../codes.js";
import { type CommonOptions, withCommonOptions } from "./common.js";
import { commandOver } from "./next.js";
import { overDossiers, type Verb } from "./over-dossiers.js";

const noPreScreen = diagnosticOf("input.no-pre-screen", "the definition has no pre-screen");

const verb: Verb<Offer> = {
  audience: "person",
  lack: ({ program }) => (program.definition.preScreen === undefined ? noPreScreen : null),
  answer: ({ program, reference }, dossier, asOf) => offer(program, reference, dossier, { asOf }),
  show: async () => (await import("../show/decision.js")).offerLines,
  next: (file, options, { outcome, mayApplyAnyway }) =>
    outcome === "offered" || mayApplyAnyway
      ? commandOver("decide", file, options)
      : commandOver("offer", file, options, "--json"),
};

/** Adds `offer`: whether the entrance is shown, on platform facts only. */
export function addOffer(program: Command, end: (code: number) => void): void {
  withCommonOptions(program.command("offer"))
    .description("pre-screen on platform facts: no application, no decline, no report is read")
    .argument("<file>", "dossier")
    .action(async (file: string, options: CommonOptions) => {
      end(await overDossiers(verb, file, options));
    });
}
