import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { anyone } from "./anyone.js";
import { forAll, smallerJson } from "./for-all.js";
import { decideJson, type Facts, load, root, textOf } from "./product.js";
import { makeRandom, seedOf } from "./random.js";
import { rewritten, withOtherFact } from "./rewrite.js";

/*
 * Deterministic: the same facts give the same bytes, whatever process, time zone or language
 * decides and however the facts are written: order of rows and members, null or absent, the time
 * zone of instants. So does the hash `dossier`, which differs as soon as one fact differs.
 */

interface Case {
  readonly json: Facts;
  readonly salt: number;
}

const seed = seedOf(2_029);
const people = readdirSync(`${root}examples/pay-later/people`).sort();
const generated = Array.from({ length: 26 }, (_person, run) => anyone(makeRandom(seed, run)));
const everybody = [...people.map((file) => load(`people/${file}`) as Facts), ...generated];

const environments = [
  { TZ: "UTC", LC_ALL: "C" },
  { TZ: "America/New_York", LC_ALL: "zh_CN.UTF-8" },
  { TZ: "Asia/Shanghai", LC_ALL: "tr_TR.UTF-8" },
  { TZ: "Pacific/Kiritimati", LC_ALL: "de_DE.UTF-8" },
];

beforeAll(() => {
  if (existsSync(`${root}packages/cli/dist/main.js`)) return;
  const tsc = `${root}node_modules/typescript/bin/tsc`;
  const args = [tsc, "-b", "packages/cli", "examples/pay-later"];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  expect(status, stdout).toBe(0);
});

/** What the command-line program prints for these dossiers, by line. */
function decideApart(
  dossiers: readonly Facts[],
  environment: Readonly<Record<string, string>>,
): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const program = `${root}packages/cli/bin/kaitong.js`;
    const child = spawn(process.execPath, [program, "decide", "-", "--json"], {
      env: { ...process.env, ...environment, LANG: environment.LC_ALL },
      stdio: ["pipe", "pipe", "inherit"],
    });
    let text = "";
    child.stdout.setEncoding("utf8");
    child.stdout.on("data", (part: string) => {
      text += part;
    });
    child.on("error", reject);
    child.on("close", () => resolve(text.trimEnd().split("\n")));
    child.stdin.end(dossiers.map((json) => `${JSON.stringify(json)}\n`).join(""));
  });
}

test(`${environments.length} processes, time zones and languages give the same bytes`, async () => {
  const wanted = everybody.map((json) => textOf(decideJson(json)));
  for (const [index, environment] of environments.entries()) {
    const dossiers = everybody.map((json, at) => rewritten(json, makeRandom(seed + index, at)));
    const found = await decideApart(dossiers, environment);
    const wrong = wanted.findIndex((text, at) => found[at] !== text);
    const shown = JSON.stringify(wrong < 0 ? null : { dossier: dossiers[wrong], environment });
    expect(found[wrong], `build dist again? ${shown}`).toBe(wanted[wrong]);
    expect(found.length).toBe(wanted.length);
  }
});

test("the same facts written otherwise give the same bytes and hash", () => {
  forAll<Case>({
    name: "determinism",
    seed,
    runs: 500,
    make: (random) => ({ json: anyone(random), salt: random.int(1, 1_000_000) }),
    wrong: ({ json, salt }) => {
      const first = textOf(decideJson(json));
      const second = textOf(decideJson(rewritten(json, makeRandom(salt, 0))));
      return first === second ? null : `written otherwise:\n${first}\n${second}`;
    },
    *smaller({ json, salt }) {
      for (const less of smallerJson(json, ["subject", "asOf"]))
        yield { json: less as Facts, salt };
    },
    show: ({ json, salt }) => [json, rewritten(json, makeRandom(salt, 0))],
  });
});

test("the hash of a dossier differs when a fact differs", () => {
  let changed = 0;
  forAll<Case>({
    name: "hash",
    seed: seed + 1,
    runs: 300,
    make: (random) => ({ json: anyone(random), salt: random.int(1, 1_000_000) }),
    wrong: ({ json, salt }) => {
      const other = withOtherFact(json, makeRandom(salt, 0));
      if (JSON.stringify(other) === JSON.stringify(json)) return null;
      changed += 1;
      return decideJson(json).dossier === decideJson(other).dossier ? "the hash is the same" : null;
    },
    *smaller({ json, salt }) {
      for (const less of smallerJson(json, ["subject", "asOf"]))
        yield { json: less as Facts, salt };
    },
    show: ({ json, salt }) => [json, withOtherFact(json, makeRandom(salt, 0))],
  });
  expect(changed).toBeGreaterThan(150);
  const [person = {}] = everybody;
  expect(decideJson({ ...person, subject: "P-x" }).dossier).not.toBe(decideJson(person).dossier);
});
