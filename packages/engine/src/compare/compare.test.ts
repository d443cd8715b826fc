import { describe, expect, it } from "vitest";
import type { Definition } from "../define/definition.js";
import type { Change } from "./change.js";
import { compare } from "./compare.js";
import { payLater, programOf, withGate, withValues } from "./pay-later.fixture.js";

const example = programOf(payLater);

const against = (definition: Definition) => compare(example, programOf(definition));

/** Changes in a few letters: kind, name, member, values. */
function brief(changes: readonly Change[]): readonly string[] {
  return changes.map(({ kind, how, name, member, before, after, when }) => {
    const values = `${JSON.stringify(before?.value)} -> ${JSON.stringify(after?.value)}`;
    const days = when === null ? "" : ` ${when.from}..${when.until ?? ""} ${when.regime ?? ""}`;
    return `${kind} ${how} ${name} ${member ?? "whole"} ${values}${days}`.trim();
  });
}

function decidingIn(definition: Definition): readonly string[] {
  return brief(against(definition).changes.filter(({ decides }) => decides));
}

const tight = (value: number) =>
  withValues("scoreCutoff", (values) =>
    values.map((one) => (one.regime === "contraction" ? { ...one, value } : one)),
  );

describe("what has changed", () => {
  it("is nothing where only order and wording of expressions have", () => {
    const gates = [...payLater.gates];
    const [first, second] = gates;
    if (first !== undefined && second !== undefined) [gates[0], gates[1]] = [second, first];
    const { changes, effect } = against({ ...payLater, gates });
    expect(changes).toEqual([]);
    expect(effect.claim).toBe("same");
  });

  it("tells thresholds that are parameters by day and regime", () => {
    const cells = decidingIn(tight(585));
    expect(cells).toContain(
      "parameter changed scoreCutoff value 575 -> 585 2015-01-01.. contraction",
    );
    expect(cells).toHaveLength(2);
    const dated = withValues("inquiriesMax", (values) => [
      ...values,
      { from: "2027-01-01", value: 5, reference: "" },
      { from: "2028-01-01", value: 6, reference: "" },
    ]);
    expect(decidingIn(dated)).toContain(
      "parameter changed inquiriesMax value 6 -> 5 2027-01-01..2028-01-01",
    );
  });

  it("only tells what plans read: effects, what the future brings, what plans keep to", () => {
    const [first, second, ...actions] = payLater.actions;
    if (!first || !second || payLater.plans === undefined) throw new Error("there are actions");
    const sources = payLater.sources.map(({ continues: _continues, ...source }) => source);
    const added = { text: first.label, effects: [{ kind: "keep" } as const], after: [first.id] };
    const { changes, effect } = against({
      ...payLater,
      sources: sources.map((source) =>
        source.name === "creditReport"
          ? {
              ...source,
              continues: {
                kind: "obtained-again",
                worldDays: 30,
                freshDays: { parameter: "reportMaxDays" },
              },
            }
          : source,
      ),
      actions: [first, { ...second, ...added, conditional: true }, ...actions],
      plans: { ...payLater.plans, marginPoints: "planCheapPointsMost" },
    });
    expect(changes.filter(({ decides }) => decides)).toEqual([]);
    expect(effect.claim).toBe("same");
    expect(changes.map(({ kind, name, member }) => `${kind} ${name} ${member}`)).toEqual(
      expect.arrayContaining([
        "document  plans",
        "source bills continues",
        "source creditReport continues",
        "source creditMonths continues",
        ...["text", "effects", "conditional", "after"].map((member) => `action renew-id ${member}`),
      ]),
    );
  });

  it("puts bins on top of each other", () => {
    const card = payLater.scorecard;
    if (card === undefined) throw new Error("the example has a scorecard");
    const variables = card.variables.map((scored) =>
      scored.variable !== "verifiedFacts"
        ? scored
        : {
            ...scored,
            bins: [
              { below: 1, points: 0 },
              { from: 1, below: 3, points: 10 },
              { from: 3, below: 5, points: 25 },
              { from: 5, points: 25 },
            ],
          },
    );
    expect(decidingIn({ ...payLater, scorecard: { ...card, variables } })).toEqual([
      "points changed verifiedFacts [2,3) 18 -> 10",
    ]);
  });

  it("knows a variable that has only another name", () => {
    const text = JSON.stringify(payLater).replaceAll('"accountMonths"', '"monthsOfAccount"');
    const { changes, effect } = against(JSON.parse(text));
    expect(changes.every(({ decides }) => !decides)).toBe(true);
    expect(brief(changes)).toContain(
      'variable renamed monthsOfAccount whole "accountMonths" -> "monthsOfAccount"',
    );
    expect(effect.claim).toBe("same");
  });

  it("says which variables mean something else because of what they read", () => {
    const longer = withValues("inquiryDays", ([first]) =>
      first === undefined ? [] : [{ ...first, value: 120 }],
    );
    expect(decidingIn(longer)).toEqual([
      "parameter changed inquiryDays value 90 -> 120",
      'variable changed hardInquiries reads ["inquiryDays"] -> ["inquiryDays"]',
    ]);
  });

  it("tells words from what decides", () => {
    const told = withGate("EXT.SERIOUS", (gate) => ({ ...gate, text: gate.label }));
    const { changes } = against(told);
    expect(changes).toMatchObject([{ kind: "gate", member: "text", decides: false }]);
  });
});

