import { describe, expect, it } from "vitest";
import { program } from "../testing/product.fixture.js";

/** The policy's table: outcome, what unknown does, whether a decline cools, what is shown. */
const policy: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  application: {
    "APP.COOLING": "cooling-off referred - full",
    "APP.FREQUENT": "cooling-off referred - full",
    "APP.FORCED_OPENING": "referred pass - full",
  },
  identity: {
    "ID.INVALID": "held held - full",
    "ID.AGE": "declined not-evaluated no full",
    "ID.EXPIRED": "held held - full",
    "ID.REAL_NAME": "held held - full",
    "ID.MOBILE": "held held - full",
    "ID.FACE": "held held - full",
    "ID.CARD_NONE": "held held - full",
    "ID.CARD_CONFLICT": "held held - full",
    "ID.STUDENT": "referred pass - full",
  },
  security: {
    "SEC.RISK_TERMINAL": "held referred - category",
    "SEC.REMOTE_LOGIN": "held referred - category",
    "SEC.TAKEOVER": "held pass - category",
    "SEC.UNCLEARED": "referred pass - category",
    "SEC.SHARED_DEVICE": "referred referred - category",
    "SEC.LINKED_FRAUD": "referred pass - none",
  },
  behaviour: {
    "BEH.ACCOUNT_RESTRICTED": "held held - full",
    "BEH.ACCOUNT_CLOSED": "declined held no full",
    "BEH.SESAME": "declined held yes full",
  },
  external: {
    "EXT.REPORT": "held held - full",
    "EXT.CROSSCHECK": "held pass - full",
    "EXT.OVERDUE_NOW": "declined not-evaluated yes full",
    "EXT.OVERDUE_SMALL": "held not-evaluated - full",
    "EXT.OVERDUE_RUN": "declined not-evaluated yes full",
    "EXT.SERIOUS": "declined not-evaluated yes full",
    "EXT.COMPENSATION": "declined not-evaluated yes full",
    "EXT.ENFORCEMENT": "declined not-evaluated yes full",
    "EXT.INQUIRIES": "declined not-evaluated yes full",
  },
  capacity: {
    "CAP.DEBT_SERVICE": "declined pass yes full",
    "CAP.EXPOSURE": "declined pass yes full",
  },
  peer: {
    "PEER.CAPACITY": "declined pass yes full",
    "PEER.REPAYMENT": "declined pass yes full",
  },
  score: {
    // The score is never unknown.
    "SCORE.CUTOFF": "declined pass yes full",
  },
};

describe("the table of the funnel", () => {
  const { layers, gates } = program.definition;

  it("has the layers in their order", () => {
    expect(layers.map(({ id }) => id)).toEqual(Object.keys(policy));
  });

  it("has the gates in their order", () => {
    expect(gates.map(({ id, layer }) => [layer, id])).toEqual(
      Object.entries(policy).flatMap(([layer, lines]) =>
        Object.keys(lines).map((id) => [layer, id]),
      ),
    );
  });

  it.each(Object.values(policy).flatMap((lines) => Object.entries(lines)))(
    "%s: %s",
    (id, expected) => {
      const gate = gates.find((one) => one.id === id);
      const cools = gate?.outcome === "declined" ? (gate.cools ? "yes" : "no") : "-";
      expect([gate?.outcome, gate?.unknown, cools, gate?.disclosure].join(" ")).toBe(expected);
    },
  );

  it("is cured by actions of the product, by waiting or by a person", () => {
    const known = ["wait", "human-review", ...program.definition.actions.map(({ id }) => id)];
    for (const { id, cure } of gates) {
      if (id !== "SEC.UNCLEARED" && id !== "SEC.LINKED_FRAUD") expect(cure).not.toEqual([]);
      for (const one of cure) expect(known).toContain(one);
    }
  });
});
