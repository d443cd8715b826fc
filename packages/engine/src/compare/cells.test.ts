import { expect, it } from "vitest";
import { makeContext } from "../run/context.js";
import { startOfDay } from "../value/instant.js";
import { parameterIn, sidesOf } from "./cells.js";
import { payLater, programOf, withValues } from "./pay-later.fixture.js";

it("has the value of a parameter that a decision has, in every cell", () => {
  const program = programOf(
    withValues("scoreCutoff", (values) => [
      ...values,
      { from: "2027-01-01", regime: "contraction", value: 580, reference: "" },
      { from: "2027-01-01", value: 560, reference: "" },
      { from: "2027-06-01", value: 561, reference: "" },
    ]),
  );
  const { cells } = sidesOf(programOf(payLater), program);
  expect(cells).toHaveLength(9);
  const { list } = program.definition.regimes;
  const reference = { hash: "", regimes: [], histograms: new Map(), levels: [] } as never;
  for (const cell of cells) {
    const regime = list.findIndex(({ name }) => name === cell.regime);
    const noon = startOfDay(cell.from, program.offsetMinutes) + 43_200_000;
    const { parameters } = makeContext(program, reference, noon, regime);
    const own = program.parameters.map((_parameter, index) => parameterIn(program, index, cell));
    expect(own).toEqual(parameters);
  }
});
