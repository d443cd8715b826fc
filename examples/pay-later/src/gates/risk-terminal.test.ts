import { describe } from "vitest";
import { approved, type Person } from "../people/base.js";
import { daysAgo, daysAgoAt } from "../testing/days.fixture.js";
import { fails, gateTable, ignored, passes, unknown } from "../testing/gate-cases.fixture.js";

const device = (approved.devices as Person[])[0];
const devices = (...rows: readonly unknown[]) => ({ devices: [device, ...rows] });
const emulator = (days: number, more: object = {}) => ({
  ...device,
  id: "D-2",
  lastSeenOn: daysAgo(days),
  emulator: true,
  ...more,
});
const verified = (face: string | null, otherwise: string | null = null) => ({
  "person.faceVerifiedAt": face,
  "person.identityVerifiedOtherwiseAt": otherwise,
});
const event = (kind: string, at: string, more: object = {}) => ({
  securityEvents: [{ kind, at, ...more }],
});

describe("risky devices", () => {
  const held = (releaseOn: string) =>
    fails("held", "security", "SEC.RISK_TERMINAL", {
      reapplyOn: null,
      hold: { releaseOn, by: ["use-other-device", "verify-face", "verify-otherwise"] },
    });
  gateTable("SEC.RISK_TERMINAL", [
    { name: "last seen 13 days ago", change: devices(emulator(13)), expect: held("2026-11-21") },
    { name: "last seen 14 days ago", change: devices(emulator(14)), expect: passes },
    { name: "last seen 15 days ago", change: devices(emulator(15)), expect: passes },
    { name: "last seen today", change: devices(emulator(0)), expect: held(daysAgo(-14)) },
    {
      name: "a risk terminal",
      change: devices(emulator(3, { emulator: false, riskTerminal: true })),
      expect: held(daysAgo(3 - 14)),
    },
    {
      name: "neither",
      change: devices(emulator(3, { emulator: false })),
      expect: passes,
    },
    {
      name: "nobody knows",
      change: devices(emulator(3, { emulator: null, riskTerminal: null })),
      expect: passes,
    },
    {
      name: "the later of two",
      change: devices(emulator(9), emulator(2, { id: "D-3" })),
      expect: held(daysAgo(2 - 14)),
    },
  ]);
  gateTable("SEC.RISK_TERMINAL", [
    {
      name: "verified on that day",
      change: { ...devices(emulator(5)), ...verified(daysAgoAt(5, "23:59:59")) },
      expect: held(daysAgo(5 - 14)),
    },
    {
      name: "verified on the next day",
      change: { ...devices(emulator(5)), ...verified(daysAgoAt(4, "00:00:00")) },
      expect: passes,
    },
    {
      name: "verified in another way on the next day",
      change: { ...devices(emulator(5)), ...verified(daysAgoAt(200), daysAgoAt(4)) },
      expect: passes,
    },
    {
      name: "seen again after it was verified",
      change: {
        ...devices(emulator(5), emulator(3, { id: "D-3" })),
        ...verified(daysAgoAt(4)),
      },
      expect: held(daysAgo(3 - 14)),
    },
    {
      name: "unknown devices",
      change: { devices: null },
      expect: unknown("referred", "security", "SEC.RISK_TERMINAL", "SEC.SHARED_DEVICE"),
    },
    {
      name: "unknown events",
      change: { securityEvents: null },
      expect: unknown("referred", "security", "SEC.RISK_TERMINAL", "SEC.REMOTE_LOGIN"),
    },
    {
      name: "unknown events, and a risky device that is known",
      change: { securityEvents: null, ...devices(emulator(3)) },
      expect: {
        result: "fail",
        outcome: "referred",
        layer: "security",
        codes: ["SEC.REMOTE_LOGIN", "SEC.RISK_TERMINAL"],
      },
    },
  ]);
});

describe.each([
  ["risk-terminal", "SEC.RISK_TERMINAL"],
  ["remote-login", "SEC.REMOTE_LOGIN"],
])("a detected event of kind %s", (kind, gate) => {
  const held = fails("held", "security", gate, { reapplyOn: null });
  const at = daysAgoAt(9, "12:00:00");
  gateTable(gate, [
    { name: "29 days ago", change: event(kind, daysAgoAt(29)), expect: held },
    { name: "30 days ago", change: event(kind, daysAgoAt(30)), expect: passes },
    { name: "cleared", change: event(kind, at, { clearedAt: daysAgoAt(8) }), expect: passes },
    { name: "cleared later", change: event(kind, at, { clearedAt: daysAgoAt(-8) }), expect: held },
    { name: "only reported", change: event(kind, at, { origin: "reported" }), expect: passes },
    {
      name: "verified before it",
      change: { ...event(kind, at), ...verified(daysAgoAt(9, "11:59:59")) },
      expect: held,
    },
    {
      name: "verified on the day after it",
      change: { ...event(kind, at), ...verified(daysAgoAt(8)) },
      expect: passes,
    },
    {
      name: "verified in another way on the day after it",
      change: { ...event(kind, at), ...verified(daysAgoAt(200), daysAgoAt(8)) },
      expect: passes,
    },
  ]);

  const referred = fails("referred", "security", "SEC.UNCLEARED", { reapplyOn: null, hold: null });
  const old = daysAgoAt(40);
  gateTable("SEC.UNCLEARED", [
    { name: "30 days ago", change: event(kind, daysAgoAt(30)), expect: passes },
    { name: "31 days ago", change: event(kind, daysAgoAt(31)), expect: referred },
    { name: "five years ago", change: event(kind, daysAgoAt(1825)), expect: referred },
    { name: "cleared", change: event(kind, old, { clearedAt: daysAgoAt(8) }), expect: passes },
    {
      name: "cleared later",
      change: event(kind, old, { clearedAt: daysAgoAt(-1) }),
      expect: referred,
    },
  ]);
});

describe("other events that were not cleared", () => {
  gateTable("SEC.UNCLEARED", [
    { name: "a password reset", change: event("password-reset", daysAgoAt(40)), expect: passes },
    { name: "a new SIM card", change: event("sim-change", daysAgoAt(40)), expect: passes },
    {
      name: "unknown events",
      change: { securityEvents: null },
      expect: {
        ...ignored,
        outcome: "referred",
        layer: "security",
        codes: ["SEC.RISK_TERMINAL", "SEC.REMOTE_LOGIN"],
      },
    },
  ]);
});
