import { describe, expect, it } from "vitest";
import { approved, change, type Person } from "../people/base.js";
import { daysAgo } from "../testing/days.fixture.js";
import { fails, gateTable, ignored, passes, unknown } from "../testing/gate-cases.fixture.js";
import { decideOn, gateCodes } from "../testing/product.fixture.js";

const device = (approved.devices as Person[])[0];

describe("a device with many accounts", () => {
  const accounts = (accountsOnDevice: number | null, days = 0) => ({
    devices: [device, { ...device, id: "D-2", accountsOnDevice, lastSeenOn: daysAgo(days) }],
  });
  const referred = fails("referred", "security", "SEC.SHARED_DEVICE", { reapplyOn: null });
  gateTable("SEC.SHARED_DEVICE", [
    { name: "4 accounts", change: accounts(4), expect: passes },
    { name: "5 accounts", change: accounts(5), expect: referred },
    { name: "6 accounts", change: accounts(6), expect: referred },
    { name: "5 accounts, seen 13 days ago", change: accounts(5, 13), expect: referred },
    { name: "5 accounts, seen 14 days ago", change: accounts(5, 14), expect: passes },
    { name: "nobody knows how many", change: accounts(null), expect: passes },
    { name: "no device", change: { devices: [] }, expect: passes },
    {
      name: "unknown devices",
      change: { devices: null },
      expect: unknown("referred", "security", "SEC.RISK_TERMINAL", "SEC.SHARED_DEVICE"),
    },
  ]);

  it("is named before a hold of the same layer", () => {
    const decision = decideOn(
      change(approved, { devices: [{ ...device, emulator: true, accountsOnDevice: 5 }] }),
    );
    expect(decision.outcome).toBe("referred");
    expect(gateCodes(decision)).toEqual(["SEC.SHARED_DEVICE", "SEC.RISK_TERMINAL"]);
  });
});

describe("links to known fraud", () => {
  const link = (subject: string, more: object = {}) => ({
    kind: "device",
    direction: "out",
    subject,
    knownFraud: true,
    ...more,
  });
  const received = { kind: "transfer", direction: "in" };
  const paid = { kind: "transfer", direction: "out" };
  const links = (...rows: readonly unknown[]) => ({ links: rows });
  const referred = fails("referred", "security", "SEC.LINKED_FRAUD", { reapplyOn: null });
  gateTable("SEC.LINKED_FRAUD", [
    { name: "1 link", change: links(link("X-1")), expect: passes },
    { name: "2 shared devices", change: links(link("X-1"), link("X-2")), expect: referred },
    {
      name: "3 links",
      change: links(link("X-1"), link("X-2"), link("X-3", received)),
      expect: referred,
    },
    {
      name: "a shared device and a transfer received",
      change: links(link("X-1"), link("X-2", received)),
      expect: referred,
    },
    {
      name: "2 transfers received",
      change: links(link("X-1", received), link("X-2", received)),
      expect: referred,
    },
    {
      name: "payments to it do not count",
      change: links(link("X-1"), link("X-2", paid), link("X-3", paid)),
      expect: passes,
    },
    {
      name: "links to others do not count",
      change: links(
        link("X-1"),
        link("X-2", { knownFraud: false }),
        link("X-3", { knownFraud: null }),
      ),
      expect: passes,
    },
    { name: "unknown", change: { links: null }, expect: ignored },
  ]);

  it("says no more than `security review`", () => {
    const [reason] = decideOn(change(approved, links(link("X-1"), link("X-2")))).reasons;
    expect(reason).toMatchObject({ disclosure: "none", text: { "zh-CN": "安全复核。" } });
    expect(reason?.text.en).toMatch(/^security review\.?$/i);
  });
});
