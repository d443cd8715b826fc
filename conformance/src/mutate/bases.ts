import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { define } from "@kaitong/engine";
import type { Choices } from "../generate/choices.js";
import { makeDefinition } from "../generate/index.js";
import { smallDefinition } from "./small.js";
import type { Branch } from "./tree.js";

const path = new URL("../../../examples/pay-later/definition.json", import.meta.url);
let payLater: string | null = null;

/** The definitions that mutants are made of. */
export type Base = "generated" | "small" | "pay-later";

/** Of so many mutants one is made of the example product, which is a hundred times as large. */
export const payLaterEvery = 250;
const smallEvery = 6;

function asTree(definition: define.Definition): Branch {
  return JSON.parse(JSON.stringify(definition)) as Branch;
}

/** A definition to change, and where it comes from. */
export function makeBase(choices: Choices): { readonly name: Base; readonly root: Branch } {
  if (choices.oneIn(payLaterEvery)) {
    payLater ??= readFileSync(fileURLToPath(path), "utf8");
    return { name: "pay-later", root: JSON.parse(payLater) as Branch };
  }
  if (choices.oneIn(smallEvery)) return { name: "small", root: asTree(smallDefinition()) };
  return { name: "generated", root: asTree(makeDefinition(choices).definition) };
}
