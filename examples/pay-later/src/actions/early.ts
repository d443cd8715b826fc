import { define } from "@kaitong/engine";
import { type Action, atOnce, conditional, done } from "./declare.js";

const {
  above,
  add,
  and,
  choose,
  coalesce,
  column,
  count,
  countOf,
  days,
  different,
  equal,
  fact,
  firstOf,
  least,
  multiply,
  not,
  now,
  number,
  parameter,
  text,
  thisMonth,
  today,
  truth,
  when,
} = define;

type Values = Readonly<Record<string, define.Expression>>;

const set = (source: string, values: Values, where?: define.Expression): define.Effect =>
  where === undefined ? { kind: "set", source, values } : { kind: "set", source, where, values };

/** A new identity document counts for five years at the least. */
const idYearsDays = 1826;

/** A document that is verified in a day, when the person says that it applies. */
function document(name: string): Action {
  return {
    stages: ["initial"],
    levels: done(2),
    knownAfter: 1,
    changes: [`person.${name}`],
    onRequest: true,
    effects: [set("person", { [name]: now })],
  };
}

const newCard: Values = {
  id: text("kaitong-new-card"),
  boundOn: today,
  holderMatchesId: truth(true),
  state: text("normal"),
};

const newDevice: Values = {
  id: text("kaitong-new-device"),
  firstSeenOn: today,
  lastSeenOn: today,
  riskTerminal: truth(false),
  emulator: truth(false),
  accountsOnDevice: count(1),
};

const columnsOf = (source: string, values: Values) =>
  Object.keys(values).map((name) => `${source}.${name}`);

const accountState = fact<"text">("account", "state");
const mobile = fact<"text">("person", "mobile");
const region = fact<"text">("person", "residenceRegion");
const income = fact<"integer">("person", "incomeMonthlyFen");
const base = fact<"integer">("reportPerson", "housingFundBaseFen");
const listed = countOf("reportMobiles", { where: equal(column<"text">("value"), mobile) });

/** What the credit report says, where it says something: the person confirms or corrects it. */
const confirmed: Values = {
  mobile: choose(
    [when(above(listed, count(0)), mobile)],
    coalesce(firstOf("reportMobiles", column<"text">("value")), mobile),
  ),
  residenceRegion: coalesce(fact<"text">("reportPerson", "residenceRegion"), region),
  incomeMonthlyFen: coalesce(least(income, multiply(number(2), base)), income),
};

const conflicting = and(
  not(column<"boolean">("holderMatchesId")),
  different(column<"text">("state"), text("unbound")),
);

/** What is done once, mostly at once: who the person is, consents, documents. */
export const earlyActions = {
  "correct-id-number": atOnce(["person.idNumber"], [], conditional),
  "renew-id": atOnce(
    ["person.idExpiresOn"],
    [set("person", { idExpiresOn: add(today, days(idYearsDays)) })],
  ),
  "verify-real-name": atOnce(
    ["account.realNameVerified"],
    [set("account", { realNameVerified: truth(true) })],
  ),
  "verify-mobile": atOnce(
    ["person.mobileVerified"],
    [set("person", { mobileVerified: truth(true) })],
  ),
  "verify-face": atOnce(["person.faceVerifiedAt"], [set("person", { faceVerifiedAt: now })]),
  "verify-otherwise": atOnce(
    ["person.identityVerifiedOtherwiseAt"],
    [set("person", { identityVerifiedOtherwiseAt: now })],
  ),
  "bind-card": atOnce(columnsOf("cards", newCard), [
    { kind: "add", source: "cards", values: newCard },
  ]),
  "correct-card": atOnce(
    ["cards.holderMatchesId", "cards.state"],
    [set("cards", { holderMatchesId: truth(true) }, conflicting)],
  ),
  "use-other-device": atOnce(columnsOf("devices", newDevice), [
    { kind: "add", source: "devices", values: newDevice },
  ]),
  "consent-second-repayment": atOnce(
    ["person.secondRepaymentConsentAt"],
    [set("person", { secondRepaymentConsentAt: now })],
  ),
  "lift-restriction": atOnce(
    ["account.state"],
    [set("account", { state: text("normal") }, equal(accountState, text("restricted")))],
  ),
  "open-account": atOnce(
    ["account.state"],
    [set("account", { state: text("normal") }, equal(accountState, text("closed")))],
  ),
  "authorise-sesame": atOnce(
    ["sesame.month", "sesame.score"],
    [
      {
        kind: "add",
        source: "sesame",
        values: { month: thisMonth, score: parameter("sesameMin") },
      },
    ],
    conditional,
  ),
  "authorise-report": atOnce(
    ["creditReport.reportedAt"],
    [{ kind: "obtain", source: "creditReport" }],
  ),
  "confirm-facts": atOnce(columnsOf("person", confirmed), [set("person", confirmed)], conditional),
  "verify-education": document("educationVerifiedAt"),
  "verify-occupation": document("occupationVerifiedAt"),
  "verify-vehicle": document("vehicleVerifiedAt"),
  "verify-property": document("propertyVerifiedAt"),
} satisfies Record<string, Action>;
