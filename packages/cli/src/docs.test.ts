import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { playPage, playReadme, quietCommands } from "./docs.fixture.js";
import { repository } from "./process.fixture.js";

// Every command of the pages is run, and shows exactly what it writes. To accept a change that is
// meant, run `npx vitest run docs --update` and read the difference line by line.
const pages = ["docs/learn", "docs/how-to", "docs/explain"].flatMap((folder) =>
  readdirSync(join(repository, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `${folder}/${name}`),
);

const textOf = (page: string) => readFileSync(join(repository, page), "utf8");

describe("pages with commands", () => {
  test.concurrent.for(pages)("%s shows what its commands write", async (page, { expect: here }) => {
    await here(await playPage(textOf(page))).toMatchFileSnapshot(join(repository, page));
  });

  test.concurrent.for(["README.md", "README.zh-CN.md"])(
    "%s shows what its commands write",
    async (page, { expect: here }) => {
      const played = await playReadme(textOf(page), page === "README.md");
      await here(played).toMatchFileSnapshot(join(repository, page));
    },
  );

  test("both READMEs have the same commands", () => {
    expect(quietCommands(textOf("README.zh-CN.md"))).toEqual(quietCommands(textOf("README.md")));
  });

  test("links lead to files and headings that are there", () => {
    for (const page of [...pages, "README.md", "README.zh-CN.md"]) {
      const links = [...textOf(page).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]*))?\)/g)];
      for (const [link, path = "", heading] of links) {
        const target = path === "" ? page : join(page, "..", path);
        expect(existsSync(join(repository, target)), `${page}: ${link}`).toBe(true);
        if (heading !== undefined)
          expect(headingsOf(target), `${page}: ${link}`).toContain(heading);
      }
    }
  });
});

/** Headings of a page as they stand in links. */
function headingsOf(page: string): readonly string[] {
  const found = textOf(page).matchAll(/^#+ (.*)$/gm);
  return [...found].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

describe("a page that is out of date", () => {
  const page = (block: string) => `# Title\n\nIn \`a.json\`:\n\n${block}\n`;

  test("shows another output", async () => {
    const played = await playPage(page("```console\n$ echo a; echo b >&2\nwrong\n```"));
    expect(played).toBe(page("```console\n$ echo a; echo b >&2\na\nb\n```"));
  });

  test.each([
    ["does not say how a command failed", "```console\n$ false\n```", "echo \\$\\?"],
    ["has a command that does not work", "```sh\nfalse\n```", "fails"],
    ["changes what is not there", "```json a.json\n{}\n```\n\n```diff\n--- a.json\n-[]\n```", "0"],
    [
      "shows lines that are not there",
      "```json a.json\n1\n```\n\n`a.json`\n\n```json in a.json\n2\n```",
      "hold",
    ],
    ["does not name its file", "```json b.json\n{}\n```", "b.json"],
    ["ends within a block", "```sh\ntrue", "fence"],
  ])("%s", async (_, block, message) => {
    await expect(playPage(page(block))).rejects.toThrow(new RegExp(message));
  });

  test("is right when a failure is shown", async () => {
    const text = page("```console\n$ exit 2\n$ echo $?\n2\n```");
    expect(await playPage(text)).toBe(text);
  });
});
