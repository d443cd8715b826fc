import { type evaluate, format } from "@kaitong/engine";
import type { Assumption } from "./answer.js";
import { type Copy, copy } from "./copy/copy.js";
import { monthlyMostFen } from "./levers/candidate.js";
import { localized } from "./steps.js";
import { parameterOf } from "./world/context.js";
import type { Person } from "./world/person.js";

type Kind = Exclude<evaluate.ProgramContinuation["kind"], "stays">;

const said: Readonly<Record<Kind, keyof Copy>> = {
  repeats: "repeats",
  "moves-along": "movesAlong",
  "seen-again": "seenAgain",
  "obtained-again": "obtainedAgain",
  statuses: "statuses",
};

function continuations({ program }: Person): readonly Assumption[] {
  const { sources } = program.definition;
  return (Object.keys(said) as Kind[]).flatMap((kind): Assumption[] => {
    const of = program.continuations.flatMap((one, index) =>
      one.kind === kind ? [{ one, source: sources[index] }] : [],
    );
    if (of.length === 0) return [];
    const days = of
      .map(({ one }) => (one.kind === "obtained-again" ? one.worldDays : 0))
      .reduce((most, one) => Math.max(most, one), 0);
    const text = localized((language) => {
      const names = of.map(({ source }) => source?.label[language] ?? "");
      const places = { sources: names.join(language === "en" ? ", " : "、"), days: String(days) };
      return format.fill(copy[language][said[kind]], places);
    });
    return [{ code: `continuation.${kind}`, text }];
  });
}

function money(person: Person): readonly Assumption[] {
  const { program } = person;
  if (program.plans === null) return [];
  if (person.incomeFen === null) {
    return [{ code: "money.none", text: localized((language) => copy[language].noMoney) }];
  }
  const share = parameterOf(person, program.plans.incomeShareMost);
  const { currency } = program.definition;
  const text = localized((language) => {
    const show = (value: number, unit: "basis-points" | "fen") =>
      format.formatValue(
        value,
        { type: "integer", unit, currency },
        language,
        program.offsetMinutes,
      );
    return format.fill(copy[language].money, {
      share: show(share, "basis-points"),
      amount: show(monthlyMostFen(person), "fen"),
    });
  });
  return [{ code: "money.most", text }];
}

/** Everything that a plan takes for granted, in words. */
export function assumptionsOf(person: Person): readonly Assumption[] {
  const plain = (code: string, key: keyof Copy): Assumption => ({
    code,
    text: localized((language) => copy[language][key]),
  });
  const regime = person.program.definition.regimes.list[person.regime];
  const counted = person.decision.outcome === "declined" && person.program.definition.coolDown;
  return [
    plain("apply.at", "appliesAt"),
    {
      code: "regime.stays",
      text: localized((language) =>
        format.fill(copy[language].regimeStays, { regime: regime?.label[language] ?? "" }),
      ),
    },
    ...continuations(person),
    plain("application.none", "noApplication"),
    ...(counted ? [plain("application.counted", "declineCounted")] : []),
    ...money(person),
  ];
}
