import {
  approved,
  approvedWith,
  coolingOff,
  declined,
  type Expectation,
  held,
  referred,
  type Verdict,
} from "./expectation.js";

const inAll = { reapplyOn: "2027-02-18" };
const limit = { limitFen: 2_230_000, limitBoundBy: "debt-service" };

/** What the policy says of the example people, by the names of their files. */
const verdicts: Readonly<Record<string, Verdict>> = {
  "account-closed": declined("BEH.ACCOUNT_CLOSED"),
  approved: approvedWith({ ...limit, score: 873, layer: null, reapplyOn: null, hold: null }),
  "compensation-12": declined("EXT.COMPENSATION", inAll),
  "compensation-30": approvedWith(limit),
  "cooling-off": coolingOff("APP.COOLING", { reapplyOn: "2027-01-09" }),
  crosscheck: held("EXT.CROSSCHECK", { "hold/releaseOn": null }),
  "debt-service": declined("CAP.DEBT_SERVICE", inAll),
  declined: { outcome: "declined", shows: { layer: "score", ...inAll } },
  disputed: approvedWith({ "leftOut/0/rows": 1 }),
  exposure: declined("CAP.EXPOSURE", inAll),
  "forced-opening-reported": approved,
  "forced-opening": referred("APP.FORCED_OPENING"),
  frequent: coolingOff("APP.FREQUENT", { reapplyOn: "2027-03-19" }),
  held: held("SEC.RISK_TERMINAL", { "hold/releaseOn": "2026-11-29" }),
  "id-expired": held("ID.EXPIRED"),
  "identity-old": held("ID.FACE"),
  inquiries: declined("EXT.INQUIRIES", inAll),
  "known-late": approvedWith(limit),
  "line-open": approved,
  "linked-fraud": referred("SEC.LINKED_FRAUD"),
  "no-report": held("EXT.REPORT"),
  "overdue-run": declined("EXT.OVERDUE_RUN EXT.SERIOUS", inAll),
  "overdue-small": held("EXT.OVERDUE_SMALL"),
  overdue: declined("EXT.OVERDUE_NOW", inAll),
  "past-retention": approvedWith({ "leftOut/0/because": "expired" }),
  peer: declined("PEER.CAPACITY", inAll),
  "remote-login": held("SEC.REMOTE_LOGIN", { "hold/releaseOn": "2026-12-02" }),
  "sesame-low": declined("BEH.SESAME", inAll),
  "shared-device": referred("SEC.SHARED_DEVICE"),
  student: referred("ID.STUDENT"),
  takeover: held("SEC.TAKEOVER", { "hold/releaseOn": "2026-11-22" }),
  "thin-file": approvedWith({ limitFen: 1_500_000, limitBoundBy: "table" }),
  "under-age": declined("ID.AGE", { reapplyOn: "2027-02-03" }),
  "unknown-income": approvedWith({ limitFen: 200_000 }),
};

/** Names of the example people, each of whom is decided as the policy says. */
export const peopleNames: readonly string[] = Object.keys(verdicts);

/** The example people as they are. */
export const peopleExpectations: readonly Expectation[] = Object.entries(verdicts).map(
  ([person, verdict]) => ({ name: `the example person ${person}`, person, ...verdict }),
);
