import type { SourceDefinition } from "../define/definition.js";
import { boolean, day, instant, integer, month, source, text } from "./pay-later.fixture.js";

/** Sources in every position that a path can have. They have few values: many rows are equal. */
export const nested: readonly SourceDefinition[] = [
  // A child that is declared before its parent.
  source("leaves", [integer("size", { minimum: 0, maximum: 2 }), day("cutOn")], {
    parent: "branches",
    known: "parent",
  }),
  source("trees", [text("kind", { values: ["oak", "ash"] }), day("plantedOn")], {
    path: ["park", "inventory", "trees"],
    time: "plantedOn",
  }),
  source("branches", [boolean("dry", { default: false }), month("month", { required: false })], {
    path: ["crown", "branches"],
    parent: "trees",
    time: "month",
    known: "month-end",
  }),
  source("owner", [text("name", { lengthMax: 5 }), instant("since")], {
    path: ["park", "owner"],
    rows: "one",
    time: "since",
  }),
  source("label", [text("code", { lengthMax: 3 })], { parent: "trees", rows: "one" }),
  source("notes", [integer("note", { minimum: 0, maximum: 2 })], {
    path: ["label", "notes"],
    parent: "trees",
    rows: "values",
    known: "parent",
  }),
  source("keys", [text("key", { required: true, lengthMax: 3 })], {
    parent: "owner",
    rows: "values",
    known: "parent",
    identity: "key",
  }),
];
