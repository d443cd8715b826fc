import { describe, expect, it, test } from "vitest";
import * as define from "../define/index.js";
import { readDefinition } from "../program/open.js";
import { foundWith, plannedWith } from "./planned.fixture.js";

const { column, count, days, fen, level, parameter, text, today, truth, unknown, variable } =
  define;

const settle = "/actions/0/effects/0";
const addPhone = "/actions/1/effects/0";
const payHere = "/actions/2/effects/0";
const save = "/actions/3/effects/0";
const obtain = "/actions/4/effects/0";
const move = "/actions/6/effects/0";

type Changes = Readonly<Record<string, unknown>>;

/** What is changed, and everything that is then reported. */
const bad: readonly (readonly [string, Changes, readonly string[]])[] = [
  ["an unknown source", { [`${settle}/source`]: "loan" }, [`name.unknown-source ${settle}/source`]],
  [
    "an unknown column that is read",
    { [`${settle}/costs`]: column("overdue") },
    [`name.unknown-column ${settle}/costs/name`],
  ],
  [
    "an unknown column that is written",
    { [`${settle}/values/sate`]: text("paid") },
    [`name.unknown-column ${settle}/values/sate`],
  ],
  ["a condition that is none", { [`${settle}/where`]: fen(1) }, [`type.mismatch ${settle}/where`]],
  ["costs in days", { [`${settle}/costs`]: days(1) }, [`unit.mismatch ${settle}/costs`]],
  ["costs as a text", { [`${settle}/costs`]: text("a") }, [`type.mismatch ${settle}/costs`]],
  [
    "a value of another type",
    { [`${settle}/values/overdueFen`]: truth(false) },
    [`type.mismatch ${settle}/values/overdueFen`],
  ],
  [
    "a value in another unit",
    { [`${settle}/values/overdueFen`]: count(0) },
    [`unit.mismatch ${settle}/values/overdueFen`],
  ],
  [
    "a value beyond the column's bounds",
    { [`${settle}/values/overdueFen`]: define.subtract(column("overdueFen"), fen(1)) },
    [`action.wrong-value ${settle}/values/overdueFen`],
  ],
  [
    "a text that the column does not list",
    { [`${settle}/values/state`]: text("settled") },
    [`action.wrong-value ${settle}/values/state`],
  ],
  [
    "such a text in one branch",
    {
      [`${settle}/values/state`]: define.choose(
        [define.when(truth(true), text("settled"))],
        text("paid"),
      ),
    },
    [`action.wrong-value ${settle}/values/state`],
  ],
  [
    "any text in a column that lists its own",
    { [`${settle}/values/state`]: column("id") },
    [`action.wrong-value ${settle}/values/state`],
  ],
  [
    "a text that is too long",
    { [`${addPhone}/values/id`]: text("123456789") },
    [`action.wrong-value ${addPhone}/values/id`],
  ],
  [
    "an unknown value of a required column",
    { [`${addPhone}/values/seenOn`]: unknown("day") },
    [`action.wrong-value ${addPhone}/values/seenOn`],
  ],
  [
    "a value of a required column that may be unknown",
    { [`${addPhone}/values/seenOn`]: variable("bornOn") },
    [`action.wrong-value ${addPhone}/values/seenOn`],
  ],
  [
    "a new identity for rows that are there",
    { [`${settle}/values/id`]: text("a"), "/actions/0/changes/-": "loans.id" },
    [`action.wrong-column ${settle}/values/id`],
  ],
  [
    "plain values that are set",
    {
      [settle]: { kind: "set", source: "words", values: { value: text("a") } },
      "/actions/0/changes/-": "words.value",
    },
    [`action.wrong-source ${settle}/source`],
  ],
  [
    "a row that is added below a parent",
    {
      [settle]: { kind: "add", source: "loans", values: { id: text("a") } },
      "/actions/0/changes/-": "loans.id",
    },
    [`action.wrong-source ${settle}/source`],
  ],
  [
    "a row that is added to a source of one row",
    { [settle]: { kind: "add", source: "report", values: {} } },
    [`action.wrong-source ${settle}/source`],
  ],
  [
    "a row without its time",
    { [`${addPhone}/values/seenOn`]: undefined },
    [`action.missing-column ${addPhone}/values`],
  ],
  [
    "a column of a row that is not there",
    { [`${addPhone}/values/id`]: column("id") },
    [`expression.no-row ${addPhone}/values/id`],
  ],
  ["times in fen", { [`${payHere}/times`]: fen(4) }, [`unit.mismatch ${payHere}/times`]],
  [
    "more rows than a month has days",
    { [`${payHere}/times`]: count(29) },
    [`action.wrong-value ${payHere}/times`],
  ],
  [
    "times that depend on the dossier without a bound",
    { [`${payHere}/times`]: define.countOf("phones") },
    [`action.wrong-value ${payHere}/times`],
  ],
  [
    "a required column that nothing fills",
    { [`${payHere}/values/kind`]: undefined },
    [`action.missing-column ${payHere}/values`],
  ],
  [
    "an amount that is not filled in",
    { [`${payHere}/amount`]: undefined },
    [`action.missing-column ${payHere}/values`],
  ],
  [
    "a time that is set by itself",
    { [`${payHere}/values/at`]: define.now },
    [`action.wrong-column ${payHere}/values/at`],
  ],
  [
    "an amount that is given twice",
    { [`${payHere}/values/amountFen`]: fen(1) },
    [`action.wrong-column ${payHere}/values/amountFen`],
  ],
  [
    "an amount that is no money",
    { [`${payHere}/amount/column`]: "payee" },
    [`action.wrong-column ${payHere}/amount/column`, `action.missing-column ${payHere}/values`],
  ],
  [
    "an amount of rows by a condition that is none",
    { [`${payHere}/amount/where`]: column("amountFen") },
    [`type.mismatch ${payHere}/amount/where`],
  ],
  [
    "others in a column that lists its texts",
    { [`${payHere}/among/column`]: "kind" },
    [`action.wrong-column ${payHere}/among/column`, `action.wrong-column ${payHere}/values/kind`],
  ],
  [
    "an unknown column of others",
    { [`${payHere}/among/column`]: "paye" },
    [`name.unknown-column ${payHere}/among/column`],
  ],
  [
    "months of rows without a time",
    {
      "/sources/5/time": undefined,
      "/sources/5/known": "always",
      "/sources/5/continues": undefined,
    },
    [`action.wrong-source ${save}/source`],
  ],
  [
    "the same identity in every month",
    { "/sources/5/identity": "place" },
    [`action.wrong-column ${save}/values/place`],
  ],
  [
    "a sum of what is no money",
    { [`${save}/column`]: "place" },
    [`action.wrong-column ${save}/column`, `action.wrong-column ${save}/values/place`],
  ],
  [
    "a sum beyond the column's bounds",
    { "/actions/3/levels/1/value": 1_000_001 },
    [`action.wrong-value ${save}/to`],
  ],
  ["a sum below nothing", { [`${save}/to`]: fen(-1) }, [`action.wrong-value ${save}/to`]],
  [
    "a source that is not obtained again",
    { "/sources/1/continues": undefined },
    [`action.wrong-source ${obtain}/source`],
  ],
  [
    "a level that has no value",
    { "/actions/3/levels/1/value": undefined },
    [`action.no-level-value ${save}/to`],
  ],
  ["levels in another unit", { "/actions/3/unit": undefined }, [`unit.mismatch ${save}/to`]],
  [
    "a level outside of actions",
    { "/variables/5/expression": level },
    ["expression.level-misplaced /variables/5/expression"],
  ],
  [
    "the score",
    { [`${save}/to`]: define.asUnit(define.score, "fen") },
    [`expression.score-misplaced ${save}/to/of`],
  ],
];

