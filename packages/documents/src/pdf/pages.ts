import type { Piece } from "./piece.js";

/** A piece with its place on a page. */
export interface Placed {
  readonly piece: Piece;
  readonly top: number;
}

/** How many pieces from one on stay together, and how high they are. */
function groupAt(pieces: readonly Piece[], from: number): { count: number; height: number } {
  let height = pieces[from]?.height ?? 0;
  let count = 1;
  while (pieces[from + count - 1]?.keep === true && from + count < pieces.length) {
    const next = pieces[from + count];
    height += (next?.before ?? 0) + (next?.height ?? 0);
    count += 1;
  }
  return { count, height };
}

/** Puts pieces on pages between two heights; what stays together moves on together. */
export function paginate(
  pieces: readonly Piece[],
  top: number,
  bottom: number,
): readonly (readonly Placed[])[] {
  const pages: Placed[][] = [[]];
  let y = top;
  let until = 0;
  const place = (piece: Piece) => {
    pages.at(-1)?.push({ piece, top: y });
    y += piece.height;
  };
  for (const [at, piece] of pieces.entries()) {
    const isFirst = y === top;
    const before = isFirst ? 0 : piece.before;
    const group = groupAt(pieces, at);
    const isGroup = at >= until && group.height <= bottom - top;
    const needed = isGroup ? group.height : piece.height;
    if (isGroup) until = at + group.count;
    if (!isFirst && y + before + needed > bottom) {
      pages.push([]);
      y = top;
      for (const again of piece.repeat ?? []) place(again);
    } else y += before;
    place(piece);
  }
  return pages;
}
