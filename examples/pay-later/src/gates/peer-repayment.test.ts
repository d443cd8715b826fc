import { describe } from "vitest";
import { approved } from "../people/base.js";
import { daysAgo } from "../testing/days.fixture.js";
import { fails, gateTable, ignored, passes } from "../testing/gate-cases.fixture.js";
import { hundred, peers } from "../testing/peers.fixture.js";

const bill = (days: number, paidAfter: number | null) => ({
  kind: "water",
  dueOn: daysAgo(days),
  paidOn: paidAfter === null ? null : daysAgo(days - paidAfter),
  amountFen: 4000,
  source: "platform",
});
/** Bills of which some were paid on their day and the others a day late. */
const bills = (onTime: number, late: number) => ({
  bills: [
    ...Array.from({ length: onTime }, (_bill, index) => bill(20 + (index % 40), 0)),
    ...Array.from({ length: late }, (_bill, index) => bill(60 + (index % 40), 1)),
  ],
});
const declined = fails("declined", "peer", "PEER.REPAYMENT", { reapplyOn: daysAgo(-90) });
/** A group whose 5th percentile is this share. */
const group = (share: number) => peers(undefined, hundred(share, 4, 10_000));

describe("bills of the last 180 days, against 85 %", () => {
  gateTable(
    "PEER.REPAYMENT",
    [
      { name: "17 of 20 on time: 85 %", change: bills(17, 3), expect: passes },
      { name: "436 of 513 on time: 84.99 %", change: bills(436, 77), expect: declined },
      { name: "5 of 6 on time: 83.33 %", change: bills(5, 1), expect: declined },
      { name: "none of 5", change: bills(0, 5), expect: passes },
      { name: "4 of 5 on time: too few bills", change: bills(4, 1), expect: passes },
      { name: "6 of 6", change: bills(6, 0), expect: passes },
      { name: "6 of 7: 85.71 %", change: bills(6, 1), expect: passes },
      { name: "no bills", change: { bills: [] }, expect: passes },
      { name: "unknown bills", change: { bills: null }, expect: ignored },
    ],
    approved,
    group(9900),
  );
  const five = bills(4, 1).bills;
  gateTable(
    "PEER.REPAYMENT",
    [
      {
        name: "the sixth bill 179 days ago",
        change: { bills: [...five, bill(179, 0)] },
        expect: declined,
      },
      {
        name: "the sixth bill 180 days ago",
        change: { bills: [...five, bill(180, 0)] },
        expect: passes,
      },
      {
        name: "the sixth bill due tomorrow",
        change: { bills: [...five, bill(-1, null)] },
        expect: passes,
      },
      {
        name: "the sixth bill was not paid",
        change: { bills: [...bills(5, 0).bills, bill(9, null)] },
        expect: declined,
      },
      {
        name: "paid before it was due",
        change: { bills: [...bills(5, 0).bills, bill(9, -3)] },
        expect: passes,
      },
      {
        name: "will be paid tomorrow, late",
        change: { bills: [...bills(5, 0).bills, bill(9, 10)] },
        expect: declined,
      },
    ],
    approved,
    group(9900),
  );
});

describe("bills of the last 180 days, against the peers", () => {
  // 4 of 6 on time are 66.66 %.
  const share = 6666;
  const lines = [
    ["a hundredth of a percent below their 5th percentile", share + 1, declined],
    ["exactly at their 5th percentile", share, passes],
    ["above their 5th percentile", share - 1, passes],
  ] as const;
  for (const [name, lowest, expected] of lines) {
    const cases = [{ name, change: bills(4, 2), expect: expected }];
    gateTable("PEER.REPAYMENT", cases, approved, group(lowest));
  }
});
