import { describe, expect, test } from "vitest";
import { foundWith, plannedWith } from "../check/planned.fixture.js";
import { readDefinition } from "../program/open.js";

const textOf = (chinese: string, english = chinese) => ({ "zh-CN": chinese, en: english });

type Changes = Readonly<Record<string, unknown>>;

const warned: readonly (readonly [string, Changes, readonly string[]])[] = [
  ["a text without places", { "/actions/3/text": textOf("a") }, []],
  ["all places", { "/actions/3/text": textOf("{level} {from} {until}") }, []],
  [
    "a place of gates",
    { "/actions/3/text": textOf("{value}") },
    ["text.unknown-place /actions/3/text/zh-CN", "text.unknown-place /actions/3/text/en"],
  ],
  [
    "a language without words",
    { "/actions/3/text": textOf(" ", "a") },
    ["text.empty /actions/3/text/zh-CN"],
  ],
  [
    "languages that fill different places",
    { "/actions/3/text": textOf("{from}", "{until}") },
    ["text.places-differ /actions/3/text"],
  ],
  [
    "a level that has no value",
    { "/actions/0/text": textOf("{level}") },
    ["text.never-filled /actions/0/text"],
  ],
  [
    "a text that a column never has, in what an action writes",
    {
      "/actions/2/effects/0/amount/where": {
        kind: "one-of",
        value: { kind: "column", name: "kind", row: "this" },
        list: ["food", "rents"],
      },
    },
    ["expression.stray-text /actions/2/effects"],
  ],
  [
    "such a text in what the future brings",
    {
      "/sources/3/continues/open": {
        kind: "one-of",
        value: { kind: "column", name: "state", row: "this" },
        list: ["opened"],
      },
    },
    ["expression.stray-text /sources/3/continues"],
  ],
];

describe("warnings about actions", () => {
  test.each(warned)("%s", (_what, changes, expected) => {
    expect(foundWith(changes)).toEqual([]);
    const { warnings } = readDefinition(plannedWith(changes));
    expect(warnings.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(expected);
  });
});
