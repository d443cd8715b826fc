import { describe, expect, it, test } from "vitest";
import * as define from "../define/index.js";
import { readDefinition } from "../program/open.js";
import { foundWith, plannedWith } from "./planned.fixture.js";

const { column, fen, truth } = define;

const at = (source: number) => `/sources/${source}/continues`;
const [person, report, loans, months, payments, savings, phones] = [0, 1, 2, 3, 4, 5, 6];
const wrongSource = (source: number) => [`source.wrong-continuation ${at(source)}/kind`];
const seen = { kind: "seen-again", unless: truth(false) };
const again = { kind: "obtained-again", worldDays: 1, freshDays: { parameter: "freshDays" } };
/** The report is obtained by an action, which would be refused as well. */
const notObtained = { "/actions/4/effects": [] };

type Changes = Readonly<Record<string, unknown>>;

const bad: readonly (readonly [string, Changes, readonly string[]])[] = [
  ["one row that repeats", { [at(person)]: { kind: "repeats" } }, wrongSource(person)],
  ["rows below a parent that repeat", { [at(loans)]: { kind: "repeats" } }, wrongSource(loans)],
  ["months below that move along", { [at(months)]: { kind: "moves-along" } }, wrongSource(months)],
  [
    "rows without a time that repeat",
    {
      "/sources/6/time": undefined,
      "/sources/6/known": "always",
      [at(phones)]: { kind: "repeats" },
    },
    wrongSource(phones),
  ],
  ["months that are seen again", { [at(savings)]: seen }, wrongSource(savings)],
  ["one row that is seen again", { [at(report)]: seen, ...notObtained }, wrongSource(report)],
  [
    "a condition that is none",
    { [`${at(phones)}/unless`]: column("id") },
    [`type.mismatch ${at(phones)}/unless`],
  ],
  [
    "a column that the rows lack",
    { [`${at(phones)}/unless`]: column("riskyy") },
    [`name.unknown-column ${at(phones)}/unless/name`],
  ],
  ["a list that is obtained again", { [at(payments)]: again }, wrongSource(payments)],
  ["one row without a time that is obtained again", { [at(person)]: again }, wrongSource(person)],
  [
    "an unknown parameter",
    { [`${at(report)}/freshDays/parameter`]: "freshDay" },
    [`name.unknown-parameter ${at(report)}/freshDays/parameter`],
  ],
  [
    "a parameter in another unit",
    { [`${at(report)}/freshDays/parameter`]: "margin" },
    [`unit.mismatch ${at(report)}/freshDays`],
  ],
  [
    "statuses of no month",
    { "/sources/3/columns/0/type": "day", "/sources/3/time": "month" },
    wrongSource(months),
  ],
  [
    "statuses without a parent",
    { "/sources/3/parent": undefined, "/sources/3/known": "time" },
    wrongSource(months),
  ],
  [
    "statuses of rows that need more",
    { "/sources/3/columns/-": { name: "sumFen", type: "day", required: true } },
    wrongSource(months),
  ],
  [
    "an unknown column of statuses",
    { [`${at(months)}/column`]: "state" },
    [`name.unknown-column ${at(months)}/column`],
  ],
  [
    "statuses that the column does not list",
    { [`${at(months)}/clear`]: "C", [`${at(months)}/behindBy`]: ["1", "3"] },
    [`source.wrong-status ${at(months)}/clear`, `source.wrong-status ${at(months)}/behindBy/1`],
  ],
  [
    "statuses in a column that lists none",
    { "/sources/3/columns/1/values": undefined },
    ["clear", "behindBy/0", "behindBy/1"].map(
      (place) => `source.wrong-status ${at(months)}/${place}`,
    ),
  ],
  [
    "a condition on the months in place of the parent",
    { [`${at(months)}/open`]: define.equal(column<"text">("status"), define.text("N")) },
    [`name.unknown-column ${at(months)}/open/left/name`],
  ],
  [
    "a condition on the parent that is none",
    { [`${at(months)}/behind`]: fen(1) },
    [`type.mismatch ${at(months)}/behind`],
  ],
];

describe("what the future brings", () => {
  test.each(bad)("is refused: %s", (_what, changes, expected) => {
    expect(foundWith(changes)).toEqual(expected);
  });

  it("is compiled for every source; where nothing is said, what is known stays", () => {
    const { program } = readDefinition(plannedWith({}));
    expect(program?.continuations).toMatchObject([
      { kind: "stays" },
      { kind: "obtained-again", worldDays: 45, freshDays: 0 },
      { kind: "stays" },
      { kind: "statuses", column: 1, clear: "N", behindBy: ["1", "2"] },
      { kind: "repeats" },
      { kind: "moves-along" },
      { kind: "seen-again" },
      { kind: "stays" },
    ]);
  });

  it("reads the parent's rows for statuses, and sees no row again that is left out", () => {
    const { program } = readDefinition(plannedWith({}));
    const [status, phone] = [program?.continuations[months], program?.continuations[phones]];
    expect(status).toMatchObject({
      behind: { left: { kind: "column", source: loans, column: 2, row: "this" } },
    });
    expect(phone).toMatchObject({
      unless: { kind: "logic", operator: "or", of: [{ kind: "column" }, { kind: "not" }] },
    });
  });
});
