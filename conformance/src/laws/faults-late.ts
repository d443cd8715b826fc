import { addMonths, dayText, monthOf, monthText } from "./days.js";
import { faultsOf, withAccount, withPerson, withReport } from "./fault.js";
import type { Facts } from "./product.js";
import type { Random } from "./random.js";
import { type Base, instantBack } from "./strong.js";

/** The report's absence hides the gates that read it. */
const reads = ["crosscheck", "overdue", "run", "serious", "compensation", "enforcement"];
const carries = ["inquiries", "debt", "exposure"];

function withStatuses(index: number, marks: ReadonlyMap<string, string>) {
  return withAccount(index, ({ months }) => ({
    months: [
      ...(months as Facts[]).filter(({ month }) => !marks.has(String(month))),
      ...[...marks].map(([month, status]) => ({ month, status, overdueFen: 0 })),
    ],
  }));
}

/** Three overdue months in a row, or six that do not touch. */
function overdueMarks({ day }: Base, random: Random): ReadonlyMap<string, string> {
  const step = random.pick([1, 2]);
  const last = monthOf(day) - random.int(0, 23 - (step === 1 ? 2 : 10));
  const months = Array.from({ length: step === 1 ? 3 : 6 }, (_month, at) => last - at * step);
  return new Map(months.map((month) => [monthText(month), random.pick(["1", "2"])]));
}

/** Open, or ended less than two years ago. */
function recentEnd({ day }: Base, random: Random): string | null {
  return random.pick([null, dayText(day), dayText(addMonths(day, -24) + random.int(1, 700))]);
}

/** A revolving card with so much on it that a tenth is more than the income carries. */
function heavyCard(base: Base, incomeFen: number): Facts {
  const balanceFen = Math.floor(incomeFen * 5.6);
  const openedOn = dayText(addMonths(base.day, -30));
  const card = { id: "A-heavy", type: "R3", state: "normal", unsecured: false, openedOn };
  return { ...card, balanceFen, limitFen: balanceFen * 10, overdueFen: 0, dueThisMonthFen: 0 };
}

function loanDue(dueThisMonthFen: number) {
  return withAccount(1, () => ({ dueThisMonthFen, coBorrower: "none" }));
}

/** Due payments that leave little to live on, though still within the debt service allowed. */
function lowPower(base: Base, random: Random): ReturnType<typeof withPerson> {
  const { incomeFen, salaryFen, liquidFen, cardBalanceFen, cardDueFen } = base;
  if (incomeFen !== null && incomeFen >= 1_500_000 && incomeFen <= 1_600_000) {
    const room = Math.floor(incomeFen * 0.55) - Math.ceil(cardBalanceFen / 10) - cardDueFen;
    return loanDue(room - 10_000);
  }
  const due = loanDue(salaryFen + Math.ceil(liquidFen / 6) + random.int(1, 90_000));
  return (json) => withPerson({ incomeMonthlyFen: null })(due(json));
}

function hardInquiries(count: number, day: number, random: Random): Facts[] {
  return Array.from({ length: count }, (_inquiry, index) => ({
    on: dayText(day - random.int(0, 89)),
    reason: random.pick(["02", "03", "08", "20", "24", "26"]),
    institution: `借款机构${index}`,
  }));
}

/** Bills of the last half year that were paid late. */
function lateBills({ day }: Base): Facts[] {
  return Array.from({ length: 12 }, (_bill, index) => ({
    kind: "credit-card",
    dueOn: dayText(day - 20 - index * 10),
    paidOn: dayText(day - 12 - index * 10),
    amountFen: 20_000,
  }));
}

/**
 * Facts that no gate but the score's looks at: no payments, savings, bills or verified facts, a
 * new account, short histories, a card that is nearly full.
 */
const weakness = faultsOf({
  "SCORE.CUTOFF": ({ day }, random) => {
    const recent = dayText(addMonths(day, -random.int(7, 11)));
    // Drawn once, so that the change is the same whenever it is applied.
    const more = hardInquiries(5, day, random);
    const judgment = { id: "J-1", on: dayText(day - 90), amountFen: 1_000 };
    const weaken = withReport(({ accounts, inquiries }) => ({
      judgments: [judgment],
      inquiries: [...inquiries, ...more],
      accounts: accounts.map(({ months, ...account }) => ({
        ...account,
        openedOn: recent,
        limitFen: Number(account.balanceFen),
        months: (months as Facts[]).map((row) => ({ ...row, status: "*" })),
      })),
    }));
    const none = { educationVerifiedAt: null, occupationVerifiedAt: null, vehicleVerifiedAt: null };
    return [
      (json) => ({
        ...weaken(json),
        person: { ...json.person, ...none },
        account: { ...json.account, openedOn: dayText(day - random.int(0, 100)) },
        transactions: json.transactions.filter(({ category }) => category === "salary"),
        balances: [],
        bills: [],
      }),
    ];
  },
});

