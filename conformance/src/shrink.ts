/** Lists of choices that make a case. */
export type Lists = readonly (readonly number[])[];

/** How often a case is tried again before the smallest so far is taken. */
const triesMax = 2_000;

function replaced(lists: Lists, at: number, list: readonly number[]): Lists {
  return lists.map((one, index) => (index === at ? list : one));
}

/** Simpler lists: without a stretch, with the first choice all over it, or with a lower choice. */
function* simpler(list: readonly number[]): Generator<readonly number[]> {
  for (let size = list.length; size >= 1; size = Math.floor(size / 2)) {
    for (let from = list.length - size; from >= 0; from -= size) {
      yield [...list.slice(0, from), ...list.slice(from + size)];
      const stretch = list.slice(from, from + size);
      if (stretch.some((choice) => choice !== 0)) {
        yield [...list.slice(0, from), ...stretch.map(() => 0), ...list.slice(from + size)];
      }
    }
  }
  for (const [at, choice] of list.entries()) {
    for (const lower of [Math.floor(choice / 2), choice - 1]) {
      if (lower > 0) yield [...list.slice(0, at), lower, ...list.slice(at + 1)];
    }
  }
}

/**
 * The simplest lists that still fail, as far as a limited number of tries finds them: stretches are
 * left out or set to the first choice, larger ones first, until nothing helps any more.
 */
export function shrink(lists: Lists, fails: (lists: Lists) => boolean): Lists {
  let smallest = lists;
  let tries = 0;
  const improve = (at: number): boolean => {
    for (const list of simpler(smallest[at] ?? [])) {
      tries += 1;
      if (tries > triesMax) return false;
      const next = replaced(smallest, at, list);
      if (!fails(next)) continue;
      smallest = next;
      return true;
    }
    return false;
  };
  let isBetter = true;
  while (isBetter && tries <= triesMax) {
    isBetter = false;
    for (const at of lists.keys()) while (improve(at)) isBetter = true;
  }
  return smallest;
}
