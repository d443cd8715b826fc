import { quantile, type Timed } from "./time.js";

/** What the project promises of thirty gates. */
export const promised = { perSecondMin: 500_000, enginesMin: 50, byHandMax: 5 } as const;

/** The figures of one contender, in decisions a second; `p50` and `p99` are of its rounds. */
export interface Figures {
  readonly name: string;
  readonly version: string;
  readonly form: string;
  /** By the processor's time, all threads together: the rounds' median, and the slowest of 99 %. */
  readonly p50: number;
  readonly p99: number;
  /** By the clock on the wall, median. */
  readonly wall: number;
  /** How many times faster kaitong's compiled gates are. */
  readonly kaitongTimes: number;
}

/** One promise and whether it was kept. */
export interface Verdict {
  readonly promise: string;
  readonly figure: number;
  readonly held: boolean;
}

/** The figures of all contenders; `ours` is the name of kaitong's compiled gates. */
export function figuresOf(all: readonly Timed[], ours: string): readonly Figures[] {
  const medianOf = ({ rounds }: Timed) =>
    quantile(
      rounds.map(({ processor }) => processor),
      0.5,
    );
  const own = all.find(({ contender }) => contender.name === ours);
  if (own === undefined) throw new Error(`${ours} is among the contenders`);
  return all.map((timed) => {
    const { name, version, form } = timed.contender;
    const speeds = timed.rounds.map(({ processor }) => processor);
    return {
      name,
      version,
      form,
      p50: medianOf(timed),
      p99: quantile(speeds, 0.01),
      wall: quantile(
        timed.rounds.map(({ wall }) => wall),
        0.5,
      ),
      kaitongTimes: medianOf(own) / medianOf(timed),
    };
  });
}

const tenth = (value: number) => Math.round(value * 10) / 10;

/** Whether the promises were kept, against the fastest form of each engine. */
export function verdictsOf(figures: readonly Figures[], ours: string): readonly Verdict[] {
  const least = (isMeant: (one: Figures) => boolean) =>
    tenth(Math.min(...figures.filter(isMeant).map(({ kaitongTimes }) => kaitongTimes)));
  const own = Math.round(figures.find(({ name }) => name === ours)?.p50 ?? 0);
  const { perSecondMin, enginesMin, byHandMax } = promised;
  const engines = ["zen-engine", "zen-engine with trace", "json-rules-engine"].map((engine) => {
    const figure = least(({ name }) => name === engine);
    return { promise: `times ${engine}: >= ${enginesMin}`, figure, held: figure >= enginesMin };
  });
  const slower = tenth(1 / least(({ name }) => name.startsWith("hand-written")));
  return [
    { promise: `decisions/s: >= ${perSecondMin}`, figure: own, held: own >= perSecondMin },
    ...engines,
    {
      promise: `times slower than by hand: <= ${byHandMax}`,
      figure: slower,
      held: slower <= byHandMax,
    },
  ];
}
