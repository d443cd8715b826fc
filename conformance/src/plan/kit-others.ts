import { define } from "@kaitong/engine";
import type { Choices } from "../generate/index.js";
import { monthName, monthOf } from "./dates.js";
import { type Act, bad, daysAgo, deed, hourOf, integer, type Kit, maybe, source } from "./kit.js";

const { column, countOf, equal, lastDays, lastMonths, lastOf, not, text, thisMonth } = define;
const { today, truth } = define;

/** A score that others give, which stays as old as it is today. */
export function scoreKit(choices: Choices): Kit {
  const columns = [
    { name: "month", type: "month", required: true } as const,
    { name: "value", type: "integer", unit: "score", minimum: 0, maximum: 1_000 } as const,
  ];
  const window = lastMonths(choices.pick([2, 3, 1]));
  const writesNow = choices.oneIn(3);
  return {
    sources: [
      source("scores", columns, {
        time: "month",
        known: "time",
        continues: { kind: "moves-along" },
      }),
    ],
    measures: [
      integer(
        "outside",
        "score",
        lastOf("scores", column<"integer">("value"), { window }),
        [550, 600, 650],
        ["be-scored"],
      ),
      integer("scoresKnown", "count", countOf("scores", { window }), [1, 2], ["be-scored"]),
    ],
    deeds: [
      deed(
        choices,
        "be-scored",
        {
          changes: ["scores.month", "scores.value"],
          effects: [
            {
              kind: "add",
              source: "scores",
              values: {
                month: thisMonth,
                value: { kind: "integer", value: 610, unit: "score" },
              },
            },
          ],
          ...(writesNow ? {} : { conditional: true }),
        },
        [
          {
            kind: "add",
            source: "scores",
            row: ({ day }: Act) => ({ month: day.slice(0, 7), value: 610 }),
          },
        ],
      ),
    ],
    facts: (random, { day }) => {
      if (random.oneIn(6)) return {};
      const scores = Array.from({ length: random.index(3) }, (_, back) => ({
        month: monthName(monthOf(day) - back - random.index(2)),
        value: maybe(random, random.pick([540, 580, 600, 640, 700])),
      }));
      return { scores };
    },
  };
}

/** Devices, of which the last normal one is seen again. */
export function devicesKit(choices: Choices): Kit {
  const columns = [
    { name: "id", type: "text", lengthMax: 8, required: true } as const,
    { name: "seenOn", type: "day", required: true } as const,
    { name: "risky", type: "boolean" } as const,
  ];
  const risky = equal(column<"boolean">("risky"), truth(true));
  const window = lastDays(choices.pick([14, 30, 7, 60]));
  return {
    sources: [
      source("devices", columns, {
        time: "seenOn",
        identity: "id",
        continues: { kind: "seen-again", unless: column("risky") },
      }),
    ],
    measures: [
      integer("riskySeen", "count", countOf("devices", { window, where: risky }), [1], [], bad),
      integer(
        "safeSeen",
        "count",
        countOf("devices", { window, where: not(risky) }),
        [1, 2],
        ["use-other"],
      ),
    ],
    deeds: [
      deed(
        choices,
        "use-other",
        {
          changes: ["devices.id", "devices.seenOn", "devices.risky"],
          effects: [
            {
              kind: "add",
              source: "devices",
              values: { id: text("new"), seenOn: today, risky: truth(false) },
            },
          ],
        },
        [
          {
            kind: "add",
            source: "devices",
            row: ({ day }: Act) => ({ id: "new", seenOn: day, risky: false }),
          },
        ],
      ),
    ],
    facts: (random, now) => {
      if (random.oneIn(12)) return {};
      const devices = Array.from({ length: random.index(4) }, (_, index) => ({
        id: `D${index}`,
        seenOn: daysAgo(now, random.pick([0, 3, 13, 14, 40])),
        risky: maybe(random, random.oneIn(2), 6),
      }));
      return { devices };
    },
  };
}

/** Earlier applications, among which a decline of today will be. */
export function applicationsKit(): Kit {
  const columns = [
    { name: "at", type: "instant", required: true } as const,
    { name: "result", type: "text", values: ["declined", "other"] } as const,
    { name: "cools", type: "boolean" } as const,
  ];
  const cooling = equal(column<"boolean">("cools"), truth(true));
  const window = lastDays({ parameter: "coolDays" });
  return {
    sources: [source("applications", columns, { time: "at" })],
    measures: [
      integer(
        "cooling",
        "count",
        countOf("applications", { window, where: cooling }),
        [1],
        [],
        bad,
      ),
      integer(
        "tried",
        "count",
        countOf("applications", { window: lastDays(120) }),
        [2, 3],
        [],
        bad,
      ),
    ],
    deeds: [],
    facts: (random, now) => {
      if (random.oneIn(10)) return {};
      const applications = Array.from({ length: random.index(3) }, () => ({
        at: hourOf(now, 1 + random.index(120), 15),
        result: random.pick(["declined", "other"]),
        cools: random.oneIn(3),
      }));
      return { applications };
    },
  };
}
