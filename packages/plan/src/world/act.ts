/** One action that is taken to a level from a day on: done on it, or kept from it on. */
export interface Act {
  /** Index of the action in the program. */
  readonly action: number;
  /** Index of its level. */
  readonly level: number;
  /** Day on which it is done; of what is kept, the first day of the first month. */
  readonly from: number;
}
