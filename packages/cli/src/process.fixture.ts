import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The folder of the repository. */
export const repository = fileURLToPath(new URL("../../..", import.meta.url));

const program = fileURLToPath(new URL("../bin/kaitong.js", import.meta.url));

/** How a process ended, and everything that it wrote. */
export interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

export interface Start {
  readonly cwd?: string;
  /** In place of the environment; the path is kept. */
  readonly env?: Readonly<Record<string, string>>;
  /** Options of Node itself. */
  readonly node?: readonly string[];
}

/** Starts the program as it was built; `npm test` builds before it tests. */
export function start(args: readonly string[], { cwd, env, node = [] }: Start = {}) {
  return spawn(process.execPath, [...node, program, ...args], {
    cwd: cwd ?? repository,
    env: { PATH: process.env.PATH, LANG: "en_US.UTF-8", ...env },
  });
}

/** Runs the program to its end. */
export async function run(
  args: readonly string[],
  options: Start & { readonly input?: Uint8Array | string } = {},
): Promise<Ended> {
  const child = start(args, options);
  const ended = ending(child);
  // Who ends early does not read everything.
  child.stdin.on("error", () => undefined);
  child.stdin.end(options.input ?? "");
  return ended;
}

/** Collects what a process writes until it ends. */
export function ending(child: ReturnType<typeof start>): Promise<Ended> {
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on("data", (part: Buffer) => out.push(part));
  child.stderr.on("data", (part: Buffer) => err.push(part));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      const [stdout, stderr] = [Buffer.concat(out).toString(), Buffer.concat(err).toString()];
      resolve({ stdout, stderr, code });
    });
  });
}
