/** Lists of choices that make a case. */
export type Lists = readonly (readonly number[])[];

/** How often a case is tried again before the smallest so far is taken. */
const triesMax = 3_000;

/** A list in the making: whether one in its place still fails, which then takes its place. */
interface Shrinking {
  list: readonly number[];
  readonly replace: (list: readonly number[]) => boolean;
}

/** Leaves out stretches of a size, or sets them to the first choice, from the end on. */
function simplify(shrinking: Shrinking, size: number): void {
  let from = shrinking.list.length - size;
  while (from >= 0) {
    const { list, replace } = shrinking;
    const [before, stretch] = [list.slice(0, from), list.slice(from, from + size)];
    const after = list.slice(from + size);
    const isGone = replace([...before, ...after]);
    if (!isGone && stretch.some((choice) => choice !== 0)) {
      replace([...before, ...stretch.map(() => 0), ...after]);
    }
    from -= size;
  }
}

/** Lowers single choices: to half, and then one by one. */
function lower(shrinking: Shrinking): void {
  for (let at = 0; at < shrinking.list.length; at += 1) {
    const to = (choice: number) => [
      ...shrinking.list.slice(0, at),
      choice,
      ...shrinking.list.slice(at + 1),
    ];
    const choice = () => shrinking.list[at] ?? 0;
    while (choice() > 1 && shrinking.replace(to(Math.floor(choice() / 2))));
    while (choice() > 1 && shrinking.replace(to(choice() - 1)));
  }
}

/**
 * The simplest lists that still fail, as far as a limited number of tries finds them: stretches are
 * left out or set to the first choice, larger ones first, until nothing helps any more.
 */
export function shrink(lists: Lists, fails: (lists: Lists) => boolean): Lists {
  let smallest = lists;
  let tries = 0;
  let before: Lists | null = null;
  while (before !== smallest && tries < triesMax) {
    before = smallest;
    for (const at of lists.keys()) {
      const shrinking: Shrinking = {
        list: smallest[at] ?? [],
        replace: (list) => {
          tries += 1;
          const next = smallest.map((one, index) => (index === at ? list : one));
          if (tries > triesMax || !fails(next)) return false;
          smallest = next;
          shrinking.list = list;
          return true;
        },
      };
      for (let size = shrinking.list.length; size >= 1; size = Math.floor(size / 2)) {
        simplify(shrinking, size);
      }
      lower(shrinking);
    }
  }
  return smallest;
}
