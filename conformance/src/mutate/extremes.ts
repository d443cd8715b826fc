/** Names that objects of JavaScript have anyway, and others that are easily mishandled. */
export const trickyNames = [
  "constructor",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "__proto__",
  "prototype",
  "",
  "score",
  "wait",
  "null",
  "then",
  "length",
  "subject",
  "asOf",
  "knownAt",
  "a/b~c",
  "名",
] as const;

/** Names that a definition may use, though every object has a member of that name. */
export const inheritedNames = [
  "constructor",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "isPrototypeOf",
  "propertyIsEnumerable",
  "toLocaleString",
] as const;

const integerMax = Number.MAX_SAFE_INTEGER;

/** Integers at bounds of number formats, of lengths and of the calendar. */
export const extremeIntegers = [
  0,
  1,
  -1,
  2,
  7,
  64,
  65,
  999,
  1_000,
  10_000,
  100_000,
  100_001,
  1_000_000,
  -840,
  840,
  2_932_896,
  2_932_897,
  -719_162,
  119_999,
  2 ** 31 - 1,
  2 ** 31,
  -(2 ** 31),
  1 - 2 ** 31,
  900_719_925_474,
  900_719_925_475,
  253_402_300_799_999,
  10 ** 15,
  integerMax,
  integerMax - 1,
  -integerMax,
] as const;

/** Numbers that no definition may hold: too large, or not whole. */
export const wrongNumbers = [2 ** 53, -(2 ** 53), 1e300, 0.5, -1.5, 5e-324] as const;

/** Texts at the limits of length, with halves of characters, or with places to fill. */
export const extremeTexts = [
  "",
  " ",
  "x".repeat(2_000),
  "x".repeat(2_001),
  "😀".repeat(1_000),
  "x".repeat(100_000),
  "\ud800",
  "a\udfffb",
  "\u0000",
  "{constructor} {toString} {__proto__}",
  "{value}{needed}{clearsOn}{people}{unknown}",
  "{".repeat(500),
  "2024-02-30",
  "0000-01-01",
  "0001-01-01",
  "9999-12-31",
  "10000-01-01",
  "integer",
  "day",
  "fen",
] as const;

/** Days at the ends of the calendar, of months, and around the generated days. */
export const extremeDays = [
  "0001-01-01",
  "9999-12-31",
  "1970-01-01",
  "1969-12-31",
  "2015-01-01",
  "2024-02-29",
  "2100-02-28",
  "2400-02-29",
  "9999-12-01",
] as const;
