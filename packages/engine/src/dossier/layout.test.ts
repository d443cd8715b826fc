import { describe, expect, test } from "vitest";
import type { SourceDefinition } from "../define/definition.js";
import { layoutOf } from "./layout.js";
import { nested } from "./nested.fixture.js";
import { boolean, integer, payLater, source, text } from "./pay-later.fixture.js";

test("a layout is built once for one list of sources", () => {
  expect(layoutOf(payLater)).toBe(layoutOf(payLater));
});

test("parents come before their children, whatever the declared order", () => {
  const names = layoutOf(nested).order.map(({ name }) => name);
  expect(names).toEqual(["trees", "branches", "owner", "label", "notes", "keys", "leaves"]);
});

test("a table has at most one row when its source and all above it have one", () => {
  const single = layoutOf(payLater).sources.filter((one) => one.single);
  expect(single.map(({ name }) => name)).toEqual([
    "person",
    "account",
    "creditReport",
    "reportPerson",
  ]);
  expect(layoutOf(nested).sources.find(({ name }) => name === "label")!.single).toBe(false);
});

describe("sources that no dossier can have are a programmer's error", () => {
  const facts = (more: Partial<SourceDefinition>) => source("facts", [boolean("flag")], more);
  const other = (more: Partial<SourceDefinition>) => source("other", [integer("count")], more);
  const wrong: Record<string, SourceDefinition[]> = {
    "two sources of one name": [facts({}), facts({ path: ["more"] })],
    "a parent that is not declared": [facts({ parent: "nobody" })],
    "a source that is its own ancestor": [facts({ parent: "other" }), other({ parent: "facts" })],
    "a parent of plain values": [facts({ rows: "values" }), other({ parent: "facts" })],
    "plain values of two columns": [source("facts", [text("a"), text("b")], { rows: "values" })],
    "a time that is no column": [facts({ time: "at" })],
    "a time that is a boolean": [facts({ time: "flag" })],
    "an identity that is no column": [facts({ identity: "id" })],
    "no path": [facts({ path: [] })],
    "two sources at one path": [facts({}), other({ path: ["facts"] })],
    "a path through the rows of another source": [facts({}), other({ path: ["facts", "other"] })],
    "a list where another path leads through": [other({ path: ["facts", "other"] }), facts({})],
    "a path that is a member of the top": [facts({ path: ["subject"] })],
    "a path that is a column": [facts({}), other({ parent: "facts", path: ["flag"] })],
    "a column that is the second clock": [source("facts", [text("knownAt")])],
    "two columns of one name": [source("facts", [text("a"), text("a")])],
    "a default that is not on the calendar": [
      source("facts", [{ name: "on", type: "day", default: "2026-02-30" }]),
    ],
  };

  test.each(Object.entries(wrong))("%s", (_, sources) => {
    expect(() => layoutOf(sources)).toThrow("assertion failed");
  });

  test("while a path may lead through a source that has one row", () => {
    const sources = [other({ path: ["facts", "other"] }), facts({ rows: "one" })];
    for (const ordered of [sources, sources.toReversed()]) {
      expect([...layoutOf(ordered).shape.below.get("facts")!.names].sort()).toEqual([
        "flag",
        "knownAt",
        "other",
      ]);
    }
  });
});
