import { describe } from "vitest";
import { approved, type Person } from "../people/base.js";
import { daysAgo, daysAgoAt, secondsAgo } from "../testing/days.fixture.js";
import { fails, gateTable, ignored, passes } from "../testing/gate-cases.fixture.js";

const device = (approved.devices as Person[])[0];
const hours72 = 72 * 3600;
const changed = (at: string, firstSeenOn: string | null, kind = "sim-change") => ({
  securityEvents: [{ kind, at }],
  devices: [device, { ...device, id: "D-2", firstSeenOn }],
});
const held = (releaseOn: string) =>
  fails("held", "security", "SEC.TAKEOVER", {
    reapplyOn: null,
    hold: { releaseOn, by: ["wait"] },
  });

describe("a new SIM card or password together with a new device", () => {
  const today = daysAgo(0);
  gateTable("SEC.TAKEOVER", [
    {
      name: "71:59:59 hours ago",
      change: changed(secondsAgo(hours72 - 1), today),
      expect: held("2026-11-20"),
    },
    { name: "72 hours ago", change: changed(secondsAgo(hours72), today), expect: passes },
    { name: "72:00:01 hours ago", change: changed(secondsAgo(hours72 + 1), today), expect: passes },
    {
      name: "a second ago",
      change: changed(secondsAgo(1), today),
      expect: held(daysAgo(-3)),
    },
    { name: "in a second", change: changed(secondsAgo(-1), today), expect: passes },
    {
      name: "a password reset",
      change: changed(secondsAgo(60), today, "password-reset"),
      expect: held(daysAgo(-3)),
    },
    {
      name: "another event",
      change: changed(secondsAgo(60), today, "forced-opening-service"),
      expect: {
        ...passes,
        outcome: "referred",
        layer: "application",
        codes: ["APP.FORCED_OPENING"],
      },
    },
  ]);
  gateTable("SEC.TAKEOVER", [
    {
      name: "a device first seen yesterday",
      change: changed(daysAgoAt(0), daysAgo(1)),
      expect: held(daysAgo(-2)),
    },
    {
      name: "a device first seen 2 days ago",
      change: changed(daysAgoAt(0), daysAgo(2)),
      expect: held(daysAgo(-1)),
    },
    {
      name: "a device first seen 3 days ago",
      change: changed(daysAgoAt(0), daysAgo(3)),
      expect: passes,
    },
    {
      name: "nobody knows when the device was first seen",
      change: changed(daysAgoAt(0), null),
      expect: passes,
    },
    {
      name: "no event",
      change: { ...changed(daysAgoAt(0), daysAgo(0)), securityEvents: [] },
      expect: passes,
    },
    {
      name: "unknown events and a new device",
      change: { ...changed(daysAgoAt(0), daysAgo(0)), securityEvents: null },
      expect: {
        ...ignored,
        outcome: "referred",
        layer: "security",
        codes: ["SEC.RISK_TERMINAL", "SEC.REMOTE_LOGIN"],
      },
    },
    {
      name: "an event and unknown devices",
      change: { ...changed(daysAgoAt(0), daysAgo(0)), devices: null },
      expect: {
        ...ignored,
        outcome: "referred",
        layer: "security",
        codes: ["SEC.RISK_TERMINAL", "SEC.SHARED_DEVICE"],
      },
    },
  ]);
});
