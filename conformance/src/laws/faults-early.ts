import { addMonths, dayText, instantText, monthOf, monthText } from "./days.js";
import { faultsOf, withPerson, withRows } from "./fault.js";
import type { Facts } from "./product.js";
import type { Random } from "./random.js";
import { type Base, idNumber, instantBack } from "./strong.js";

const hourMs = 3_600_000;

function wrongIdNumber({ day, json }: Base, random: Random): string | null {
  const right = String(json.person.idNumber);
  const digit = (Number(right[16]) + random.int(1, 9)) % 10;
  return random.pick([
    null,
    right.slice(0, 17),
    `${right.slice(0, 16)}${digit}${right[17]}`,
    idNumber(33, "1993-02-30", random),
    idNumber(99, "1993-02-03", random),
    idNumber(33, dayText(day + 1), random),
  ]);
}

/** A birthday less than eighteen years ago, the last of them tomorrow. */
function tooYoung({ day }: Base, random: Random): string {
  const latest = Math.max(addMonths(day, -12 * 18), addMonths(day + 1, -12 * 18) - 1) + 1;
  return idNumber(33, dayText(random.chance(20) ? latest : random.int(latest, day)), random);
}

function riskDevice({ day }: Base, random: Random): Facts {
  const back = random.int(0, 13);
  const sign = random.pick(["riskTerminal", "emulator"]);
  return {
    id: "D-risk",
    firstSeenOn: dayText(day - back - random.int(3, 90)),
    lastSeenOn: dayText(day - back),
    riskTerminal: false,
    emulator: false,
    accountsOnDevice: 1,
    [sign]: true,
  };
}

/** Two logins, more than a thousand kilometres and less than an hour apart. */
function remoteLogins(base: Base, random: Random): Facts[] {
  const first = Date.parse(instantBack(base, random.int(1, 13), random));
  const login = (ms: number, latE4: number) => ({
    at: instantText(ms),
    deviceId: "D-1",
    latE4,
    lonE4: 1_201_551,
    success: true,
  });
  const hour = Math.min(hourMs, Date.parse(base.json.asOf) - first);
  return [login(first, 302_741), login(first + random.int(0, hour), 402_741)];
}

function oldEvent(base: Base, random: Random): Facts {
  const kind = random.pick(["risk-terminal", "remote-login"]);
  return { kind, at: instantBack(base, random.int(31, 600), random) };
}

function newEvent(kind: string, base: Base, random: Random): Facts {
  const at = instantBack(base, random.int(0, 29), random);
  return random.chance(50) ? { kind, at } : { kind, at, origin: "detected" };
}

/** Gates that stop before the credit report is looked at. */
export const earlyFaults = faultsOf({
  "APP.FORCED_OPENING": (base, random) => {
    const at = instantBack(base, random.int(0, 364), random);
    return [withRows("securityEvents", [{ kind: "forced-opening-service", at }])];
  },
  "ID.INVALID": (base, random) => [
    withPerson({ idNumber: wrongIdNumber(base, random) }),
    "idNumber",
  ],
  "ID.AGE": (base, random) => [withPerson({ idNumber: tooYoung(base, random) }), "idNumber"],
  "ID.EXPIRED": ({ day }, random) => [
    withPerson({ idExpiresOn: random.pick([null, dayText(day - 1), dayText(day - 400)]) }),
  ],
  "ID.REAL_NAME": (_base, random) => {
    const realNameVerified = random.pick([false, null]);
    return [(json) => ({ ...json, account: { ...json.account, realNameVerified } })];
  },
  "ID.MOBILE": (_base, random) => [withPerson({ mobileVerified: random.pick([false, null]) })],
  "ID.FACE": (base, random) => {
    const old = () => instantBack(base, random.pick([731, random.int(731, 3_000)]), random);
    const faceVerifiedAt = random.pick([null, old()]);
    const identityVerifiedOtherwiseAt = random.pick([null, old()]);
    return [withPerson({ faceVerifiedAt, identityVerifiedOtherwiseAt })];
  },
  "ID.CARD_NONE": (_base, random) => {
    const state = random.pick(["abnormal", "unbound", null]);
    const isGone = random.chance(30);
    return [
      (json) => ({
        ...json,
        cards: isGone ? [] : json.cards.map((card) => ({ ...card, state })),
      }),
    ];
  },
  "ID.CARD_CONFLICT": ({ day }) => [
    withRows("cards", [
      { id: "C-other", boundOn: dayText(day), holderMatchesId: false, state: "abnormal" },
    ]),
  ],
  "ID.STUDENT": () => [withPerson({ studentStatus: "enrolled" })],
  "SEC.RISK_TERMINAL": (base, random) => [
    random.chance(60)
      ? withRows("devices", [riskDevice(base, random)])
      : withRows("securityEvents", [newEvent("risk-terminal", base, random)]),
  ],
  "SEC.REMOTE_LOGIN": (base, random) => [
    random.chance(60)
      ? withRows("logins", remoteLogins(base, random))
      : withRows("securityEvents", [newEvent("remote-login", base, random)]),
  ],
  "SEC.TAKEOVER": ({ day, json }, random) => {
    const ago = random.pick([0, 72 * hourMs - 1, random.int(0, 72 * hourMs - 1)]);
    const at = instantText(Date.parse(json.asOf) - ago);
    const kind = random.pick(["sim-change", "password-reset"]);
    const firstSeenOn = dayText(day - random.int(0, 2));
    const device = { id: "D-new", firstSeenOn, lastSeenOn: dayText(day), accountsOnDevice: 1 };
    const unlikely = { riskTerminal: false, emulator: false };
    return [
      (changed) => ({
        ...changed,
        securityEvents: [...changed.securityEvents, { kind, at }],
        devices: [...changed.devices, { ...device, ...unlikely }],
      }),
    ];
  },
  "SEC.UNCLEARED": (base, random) => [withRows("securityEvents", [oldEvent(base, random)])],
  "SEC.SHARED_DEVICE": (_base, random) => {
    const accountsOnDevice = random.pick([5, random.int(5, 60)]);
    return [
      (json) => ({
        ...json,
        devices: json.devices.map((one) => (one.id === "D-1" ? { ...one, accountsOnDevice } : one)),
      }),
    ];
  },
  "SEC.LINKED_FRAUD": (_base, random) => [
    withRows(
      "links",
      ["X-1", "X-2", "X-3"].slice(0, random.int(2, 3)).map((subject) => ({
        kind: random.pick(["device", "transfer"]),
        direction: "in",
        subject,
        knownFraud: true,
      })),
    ),
  ],
  "BEH.ACCOUNT_RESTRICTED": () => [
    (json) => ({ ...json, account: { ...json.account, state: "restricted" } }),
    "state",
  ],
  "BEH.ACCOUNT_CLOSED": () => [
    (json) => ({ ...json, account: { ...json.account, state: "closed" } }),
    "state",
  ],
  "BEH.SESAME": ({ day }, random) => {
    const month = monthOf(day);
    const row = (back: number, score: number) => ({ month: monthText(month - back), score });
    const sesame = random.pick([
      [],
      [row(2, 700)],
      [row(1, 700), row(0, 599)],
      [row(0, random.int(350, 599)), row(2, 900)],
    ]);
    return [(json) => ({ ...json, sesame })];
  },
});
