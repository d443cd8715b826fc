import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { lineOf, peopleFolder, person } from "../people.fixture.js";
import { ending, repository, run, start } from "../process.fixture.js";

// Real processes, over people whose plans are found quickly.
const quick = ["held", "cooling-off", "approved", "takeover", "id-expired"] as const;
const people = quick.map((name) => lineOf(person(name))).join("");
const folder = mkdtempSync(join(tmpdir(), "kaitong-plan-"));
afterAll(() => rmSync(folder, { recursive: true }));

const fileOf = (name: string) => join(repository, peopleFolder, `${name}.json`);

type Json = Record<string, unknown>;

/** RFC 8785 written again, by the platform's own parser and printer. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`);
  return `{${members.join(",")}}`;
}

async function recordsOf(args: readonly string[], input = ""): Promise<readonly Json[]> {
  const { stdout, stderr, code } = await run([...args, "--json"], { input });
  expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
  const lines = stdout.trimEnd().split("\n");
  for (const line of lines) expect(line).toBe(canonical(JSON.parse(line)));
  return lines.map((line) => JSON.parse(line));
}

const planned = recordsOf(["plan", "-"], people);

/** The actions of all plans of an answer. */
function actionsOf(record: Json | undefined): readonly string[] {
  const plans = (record?.plans ?? []) as readonly { actions: readonly { action: string }[] }[];
  return plans.flatMap(({ actions }) => actions.map(({ action }) => action));
}

describe.concurrent("plan --json", () => {
  test("has exactly the members of an answer, and the application", async () => {
    const records = await planned;
    expect(records).toHaveLength(quick.length);
    for (const record of records) {
      expect(Object.keys(record).sort()).toEqual([
        "application",
        "asOf",
        "asked",
        "assumptions",
        "certificate",
        "conditional",
        "frontier",
        "notVerified",
        "plans",
        "provedOptimal",
        "subject",
        "today",
        "versions",
      ]);
    }
    expect(records.filter(({ plans }) => (plans as Json[]).length > 0).length).toBeGreaterThan(2);
  });

  test("has applications that are decided as those that were read", async () => {
    const records = await planned;
    const input = records.map(({ application }) => lineOf(application as object)).join("");
    const decided = await recordsOf(["decide", "-"], input);
    expect(decided).toEqual(records.map(({ today }) => today));
  });

  test("keeps to what was asked for, and says so", async () => {
    const [first] = actionsOf((await planned)[0]);
    const words = ["--exclude", first ?? "", "--cap", "keep-balance=100000"];
    const more = ["--applies", "verify-education", "--margin", "25", "--months", "6"];
    const [record] = await recordsOf(["plan", fileOf("held"), ...words, ...more]);
    expect(record?.asked).toEqual({
      exclude: [first],
      applies: ["verify-education"],
      caps: { "keep-balance": "100000" },
      marginPoints: 25,
      months: 6,
    });
    expect(first).toBeDefined();
    expect(actionsOf(record)).not.toContain(first);
  });
});

describe.concurrent("plan --out", () => {
  test("writes a calendar that only its owner reads", async () => {
    const path = join(folder, "held.ics");
    const { code, stderr } = await run(["plan", fileOf("held"), "--out", path]);
    expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringContaining(path) });
    expect(readFileSync(path, "utf8")).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*\r\nEND:VCALENDAR\r\n$/);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test.for([
    ["of several people", ["-"], "usage.one-dossier"],
    ["without a day", [fileOf("approved")], "output.no-day"],
    [
      "of more than the hold, for whoever holds the phone",
      [fileOf("held"), "--audience", "person"],
      "output.no-day",
    ],
  ] as const)("writes none %s", async ([, args, expected], { expect: here }) => {
    const path = join(folder, `${expected}.ics`);
    const { code, stderr } = await run(["plan", ...args, "--out", path], { input: people });
    here(code).toBe(2);
    here(stderr).toContain(`error[${expected}]`);
    here(() => statSync(path)).toThrow();
  });

  test("says when it may not be written", async () => {
    const { code, stderr } = await run(["plan", fileOf("held"), "--out", join(folder, "a/b.ics")]);
    expect(code).toBe(2);
    expect(stderr).toContain("error[output.unwritable]");
  });
});

describe.concurrent("reverify", () => {
  const given = join(folder, "plans.jsonl");
  const written = planned.then((records) => writeFileSync(given, records.map(lineOf).join("")));
  const example = join(repository, "examples/pay-later");

  test("keeps every plan under the version that made it", async () => {
    await written;
    const [result] = await recordsOf(["reverify", "--plans", given, "--definition", example]);
    const plans = (await planned).flatMap((record) => record.plans as Json[]);
    expect(result).toEqual({ checked: plans.length, kept: plans.length, broken: [] });
  });

  test("ends with 1 where a plan breaks, and says why", async () => {
    await written;
    const text = readFileSync(join(example, "definition.json"), "utf8");
    const path = join(folder, "definition.json");
    writeFileSync(path, text.replaceAll('"verify-', '"prove-'));
    writeFileSync(join(folder, "reference.json"), readFileSync(join(example, "reference.json")));
    const args = ["reverify", "--plans", given, "--definition", path];
    const { stdout, code } = await run([...args, "--json"]);
    expect(code).toBe(1);
    const { checked, kept, broken } = JSON.parse(stdout);
    expect(kept).toBe(checked - broken.length);
    expect(broken[0]).toMatchObject({ subject: "P-0108", because: ["action.unknown"] });
    const shown = await run([...args, "--lang", "en"]);
    expect({ code: shown.code, stderr: shown.stderr }).toEqual({ code: 1, stderr: "" });
    expect(shown.stdout).toContain(
      "because of a step that the new rules do not have (action.unknown)",
    );
  });

  test("names the lines that are no answers, and looks at the others", async () => {
    const [first, ...others] = await planned;
    const lines = [first, { subject: "P-1" }, { ...others[0], application: { subject: 5 } }];
    const input = `${lines.map((one) => JSON.stringify(one)).join("\n")}\n{\n`;
    const args = ["reverify", "--plans", "-", "--definition", example, "--json"];
    const { stdout, stderr, code } = await run(args, { input });
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ broken: [] });
    for (const place of ["--> -:2\n", "-:3#/application/subject", "-:4"]) {
      expect(stderr).toContain(place);
    }
    expect(stderr).not.toContain("internal error");
  });
});

describe.concurrent("audit-plans", () => {
  test("counts people, and says how many lines were none", async () => {
    const path = join(folder, "people.jsonl");
    writeFileSync(path, `${people}{}\n`);
    const args = ["audit-plans", "--input", path, "--by", "incomeBand", "--json"];
    const { stdout, code } = await run(args);
    expect(code).toBe(2);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ people: quick.length, bad: 1, outcomes: { approved: 1 } });
    expect(report.groups.map(({ variable }: Json) => variable)).toEqual(["incomeBand"]);
    expect(report.within.map(({ months }: Json) => months)).toEqual([0, 1, 3, 6, 12, 24]);
  });

  test("Ctrl-C ends it with 130, with nothing half written", async () => {
    const child = start(["audit-plans", "--input", "-", "--json"]);
    const ended = ending(child);
    child.stdin.on("error", () => undefined);
    child.stdin.write(people.repeat(200));
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    child.kill("SIGINT");
    await once(child, "exit");
    expect(await ended).toMatchObject({ stdout: "", code: 130 });
  });
});
