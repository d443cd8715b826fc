/** Builds the example's synthetic people. Nobody here is real. */

/** A dossier in the product's JSON form. */
export type Person = Readonly<Record<string, unknown>>;

/** The instant at which the example people apply. */
export const asOf = "2026-11-20T10:00:00+08:00";

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A resident ID number whose check digit is right, of a region, birthday and sequence. */
export function idNumber(region: string, born: string, sequence: string): string {
  const body = region + born.replaceAll("-", "") + sequence;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return body + "10X98765432"[sum % 11];
}

/** The month that lies a number of months before November 2026. */
export function monthBefore(back: number): string {
  const month = 2026 * 12 + 10 - back;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
}

/** A number as two digits. */
function two(value: number): string {
  return String(value).padStart(2, "0");
}

const shops = [
  ["groceries", "街角生鲜", 6_800, "offline"],
  ["dining", "巷口面馆", 2_600, "offline"],
  ["transport", "城市公交", 900, "offline"],
  ["groceries", "便民超市", 4_350, "offline"],
  ["health", "社区药房", 3_200, "offline"],
  ["clothing", "四季衣橱", 15_900, "online"],
  ["entertainment", "光影影院", 5_000, "online"],
  ["dining", "午后茶饮", 1_800, "offline"],
] as const;

/** Settled payments at shops: `monthly` a month over the last `months` months. */
export function shopping(monthly: number, months: number): readonly Person[] {
  return Array.from({ length: months }, (_month, back) =>
    Array.from({ length: back === 0 ? Math.ceil(monthly / 2) : monthly }, (_payment, index) => {
      const [category, counterparty, amountFen, channel] = shops[
        (index + back) % shops.length
      ] as (typeof shops)[number];
      const day = back === 0 ? (index % 18) + 1 : ((index * 3) % 27) + 1;
      return {
        at: `${monthBefore(back)}-${two(day)}T${two(9 + (index % 12))}:30:00+08:00`,
        direction: "out",
        amountFen: amountFen + index * 10,
        category,
        channel,
        counterparty,
        state: "settled",
      };
    }),
  ).flat();
}

/** A salary on the tenth of each of the last months. */
export function salaries(amountFen: number, months: number): readonly Person[] {
  return Array.from({ length: months }, (_month, back) => ({
    at: `${monthBefore(back)}-10T09:00:00+08:00`,
    direction: "in",
    amountFen,
    category: "salary",
    channel: "transfer",
    counterparty: "雇主（虚构）",
    state: "settled",
  }));
}

/** Bills of one kind over the last complete months, paid some days before they are due. */
export function bills(
  kind: string,
  amountFen: number,
  months: number,
  source = "platform",
): readonly Person[] {
  return Array.from({ length: months }, (_month, back) => ({
    kind,
    dueOn: `${monthBefore(back + 1)}-20`,
    paidOn: `${monthBefore(back + 1)}-17`,
    amountFen,
    source,
  }));
}

/** Monthly balances of a product over the last complete months. */
export function balances(product: string, averageFen: number, months: number): readonly Person[] {
  return Array.from({ length: months }, (_month, back) => ({
    month: monthBefore(back + 1),
    product,
    averageFen,
    minimumFen: Math.floor(averageFen / 2),
  }));
}

/** Statuses of an account's last months, newest last, up to last month. */
export function statuses(text: string): readonly Person[] {
  return [...text].map((status, index) => ({
    month: monthBefore(text.length - index),
    status,
    overdueFen: /[1-7]/.test(status) ? 30_000 : 0,
  }));
}

/** A credit card in good standing. */
export const card: Person = {
  id: "A-1",
  type: "R2",
  state: "normal",
  unsecured: true,
  openedOn: "2019-05-12",
  closedOn: null,
  limitFen: 3_000_000,
  balanceFen: 420_000,
  overdueFen: 0,
  dueThisMonthFen: 60_000,
  coBorrower: "none",
  disputed: false,
  months: statuses("N".repeat(24)),
};

