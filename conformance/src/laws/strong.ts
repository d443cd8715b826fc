import {
  addMonths,
  dayOf,
  dayText,
  endOfDay,
  firstDayOf,
  instantText,
  monthOf,
  monthText,
} from "./days.js";
import { approved, type Facts, type Person, type Report } from "./product.js";
import type { Random } from "./random.js";

/** Somebody whom every gate lets through, with what the faults need to know. */
export interface Base {
  readonly json: Person;
  /** The local day of the decision, and its milliseconds so far. */
  readonly day: number;
  readonly clock: number;
  readonly incomeFen: number | null;
  readonly salaryFen: number;
  readonly liquidFen: number;
  readonly cardBalanceFen: number;
  readonly cardDueFen: number;
  readonly province: number;
}

const dayMs = 86_400_000;
/** Ends and beginnings of months, years and regimes, with leap days. */
const edgeDays = [
  "2016-02-29",
  "2019-12-31",
  "2020-02-29",
  "2020-12-31",
  "2021-01-01",
  "2022-03-31",
  "2022-04-01",
  "2023-01-01",
  "2023-12-31",
  "2024-01-01",
  "2024-02-29",
  "2024-03-31",
  "2025-03-01",
  "2026-11-20",
  "2027-02-28",
].map(dayOf);
const provinces = [11, 31, 33, 44, 51, 12, 23, 42, 50, 54, 65, 71, 81, 83];
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A resident ID number whose check digit is right (GB 11643). */
export function idNumber(province: number, born: string, random: Random): string {
  const body = `${province}0106${born.replaceAll("-", "")}${random.int(100, 999)}`;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return body + "10X98765432"[sum % 11];
}

/** An instant so many days back, which a decision at the base's own sees. */
export function instantBack(
  base: Pick<Base, "day" | "clock">,
  back: number,
  random: Random,
): string {
  const clock = random.int(0, back === 0 ? base.clock : dayMs - 1);
  return instantText(endOfDay(base.day - back - 1) + 1 + clock);
}

function payments(base: Base, random: Random): Facts[] {
  return [4, 5, 5, 3, 3, 3].flatMap((monthly, index) => {
    const first = firstDayOf(monthOf(base.day) - index - 1);
    return Array.from({ length: monthly }, (_payment, at) => ({
      at: instantText(endOfDay(first + at * 3 - 1) + 1 + random.int(0, dayMs - 1)),
      direction: "out",
      amountFen: random.int(500, 20_000),
      category: random.pick(["groceries", "dining", "transport", "health", "clothing"]),
      channel: random.pick(["online", "offline"]),
      counterparty: `商户${at}`,
      state: "settled",
    }));
  });
}

function salaries({ day, salaryFen }: Base): Facts[] {
  return [1, 2, 3].map((back) => ({
    at: `${monthText(monthOf(day) - back)}-10T09:00:00+08:00`,
    direction: "in",
    amountFen: salaryFen,
    category: "salary",
    channel: "transfer",
    counterparty: "雇主（虚构）",
    state: "settled",
  }));
}

function bills(day: number): Facts[] {
  return Array.from({ length: 12 }, (_bill, index) => {
    const month = monthText(monthOf(day) - index - 1);
    const kind = index % 3 === 0 ? "telecom" : "electricity";
    return { kind, dueOn: `${month}-20`, paidOn: `${month}-17`, amountFen: 9_000 };
  });
}

function statuses(day: number, months: number): Facts[] {
  return Array.from({ length: months }, (_month, back) => ({
    month: monthText(monthOf(day) - back - 1),
    status: "N",
    overdueFen: 0,
  }));
}

/** What lies just on the right side of a gate, so that it must let through. */
function harmlessReport({ day }: Base, random: Random): Partial<Report> {
  const paidOn = dayText(day - 1_500);
  const endedOn = dayText(addMonths(day, -24) - random.int(0, 40));
  const some = <Row>(rows: readonly Row[]) => (random.chance(25) ? rows : []);
  return {
    compensations: some([{ id: "K-old", paidOn, endedOn, amountFen: 700_000 }]),
    enforcements: some([{ id: "Z-old", filedOn: paidOn, closedOn: endedOn, amountFen: 90_000 }]),
    inquiries: [1, 2].slice(0, random.int(0, 2)).map((index) => ({
      on: dayText(day - random.int(0, 200)),
      reason: index === 1 ? "02" : "01",
      institution: `机构${index}`,
    })),
  };
}

