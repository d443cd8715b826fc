/**
 * EXAMPLE. How many of 10,000 people turn bad, by band of the score: whole numbers written by hand
 * to show the form, falling with the score. They come from no repayment data, take no part in any
 * decision, and fit scorecards from 0 to 1000 only.
 */
export const exampleBadRates: readonly { readonly from: number; readonly badPer10000: number }[] =
  Object.freeze([
    { from: 0, badPer10000: 3200 },
    { from: 350, badPer10000: 2400 },
    { from: 400, badPer10000: 1750 },
    { from: 450, badPer10000: 1250 },
    { from: 500, badPer10000: 880 },
    { from: 550, badPer10000: 610 },
    { from: 600, badPer10000: 420 },
    { from: 650, badPer10000: 285 },
    { from: 700, badPer10000: 190 },
    { from: 750, badPer10000: 125 },
    { from: 800, badPer10000: 80 },
    { from: 850, badPer10000: 50 },
    { from: 900, badPer10000: 30 },
  ]);

/** The bounds that the example fits. */
export const exampleScoreRange = Object.freeze({ minimum: 0, maximum: 1000 });
