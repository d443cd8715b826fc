import type { ProgramParameter } from "./program.js";

type Values = ProgramParameter["values"];

const coursesOf = new WeakMap<ProgramParameter, Map<string, Values>>();

/** The values that can be in force in a regime, from the newest on; sorted out once. */
function courseOf(parameter: ProgramParameter, regime: string): Values {
  const courses = coursesOf.get(parameter) ?? new Map<string, Values>();
  coursesOf.set(parameter, courses);
  const known = courses.get(regime);
  if (known !== undefined) return known;
  const course = parameter.values.filter((value) => (value.regime ?? regime) === regime);
  courses.set(regime, course);
  return course;
}

/**
 * The value of a parameter on a day in a regime: the newest that has begun, that of the regime
 * before the one for all of the same day. Null before the first.
 */
export function valueInForce(
  parameter: ProgramParameter,
  day: number,
  regime: string,
): number | null {
  const course = courseOf(parameter, regime);
  let [low, high] = [0, course.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((course[middle]?.from ?? day) <= day) high = middle;
    else low = middle + 1;
  }
  return course[low]?.value ?? null;
}
