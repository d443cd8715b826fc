import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readDossiers } from "./dossiers.js";
import { exampleDirectory, loadProduct } from "./product.js";

const { program } = loadProduct(exampleDirectory);
const folder = mkdtempSync(join(tmpdir(), "kaitong-dossiers-"));
afterAll(() => rmSync(folder, { recursive: true }));

const limits = { bytesMax: 1_000, depthMax: 32, rowsMax: 100 };
const one = '{"subject":"P-1"}';

/** What became of each entry: its line, and the codes of its problems, or `ok`. */
async function read(content: string | Uint8Array, name = "input.json"): Promise<string[]> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const found: string[] = [];
  for await (const { line, isLine, dossier, problems } of readDossiers(program, path, limits)) {
    const codes = problems.map(({ code, line: at }) => (at === undefined ? code : `${code}@${at}`));
    const what = dossier === null ? codes.join(" ") : "ok";
    found.push(`${isLine ? "line" : "document"} ${line}: ${what}`);
  }
  return found;
}

describe("one document", () => {
  test("on many lines, wherever it begins", async () => {
    expect(await read('\n\n{\n"subject":"P-1"\n}\n\n')).toEqual(["document 3: ok"]);
    expect(await read("{\n")).toEqual(["document 1: json.syntax@1"]);
    expect(await read('\n{\n "subject" "P-1"\n}')).toEqual(["document 2: json.syntax@3"]);
    expect(await read("")).toEqual([]);
    expect(await read(" \n\r\n\t")).toEqual([]);
  });

  test("that is broken behind rows that could stand alone", async () => {
    const rows = Array.from({ length: 9 }, (_, row) => `    { "id": "C-${row}" }`).join(",\n");
    const text = `{\n  "subject": "P-1",\n  "cards": [\n${rows}\n  ]]\n}\n`;
    expect(await read(text)).toEqual(["document 1: json.syntax@13"]);
  });

  test("that is a list of dossiers", async () => {
    const list = (count: number) => `[\n${Array(count).fill(one).join("\n,\n")}\n]\n`;
    expect(await read(list(3))).toEqual(["document 1: dossier.wrong-type"]);
  });

  test("of as many bytes as the limit, and of one more", async () => {
    const filled = (bytes: number) => `{\n"subject":"P-1"${" ".repeat(bytes - 19)}\n}`;
    expect(filled(1_000)).toHaveLength(1_000);
    expect(await read(filled(1_000))).toEqual(["document 1: ok"]);
    expect(await read(`${filled(1_000)}\n`)).toEqual(["document 1: ok"]);
    expect(await read(filled(1_001))).toEqual(["document 1: json.too-large"]);
  });

  test("that never ends, line by line", async () => {
    for (const rest of ["\n", "[\n", '"a":1,\n', '{"id":1},\n']) {
      expect(await read(`{\n${rest.repeat(2_000)}`)).toEqual(["document 1: json.too-large"]);
    }
  });
});

describe("JSON Lines", () => {
  test("when the first line is a whole value, good or bad", async () => {
    expect(await read(`${one}\n\n${one}`)).toEqual(["line 1: ok", "line 3: ok"]);
    expect(await read(`42\n${one}`)).toEqual(["line 1: dossier.wrong-type", "line 2: ok"]);
    const deep = "[".repeat(40) + "]".repeat(40);
    expect(await read(`${deep}\n${one}`)).toEqual(["line 1: json.too-deep@1", "line 2: ok"]);
  });

  test("when what came before a dossier can be no document", async () => {
    const bad = "json.syntax@1";
    expect(await read(`x\n${one}\n`)).toEqual([`line 1: ${bad}`, "line 2: ok"]);
    const notUtf8 = Buffer.concat([Buffer.from([0xff]), Buffer.from(`\n${one}\n${one}`)]);
    const entries = ["line 1: json.invalid-utf8@1", "line 2: ok", "line 3: ok"];
    expect(await read(notUtf8)).toEqual(entries);
  });

  test("when no line is a dossier, but most are objects or begin as one", async () => {
    const cut = '{"subject":\n';
    expect(await read(cut + cut)).toEqual(["line 1: json.syntax@1", "line 2: json.syntax@2"]);
    const other = '{"subject":1}\n';
    expect(await read(cut + other + other)).toHaveLength(3);
  });

  test("when the name of the file says so", async () => {
    const entries = ["line 1: json.syntax@1", "line 2: json.syntax@2", "line 4: ok"];
    expect(await read(`x\ny\n\n${one}`, "input.jsonl")).toEqual(entries);
  });

  test("around lines that are too large, first, last or between", async () => {
    const large = `{"subject":"${"x".repeat(1_000)}"}`;
    const text = [large, one, large, one, large].join("\n");
    const bad = (line: number) => `line ${line}: json.too-large`;
    expect(await read(text)).toEqual([bad(1), "line 2: ok", bad(3), "line 4: ok", bad(5)]);
    expect(await read(`x\n${large}\n${one}`)).toEqual([
      "line 1: json.syntax@1",
      "line 2: json.too-large",
      "line 3: ok",
    ]);
  });
});
