import { define } from "@kaitong/engine";
import { integer, other } from "./declare.js";

const {
  add,
  and,
  atLeast,
  between,
  choose,
  coalesce,
  column,
  countOf,
  days,
  equal,
  greatest,
  isKnown,
  lastDays,
  least,
  maximumOf,
  not,
  oneOf,
  parameter,
  sourceKnown,
  text,
  today,
  trailingCount,
  variable,
  when,
} = define;

const appliedOn = define.dayOf(column<"instant">("at"));
const standing = not(isKnown(column("annulledAt")));
const cools = and(
  equal(column<"text">("outcome"), text("declined")),
  equal(column<"boolean">("cools"), define.truth(true)),
  standing,
);
const counted = and(
  oneOf(column<"text">("outcome"), ["approved", "declined", "referred", "cooling-off"]),
  standing,
);
const crowded = and(
  counted,
  atLeast(
    trailingCount({ parameter: "frequentWindowDays" }, counted),
    asCount("frequentApplications"),
  ),
);

/** A parameter as a number of things. */
export function asCount(name: string) {
  return define.asUnit(parameter(name), "count");
}

/** Earlier applications for this product. */
export const applicationVariables = {
  coolingDeclines: integer(
    "applications",
    "count",
    countOf("applications", { window: lastDays({ parameter: "coolDownDays" }), where: cools }),
  ),
  lastCoolingDeclineOn: other(
    "applications",
    "day",
    maximumOf("applications", appliedOn, { where: cools }),
  ),
  lastCrowdedApplicationOn: other(
    "applications",
    "day",
    maximumOf("applications", appliedOn, { where: crowded }),
  ),
  frequentUntil: other(
    "applications",
    "day",
    least(
      add(variable<"day">("lastCrowdedApplicationOn"), parameter("frequentStopDays")),
      coalesce(
        add(variable<"day">("lastCoolingDeclineOn"), parameter("frequentStopMaxDays")),
        add(variable<"day">("lastCrowdedApplicationOn"), parameter("frequentStopDays")),
      ),
    ),
  ),
  frequentDaysLeft: integer(
    "applications",
    "days",
    choose(
      [when(and(sourceKnown("applications"), not(isKnown(variable("frequentUntil")))), days(0))],
      greatest(between(today, variable<"day">("frequentUntil")), days(0)),
    ),
  ),
  forcedOpenings: integer(
    "applications",
    "count",
    countOf("securityEvents", {
      window: lastDays({ parameter: "forcedOpeningDays" }),
      where: and(
        equal(column<"text">("kind"), text("forced-opening-service")),
        equal(column<"text">("origin"), text("detected")),
        not(isKnown(column("clearedAt"))),
      ),
    }),
  ),
};