/** A housing loan shared with somebody. */
export const housingLoan: Person = {
  id: "A-2",
  type: "D1",
  state: "normal",
  unsecured: false,
  openedOn: "2021-08-03",
  closedOn: null,
  limitFen: 60_000_000,
  balanceFen: 48_000_000,
  overdueFen: 0,
  dueThisMonthFen: 260_000,
  coBorrower: "joint",
  disputed: false,
  months: statuses("N".repeat(24)),
};

const person: Person = {
  name: "示例人物甲",
  idNumber: idNumber("330106", "1993-04-18", "232"),
  idExpiresOn: "2036-04-18",
  mobile: "13800000001",
  mobileVerified: true,
  residenceRegion: "330106",
  employerName: "示例公司（虚构）",
  faceVerifiedAt: "2026-05-04T14:20:00+08:00",
  identityVerifiedOtherwiseAt: null,
  incomeMonthlyFen: 1_100_000,
  incomeSource: "payroll",
  educationVerifiedAt: "2026-03-01T10:00:00+08:00",
  occupationVerifiedAt: "2026-03-02T10:00:00+08:00",
  vehicleVerifiedAt: null,
  propertyVerifiedAt: null,
  studentStatus: "none",
  secondRepaymentConsentAt: null,
};

const report: Person = {
  reportId: "R-0001",
  reportedAt: "2026-11-12T09:00:00+08:00",
  person: {
    mobiles: ["13800000001"],
    residenceRegion: "330106",
    housingFundBaseFen: 1_000_000,
  },
  accounts: [card, housingLoan],
  compensations: [],
  guarantees: [],
  enforcements: [],
  judgments: [],
  taxArrears: [],
  penalties: [],
  inquiries: [
    { on: "2026-08-02", reason: "02", institution: "商业银行“AB”" },
    { on: "2026-10-15", reason: "01", institution: "商业银行“AB”" },
  ],
};

/** A person whom every gate lets through, with points to spare. */
export const approved: Person = {
  subject: "P-0001",
  asOf,
  person,
  account: { openedOn: "2018-06-01", realNameVerified: true, state: "normal", line: "none" },
  cards: [{ id: "C-1", boundOn: "2019-01-05", holderMatchesId: true, state: "normal" }],
  sesame: [
    { month: monthBefore(1), score: 702 },
    { month: monthBefore(0), score: 706 },
  ],
  transactions: [...shopping(14, 7), ...salaries(1_100_000, 7)],
  balances: balances("yuebao", 620_000, 6),
  bills: [
    ...bills("electricity", 12_000, 12),
    ...bills("telecom", 6_800, 12),
    ...bills("credit-card", 60_000, 12),
  ],
  devices: [
    {
      id: "D-1",
      firstSeenOn: "2024-02-10",
      lastSeenOn: "2026-11-20",
      riskTerminal: false,
      emulator: false,
      accountsOnDevice: 1,
    },
  ],
  logins: [
    {
      at: "2026-11-18T08:12:00+08:00",
      deviceId: "D-1",
      latE4: 302_741,
      lonE4: 1_201_551,
      success: true,
    },
    {
      at: "2026-11-20T09:40:00+08:00",
      deviceId: "D-1",
      latE4: 302_752,
      lonE4: 1_201_560,
      success: true,
    },
  ],
  securityEvents: [],
  creditReport: report,
  applications: [],
  links: [],
  credentials: [],
};

/** A copy of somebody with members replaced at dotted paths. */
export function change(base: Person, changes: Readonly<Record<string, unknown>>): Person {
  const copy = structuredClone(base) as Record<string, unknown>;
  for (const [path, value] of Object.entries(changes)) {
    const steps = path.split(".");
    const last = steps.pop() ?? "";
    let at: Record<string, unknown> = copy;
    for (const step of steps) at = at[step] as Record<string, unknown>;
    at[last] = value;
  }
  return copy;
}
