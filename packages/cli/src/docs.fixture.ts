import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { repository } from "./process.fixture.js";
import { shell } from "./shell.fixture.js";

/** A fenced block of a page, with the text before it. */
interface Block {
  /** What stands behind the opening fence, such as `console`. */
  readonly info: string;
  readonly lines: readonly string[];
  /** The page's text between the block before and this one. */
  readonly before: string;
}

interface Page {
  readonly blocks: readonly Block[];
  readonly after: string;
}

function pageOf(text: string): Page {
  const blocks: Block[] = [];
  let before: string[] = [];
  let open: { info: string; lines: string[] } | null = null;
  for (const line of text.split("\n")) {
    if (open === null && line.startsWith("```")) open = { info: line.slice(3), lines: [] };
    else if (open === null) before.push(line);
    else if (line === "```") {
      blocks.push({ ...open, before: before.join("\n") });
      before = [];
      open = null;
    } else open.lines.push(line);
  }
  if (open !== null) throw new Error("a fence is open at the end of the page");
  return { blocks, after: before.join("\n") };
}

/** A folder that looks like a clone from inside: what is written there harms nothing. */
function folderLikeClone(): string {
  const folder = mkdtempSync(join(tmpdir(), "kaitong-docs-"));
  for (const name of ["examples", "node_modules", "package.json"]) {
    symlinkSync(join(repository, name), join(folder, name));
  }
  return folder;
}

/** Commands of lines: a line that ends with a backslash goes on in the next. */
function commandsOf(lines: readonly string[]): readonly string[] {
  const joined = lines.join("\n").replaceAll("\\\n", "\\\u0000").split("\n");
  return joined.map((line) => line.replaceAll("\u0000", "\n")).filter((line) => line.trim() !== "");
}