describe("what an action writes", () => {
  it("is sound in the definition that the bad examples change", () => {
    const { program, diagnostics, warnings } = readDefinition(plannedWith({}));
    expect([diagnostics, warnings]).toEqual([[], []]);
    expect(program?.actions.map(({ levels }) => levels.length)).toEqual([1, 1, 2, 2, 1, 1, 1]);
  });

  test.each(bad)("is refused: %s", (_what, changes, expected) => {
    const found = foundWith(changes);
    expect([...found].sort()).toEqual([...expected].sort());
  });

  it("may read facts, parameters, variables, the day of the act and the row at hand", () => {
    const amount = define.least(
      column<"integer">("overdueFen"),
      define.coalesce(variable<"integer">("income"), fen(0)),
      define.multiply(define.asUnit(parameter("freshDays"), "number"), fen(1)),
    );
    const when = define.atMost(today, define.add(today, parameter("freshDays")));
    const changes = { [`${settle}/values/overdueFen`]: amount, [`${settle}/where`]: when };
    expect(foundWith(changes)).toEqual([]);
    expect(foundWith({ [`${settle}/values/state`]: unknown("text") })).toEqual([]);
    expect(foundWith({ [`${settle}/values/state`]: column("state") })).toEqual([]);
    expect(foundWith({ [`${move}/values/town`]: text("123456") })).toEqual([]);
    expect(foundWith({ [`${payHere}/times`]: count(28) })).toEqual([]);
  });

  it("has the value of each level as a constant", () => {
    const { program } = readDefinition(plannedWith({}));
    const actions = program?.actions ?? [];
    const topUps = actions[3]?.levels.map(({ effects }) => effects[0]);
    expect(topUps).toMatchObject([
      { kind: "top-up", source: 5, column: 1, to: { kind: "constant", value: 500 } },
      { kind: "top-up", source: 5, column: 1, to: { kind: "constant", value: 900 } },
    ]);
    expect(actions[2]?.levels[1]?.effects[0]).toMatchObject({
      kind: "add-monthly",
      times: { kind: "constant", value: 8 },
      values: [{ column: 2, node: { kind: "constant", value: "food" } }],
      amount: { column: 1, where: { kind: "compare" } },
      among: { column: 3, count: 3 },
    });
  });

  it("never touches rows that are left out", () => {
    const { program } = readDefinition(plannedWith({ [`${settle}/where`]: undefined }));
    const effect = program?.actions[0]?.levels[0]?.effects[0];
    expect(effect).toMatchObject({ kind: "set", where: { kind: "not" } });
    const disputed = { kind: "column", source: 2, column: 3, row: "this" };
    expect(JSON.stringify(effect)).toContain(JSON.stringify(disputed).slice(1, -1));
  });
});
