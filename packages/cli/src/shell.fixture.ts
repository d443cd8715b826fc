import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { repository } from "./process.fixture.js";

/** What a command wrote to the terminal, and how it ended. */
interface Shown {
  readonly output: string;
  readonly code: number;
}

// `npx` itself takes a second to find a program that is a few folders away.
const npx = `#!/bin/sh
[ "$1" = kaitong ] || { echo "npx: only kaitong is there" >&2; exit 127; }
shift
exec "${process.execPath}" "${join(repository, "packages/cli/bin/kaitong.js")}" "$@"
`;

let programs: string | null = null;

function programsFolder(): string {
  if (programs !== null) return programs;
  const folder = mkdtempSync(join(tmpdir(), "kaitong-programs-"));
  writeFileSync(join(folder, "npx"), npx);
  chmodSync(join(folder, "npx"), 0o755);
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  programs = folder;
  return folder;
}

/** Runs a command line as a person would in an English terminal, and gives what they would see. */
export function shell(command: string, cwd: string): Promise<Shown> {
  const path = [programsFolder(), process.env.PATH].join(delimiter);
  const env = { PATH: path, LANG: "en_US.UTF-8", LC_ALL: "en_US.UTF-8" };
  const child = spawn("/bin/sh", ["-c", `{ ${command}\n} 2>&1`], { cwd, env });
  const parts: Buffer[] = [];
  child.stdout.on("data", (part: Buffer) => parts.push(part));
  child.stdin.end();
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      const output = Buffer.concat(parts).toString();
      resolve({ output: output.replace(/([^\n])$/, "$1\n"), code: code ?? 1 });
    });
  });
}
