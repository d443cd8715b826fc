import { define } from "@kaitong/engine";
import { provinceCodes } from "../codes.js";
import { actionable, integer, other, truth } from "./declare.js";

const {
  add,
  and,
  atMost,
  between,
  choose,
  coalesce,
  column,
  completedYears,
  countOf,
  dayOf,
  different,
  digits,
  equal,
  fact,
  greatest,
  isKnown,
  makeDay,
  multiply,
  not,
  number,
  oneOf,
  remainder,
  slice,
  sourceKnown,
  subtract,
  text,
  textLength,
  today,
  unknown,
  variable,
  when,
} = define;

const idNumber = fact<"text">("person", "idNumber");
const part = (from: number, length: number) => digits(slice(idNumber, from, length));

/** GB 11643: weights of the first 17 digits, check digit modulo 11. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const products = weights.map((weight, index) => multiply(part(index, 1), number(weight)));
const weighted = remainder(add(number(0), ...products), number(11));
const wantedCheck = remainder(subtract(number(12), weighted), number(11));
const lastPlace = slice(idNumber, 17, 1);
const givenCheck = choose([when(oneOf(lastPlace, ["X", "x"]), number(10))], digits(lastPlace));
const birthDay = makeDay(part(6, 4), part(10, 2), part(12, 2));
const holds = (condition: define.Typed<"boolean">) => coalesce(condition, define.truth(false));

const faceVerifiedAt = fact<"instant">("person", "faceVerifiedAt");
const otherwiseVerifiedAt = fact<"instant">("person", "identityVerifiedOtherwiseAt");
const consent = fact<"instant">("person", "secondRepaymentConsentAt");

/** Who the person is, and whether the account and the cards are theirs. */
export const identityVariables = {
  idNumberValid: truth(
    "identity",
    choose(
      [when(not(isKnown(idNumber)), unknown("boolean"))],
      and(
        equal(textLength(idNumber), number(18)),
        holds(equal(givenCheck, wantedCheck)),
        holds(oneOf(part(0, 2), provinceCodes)),
        holds(atMost(birthDay, today)),
      ),
    ),
  ),
  ageYears: integer(
    "identity",
    "years",
    choose(
      [when(holds(variable<"boolean">("idNumberValid")), completedYears(birthDay, today))],
      unknown("integer", "years"),
    ),
    { tags: ["protected"] },
  ),
  idDaysLeft: integer(
    "identity",
    "days",
    between(today, fact<"day">("person", "idExpiresOn")),
    actionable,
  ),
  realNameVerified: truth("identity", fact("account", "realNameVerified"), actionable),
  mobileVerified: truth("identity", fact("person", "mobileVerified"), actionable),
  identityVerifiedAt: other(
    "identity",
    "instant",
    coalesce(greatest(faceVerifiedAt, otherwiseVerifiedAt), faceVerifiedAt, otherwiseVerifiedAt),
    actionable,
  ),
  identityVerified: truth(
    "identity",
    choose(
      [when(sourceKnown("person"), isKnown(variable("identityVerifiedAt")))],
      unknown("boolean"),
    ),
    actionable,
  ),
  identityVerifiedDays: integer(
    "identity",
    "days",
    between(dayOf(variable<"instant">("identityVerifiedAt")), today),
    actionable,
  ),
  normalCards: integer(
    "identity",
    "count",
    countOf("cards", { where: equal(column<"text">("state"), text("normal")) }),
    actionable,
  ),
  conflictingCards: integer(
    "identity",
    "count",
    countOf("cards", {
      where: and(
        different(column<"text">("state"), text("unbound")),
        not(column<"boolean">("holderMatchesId")),
      ),
    }),
    actionable,
  ),
  studentWithoutConsent: truth(
    "identity",
    and(equal(fact<"text">("person", "studentStatus"), text("enrolled")), not(isKnown(consent))),
  ),
  verifiedFacts: integer(
    "identity",
    "count",
    add(
      define.count(0),
      ...["education", "occupation", "vehicle", "property"].map((name) =>
        choose(
          [
            when(isKnown(fact("person", `${name}VerifiedAt`)), define.count(1)),
            when(sourceKnown("person"), define.count(0)),
          ],
          unknown("integer", "count"),
        ),
      ),
    ),
    actionable,
  ),
  accountMonths: integer(
    "identity",
    "months",
    between(define.monthOf(fact<"day">("account", "openedOn")), define.thisMonth),
  ),
};