const others = faultsOf({
  "EXT.REPORT": (base, random) => {
    const reportedAt = instantBack(base, random.pick([31, random.int(31, 400)]), random);
    const isGone = random.chance(50);
    const old = withReport(() => ({ reportedAt }));
    return [(json) => (isGone ? { ...json, creditReport: null } : old(json)), ...reads, ...carries];
  },
  "EXT.CROSSCHECK": ({ province, incomeFen }, random) => {
    const housingFundBaseFen = Math.floor((incomeFen ?? 1) / 2) - 1;
    const more = random.chance(50) && housingFundBaseFen >= 0 ? { housingFundBaseFen } : {};
    const residenceRegion = province === 43 ? "320101" : "430101";
    const person = { mobiles: ["13900000009"], residenceRegion };
    return [
      withReport((report) => ({ person: { ...report.person, ...person, ...more } })),
      "crosscheck",
    ];
  },
  "EXT.OVERDUE_NOW": (_base, random) => {
    const overdueFen = random.pick([10_000, random.int(10_000, 90_000)]);
    return [withAccount(random.int(0, 1), () => ({ overdueFen })), "overdue"];
  },
  "EXT.OVERDUE_SMALL": (_base, random) => {
    const overdueFen = random.pick([1, 9_999, random.int(1, 9_999)]);
    return [withAccount(random.int(0, 1), () => ({ overdueFen })), "overdue"];
  },
  "EXT.OVERDUE_RUN": (base, random) => [withStatuses(0, overdueMarks(base, random)), "run"],
  "EXT.SERIOUS": ({ day, json }, random) => {
    const mark = random.pick(["3", "7", "D", "Z", "B", "G", null]);
    if (mark !== null) {
      const month = monthText(monthOf(day) - random.int(0, 23));
      return [withStatuses(1, new Map([[month, mark]])), "serious"];
    }
    const openedOn = json.creditReport?.accounts[0]?.openedOn;
    const state = random.pick(["bad-debt", "recovery"]);
    const account = { id: "A-bad", type: "D1", state, unsecured: false, openedOn };
    const amounts = { balanceFen: 0, limitFen: 0, overdueFen: 0, dueThisMonthFen: 0 };
    return [
      withReport(({ accounts }) => ({ accounts: [...accounts, { ...account, ...amounts }] })),
      "serious",
    ];
  },
  "EXT.COMPENSATION": (base, random) => {
    const paidOn = dayText(base.day - 1_000);
    const row = { id: "K-new", paidOn, endedOn: recentEnd(base, random), amountFen: 500_000 };
    return [
      withReport(({ compensations }) => ({ compensations: [...compensations, row] })),
      "compensation",
    ];
  },
  "EXT.ENFORCEMENT": (base, random) => {
    const filedOn = dayText(base.day - 1_000);
    const row = { id: "Z-new", filedOn, closedOn: recentEnd(base, random), amountFen: 500_000 };
    return [
      withReport(({ enforcements }) => ({ enforcements: [...enforcements, row] })),
      "enforcement",
    ];
  },
  "EXT.INQUIRIES": ({ day }, random) => {
    const rows = hardInquiries(random.int(7, 9), day, random);
    return [withReport((report) => ({ inquiries: [...report.inquiries, ...rows] })), "inquiries"];
  },
  "CAP.DEBT_SERVICE": (base) => {
    if (base.incomeFen === null) return null;
    const card = heavyCard(base, base.incomeFen);
    return [withReport(({ accounts }) => ({ accounts: [...accounts, card] })), "debt"];
  },
  "CAP.EXPOSURE": ({ day, cardBalanceFen }, random) => {
    const least = 20_000_000 - 50_000 + 1 - cardBalanceFen;
    const balanceFen = random.pick([least, random.int(least, 30_000_000)]);
    const loan = { id: "A-loan", type: "D1", state: "normal", unsecured: true, balanceFen };
    const openedOn = dayText(addMonths(day, -7));
    const row = { ...loan, openedOn, limitFen: balanceFen, overdueFen: 0, dueThisMonthFen: 0 };
    return [withReport(({ accounts }) => ({ accounts: [...accounts, row] })), "exposure"];
  },
  "PEER.CAPACITY": (base, random) => [lowPower(base, random), "debt"],
  "PEER.REPAYMENT": (base) => {
    const recent = dayText(base.day - 180);
    const late = lateBills(base);
    return [
      (json) => ({
        ...json,
        bills: [...json.bills.filter(({ dueOn }) => String(dueOn) <= recent), ...late],
      }),
    ];
  },
});

/** Gates on the report, capacity, peers and score; what takes facts away comes first. */
export const lateFaults = [...weakness, ...others];
