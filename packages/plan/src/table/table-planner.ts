import { type Diagnostic, evaluate, type Program, type Reference } from "@kaitong/engine";
import { pointsAsked } from "../levers/judge.js";
import { columnKey } from "../levers/reads.js";
import { checkPlanOptions, type PlanOptions, wishesOf } from "../options.js";
import type { TableAnswer } from "./answer.js";
import { choicesMost } from "./choices.js";
import { decidersOf, type Group, groupsOf } from "./group.js";
import { cellsRead, closureOf, variablesOfEffects } from "./layout.js";
import { openOf } from "./open.js";
import { rowPlanner } from "./row.js";
import { serveProblems } from "./serve.js";

/** What may be asked of all rows of a table: as of one person, but for time. */
export type TableOptions = Pick<PlanOptions, "exclude" | "caps" | "applies" | "marginPoints">;

/** Answers plain records one by one; a value that its column does not allow throws. */
export type TablePlanner = (record: evaluate.PlainRecord) => TableAnswer;

const marginUsual = 10;

/** Why groups are too large to be looked at row by row. */
function sizeProblems(groups: readonly Group[]): readonly Diagnostic[] {
  return groups
    .filter(({ size }) => size > choicesMost)
    .map(({ levers, size }) => ({
      code: "table.too-many-choices",
      pointer: "/actions",
      message:
        `${levers.map(({ id }) => `\`${id}\``).join(", ")} decide together, ` +
        `in ${size} ways, where at most ${choicesMost} are looked at`,
      fix: "exclude one of them, lower their caps, or plan with the whole dossier",
    }));
}

/**
 * Plans for the rows of a table: made once, then asked for each record. For programs whose gates
 * and actions read and set numbers and booleans of sources that have one row and are always known;
 * where anything else is open to the person, `planner` is null and `diagnostics` say why.
 *
 * The plan is the one of least effort, then of fewest actions, then the first in declared order,
 * and it was run: the gates approve the rows as it leaves them, and the score is above what is
 * needed by the margin. It is a plan for the day of `asOf`, in milliseconds since 1970: all is done
 * at once and paid within one month, without a schedule, so what is known only later is left out.
 */
export function tablePlanner(
  program: Program,
  reference: Reference,
  asOf: number,
  options: TableOptions = {},
): { readonly planner: TablePlanner | null; readonly diagnostics: readonly Diagnostic[] } {
  const wrong = checkPlanOptions(program, options);
  if (wrong.length > 0) return { planner: null, diagnostics: wrong };
  const context = evaluate.makeContext(program, reference, asOf);
  const gates = evaluate.compileGates(program, reference, asOf);
  const asked = pointsAsked(program, context);
  const deciders = decidersOf(program, context, asked !== null);
  const wanted = closureOf(
    program,
    deciders.flatMap(({ reads }) => reads),
  );
  const cells = cellsRead(
    program,
    program.order.filter((index) => index < program.definition.variables.length),
  );
  const isRead = new Set(cells.map(({ source, column }) => columnKey(source, column)));
  const open = openOf(program, wishesOf(program, options), wanted, (source, column) =>
    isRead.has(columnKey(source, column)),
  );
  const groups = groupsOf(program, open, deciders);
  const valuesRead = variablesOfEffects(program, open);
  const diagnostics = [
    ...serveProblems(program, gates.record !== null, open),
    ...sizeProblems(groups),
  ];
  if (diagnostics.length > 0) return { planner: null, diagnostics };
  const margin =
    options.marginPoints ??
    (program.plans === null ? marginUsual : (context.parameters[program.plans.marginPoints] ?? 0));
  const needed = asked === null ? null : asked + margin;
  const planner = rowPlanner({
    program,
    context,
    gates,
    groups,
    deciders,
    variables: closureOf(program, [...wanted, ...valuesRead]),
    valuesRead,
    cells,
    needed,
  });
  return { planner, diagnostics: [] };
}