describe("what is proved", () => {
  const claimOf = (definition: Definition) => against(definition).effect.claim;

  it("is never looser where one threshold is tighter in one regime", () => {
    const { effect } = against(tight(585));
    expect(effect.claim).toBe("never-looser");
    expect(effect.neverLooser.facts).toContainEqual({
      kind: "gate-follows",
      gate: "SCORE.CUTOFF",
      from: ["SCORE.CUTOFF"],
    });
    expect(effect.limit).toBe("same");
    expect(claimOf(tight(565))).toBe("never-stricter");
  });

  it("is never stricter where a gate is gone, and says what nobody looks at otherwise", () => {
    const { effect } = against(withGate("EXT.ENFORCEMENT", () => null));
    expect(effect.claim).toBe("never-stricter");
    expect(effect.neverLooser.obstacles).toMatchObject([
      { gate: "EXT.ENFORCEMENT", side: "before", pointer: "/gates/28", lack: "untested" },
    ]);
  });

  it("looks at the rule for unknown", () => {
    const stopped = withGate("SEC.TAKEOVER", (gate) => ({
      ...gate,
      unknown: "referred",
      unknownText: gate.text,
    }));
    expect(claimOf(stopped)).toBe("never-looser");
  });

  it("sees that what one of two gates no longer stops the other does", () => {
    // Less overdue is declined, and what is overdue at all is held: approved stays the same.
    const less = withValues("overdueNowFen", ([first]) =>
      first === undefined ? [] : [{ ...first, value: 5_000 }],
    );
    expect(claimOf(less)).toBe("same");
  });

  it("carries the score over by the points", () => {
    const card = payLater.scorecard;
    if (card === undefined) throw new Error("the example has a scorecard");
    const { effect } = against({ ...payLater, scorecard: { ...card, base: card.base - 5 } });
    expect(effect.claim).toBe("never-looser");
    expect(effect.neverLooser.facts).toContainEqual({ kind: "score", atLeast: 5, atMost: 5 });
    expect(effect.limit).toBe("changed");
  });

  it("is the same for dossiers that both read, where one refuses fewer of them", () => {
    const sources = payLater.sources.map((source) => ({
      ...source,
      columns: source.columns.map((column) =>
        column.name === "incomeMonthlyFen" ? { ...column, maximum: 100_000_000 } : column,
      ),
    }));
    const { changes, effect } = against({ ...payLater, sources });
    expect(changes.length).toBeGreaterThan(0);
    for (const change of changes) {
      expect(change).toMatchObject({ kind: "column", member: "maximum", decides: true });
    }
    expect(effect.claim).toBe("same");
  });

  it("is not proved across time zones and other regimes", () => {
    const zone = { ...payLater, timeZone: { name: "UTC", offsetMinutes: 0 } };
    const { effect } = against(zone);
    expect(effect.claim).toBe("unproved");
    expect(effect.neverLooser.obstacles).toMatchObject([{ kind: "time-zones" }]);
    const text = JSON.stringify(payLater).replaceAll('"expansion"', '"growth"');
    const other = against(JSON.parse(text)).effect;
    expect(other.neverStricter.obstacles).toMatchObject([{ kind: "regimes" }]);
  });

  it("is not proved where a variable means something else", () => {
    const longer = withValues("inquiryDays", ([first]) =>
      first === undefined ? [] : [{ ...first, value: 120 }],
    );
    expect(claimOf(longer)).toBe("unproved");
  });
});
