const lengthMax = 100;

/**
 * The candidate that somebody who wrote `word` most likely meant, or `null` when none is near.
 *
 * Near is a Damerau-Levenshtein distance (insert, delete, replace, swap neighbours) of at most a
 * third of the word's length, or 1 in short words, with something of the word left; among equally
 * near ones the first wins. Words and candidates above 100 characters are not compared, which
 * bounds the work. Source: R. Lowrance, R. A. Wagner, "An Extension of the String-to-String
 * Correction Problem", JACM 22 (1975).
 */
export function suggest(word: string, candidates: Iterable<string>): string | null {
  if (word.length > lengthMax) {
    return null;
  }
  let nearest: string | null = null;
  let limit = Math.max(1, Math.floor(word.length / 3));
  for (const candidate of candidates) {
    const longer = Math.max(word.length, candidate.length);
    const lengthDifference = 2 * longer - word.length - candidate.length;
    if (candidate.length > lengthMax || lengthDifference > limit) {
      continue;
    }
    const found = distance(word, candidate);
    if (found <= limit && found < longer) {
      nearest = candidate;
      // A later candidate has to be strictly nearer.
      limit = found - 1;
    }
  }
  return nearest;
}

/**
 * Row i, column j of the table hold the distance of the first i - 1 and j - 1 characters; row and
 * column 0 are a border higher than any distance.
 */
function distance(from: string, to: string): number {
  const width = to.length + 2;
  const border = from.length + to.length;
  const table = new Uint16Array((from.length + 2) * width).fill(border);
  const at = (row: number, column: number) => table[row * width + column] ?? border;
  for (let column = 0; column <= to.length; column++) {
    table[width + column + 1] = column;
  }
  const lastRowOf = new Map<string, number>();
  for (let row = 1; row <= from.length; row++) {
    table[(row + 1) * width + 1] = row;
    let lastMatch = 0;
    for (let column = 1; column <= to.length; column++) {
      const swapRow = lastRowOf.get(to.charAt(column - 1)) ?? 0;
      const swapColumn = lastMatch;
      const isSame = from.charAt(row - 1) === to.charAt(column - 1);
      lastMatch = isSame ? column : lastMatch;
      table[(row + 1) * width + column + 1] = Math.min(
        at(row, column) + (isSame ? 0 : 1),
        at(row + 1, column) + 1,
        at(row, column + 1) + 1,
        at(swapRow, swapColumn) + (row - swapRow - 1) + 1 + (column - swapColumn - 1),
      );
    }
    lastRowOf.set(from.charAt(row - 1), row);
  }
  return at(from.length + 1, to.length + 1);
}
