// The page of all commands, from the program itself.
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { built, generatedFrom, table } from "./markdown.mjs";

/**
 * @typedef {object} Argument
 * @property {() => string} name
 * @property {string} description
 * @property {boolean} required
 * @property {boolean} variadic
 * @property {unknown} defaultValue
 */
/** @typedef {{ flags: string, description: string }} Option */
/**
 * @typedef {object} Command
 * @property {() => string} name
 * @property {() => string} description
 * @property {Argument[]} registeredArguments
 * @property {Option[]} options
 * @property {Command[]} commands
 */

/** In the order of use; what is not named comes last. */
const order = [
  "demo",
  "new",
  "check",
  "fmt",
  "test",
  "diff",
  "schema",
  "decide",
  "explain",
  "offer",
  "plan",
  "follow",
  "audit-plans",
  "reverify",
  "notice",
  "assessment",
];

/** What 0, 2 and 1 say of a command, where it is more than "done", "bad input" and a defect. */
/** @type {Record<string, [done: string, notDone: string, broken?: string]>} */
const endings = {
  check: ["nothing to mend", "an error, or a warning that `--allow` does not name"],
  test: ["every case is as expected", "a case is not; with `--require-coverage`, also a gap"],
  fmt: ["laid out", "with `--check`, a file that is not laid out; a file that is no JSON"],
  diff: ["compared", "a dossier that cannot be read; `--require` was not proved"],
  decide: ["every dossier was decided", "a dossier could not be; the others were"],
  explain: ["every dossier was decided", "a dossier could not be; the others were"],
  offer: ["every dossier was answered", "a dossier could not be; the others were"],
  plan: ["every dossier was answered, also where no plan exists", "a dossier could not be"],
  follow: ["lived, whether approved or not", "a dossier could not be read, or has no such plan"],
  "audit-plans": ["everybody was counted", "a dossier could not be read; the others were counted"],
  reverify: [
    "every plan still leads to yes",
    "a line that is no answer; the others were looked at",
    "a plan breaks, or a defect of kaitong",
  ],
  notice: ["written", "the dossier could not be read, or the form is not there"],
  assessment: ["written", "the dossier could not be read, or the form is not there"],
};

/** Every command, as the program builds it. @param {string} root @returns {Promise<Command[]>} */
async function commandsOf(root) {
  const verbs = "packages/cli/dist/verbs";
  // By their sources: a build leaves what it made of files that are gone.
  const sources = readdirSync(join(root, "packages/cli/src/verbs"));
  const names = sources.filter((name) => /^[a-z-]+\.ts$/.test(name)).sort();
  // The parser is the terminal program's dependency, not one of the tools.
  const fromCli = createRequire(join(root, "packages/cli/package.json"));
  const program = new (fromCli("commander").Command)("kaitong");
  for (const name of names) {
    const module = await built(root, `${verbs}/${name.replace(/\.ts$/, ".js")}`);
    const adders = Object.keys(module).filter((exported) => /^add[A-Z]/.test(exported));
    for (const adder of adders) module[adder](program, () => undefined);
  }
  const place = (/** @type {Command} */ command) => {
    const at = order.indexOf(command.name());
    return at < 0 ? order.length : at;
  };
  return [...program.commands].sort((a, b) => place(a) - place(b));
}

/** @param {Argument} argument */
function argumentWord(argument) {
  const { required, variadic } = argument;
  const word = `${argument.name()}${variadic ? "..." : ""}`;
  return required ? `<${word}>` : `[${word}]`;
}

/** @param {Command} command */
function commandLines(command) {
  const { registeredArguments: given, options } = command;
  const name = command.name();
  const usage = ["npx kaitong", name, ...given.map(argumentWord), "[options]"].join(" ");
  const [done, notDone, broken = "a defect of kaitong"] = endings[name] ?? [
    "done",
    "the command or a file is not right",
  ];
  const text = (/** @type {Argument} */ { description, defaultValue }) =>
    defaultValue === undefined ? description : `${description}; \`${defaultValue}\` when absent`;
  return [
    `## ${name}`,
    "",
    `${command.description()}.`,
    "",
    "```text",
    usage,
    "```",
    "",
    ...table(
      ["argument or option", "meaning"],
      [
        ...given.map((one) => [`\`${argumentWord(one)}\``, text(one)]),
        ...options.map(({ flags, description }) => [`\`${flags}\``, description]),
        ["`-h, --help`", "help"],
      ],
    ),
    "",
    `Exit codes: 0 ${done} · 2 ${notDone} · 1 ${broken}.`,
    "",
  ];
}

/** @param {string} root */
export async function commandsPage(root) {
  const commands = await commandsOf(root);
  return [
    "# Commands",
    "",
    ...generatedFrom("the terminal program"),
    "",
    "From the folder of the clone, after `npm start`. Answers are written to standard output;",
    "what is said to the person at the terminal, such as errors of an input and what to try next,",
    "to standard error. Every error has a code: [diagnostics](diagnostics.md).",
    "",
    ...table(
      ["command", "does"],
      commands.map((one) => [`[\`${one.name()}\`](#${one.name()})`, one.description()]),
    ),
    "",
    "`npx kaitong --version` prints the version, `npx kaitong help COMMAND` the help of a command.",
    "The language is that of the locale: English where `LC_ALL`, `LC_MESSAGES` or `LANG` names a",
    "language other than Chinese, else Chinese.",
    "",
    ...commands.flatMap(commandLines),
  ]
    .join("\n")
    .replace(/\n+$/, "\n");
}
