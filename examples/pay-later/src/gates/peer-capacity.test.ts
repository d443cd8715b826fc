import { describe, expect, it } from "vitest";
import { approved, change, idNumber, salaries } from "../people/base.js";
import { daysAgo } from "../testing/days.fixture.js";
import { fails, gateTable, ignored, passes } from "../testing/gate-cases.fixture.js";
import { hundred, own, peers } from "../testing/peers.fixture.js";
import { decideOn, gateCodes, gateOf } from "../testing/product.fixture.js";

/*
 * Spending power of the approved person: 11,000 yuan of income, 600 + 1,300 yuan due this month,
 * and a sixth of a mean balance of 6,200 yuan.
 */
const power = 1_100_000 - 60_000 - 130_000 + Math.floor(620_000 / 6);
const far = 9_000_000_000;
const declined = fails("declined", "peer", "PEER.CAPACITY", { reapplyOn: daysAgo(-90) });
const table = (lowest: number, below: number, median: number, expected: typeof declined) => ({
  reference: peers(hundred(lowest, below, median)),
  expected,
});

describe("spending power among peers", () => {
  const lines = {
    "a fen below the 5th percentile": table(power + 1, 4, far, declined),
    "exactly at the 5th percentile, below half the median": table(power, 4, far, passes),
    "a fen above the 5th percentile": table(power - 1, 4, far, passes),
    "exactly 5 of 100 below: the percentile is the lower edge": table(power + 1, 5, far, passes),
    "a fen below half the median": table(power + 1, 4, 2 * power + 2, declined),
    "half a fen below half the median": table(power + 1, 4, 2 * power + 1, declined),
    "exactly half the median": table(power + 1, 4, 2 * power, passes),
    "half a fen above half the median": table(power + 1, 4, 2 * power - 1, passes),
  };
  for (const [name, { reference, expected }] of Object.entries(lines)) {
    gateTable("PEER.CAPACITY", [{ name, change: {}, expect: expected }], approved, reference);
  }

  const strict = peers(hundred(far - 1, 4, far));
  const shown = (changes: Readonly<Record<string, unknown>>) =>
    gateOf(decideOn(change(approved, changes), strict), "PEER.CAPACITY").value;
  const noIncome = { "person.incomeMonthlyFen": null };

  it("is income, less what is due, plus a sixth of the liquid balance", () => {
    expect(shown({})).toBe(power);
    expect(shown({ "creditReport.accounts": [] })).toBe(1_100_000 + 103_333);
    expect(shown({ balances: [] })).toBe(1_100_000 - 190_000);
  });

  it("takes the mean salary of the last three complete months for an unknown income", () => {
    const paid = salaries(900_000, 6);
    expect(shown({ ...noIncome, transactions: paid })).toBe(power - 200_000);
    const twice = paid.slice(0, 3);
    expect(shown({ ...noIncome, transactions: twice })).toBe(power - 500_000);
  });

  gateTable(
    "PEER.CAPACITY",
    [
      {
        name: "no income and no salary",
        change: { ...noIncome, transactions: [] },
        expect: ignored,
      },
      { name: "unknown balances", change: { balances: null }, expect: ignored },
      { name: "unknown accounts", change: { "creditReport.accounts": null }, expect: ignored },
    ],
    approved,
    strict,
  );
});

describe("the group that somebody is compared with", () => {
  const other = { age: "46-55", region: "11", income: "15k+" };
  const group = (keys: object, people: number) => ({ keys: { ...own, ...keys }, people });
  const cohort = (
    groups: readonly ReturnType<typeof group>[],
    changes: Readonly<Record<string, unknown>> = {},
  ) =>
    decideOn(
      change(approved, changes),
      peers(undefined, undefined, [...groups, group(other, 1000)]),
    ).cohort;

  it.each([
    ["50 people: enough", [group({}, 50)], { ...own }, 50],
    [
      "49 people: the same age and income anywhere",
      [group({}, 49), group({ region: "44" }, 7)],
      { age: "28-35", income: "8-15k" },
      56,
    ],
    [
      "49 people with the same age and income: the same income",
      [group({}, 49), group({ age: "36-45" }, 30)],
      { income: "8-15k" },
      79,
    ],
    ["49 people with the same income: all", [group({}, 49)], {}, 1049],
  ])("%s", (_name, groups, keys, people) => {
    expect(cohort(groups)).toEqual({ keys, people, snapshot: "test" });
  });

  it("falls back to the income for an unknown age, and to age and income for a region", () => {
    const groups = [group({}, 80), group({ age: "36-45", region: "44" }, 5)];
    expect(cohort(groups, { "person.idNumber": null })?.keys).toEqual({ income: "8-15k" });
    const keys = { age: "28-35", income: "8-15k" };
    expect(cohort(groups, { "person.residenceRegion": null })?.keys).toEqual(keys);
  });

  it("is a result of a comparison, and the reason says so", () => {
    const reference = peers(hundred(power + 1, 4, far));
    const decision = decideOn(approved, reference);
    expect(gateCodes(decision)).toEqual(["PEER.CAPACITY"]);
    const text = decision.reasons[0]?.text["zh-CN"] ?? "";
    expect(text).toContain("与同组 100 人比较的结果，不代表您信用不好");
    expect(text).not.toMatch(/多消费|多花/);
  });
});

describe("bands of the cohort keys", () => {
  const keysOf = (changes: Readonly<Record<string, unknown>>) =>
    decideOn(change(approved, changes)).cohort?.keys;

  it.each([
    [299_999, "<3k"],
    [300_000, "3-5k"],
    [499_999, "3-5k"],
    [500_000, "5-8k"],
    [799_999, "5-8k"],
    [800_000, "8-15k"],
    [1_499_999, "8-15k"],
    [1_500_000, "15k+"],
    [null, "unknown"],
  ])("%s fen a month are in band %s", (fen, band) => {
    expect(keysOf({ "person.incomeMonthlyFen": fen })?.income).toBe(band);
  });

  const bands = ["18-22", "23-27", "28-35", "36-45", "46-55", "56+"];
  const ages = peers(
    undefined,
    undefined,
    bands.map((age) => ({ keys: { ...own, age }, people: 100 })),
  );
  it.each([
    [18, "18-22"],
    [22, "18-22"],
    [23, "23-27"],
    [27, "23-27"],
    [28, "28-35"],
    [35, "28-35"],
    [36, "36-45"],
    [45, "36-45"],
    [46, "46-55"],
    [55, "46-55"],
    [56, "56+"],
    [90, "56+"],
  ])("who turns %d today is in band %s, and yesterday was not yet that old", (age, band) => {
    const born = idNumber("330106", `${2026 - age}-11-20`, "232");
    const person = change(approved, { "person.idNumber": born });
    expect(decideOn(person, ages).cohort?.keys).toEqual({ ...own, age: band });
    const before =
      bands.indexOf(band) - (bands.includes(band) && [23, 28, 36, 46, 56].includes(age) ? 1 : 0);
    const yesterday = change(person, { asOf: "2026-11-19T20:00:00+08:00" });
    if (age > 18) expect(decideOn(yesterday, ages).cohort?.keys.age).toBe(bands[before]);
  });
});
