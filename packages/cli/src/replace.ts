import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { writing } from "./input/files.js";

/** Only for whoever runs it: what is written of a person tells much of them. */
export const privateMode = 0o600;

/**
 * Writes a file whole or not at all; a Failure when it may not. A link still leads to the file;
 * what is no file, such as a pipe, is written to and never replaced.
 */
export function replaceFile(path: string, content: Uint8Array | string, mode: number): void {
  writing(path, () => {
    const there = statSync(path, { throwIfNoEntry: false });
    if (there !== undefined && !there.isFile()) {
      writeFileSync(path, content);
      return;
    }
    const target = there === undefined ? path : realpathSync(path);
    const beside = `${target}.${process.pid}.tmp`;
    try {
      writeFileSync(beside, content, { mode });
      renameSync(beside, target);
    } catch (error) {
      rmSync(beside, { force: true });
      throw error;
    }
  });
}
