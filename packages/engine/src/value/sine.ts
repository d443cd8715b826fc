import { assert } from "./unreachable.js";

/** One degree in the unit of angles, 10^-4 degree. */
const degreeE4 = 10_000;
const halfTurnE4 = 180 * degreeE4;
const fullTurnE4 = 2 * halfTurnE4;
const angleMax = 1_000_000_000;

/**
 * round(sin(k°) × 10^6) for k = 0 … 90. The numbers stand here instead of being computed, because
 * the last digit of a sine may differ from one machine to the next.
 */
// biome-ignore format: one number a line would make the table 91 lines long
export const sineTable: readonly number[] = Object.freeze([
  0, 17_452, 34_899, 52_336, 69_756, 87_156, 104_528, 121_869, 139_173, 156_434, 173_648, 190_809,
  207_912, 224_951, 241_922, 258_819, 275_637, 292_372, 309_017, 325_568, 342_020, 358_368, 374_607,
  390_731, 406_737, 422_618, 438_371, 453_990, 469_472, 484_810, 500_000, 515_038, 529_919, 544_639,
  559_193, 573_576, 587_785, 601_815, 615_661, 629_320, 642_788, 656_059, 669_131, 681_998, 694_658,
  707_107, 719_340, 731_354, 743_145, 754_710, 766_044, 777_146, 788_011, 798_636, 809_017, 819_152,
  829_038, 838_671, 848_048, 857_167, 866_025, 874_620, 882_948, 891_007, 898_794, 906_308, 913_545,
  920_505, 927_184, 933_580, 939_693, 945_519, 951_057, 956_305, 961_262, 965_926, 970_296, 974_370,
  978_148, 981_627, 984_808, 987_688, 990_268, 992_546, 994_522, 996_195, 997_564, 998_630, 999_391,
  999_848, 1_000_000,
]);

/**
 * The sine × 10^6, an integer, of an angle in 10^-4 degree with |angle| <= 10^9.
 *
 * Whole degrees are exact to the last digit. Between them the value is linear, rounded down in the
 * first quadrant, and less than 40 below and 1 above the true one; the other quadrants follow by
 * symmetry, so sine(-a) = -sine(a), sine(180° - a) = sine(a) and sine(a + 360°) = sine(a) hold
 * exactly.
 */
export function sine(angleE4: number): number {
  assert(Number.isInteger(angleE4), "an angle is an integer");
  assert(angleE4 <= angleMax && angleE4 >= -angleMax, "an angle is at most 10^9 in size");
  const turned = angleE4 % fullTurnE4;
  const size = turned < 0 ? -turned : turned;
  const value = size < halfTurnE4 ? sineOfHalfTurn(size) : -sineOfHalfTurn(size - halfTurnE4);
  // Adding 0 turns -0 into 0.
  return (turned < 0 ? -value : value) + 0;
}

/** The sine of an angle of at least 0° and below 180°. */
function sineOfHalfTurn(angleE4: number): number {
  const folded = angleE4 > halfTurnE4 / 2 ? halfTurnE4 - angleE4 : angleE4;
  const rest = folded % degreeE4;
  const degree = (folded - rest) / degreeE4;
  const low = sineTable[degree] ?? 0;
  // Past the end only at 90° exactly, where the rest is 0.
  const high = sineTable[degree + 1] ?? low;
  // The product stays below 2 × 10^8, so the floor of the quotient is exact.
  return low + Math.floor(((high - low) * rest) / degreeE4);
}
