import { expect, test } from "vitest";
import { peopleNames, person } from "./people.fixture.js";
import { run } from "./process.fixture.js";

const count = 2_000;
const seed = 20_261_120;

/** A small generator of our own (mulberry32), so that a failing line comes back. */
function random(state: number): (below: number) => number {
  let at = state;
  return (below) => {
    at = (at + 0x6d2b79f5) | 0;
    let mixed = Math.imul(at ^ (at >>> 15), 1 | at);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Pick = (below: number) => number;
type Parent = Record<string, unknown>;
type Place = readonly [parent: Parent, key: string];

const numbers = [0, -1, 1.5, 1e21, 2 ** 53, -0, 10_000_000_000, 2147483648];
const days = ["2026-02-30", "2026-11-20", "2026-13", "9999-12-31", "0000-01-01", "long-term"];
const instants = ["2026-11-20T24:00:00+08:00", "2026-11-20T10:00:60Z"];
const texts = ["", " ", "0", "null", "\u0000", "\ud800", "x".repeat(300), "\u202e", "D1"];
const objects: readonly unknown[] = [[], {}, [[]], [null], [{}], { id: 1 }, { toString: 1 }];
const words = [null, true, false];
const odd: readonly unknown[] = [...numbers, ...days, ...instants, ...texts, ...words, ...objects];

/** Every place of a value that has a parent. */
function places(value: unknown): readonly Place[] {
  if (typeof value !== "object" || value === null) return [];
  const parent = value as Parent;
  return Object.keys(parent).flatMap((key) => [[parent, key], ...places(parent[key])]);
}

function changeValue(dossier: object, pick: Pick): void {
  const all = places(dossier);
  const [parent, key] = all[pick(all.length)] ?? [{}, ""];
  const [other, otherKey] = all[pick(all.length)] ?? [{}, ""];
  const change = pick(5);
  if (change === 0) parent[key] = odd[pick(odd.length)];
  else if (change === 1) delete parent[key];
  else if (change === 2) parent[`${key}x`] = parent[key];
  else if (change === 3) parent[key] = structuredClone(other[otherKey]);
  else if (Array.isArray(parent)) parent.push(parent[key]);
}

function changeBytes(text: string, pick: Pick): Buffer {
  const bytes = Buffer.from(text);
  for (let times = 1 + pick(3); times > 0; times -= 1) {
    const byte = pick(256);
    // A line feed would make two lines of one.
    if (byte !== 10) bytes[pick(bytes.length)] = byte;
  }
  return bytes;
}

/** A key twice in one object, which no JSON printer writes. */
function doubleKey(text: string, pick: Pick): string {
  const keys = [...text.matchAll(/"(\w+)":/g)];
  const { index = 0, 0: key = "" } = keys[pick(keys.length)] ?? {};
  return `${text.slice(0, index)}${key}${numbers[pick(numbers.length)]},${text.slice(index)}`;
}

/** One of the people with a few rows of each table, which is quicker and mutated more densely. */
function someone(pick: Pick): object {
  const dossier = person(peopleNames[pick(peopleNames.length)] ?? "");
  for (const [name, value] of Object.entries(dossier)) {
    if (Array.isArray(value)) dossier[name] = value.slice(0, 4);
  }
  return dossier;
}

function mutate(pick: Pick): Buffer {
  const dossier = someone(pick);
  for (let times = pick(4); times > 0; times -= 1) changeValue(dossier, pick);
  const text = JSON.stringify(dossier);
  const how = pick(5);
  if (how === 0) return changeBytes(text, pick);
  if (how === 1) return Buffer.from(doubleKey(text, pick));
  return Buffer.from(how === 2 ? text.slice(0, 1 + pick(text.length)) : text);
}

test("2,000 mutated dossiers: every line is answered, and none is an internal error", async () => {
  const pick = random(seed);
  const newline = Buffer.from("\n");
  const lines = Array.from({ length: count }, () => mutate(pick));
  // The first line is whole, so that the input is known to be JSON Lines.
  const whole = Buffer.from(JSON.stringify(person("approved")));
  const input = Buffer.concat([whole, ...lines].flatMap((line) => [line, newline]));
  const { stdout, stderr, code } = await run(["decide", "-", "--json"], { input });
  const answers = stdout.trimEnd().split("\n");
  expect({ code, answers: answers.length }).toEqual({ code: 2, answers: count + 1 });
  expect(stderr).not.toContain("internal error");
  let good = 0;
  for (const [index, answer] of answers.entries()) {
    const { outcome, line, errors } = JSON.parse(answer);
    if (outcome !== undefined) {
      good += 1;
      continue;
    }
    expect(line).toBe(index + 1);
    expect(errors.length).toBeGreaterThan(0);
    for (const error of errors) {
      expect(Object.keys(error).sort()).toEqual(["code", "fix", "message", "pointer"]);
      expect(error.code).toMatch(/^(json|dossier|input)\.[a-z0-9-]+$/);
    }
  }
  // Both kinds in earnest, or the mutations are too tame or too wild.
  expect(good).toBeGreaterThan(count / 20);
  expect(good).toBeLessThan(count / 2);
});
