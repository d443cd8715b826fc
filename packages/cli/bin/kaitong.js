#!/usr/bin/env node
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const main = new URL("../dist/main.js", import.meta.url);

if (!existsSync(main)) {
  const bootstrap = fileURLToPath(new URL("../../../tools/bootstrap.mjs", import.meta.url));
  // Standard output belongs to the command's answer, so the build talks on standard error.
  const { status } = spawnSync(process.execPath, [bootstrap], { stdio: ["ignore", 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
}

await import(main.href);