function report(base: Base, random: Random): Report {
  const { day, incomeFen, salaryFen, cardBalanceFen, cardDueFen } = base;
  const opened = dayText(addMonths(day, -random.int(60, 200)));
  const [card, loan] = (approved.creditReport as Report).accounts;
  const joint = random.chance(50);
  const loanDueFen = Math.floor((incomeFen ?? salaryFen) / 10) * (joint ? 2 : 1);
  return {
    ...(approved.creditReport as Report),
    reportedAt: instantBack(base, random.int(0, 30), random),
    person: {
      mobiles: ["13800000001"],
      residenceRegion: `${base.province}0101`,
      housingFundBaseFen: random.chance(50) ? (incomeFen ?? 500_000) : null,
    },
    accounts: [
      {
        ...card,
        openedOn: opened,
        limitFen: cardBalanceFen * 5,
        balanceFen: cardBalanceFen,
        dueThisMonthFen: cardDueFen,
        months: statuses(day, 3),
      },
      {
        ...loan,
        openedOn: opened,
        dueThisMonthFen: loanDueFen,
        coBorrower: joint ? "joint" : "none",
        months: statuses(day, 12),
      },
    ],
    ...harmlessReport(base, random),
  };
}

/** What lies just on the right side of the gates of the platform. */
function harmless(base: Base, random: Random): Partial<Person> {
  const some = <Row>(rows: readonly Row[]) => (random.chance(25) ? rows : []);
  return {
    applications: some<Facts>([
      { at: instantBack(base, random.int(91, 900), random), outcome: "declined" },
      { at: instantBack(base, random.int(0, 20), random), outcome: "held" },
    ]),
    securityEvents: some<Facts>([
      { at: instantBack(base, random.int(365, 700), random), kind: "forced-opening-service" },
      {
        at: instantBack(base, random.int(0, 300), random),
        kind: "forced-opening-service",
        origin: "reported",
      },
    ]),
    links: some<Facts>([{ kind: "transfer", direction: "out", subject: "X", knownFraud: true }]),
  };
}

function numbersOf(random: Random): Omit<Base, "json"> {
  const day = random.chance(40)
    ? random.pick(edgeDays)
    : random.int(dayOf("2016-01-01"), dayOf("2029-12-31"));
  const incomeFen = random.pick([
    null,
    random.int(300_000, 799_999),
    random.int(800_000, 1_499_999),
    random.int(1_500_000, 1_600_000),
    random.int(1_500_000, 4_000_000),
  ]);
  const salaryFen = incomeFen ?? random.int(400_000, 1_500_000);
  return {
    day,
    clock: random.pick([0, 36_000_000, dayMs - 1, random.int(0, dayMs - 1)]),
    incomeFen,
    salaryFen,
    liquidFen: random.int(200_000, 240_000),
    cardBalanceFen: random.int(50_000, 200_000),
    cardDueFen: Math.floor(salaryFen / 50),
    province: random.pick(provinces),
  };
}

function who(base: Base, random: Random): Facts {
  const { day, incomeFen, province } = base;
  const birthday = addMonths(day, -12 * random.int(18, 75)) - random.pick([0, random.int(0, 364)]);
  const verified = instantBack(base, random.int(31, 730), random);
  const face = random.chance(70);
  return {
    ...approved.person,
    idNumber: idNumber(random.pick(provinces), dayText(birthday), random),
    idExpiresOn: random.pick([dayText(day), dayText(day + random.int(1, 3_000)), "long-term"]),
    residenceRegion: `${province}0106`,
    faceVerifiedAt: face ? verified : null,
    identityVerifiedOtherwiseAt: face ? null : verified,
    incomeMonthlyFen: incomeFen,
    educationVerifiedAt: instantBack(base, 200, random),
    occupationVerifiedAt: instantBack(base, 300, random),
    vehicleVerifiedAt: instantBack(base, 100, random),
  };
}

/**
 * The approved person as somebody else at another time: income, age, province, day, hour and all
 * rows vary, with facts on the right side of gates among them; points to spare for the score.
 */
export function strongPerson(random: Random): Base {
  const base: Base = { ...numbersOf(random), json: approved };
  const { day, clock } = base;
  const month = monthOf(day);
  const [device] = approved.devices;
  const json: Person = {
    ...approved,
    asOf: instantText(endOfDay(day - 1) + 1 + clock),
    person: who(base, random),
    account: { ...approved.account, openedOn: dayText(day - random.int(1_900, 4_000)) },
    cards: [{ id: "C-1", boundOn: dayText(day - 700), holderMatchesId: true, state: "normal" }],
    sesame: [month - 1, month].map((of) => ({ month: monthText(of), score: random.int(600, 900) })),
    transactions: [...payments(base, random), ...salaries(base)],
    balances: [1, 2, 3].map((back) => ({
      month: monthText(month - back),
      product: "yuebao",
      averageFen: base.liquidFen,
    })),
    bills: bills(day),
    devices: [
      {
        ...device,
        firstSeenOn: dayText(day - random.int(366, 900)),
        lastSeenOn: dayText(day - random.int(0, 13)),
        accountsOnDevice: random.int(1, 4),
      },
    ],
    logins: [2, 1].map((back) => ({
      at: instantBack(base, back, random),
      deviceId: "D-1",
      latE4: 302_741 + back,
      lonE4: 1_201_551,
      success: true,
    })),
    creditReport: report(base, random),
    ...harmless(base, random),
  };
  return { ...base, json };
}
