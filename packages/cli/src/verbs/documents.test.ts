import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { Failure } from "../failure.js";
import { lineOf, peopleFolder, person } from "../people.fixture.js";
import { repository } from "../process.fixture.js";
import { addAssessment } from "./assessment.js";
import { addNotice } from "./notice.js";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kaitong-documents-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string): string {
  return join(repository, peopleFolder, `${name}.json`);
}

/** Runs a command in this process: what it wrote, how it ended. */
async function run(...words: readonly string[]) {
  const chunks: Buffer[] = [];
  const take = (chunk: string | Uint8Array) => {
    chunks.push(Buffer.from(chunk));
    return true;
  };
  const out = vi.spyOn(process.stdout, "write").mockImplementation(take);
  const err = vi.spyOn(process.stderr, "write").mockImplementation(() => true);
  let code: number | null = null;
  const program = new Command().exitOverride();
  const end = (ended: number) => {
    code = ended;
  };
  addNotice(program, end);
  addAssessment(program, end);
  try {
    await program.parseAsync(["node", "kaitong", ...words]);
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
  return { code, bytes: Buffer.concat(chunks) };
}

async function codesOf(...words: readonly string[]): Promise<readonly string[]> {
  const ended = await run(...words).catch((error: unknown) => error);
  if (!(ended instanceof Failure)) throw new Error("it should have failed");
  return ended.diagnostics.map(({ code }) => code);
}

describe.each(["notice", "assessment"])("%s", (verb) => {
  test("is HTML unless another form is asked for", async () => {
    const { code, bytes } = await run(verb, fileOf("approved"), "--lang", "en");
    expect(code).toBe(0);
    expect(bytes.toString()).toMatch(/^<!doctype html>\n<html lang="en">[\s\S]*<\/html>\n$/);
  });

  test("is JSON, one document a line, for many dossiers", async () => {
    const path = join(folder, "two.jsonl");
    writeFileSync(path, lineOf(person("approved")) + lineOf(person("under-age")));
    const { code, bytes } = await run(verb, path, "--format", "json", "--lang", "zh-CN");
    const lines = bytes
      .toString()
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(lines.map(({ outcome, language }) => [outcome, language])).toEqual([
      ["approved", "zh-CN"],
      ["declined", "zh-CN"],
    ]);
    expect(lines[0].format).toBe(`kaitong/${verb}/1`);
  });

  test("is a PDF in a file that only its owner reads, the same each time", async () => {
    const paths = ["a.pdf", "b.pdf"].map((name) => join(folder, `${verb}-${name}`));
    for (const path of paths) {
      const { code, bytes } = await run(verb, fileOf("approved"), "--format", "pdf", "--out", path);
      expect(code).toBe(0);
      expect(bytes).toHaveLength(0);
    }
    const [first, second] = paths.map((path) => readFileSync(path));
    expect(first?.subarray(0, 5).toString()).toBe("%PDF-");
    expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true);
    expect(statSync(paths[0] ?? "").mode & 0o777).toBe(0o600);
  });
});

describe("what cannot be written", () => {
  test("is refused with a code and a way out", async () => {
    const file = fileOf("approved");
    expect(await codesOf("notice", file, "--format", "docx")).toEqual(["usage.wrong-format"]);
    expect(await codesOf("notice", file, "--json", "--format", "pdf")).toEqual(["usage.conflict"]);
    expect(await codesOf("notice", join(folder, "none.json"))).toEqual(["input.unreadable"]);
    const path = join(folder, "three.jsonl");
    writeFileSync(path, lineOf(person("approved")).repeat(3));
    expect(await codesOf("notice", path)).toEqual(["usage.one-dossier"]);
    writeFileSync(path, "");
    expect(await codesOf("notice", path)).toEqual(["input.empty"]);
    writeFileSync(path, lineOf({ subject: "P-1" }));
    expect(await codesOf("notice", path)).toEqual(["input.no-instant"]);
    writeFileSync(path, lineOf({ subject: "P-1", asOf: "1990-01-01T00:00:00Z" }));
    expect(await codesOf("notice", path)).toEqual(["input.before-definition"]);
    const lost = join(folder, "no", "such", "folder.html");
    expect(await codesOf("notice", file, "--out", lost)).toEqual(["output.unwritable"]);
  });

  test("is no PDF on a terminal", async () => {
    const before = process.stdout.isTTY;
    process.stdout.isTTY = true;
    try {
      const codes = await codesOf("notice", fileOf("approved"), "--format", "pdf");
      expect(codes).toEqual(["usage.pdf-on-terminal"]);
    } finally {
      process.stdout.isTTY = before;
    }
  });
});
