/**
 * Stops on a programmer's error; expected failures are values and never come here.
 * It stays on in production: a wrong decision costs more than the check.
 *
 * @param message what must hold, as a plain string so that a passing check builds no text
 * @throws Error with the message when the condition is false
 */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) {
    throw new Error(`assertion failed: ${message}`);
  }
}
