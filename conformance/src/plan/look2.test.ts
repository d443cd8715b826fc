import { test } from "vitest";
import { choicesOf } from "../../../packages/plan/src/levers/combine.js";
import { scannerOf } from "../../../packages/plan/src/scan.js";
import { dayNumber } from "../generate/calendar.js";
import { makeSomebody, openProduct } from "./person.js";
import { makePlanned } from "./product.js";
import { sourceCode as code } from "./sources.fixture.js";

test("look", () => {
  const [p, s] = (process.env.CASE ?? "41,8").split(",").map(Number) as [number, number];
  const product = openProduct(code, makePlanned(p));
  const who = makeSomebody(code, product, p * 1000 + s);
  const person = code.personOf(product.program, product.ref, who.dossier, who.now.asOf);
  const scanner = scannerOf(
    person as never,
    { excluded: new Set(), caps: new Map(), applies: new Set() },
    10,
    dayNumber("2024-07-01"),
  );
  console.log(
    scanner.components.length,
    JSON.stringify(
      scanner.components.map((c) => [
        c.open.map((o) => [o.action, [...o.reach.direct], o.reach.variables, o.reachMonths]),
        c.gates,
        c.variables,
      ]),
    ),
  );
  const [day, later] = [
    dayNumber(process.env.DAY ?? "2024-05-01"),
    dayNumber(process.env.LATER ?? "2024-06-01"),
  ];
  for (const c of scanner.components) {
    const { choices } = choicesOf(scanner.looker, c, { day, later }, new Set(), 1e9);
    console.log(JSON.stringify(choices));
  }
  console.log(JSON.stringify(scanner.at(day, 1e9, { branchesMost: 1000, isOver: () => false })));
});
