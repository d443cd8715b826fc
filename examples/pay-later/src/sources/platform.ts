import { define } from "@kaitong/engine";
import {
  choice,
  count,
  day,
  degrees,
  end,
  fen,
  instant,
  month,
  required,
  text,
  truth,
} from "./columns.js";
import { type Source, table } from "./table.js";

const categories = [
  "groceries",
  "dining",
  "transport",
  "housing",
  "utilities",
  "telecom",
  "health",
  "education",
  "clothing",
  "electronics",
  "entertainment",
  "travel",
  "gambling",
  "financial",
  "transfer",
  "salary",
  "other",
];

const billKinds = [
  "credit-card",
  "loan",
  "water",
  "electricity",
  "gas",
  "telecom",
  "rent",
  "sharing",
];

const eventKinds = [
  "risk-terminal",
  "remote-login",
  "password-reset",
  "sim-change",
  "forced-opening-service",
];

/** Months go on as they were; bills are paid as before, never earlier. */
const repeats = { kind: "repeats" } as const;

const person: Source = table("person", "one", "always", "platform", [
  text("name", 100),
  text("idNumber", 32),
  day("idExpiresOn", { mayBeFuture: true, words: { "long-term": "9999-12-31" } }),
  text("mobile", 32),
  truth("mobileVerified"),
  text("residenceRegion", 6),
  text("employerName", 200),
  instant("faceVerifiedAt"),
  instant("identityVerifiedOtherwiseAt"),
  fen("incomeMonthlyFen"),
  choice("incomeSource", ["payroll", "housing-fund", "tax", "declared"]),
  instant("educationVerifiedAt"),
  instant("occupationVerifiedAt"),
  instant("vehicleVerifiedAt"),
  instant("propertyVerifiedAt"),
  choice("studentStatus", ["none", "enrolled"]),
  instant("secondRepaymentConsentAt"),
]);

const account: Source = table("account", "one", "always", "platform", [
  day("openedOn"),
  truth("realNameVerified"),
  choice("state", ["normal", "restricted", "closed"]),
  choice("line", ["none", "open", "closed-by-user"]),
]);

const cards: Source = table(
  "cards",
  "many",
  "time",
  "bank",
  [
    text("id", 64, required),
    day("boundOn", required),
    truth("holderMatchesId"),
    choice("state", ["normal", "abnormal", "unbound"]),
  ],
  { time: "boundOn", identity: "id" },
);

const sesame: Source = table(
  "sesame",
  "many",
  "time",
  "sesame",
  [
    month("month", required),
    {
      name: "score",
      type: "integer",
      unit: "score",
      minimum: 350,
      maximum: 950,
      required: true,
    },
  ],
  { time: "month", continues: { kind: "moves-along" } },
);

const transactions: Source = table(
  "transactions",
  "many",
  "time",
  "platform",
  [
    instant("at", required),
    choice("direction", ["in", "out"], required),
    fen("amountFen", required),
    choice("category", categories),
    choice("channel", ["online", "offline", "transfer"]),
    text("counterparty", 100),
    choice("state", ["settled", "refunded", "failed", "disputed"]),
  ],
  { time: "at", continues: repeats },
);

const balances: Source = table(
  "balances",
  "many",
  "month-end",
  "platform",
  [
    month("month", required),
    choice("product", ["yuebao", "wallet", "bank"]),
    fen("averageFen"),
    fen("minimumFen"),
  ],
  { time: "month", continues: repeats },
);

const bills: Source = table(
  "bills",
  "many",
  "time",
  "biller",
  [
    choice("kind", billKinds, required),
    day("dueOn", { ...required, mayBeFuture: true }),
    day("paidOn", end),
    fen("amountFen", required),
    choice("source", ["platform", "credential"]),
  ],
  { time: "dueOn", continues: repeats },
);

const devices: Source = table(
  "devices",
  "many",
  "time",
  "platform",
  [
    text("id", 64, required),
    day("firstSeenOn"),
    day("lastSeenOn", required),
    truth("riskTerminal"),
    truth("emulator"),
    count("accountsOnDevice"),
  ],
  {
    time: "lastSeenOn",
    identity: "id",
    continues: {
      kind: "seen-again",
      unless: define.or(
        define.column<"boolean">("riskTerminal"),
        define.column<"boolean">("emulator"),
      ),
    },
  },
);

const logins: Source = table(
  "logins",
  "many",
  "time",
  "platform",
  [
    instant("at", required),
    text("deviceId", 64),
    degrees("latE4", 900_000),
    degrees("lonE4", 1_800_000),
    truth("success"),
  ],
  { time: "at" },
);

const securityEvents: Source = table(
  "securityEvents",
  "many",
  "time",
  "security",
  [
    choice("kind", eventKinds, required),
    instant("at", required),
    instant("clearedAt", end),
    choice("origin", ["detected", "reported"], { default: "detected" }),
  ],
  { time: "at" },
);

const applications: Source = table(
  "applications",
  "many",
  "time",
  "platform",
  [
    instant("at", required),
    choice("outcome", ["approved", "declined", "held", "cooling-off", "referred"]),
    truth("cools", { default: true }),
    instant("annulledAt", end),
  ],
  { time: "at" },
);

const links: Source = table("links", "many", "always", "security", [
  choice("kind", ["device", "transfer"], required),
  choice("direction", ["in", "out"], required),
  text("subject", 200),
  truth("knownFraud"),
]);

const credentials: Source = table("credentials", "values", "always", "issuer", [
  text("value", 65_536),
]);

/** What the platform itself knows about a person, and what the person authorised. */
export const platformSources: readonly Source[] = [
  person,
  account,
  cards,
  sesame,
  transactions,
  balances,
  bills,
  devices,
  logins,
  securityEvents,
  applications,
  links,
  credentials,
];
