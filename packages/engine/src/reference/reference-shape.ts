import { integer, list, literal, object, record, text } from "../define/make-shape.js";
import { localized, name } from "../define/word-shape.js";
import type { CohortSnapshotJson, ReferenceJson } from "./reference.js";

type Group = CohortSnapshotJson["groups"][number];
type Histogram = CohortSnapshotJson["histograms"][number];
type Entry = ReferenceJson["regimes"][number];

const people = integer(0);

const snapshot = object<CohortSnapshotJson>(
  {
    version: text(null, 100),
    asOf: text("day"),
    histograms: list(object<Histogram>({ variable: name, edges: list(integer(), 1) }, {}), 0, 100),
    groups: list(
      object<Group>(
        {
          keys: record(name, text(null, 100)),
          people,
          counts: record(name, list(people)),
        },
        {},
      ),
      0,
      100_000,
    ),
  },
  {},
);

/** The form of reference data. */
export const referenceShape = object<ReferenceJson>(
  {
    format: literal("kaitong/reference/1"),
    name: text(null, 100),
    notice: localized,
    regimes: list(
      object<Entry>({ from: text("day"), regime: text("id"), reference: text() }, {}),
      1,
      10_000,
    ),
  },
  { cohorts: snapshot },
);