const withoutRemark = (command: string) => command.replace(/ +# .*$/, "");

/** What is not run: it installs, builds or tests the clone itself. */
const isOfClone = (command: string) => /^(npm|git) /.test(command);

class Play {
  readonly #folder: string;
  #code = 0;
  #last = "";

  constructor(folder: string) {
    this.#folder = folder;
  }

  async #run(command: string): Promise<string> {
    if (command === "echo $?") {
      const code = this.#code;
      this.#code = 0;
      return `${code}\n`;
    }
    this.end();
    const { output, code } = await shell(command, this.#folder);
    this.#code = code;
    this.#last = `${command}\n${output}`;
    return output;
  }

  /** A page that does not say how a command failed shows it as one that works. */
  end(): void {
    if (this.#code !== 0)
      throw new Error(`ends with ${this.#code}; show \`$ echo $?\` after it:\n${this.#last}`);
  }

  /** Commands with `$ ` before them, each followed by exactly what it writes. */
  async console(lines: readonly string[]): Promise<string> {
    const shown: string[] = [];
    let command: string[] = [];
    const finish = async () => {
      if (command.length === 0) return;
      shown.push(`$ ${command.join("\n")}\n${await this.#run(command.join("\n"))}`);
      command = [];
    };
    for (const line of lines) {
      if (line.startsWith("$ ")) {
        await finish();
        command = [line.slice(2)];
      } else if (command.at(-1)?.endsWith("\\")) command.push(line);
    }
    await finish();
    return shown.join("");
  }

  /** Commands whose output is not shown; each must work. */
  async commands(lines: readonly string[], isOurs: (command: string) => boolean): Promise<void> {
    for (const command of commandsOf(lines)) {
      if (!isOurs(command)) continue;
      const output = await this.#run(withoutRemark(command));
      if (this.#code !== 0) throw new Error(`\`${command}\` fails:\n${output}`);
    }
  }

  #read(path: string): string {
    return readFileSync(join(this.#folder, path), "utf8");
  }

  /** Writes a file as the block shows it. */
  write(path: string, lines: readonly string[]): void {
    const file = join(this.#folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${lines.join("\n")}\n`);
  }

  /** Lines that are said to stand in a file, however far they are indented there. */
  contains(path: string, lines: readonly string[]): void {
    const plain = (text: readonly string[]) => text.map((line) => line.trim()).join("\n");
    if (plain(this.#read(path).split("\n")).includes(plain(lines))) return;
    throw new Error(`\`${path}\` does not hold the lines that are shown:\n${lines.join("\n")}`);
  }

  /** Makes a change: `--- FILE`, then lines to find (space, `-`) and to put there (space, `+`). */
  change(lines: readonly string[]): void {
    const [head = "", ...rest] = lines;
    const path = /^--- (\S+)$/.exec(head)?.[1];
    if (path === undefined) throw new Error("a change begins with `--- FILE`");
    const parts = `\n${rest.join("\n")}`.split(/\n@@(?=\n|$)/).filter((part) => part !== "");
    for (const part of parts) {
      const changed = part.slice(1).split("\n");
      const side = (drop: string) =>
        changed.flatMap((line) => (line.startsWith(drop) ? [] : [`${line.slice(1)}\n`])).join("");
      const [text, old] = [this.#read(path), side("+")];
      const found = text.split(old).length - 1;
      if (found !== 1) throw new Error(`found ${found} times in \`${path}\`:\n${old}`);
      const at = text.indexOf(old);
      const after = text.slice(at + old.length);
      writeFileSync(join(this.#folder, path), text.slice(0, at) + side("-") + after);
    }
  }
}

function mustName(path: string, { before }: Block): void {
  const paragraph = before.trimEnd().split("\n\n").at(-1) ?? "";
  if (paragraph.includes(`\`${path}\``)) return;
  throw new Error(`the paragraph before a block says which file it is: \`${path}\``);
}

/** Plays the blocks of a page one by one; a step gives what is shown, or null for "as it is". */
async function playBlocks(
  text: string,
  step: (play: Play, block: Block) => Promise<string | null>,
): Promise<string> {
  const { blocks, after } = pageOf(text);
  const folder = folderLikeClone();
  const played: string[] = [];
  try {
    const play = new Play(folder);
    for (const block of blocks) {
      const { info, lines, before } = block;
      const shown = (await step(play, block)) ?? lines.map((line) => `${line}\n`).join("");
      played.push(`${before}\n\`\`\`${info}\n${shown}\`\`\`\n`);
    }
    play.end();
    return played.join("") + after;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Plays a page: runs its commands, writes its files and makes its changes, in their order, in a
 * folder of its own. Gives the page with what the commands really wrote. Blocks, by their fence:
 *
 * - `console`: `$ COMMAND` with exactly its output. A command that fails is followed by
 *   `$ echo $?`, so that the page shows how it ended.
 * - `sh`: commands that work, output not shown. Those of npm and git are not run.
 * - `json PATH`, `js PATH`: the file is written. `json in PATH`: the file holds these lines.
 * - `diff`: changes a file; see `Play.change`.
 */
export function playPage(text: string): Promise<string> {
  return playBlocks(text, async (play, block) => {
    const { info, lines } = block;
    const [, isIn, path] = /^(?:json|js)( in)? (\S+)$/.exec(info) ?? [];
    if (info === "console") return play.console(lines);
    if (info === "sh") await play.commands(lines, (command) => !isOfClone(command));
    if (info === "diff") play.change(lines);
    if (path === undefined) return null;
    mustName(path, block);
    if (isIn === undefined) play.write(path, lines);
    else play.contains(path, lines);
    return null;
  });
}

/**
 * Plays the `npx kaitong` commands of a README, which also shows how the clone is used; without
 * `withQuiet` only those whose output is shown.
 */
export function playReadme(text: string, withQuiet: boolean): Promise<string> {
  return playBlocks(text, async (play, { info, lines }) => {
    if (lines[0]?.startsWith("$ npx kaitong") === true) return play.console(lines);
    if (info === "sh" && withQuiet) {
      await play.commands(lines, (command) => command.includes("npx kaitong"));
    }
    return null;
  });
}

/** The commands of a page whose output is not shown, without what is said behind them. */
export function quietCommands(text: string): readonly string[] {
  return pageOf(text)
    .blocks.filter(({ info }) => info === "sh")
    .flatMap(({ lines }) => commandsOf(lines).map(withoutRemark));
}
