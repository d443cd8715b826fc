import { test } from "vitest";
import { caseOf } from "./cases.js";
import { planCode as code } from "./sources.js";

test("look", () => {
  const [n, s] = (process.env.CASE ?? "10,3").split(",").map(Number) as [number, number];
  const { product, who } = caseOf(code, Number(process.env.SEED ?? 1), n, s);
  const answer = code.planFor(product.program, product.ref, who.dossier, {
    ...who.asked,
    asOf: who.now.asOf,
  });
  const d = product.definition;
  console.log(
    JSON.stringify(answer.frontier),
    JSON.stringify(answer.asked),
    answer.today.outcome,
    JSON.stringify(answer.today.gates.map((g) => [g.id, g.result, g.value, g.threshold])),
    answer.today.score,
    answer.today.reapplyOn,
  );
  console.log(
    JSON.stringify(
      answer.plans.map((one) => [one.applyOn, one.actions.map(({ text, ...a }) => a)]),
    ),
  );
  console.log(
    JSON.stringify(answer.certificate?.days.slice(0, 4)),
    answer.certificate?.kind,
    answer.certificate?.until,
  );
  console.log(
    "GATES",
    JSON.stringify(
      d.gates.map(({ label, text, unknownText, nature, disclosure, cure, ...g }) => g),
    ),
    "\n",
    JSON.stringify(d.scorecard?.variables),
    JSON.stringify(d.scorecard?.pairs),
  );
  console.log("ACTIONS", JSON.stringify(d.actions.map(({ label, effects, ...a }) => a)));
  const used = new Set(JSON.stringify([d.gates, d.scorecard]).match(/\w+/g));
  console.log(
    "VARS",
    JSON.stringify(
      d.variables
        .filter((v) => used.has(v.name))
        .map(({ name, gaming, expression }) => [name, gaming, expression]),
    ),
  );
  console.log(
    "SOURCES",
    JSON.stringify(
      d.sources.map(({ name, continues, leaveOut }) => [name, continues, leaveOut?.length]),
    ),
    JSON.stringify(
      d.parameters.map(({ name, values }) => [name, values.map(({ reference, ...v }) => v)]),
    ),
    d.plans === undefined ? "no plans" : "",
  );
  console.log("JSON", JSON.stringify(who.json));
});
