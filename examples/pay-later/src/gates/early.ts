import { declines, holds, type Rule, refers, test } from "./declare.js";

const cooling: Partial<Rule> = {
  outcome: "cooling-off",
  nature: "waiting",
  waits: true,
  cure: ["wait"],
};

/** Gates on earlier applications and on who the person is. */
export const earlyGates = {
  "APP.COOLING": declines("application", [test("coolingDeclines", "<=", 0)], {
    ...cooling,
    unknown: "referred",
  }),
  "APP.FREQUENT": declines("application", [test("frequentDaysLeft", "<=", 0)], {
    ...cooling,
    unknown: "referred",
  }),
  "APP.FORCED_OPENING": refers("application", [test("forcedOpenings", "<=", 0)], {
    unknown: "pass",
  }),
  "ID.INVALID": holds("identity", [test("idNumberValid", "=", true)], {
    unknown: "held",
    cure: ["correct-id-number"],
  }),
  "ID.AGE": declines("identity", [test("ageYears", ">=", { parameter: "ageMin" })], {
    unknown: "not-evaluated",
    after: ["ID.INVALID"],
    nature: "waiting",
    waits: true,
    cure: ["wait"],
  }),
  "ID.EXPIRED": holds("identity", [test("idDaysLeft", ">=", 0)], {
    unknown: "held",
    cure: ["renew-id"],
  }),
  "ID.REAL_NAME": holds("identity", [test("realNameVerified", "=", true)], {
    unknown: "held",
    cure: ["verify-real-name"],
  }),
  "ID.MOBILE": holds("identity", [test("mobileVerified", "=", true)], {
    unknown: "held",
    cure: ["verify-mobile"],
  }),
  "ID.FACE": holds(
    "identity",
    [
      test("identityVerifiedDays", "<=", { parameter: "identityVerifiedMaxDays" }),
      test("identityVerified", "=", true),
    ],
    { unknown: "held", cure: ["verify-face", "verify-otherwise"] },
  ),
  "ID.CARD_NONE": holds("identity", [test("normalCards", ">=", 1)], {
    unknown: "held",
    cure: ["bind-card"],
  }),
  "ID.CARD_CONFLICT": holds("identity", [test("conflictingCards", "<=", 0)], {
    unknown: "held",
    cure: ["correct-card"],
  }),
  "ID.STUDENT": refers("identity", [test("studentWithoutConsent", "=", false)], {
    unknown: "pass",
    cure: ["consent-second-repayment", "human-review"],
  }),
} satisfies Record<string, Rule>;

const verifiesAgain: Partial<Rule> = {
  waits: true,
  disclosure: "category",
  cure: ["use-other-device", "verify-face", "verify-otherwise"],
};

/** Gates on signs that somebody else may be using the account. */
export const securityGates = {
  "SEC.RISK_TERMINAL": holds(
    "security",
    [test("riskDevices", "<=", 0), test("riskEvents", "<=", 0)],
    { unknown: "referred", ...verifiesAgain },
  ),
  "SEC.REMOTE_LOGIN": holds(
    "security",
    [test("remoteLogins", "<=", 0), test("remoteLoginEvents", "<=", 0)],
    { unknown: "referred", ...verifiesAgain, cure: ["verify-face", "verify-otherwise"] },
  ),
  "SEC.TAKEOVER": holds(
    "security",
    [test("takeoverEvents", "<=", 0), test("newDevices", "<=", 0)],
    {
      unknown: "pass",
      combine: "any",
      waits: true,
      disclosure: "category",
      cure: ["wait"],
    },
  ),
  "SEC.UNCLEARED": refers("security", [test("oldUnclearedEvents", "<=", 0)], {
    unknown: "pass",
    disclosure: "category",
  }),
  "SEC.SHARED_DEVICE": refers(
    "security",
    [test("accountsOnDevice", "<", { parameter: "sharedDeviceAccounts" })],
    { unknown: "referred", disclosure: "category" },
  ),
  "SEC.LINKED_FRAUD": refers("security", [test("fraudLinks", "<", { parameter: "fraudLinks" })], {
    unknown: "pass",
    disclosure: "none",
  }),
} satisfies Record<string, Rule>;

/** Gates on the platform account. */
export const behaviourGates = {
  "BEH.ACCOUNT_RESTRICTED": holds("behaviour", [test("accountRestricted", "=", false)], {
    unknown: "held",
    cure: ["lift-restriction"],
  }),
  "BEH.ACCOUNT_CLOSED": declines("behaviour", [test("accountClosed", "=", false)], {
    unknown: "held",
    cure: ["open-account"],
  }),
  "BEH.SESAME": declines(
    "behaviour",
    [test("sesameScore", ">=", { parameter: "sesameMin" }), test("sesameScores", ">=", 1)],
    { unknown: "held", cools: true, nature: "outside", cure: ["authorise-sesame"] },
  ),
} satisfies Record<string, Rule>;
