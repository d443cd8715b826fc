import {
  approved,
  around,
  coolingOff,
  declined,
  type Expectation,
  held,
  one,
  referred,
} from "./expectation.js";
import { afterNow, daysAgo, firstInstant, idNumber, lastInstant, noon } from "./person.js";

const declines = (at: string, more = {}) => ({ at, outcome: "declined", ...more });
const referrals = (...days: readonly number[]) =>
  days.map((back) => ({ at: noon(back), outcome: "referred" }));
const cooling = (days: number) => coolingOff("APP.COOLING", { reapplyOn: daysAgo(days - 90) });
const event = (kind: string, at: string, more = {}) => ({
  securityEvents: [{ kind, at, ...more }],
});
const opening = (back: number, more = {}) => event("forced-opening-service", noon(back), more);

/** Earlier applications: less than 90 days since a decline, three in thirty days. */
export const applicationExpectations: readonly Expectation[] = [
  ...around(
    "days since a cooling decline",
    (back: number) => ({ applications: [declines(noon(back))] }),
    [88, cooling(88)],
    [89, cooling(89)],
    [90, approved],
    [91, approved],
  ),
  ...around(
    "the first and last instant of the ninetieth day",
    (at: string) => ({ applications: [declines(at)] }),
    [firstInstant(89), cooling(89)],
    [lastInstant(90), approved],
  ),
  ...one(
    "a decline that does not cool",
    { applications: [declines(noon(9), { cools: false })] },
    approved,
  ),
  ...around(
    "a decline that was annulled",
    (annulledAt: string) => ({ applications: [declines(noon(9), { annulledAt })] }),
    [afterNow(0), approved],
    [afterNow(1), cooling(9)],
  ),
  ...around(
    "days since the last of three applications",
    (back: number) => ({ applications: referrals(back, back + 4, back + 9) }),
    [178, coolingOff("APP.FREQUENT", { reapplyOn: daysAgo(-2) })],
    [179, coolingOff("APP.FREQUENT", { reapplyOn: daysAgo(-1) })],
    [180, approved],
  ),
  ...around(
    "days from the first to the last of three applications",
    (between: number) => ({ applications: referrals(10, 20, 10 + between) }),
    [29, coolingOff("APP.FREQUENT", { reapplyOn: daysAgo(-170) })],
    [30, approved],
  ),
  ...around(
    "frequent applications end 270 days after the last cooling decline",
    (back: number) => ({ applications: [declines(noon(back)), ...referrals(10, 11, 12)] }),
    [269, coolingOff("APP.FREQUENT", { reapplyOn: daysAgo(-1) })],
    [270, approved],
  ),
  ...one(
    "the later day counts when both fail, and no later layer runs",
    {
      applications: [declines(noon(50)), ...referrals(10, 11, 12)],
      "person.idExpiresOn": daysAgo(1),
    },
    coolingOff("APP.COOLING APP.FREQUENT", {
      reapplyOn: daysAgo(-170),
      score: null,
      "gates/ID.INVALID/result": "not-evaluated",
    }),
  ),
  ...one(
    "holds are not counted",
    { applications: [1, 2, 3].map((back) => ({ at: noon(back), outcome: "held" })) },
    approved,
  ),
  ...one("unknown applications", { applications: null }, referred("APP.COOLING APP.FREQUENT")),
  ...around(
    "days since a forced opening",
    opening,
    [364, referred("APP.FORCED_OPENING")],
    [365, approved],
  ),
  ...around(
    "a forced opening that was cleared",
    (clearedAt: string) => opening(10, { clearedAt }),
    [afterNow(0), approved],
    [afterNow(1), referred("APP.FORCED_OPENING")],
  ),
];

const born = (day: string) => ({ "person.idNumber": idNumber(day) });

/** Who the person is. */
export const identityExpectations: readonly Expectation[] = [
  ...around(
    "eighteenth birthday",
    born,
    ["2008-11-19", approved],
    ["2008-11-20", approved],
    ["2008-11-21", declined("ID.AGE", { reapplyOn: "2026-11-21", "reasons/0/needed": 18 })],
  ),
  {
    name: "a birthday on 29 February is on 1 March",
    changes: born("2008-02-29"),
    asOf: "2026-02-28T23:59:59.999+08:00",
    includes: ["ID.AGE"],
  },
  {
    name: "and has come by then",
    changes: born("2008-02-29"),
    asOf: "2026-03-01T00:00:00+08:00",
    excludes: ["ID.AGE"],
  },
  ...one("a wrong check digit", { "person.idNumber": "330106199304182321" }, held("ID.INVALID")),
  ...around(
    "last day of the ID",
    (back: number) => ({ "person.idExpiresOn": daysAgo(back) }),
    [1, held("ID.EXPIRED", { "reasons/0/value": -1, "reasons/0/needed": 0 })],
    [0, approved],
    [-1, approved],
  ),
  ...around(
    "last instant at which the face was verified",
    (faceVerifiedAt: string) => ({ "person.faceVerifiedAt": faceVerifiedAt }),
    [firstInstant(730), approved],
    [lastInstant(731), held("ID.FACE")],
  ),
  ...one(
    "verified in another way later",
    {
      "person.faceVerifiedAt": noon(800),
      "person.identityVerifiedOtherwiseAt": noon(730),
    },
    approved,
  ),
  ...one("never verified", { "person.faceVerifiedAt": null }, held("ID.FACE")),
  ...one("verified in the future", { "person.faceVerifiedAt": afterNow(1) }, held("ID.FACE")),
  ...one("no card", { cards: [] }, held("ID.CARD_NONE")),
  ...one("unknown cards", { cards: null }, held("ID.CARD_NONE ID.CARD_CONFLICT")),
  ...one(
    "a card of somebody else",
    { "cards.+": { id: "C-2", boundOn: daysAgo(3), holderMatchesId: false, state: "normal" } },
    held("ID.CARD_CONFLICT"),
  ),
  ...one(
    "of one layer the decline is stronger than the hold and stands first",
    { ...born("2008-11-21"), "person.mobileVerified": false },
    declined("ID.AGE ID.MOBILE", { hold: null }),
  ),
  ...one(
    "what is referred stands before what is held, whatever the order of gates",
    { "person.idExpiresOn": daysAgo(1), "person.studentStatus": "enrolled" },
    referred("ID.STUDENT ID.EXPIRED"),
  ),
];
