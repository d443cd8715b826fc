import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { Failure } from "./failure.js";
import { privateMode, replaceFile } from "./replace.js";

const root = mkdtempSync(join(tmpdir(), "kaitong-replace-"));
afterAll(() => rmSync(root, { recursive: true }));

let folder = "";
let turn = 0;
beforeEach(() => {
  turn += 1;
  folder = join(root, String(turn));
  mkdirSync(folder);
});

function failureOf(path: string): string {
  try {
    replaceFile(path, "new", privateMode);
  } catch (error) {
    if (error instanceof Failure) return error.message;
  }
  return "";
}

describe("a file that is written", () => {
  test("is new or other than before, for its owner only, with nothing beside it", () => {
    const path = join(folder, "notice.html");
    for (const content of ["one", "two"]) {
      replaceFile(path, content, privateMode);
      expect(readFileSync(path, "utf8")).toBe(content);
      expect(statSync(path).mode & 0o777).toBe(privateMode);
    }
    expect(readdirSync(folder)).toEqual(["notice.html"]);
  });

  test("stays behind the link that leads to it", () => {
    const [path, link] = [join(folder, "a.html"), join(folder, "link.html")];
    writeFileSync(path, "old");
    symlinkSync("a.html", link);
    replaceFile(link, "new", privateMode);
    expect(readFileSync(path, "utf8")).toBe("new");
    expect(readdirSync(folder).sort()).toEqual(["a.html", "link.html"]);
  });

  test("is never a device", () => {
    replaceFile("/dev/null", "new", privateMode);
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
  });

  test("leaves nothing behind where it cannot be", () => {
    const file = join(folder, "file");
    writeFileSync(file, "old");
    expect(failureOf(folder)).toContain("it is a folder");
    expect(failureOf(join(folder, "no", "where"))).toContain("its folder is not there");
    expect(failureOf(join(file, "below"))).toContain("its folder is a file");
    expect(readdirSync(folder)).toEqual(["file"]);
    expect(existsSync(`${folder}.${process.pid}.tmp`)).toBe(false);
    expect(readFileSync(file, "utf8")).toBe("old");
  });
});
