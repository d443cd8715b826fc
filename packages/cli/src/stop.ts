const exits = { done: 0, defect: 1, interrupted: 130 } as const;

let stopping = false;

/** Whether the program is about to end, so that nothing more may be written. */
export function isStopping(): boolean {
  return stopping;
}

/**
 * Ends on Ctrl-C with 130 after the lines that were begun, and at once when it comes a second time;
 * ends quietly when the reader has seen enough (`| head`).
 */
export function listenForTheEnd(): void {
  process.on("SIGINT", () => {
    if (stopping) process.exit(exits.interrupted);
    stopping = true;
    process.stdout.write("", () => process.exit(exits.interrupted));
  });
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(stopping ? exits.interrupted : exits.done);
    process.stderr.write(`cannot write to standard output: ${error.code ?? error.message}\n`, () =>
      process.exit(exits.defect),
    );
  });
  // Without anybody to talk to, the answer still counts.
  process.stderr.on("error", () => undefined);
}
