/** Rounded down to 100 yuan, from 500 to 50,000 yuan. */
export const limitBounds = {
  roundDownToFen: 10_000,
  minimumFen: 50_000,
  maximumFen: 5_000_000,
};

/** The limit is at most this many times the room for debt service in a month. */
export const limitMultiple = 6;
