import { describe } from "vitest";
import { approved, type Person } from "../people/base.js";
import { daysAgo, daysAgoAt } from "../testing/days.fixture.js";
import { also, fails, gateTable, ignored, passes, unknown } from "../testing/gate-cases.fixture.js";

const held = (code: string, ...by: readonly string[]) =>
  fails("held", "identity", code, { hold: { releaseOn: null, by }, reapplyOn: null });
const unknownHeld = (...codes: readonly string[]) => unknown("held", "identity", ...codes);

describe("the document", () => {
  const expires = (day: string | null) => ({ "person.idExpiresOn": day });
  const expired = held("ID.EXPIRED", "renew-id");
  gateTable("ID.EXPIRED", [
    { name: "expired yesterday", change: expires("2026-11-19"), expect: expired },
    { name: "expires today", change: expires("2026-11-20"), expect: passes },
    { name: "expires tomorrow", change: expires("2026-11-21"), expect: passes },
    { name: "for life", change: expires("long-term"), expect: passes },
    {
      name: "expired at midnight in Shanghai",
      change: { ...expires("2026-11-19"), asOf: "2026-11-19T16:00:00Z" },
      expect: expired,
    },
    {
      name: "a second before midnight in Shanghai",
      change: { ...expires("2026-11-19"), asOf: "2026-11-19T15:59:59Z" },
      expect: passes,
    },
    { name: "unknown", change: expires(null), expect: unknownHeld("ID.EXPIRED") },
  ]);
});

describe("real name and mobile", () => {
  const realName = (value: unknown) => ({ "account.realNameVerified": value });
  gateTable("ID.REAL_NAME", [
    { name: "verified", change: realName(true), expect: passes },
    { name: "not", change: realName(false), expect: held("ID.REAL_NAME", "verify-real-name") },
    { name: "unknown", change: realName(null), expect: unknownHeld("ID.REAL_NAME") },
    {
      name: "no account",
      change: { account: null },
      expect: unknownHeld("ID.REAL_NAME", "BEH.ACCOUNT_RESTRICTED", "BEH.ACCOUNT_CLOSED"),
    },
  ]);
  const mobile = (value: unknown) => ({ "person.mobileVerified": value });
  gateTable("ID.MOBILE", [
    { name: "verified", change: mobile(true), expect: passes },
    { name: "not", change: mobile(false), expect: held("ID.MOBILE", "verify-mobile") },
    { name: "unknown", change: mobile(null), expect: unknownHeld("ID.MOBILE") },
    {
      name: "no person",
      change: { person: null },
      expect: unknownHeld("ID.INVALID", "ID.EXPIRED", "ID.MOBILE", "ID.FACE"),
    },
  ]);
});

describe("face or another way", () => {
  const verified = (face: string | null, otherwise: string | null) => ({
    "person.faceVerifiedAt": face,
    "person.identityVerifiedOtherwiseAt": otherwise,
  });
  const again = held("ID.FACE", "verify-face", "verify-otherwise");
  const [at730, at731] = [daysAgoAt(730, "00:00:00"), daysAgoAt(731, "23:59:59")];
  gateTable("ID.FACE", [
    { name: "face 729 days ago", change: verified(daysAgoAt(729), null), expect: passes },
    { name: "face 730 days ago", change: verified(at730, null), expect: passes },
    { name: "face 731 days ago", change: verified(at731, null), expect: again },
    { name: "otherwise 730 days ago", change: verified(null, at730), expect: passes },
    { name: "otherwise 731 days ago", change: verified(null, at731), expect: again },
    { name: "the later one counts: otherwise", change: verified(at731, at730), expect: passes },
    { name: "the later one counts: face", change: verified(at730, at731), expect: passes },
    { name: "neither: absent counts as not", change: verified(null, null), expect: again },
    {
      name: "only in the future, which has not happened",
      change: verified(daysAgoAt(-1), null),
      expect: again,
    },
  ]);
});

describe("bank cards", () => {
  const card = (approved.cards as Person[])[0];
  const cards = (...rows: readonly unknown[]) => ({ cards: rows });
  const none = held("ID.CARD_NONE", "bind-card");
  gateTable("ID.CARD_NONE", [
    { name: "one normal card", change: cards(card), expect: passes },
    { name: "no card", change: cards(), expect: none },
    { name: "an abnormal card", change: cards({ ...card, state: "abnormal" }), expect: none },
    { name: "an unbound card", change: cards({ ...card, state: "unbound" }), expect: none },
    { name: "bound today", change: cards({ ...card, boundOn: "2026-11-20" }), expect: passes },
    { name: "bound tomorrow", change: cards({ ...card, boundOn: "2026-11-21" }), expect: none },
    {
      name: "unknown cards",
      change: { cards: null },
      expect: unknownHeld("ID.CARD_NONE", "ID.CARD_CONFLICT"),
    },
  ]);
  const second = (more: object) =>
    cards(card, { ...card, id: "C-2", holderMatchesId: false, ...more });
  const conflict = held("ID.CARD_CONFLICT", "correct-card");
  gateTable("ID.CARD_CONFLICT", [
    { name: "of somebody else", change: second({}), expect: conflict },
    { name: "abnormal, of somebody else", change: second({ state: "abnormal" }), expect: conflict },
    { name: "unbound, of somebody else", change: second({ state: "unbound" }), expect: passes },
    { name: "of the person", change: second({ holderMatchesId: true }), expect: passes },
    { name: "nobody knows of whom", change: second({ holderMatchesId: null }), expect: passes },
  ]);
});

describe("students", () => {
  const student = (status: string | null, consentAt: string | null = null) => ({
    "person.studentStatus": status,
    "person.secondRepaymentConsentAt": consentAt,
  });
  const referred = fails("referred", "identity", "ID.STUDENT", { reapplyOn: null, hold: null });
  gateTable("ID.STUDENT", [
    { name: "enrolled without consent", change: student("enrolled"), expect: referred },
    {
      name: "enrolled with consent, at most 3,000 yuan",
      change: student("enrolled", daysAgoAt(3)),
      expect: also(passes, { limitFen: 300_000, limitBoundBy: "student" }),
    },
    {
      name: "a consent of tomorrow has not happened",
      change: student("enrolled", daysAgoAt(-1)),
      expect: referred,
    },
    { name: "not enrolled", change: student("none"), expect: passes },
    { name: "unknown", change: student(null), expect: ignored },
    {
      name: "a referral is stronger than a hold",
      change: { ...student("enrolled"), "person.idExpiresOn": daysAgo(1) },
      expect: { ...referred, codes: ["ID.STUDENT", "ID.EXPIRED"] },
    },
  ]);
});
