import {
  approved,
  approvedWith,
  around,
  declined,
  type Expectation,
  held,
  one,
  referred,
} from "./expectation.js";
import { afterNow, daysAgo, lastInstant, monthsAgo, noon } from "./person.js";

const device = (more: object) => ({
  "devices.+": { id: "D-9", firstSeenOn: "2025-01-01", lastSeenOn: daysAgo(1), ...more },
});
const events = (kind: string, at: string, more = {}) => ({
  securityEvents: [{ kind, at, ...more }],
});
const places = { hangzhou: [302_741, 1_201_551], beijing: [399_042, 1_164_074] } as const;
const login = (time: string, place: keyof typeof places, success = true) => ({
  at: `2026-11-18T${time}:00+08:00`,
  deviceId: "D-1",
  latE4: places[place][0],
  lonE4: places[place][1],
  success,
});
const hoursMilliseconds = 3_600_000;
const riskTerminal = (back: number) =>
  held("SEC.RISK_TERMINAL", { "hold/releaseOn": daysAgo(back - 14) });

/** Signs that somebody else may be using the account. */
export const securityExpectations: readonly Expectation[] = [
  ...around(
    "days since an emulator was seen",
    (back: number) => device({ lastSeenOn: daysAgo(back), emulator: true }),
    [12, riskTerminal(12)],
    [13, riskTerminal(13)],
    [14, approved],
  ),
  ...around(
    "verified again after an emulator",
    (back: number) => ({
      ...device({ lastSeenOn: daysAgo(5), emulator: true }),
      "person.faceVerifiedAt": lastInstant(back),
    }),
    [5, riskTerminal(5)],
    [4, approved],
  ),
  ...around(
    "days since an uncleared risk terminal",
    (back: number) => events("risk-terminal", noon(back)),
    [29, held("SEC.RISK_TERMINAL", { "hold/releaseOn": daysAgo(-1) })],
    [30, approved],
    [31, referred("SEC.UNCLEARED")],
  ),
  ...around(
    "minutes from Hangzhou to Beijing",
    (minute: string) => ({ logins: [login("08:00", "hangzhou"), login(minute, "beijing")] }),
    ["08:00", held("SEC.REMOTE_LOGIN")],
    ["09:00", held("SEC.REMOTE_LOGIN", { "hold/releaseOn": daysAgo(-12) })],
    ["09:20", approved],
  ),
  ...one(
    "a failed login between two others does not count",
    {
      logins: [
        login("08:00", "hangzhou"),
        login("08:20", "beijing", false),
        login("08:40", "beijing"),
      ],
    },
    held("SEC.REMOTE_LOGIN"),
  ),
  ...one("a single login", { logins: [login("08:00", "beijing")] }, approved),
  ...around(
    "milliseconds after 72 hours ago that the SIM was changed",
    (after: number) => ({
      ...events("sim-change", afterNow(after - 72 * hoursMilliseconds)),
      ...device({ firstSeenOn: daysAgo(2) }),
    }),
    [-1, approved],
    [0, approved],
    [1, held("SEC.TAKEOVER", { "hold/releaseOn": daysAgo(0) })],
  ),
  ...around(
    "days since the device was first seen",
    (back: number) => ({
      ...events("sim-change", noon(1)),
      ...device({ firstSeenOn: daysAgo(back) }),
    }),
    [2, held("SEC.TAKEOVER")],
    [3, approved],
  ),
  ...around(
    "accounts on a device",
    (accountsOnDevice: number) => device({ accountsOnDevice }),
    [4, approved],
    [5, referred("SEC.SHARED_DEVICE", { "reasons/0/value": 5, "reasons/0/needed": 4 })],
    [6, referred("SEC.SHARED_DEVICE")],
  ),
  ...around(
    "days since a shared device was seen",
    (back: number) => device({ accountsOnDevice: 9, lastSeenOn: daysAgo(back) }),
    [13, referred("SEC.SHARED_DEVICE")],
    [14, approved],
  ),
  ...around(
    "links to known fraud",
    (count: number) => ({ links: Array.from({ length: count }, () => fraud("in")) }),
    [1, approved],
    [2, referred("SEC.LINKED_FRAUD")],
  ),
  ...one("payments to known fraud", { links: [fraud("out"), fraud("out")] }, approved),
  ...one(
    "what is referred is stronger than what is held",
    { ...device({ emulator: true, lastSeenOn: daysAgo(5), accountsOnDevice: 5 }) },
    referred("SEC.SHARED_DEVICE SEC.RISK_TERMINAL"),
  ),
];

function fraud(direction: string) {
  return { kind: "transfer", direction, subject: "X-1", knownFraud: true };
}

const scores = (...rows: readonly (readonly [number, number])[]) => ({
  sesame: rows.map(([back, score]) => ({ month: monthsAgo(back), score })),
});
const sesame = declined("BEH.SESAME", { reapplyOn: daysAgo(-90) });

/** The platform account. */
export const behaviourExpectations: readonly Expectation[] = [
  ...one("a restricted account", { "account.state": "restricted" }, held("BEH.ACCOUNT_RESTRICTED")),
  ...one(
    "a closed account",
    { "account.state": "closed" },
    declined("BEH.ACCOUNT_CLOSED", { reapplyOn: null }),
  ),
  ...one(
    "an account in an unknown state",
    { "account.state": null },
    held("BEH.ACCOUNT_RESTRICTED BEH.ACCOUNT_CLOSED"),
  ),
  ...around(
    "outside score",
    (score: number) => scores([0, score]),
    [599, sesame],
    [600, approved],
    [601, approved],
  ),
  ...around(
    "months since the outside score",
    (back: number) => scores([back, 650]),
    [1, approved],
    [2, sesame],
  ),
  ...one("the latest score counts", scores([0, 650], [1, 550]), approved),
  ...one("of one month the higher score, whatever the order", scores([0, 590], [0, 610]), approved),
  ...one("and in the other order", scores([0, 610], [0, 590]), approved),
  ...one("no score in a known table", { sesame: [] }, sesame),
  ...one("an unknown table", { sesame: null }, held("BEH.SESAME")),
  ...one(
    "a score that is known too late",
    {
      sesame: [
        { month: monthsAgo(1), score: 650 },
        { month: monthsAgo(0), score: 550, knownAt: afterNow(1) },
      ],
    },
    approved,
  ),
  ...one(
    "a score that is known just now",
    {
      sesame: [
        { month: monthsAgo(1), score: 650 },
        { month: monthsAgo(0), score: 550, knownAt: afterNow(0) },
      ],
    },
    sesame,
  ),
  ...one(
    "an enrolled student",
    {
      "person.studentStatus": "enrolled",
      "person.secondRepaymentConsentAt": noon(5),
    },
    approvedWith({ limitFen: 300_000, limitBoundBy: "student" }),
  ),
];
