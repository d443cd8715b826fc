import { define } from "@kaitong/engine";
import { integer } from "./declare.js";

const {
  above,
  add,
  and,
  asUnit,
  atLeast,
  atMost,
  below,
  between,
  column,
  countOf,
  dayOf,
  equal,
  floorDivide,
  greatest,
  isKnown,
  lastDays,
  lastHours,
  least,
  maximumOf,
  multiply,
  not,
  number,
  oneOf,
  or,
  parameter,
  previous,
  sine,
  subtract,
  text,
  today,
  variable,
} = define;

type Integer = define.Typed<"integer">;
type Truth = define.Typed<"boolean">;

const verifiedAt = variable<"instant">("identityVerifiedAt");
/** Whether the identity was not verified again on a later day than this one. */
const notVerifiedAfterDay = (of: define.Typed<"day">) =>
  or(not(isKnown(verifiedAt)), atMost(dayOf(verifiedAt), of));
const notVerifiedAfter = (at: define.Typed<"instant">) =>
  or(not(isKnown(verifiedAt)), atMost(verifiedAt, at));

const kind = column<"text">("kind");
const uncleared = not(isKnown(column("clearedAt")));
const openEvents = (name: string) =>
  countOf("securityEvents", {
    window: lastDays({ parameter: "securityEventDays" }),
    where: and(
      equal(kind, text(name)),
      equal(column<"text">("origin"), text("detected")),
      uncleared,
      notVerifiedAfter(column<"instant">("at")),
    ),
  });

/** Unit vectors on the globe scaled by 10^6, and the squared chord between two of them. */
const quarter = define.angle(900_000);
const million = number(1_000_000);
const square = (of: Integer) => multiply(of, of);
const cosine = (of: Integer) => sine(add(of, quarter));

function vector(latitude: Integer, longitude: Integer): readonly Integer[] {
  const along = (of: Integer) => floorDivide(multiply(cosine(latitude), of), million);
  return [along(cosine(longitude)), along(sine(longitude)), sine(latitude)];
}

const here = vector(column("latE4"), column("lonE4"));
const there = vector(previous("latE4"), previous("lonE4"));
const squaredChord = add(
  number(0),
  ...here.map((coordinate, index) => square(subtract(coordinate, there[index] as Integer))),
);

/** 100 km on the globe are a chord of 15,696 × 10^-6. */
const farChord = 15_696;
const secondsApart = floorDivide(
  asUnit(between(previous<"instant">("at"), column<"instant">("at")), "number"),
  number(1000),
);
const secondsMost = 72_000;
/** Half of the angle that 1,000 km/h cover in the time between, in 10^-4 degree. */
const bounded = greatest(least(secondsApart, number(secondsMost)), number(0));
const halfAngle = asUnit(floorDivide(multiply(bounded, number(1249)), number(100)), "degrees-e4");
const tooFast: Truth = or(
  equal(secondsApart, number(0)),
  and(
    below(secondsApart, number(secondsMost)),
    above(squaredChord, multiply(number(4), square(sine(halfAngle)))),
  ),
);

/** Signs that somebody else may be using the account. */
export const securityVariables = {
  riskDevices: integer(
    "security",
    "count",
    countOf("devices", {
      window: lastDays({ parameter: "securityDeviceDays" }),
      where: and(
        or(column<"boolean">("riskTerminal"), column<"boolean">("emulator")),
        notVerifiedAfterDay(column<"day">("lastSeenOn")),
      ),
    }),
  ),
  riskEvents: integer("security", "count", openEvents("risk-terminal")),
  remoteLogins: integer(
    "security",
    "count",
    countOf("logins", {
      window: lastDays({ parameter: "securityDeviceDays" }),
      where: column<"boolean">("success"),
      consecutive: and(
        atLeast(squaredChord, number(farChord * farChord)),
        tooFast,
        notVerifiedAfterDay(dayOf(column<"instant">("at"))),
      ),
    }),
  ),
  remoteLoginEvents: integer("security", "count", openEvents("remote-login")),
  takeoverEvents: integer(
    "security",
    "count",
    countOf("securityEvents", {
      window: lastHours({ parameter: "takeoverHours" }),
      where: oneOf(kind, ["sim-change", "password-reset"]),
    }),
  ),
  newDevices: integer(
    "security",
    "count",
    countOf("devices", {
      where: below(between(column<"day">("firstSeenOn"), today), parameter("newDeviceDays")),
    }),
  ),
  oldUnclearedEvents: integer(
    "security",
    "count",
    countOf("securityEvents", {
      where: and(
        oneOf(kind, ["risk-terminal", "remote-login"]),
        uncleared,
        above(between(dayOf(column<"instant">("at")), today), parameter("securityEventDays")),
      ),
    }),
  ),
  accountsOnDevice: integer(
    "security",
    "count",
    maximumOf(
      "devices",
      column<"integer">("accountsOnDevice"),
      { window: lastDays({ parameter: "securityDeviceDays" }) },
      0,
    ),
  ),
  fraudLinks: integer(
    "security",
    "count",
    countOf("links", {
      where: and(
        column<"boolean">("knownFraud"),
        or(
          equal(kind, text("device")),
          and(equal(kind, text("transfer")), equal(column<"text">("direction"), text("in"))),
        ),
      ),
    }),
    { tags: ["social-network"] },
  ),
  knownDeviceDays: integer(
    "security",
    "days",
    between(
      define.minimumOf("devices", column<"day">("firstSeenOn"), {
        window: lastDays({ parameter: "knownDeviceSeenDays" }),
        where: not(column<"boolean">("riskTerminal")),
      }),
      today,
    ),
  ),
};
