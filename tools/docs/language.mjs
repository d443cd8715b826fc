// The page of the variable language, from the types and builders with their doc comments.
import { parseAll } from "../tidy/parse.mjs";
import { buildersOf, objectsOf, unionsOf } from "./declarations.mjs";
import { generatedFrom, table } from "./markdown.mjs";

/** @typedef {import("./declarations.mjs").Builder} Builder */
/** @typedef {import("./declarations.mjs").ObjectType} ObjectType */

const folder = "packages/engine/src/define";
/** Builders by theme. @type {[file: string, title: string][]} */
const themes = [
  ["build", "Values and names"],
  ["build-arithmetic", "Arithmetic"],
  ["build-conditions", "Conditions"],
  ["build-calendar", "Calendar and text"],
  ["build-rows", "Rows of a source"],
];
const kindUnions = ["Expression", "Window"];

/** What one builder makes: the kind, and the function or operator where the kind has several. */
/** @param {Builder} builder */
function madeBy({ name, body, gives }) {
  const [, helper, word] =
    /\b(arithmetic|comparison|calendar|aggregate)\(\s*"([^"]+)"/.exec(body) ?? [];
  const kinds = { comparison: "compare" };
  if (helper !== undefined) {
    const kind = helper === "comparison" ? kinds.comparison : helper;
    return { kind, word: word ?? "" };
  }
  const [, unit] = /^integer\("([^"]+)"\)/.exec(body) ?? [];
  if (unit !== undefined) return { kind: "integer", word: unit };
  const [, kind] = /\bkind: "([\w-]+)"/.exec(body) ?? [];
  if (kind !== undefined) return { kind, word: "" };
  if (gives === "CaseBranch") return { kind: "", word: "" };
  return { kind: name === "remainder" ? "arithmetic" : "", word: "" };
}

/** A type as it reads: `Typed<"day">` is a day. @param {string} type */
function readable(type) {
  return type
    .replace(/Typed<([^<>]*)>/g, "$1")
    .replace(/"(integer|boolean|day|month|instant|text)"/g, "$1");
}

/** @param {Builder} builder */
function signature({ name, parameters, gives }) {
  const shown = readable(parameters ?? "");
  const call = parameters === null && gives !== "" ? name : `${name}(${shown})`;
  return gives === "" ? call : `${call}: ${readable(gives)}`;
}

/** @param {Builder} builder */
function builderLines(builder) {
  const { name, doc, example, gives } = builder;
  const { kind, word } = madeBy(builder);
  const made =
    kind === "" || gives === "Window" ? "" : ` Makes \`${kind}\`${word && ` \`${word}\``}.`;
  return [
    `### ${name}`,
    "",
    "```ts",
    signature(withKnown(builder)),
    "```",
    "",
    `${doc.replace(/\s+/g, " ")}${made}`,
    "",
    "```ts",
    ...example.split("\n"),
    "```",
    "",
  ];
}

/** The signature of builders that are made by a helper. @param {Builder} builder */
function withKnown(builder) {
  if (builder.gives !== "") return builder;
  if (builder.body.startsWith("integer(")) {
    return { ...builder, parameters: "value: number", gives: 'Typed<"integer">' };
  }
  const [left, right] = ["left: Typed<Type>", "right: Typed<Type>"];
  return { ...builder, parameters: `${left}, ${right}`, gives: 'Typed<"boolean">' };
}

/** @param {ObjectType["members"]} members */
function memberRows(members) {
  return members.map(({ name, type, isOptional, doc }) => [
    `\`${name}\`${isOptional ? " (optional)" : ""}`,
    `\`${type}\``,
    doc,
  ]);
}

/** @param {ObjectType} one @param {string} title */
function objectLines({ doc, members }, title) {
  return [
    `### ${title}`,
    "",
    ...(doc === "" ? [] : [doc, ""]),
    ...table(["member", "type", "meaning"], memberRows(members)),
    "",
  ];
}

/** @param {ObjectType} one @param {Map<string, string[]>} makers @returns {string[][]} */
function kindRows({ members }, makers) {
  const type = members.find(({ name }) => name === "kind")?.type ?? "";
  const others = members.filter(({ name }) => name !== "kind");
  const shown = others
    .map((one) => `\`${one.name}${one.isOptional ? "?" : ""}: ${one.type}\``)
    .join(", ");
  return type.split(" | ").map((word) => {
    const kind = word.replaceAll('"', "");
    return [`\`${kind}\``, shown, (makers.get(kind) ?? []).join(" ")];
  });
}

/** @param {string} root */
export function languagePage(root) {
  const paths = ["expression", "definition", ...themes.map(([file]) => file)].map(
    (file) => `${folder}/${file}.ts`,
  );
  const parsed = parseAll(root, paths);
  const of = (/** @type {string} */ file) => parsed(`${folder}/${file}.ts`);
  const objects = objectsOf(of("expression"));
  const unions = unionsOf(of("expression"));
  const builders = themes.map(([file, title]) => ({ title, list: buildersOf(of(file)) }));
  /** @type {Map<string, string[]>} */
  const makers = new Map();
  for (const builder of builders.flatMap(({ list }) => list)) {
    const { kind } = madeBy(builder);
    if (builder.gives === "Window") continue;
    const link = `[\`${builder.name}\`](#${builder.name.toLowerCase()})`;
    makers.set(kind, [...(makers.get(kind) ?? []), link]);
  }
  const kinds = [
    ...(unions.find(({ name }) => name === "Expression")?.objects ?? []),
    ...objects.filter(({ members }) => members.some(({ name }) => name === "kind")),
  ];
  return [
    ...opening,
    "## Types, units and other words",
    "",
    ...table(
      ["type", "is one of", "meaning"],
      unions
        .filter(({ name }) => !kindUnions.includes(name))
        .map(({ name, choices, objects: more, doc }) => [
          `\`${name}\``,
          [...choices, ...more.map(objectWords)].map((one) => `\`${one}\``).join(" "),
          doc,
        ]),
    ),
    "",
    ...windowLines(unions),
    "## Kinds of expressions",
    "",
    ...table(
      ["kind", "members", "builders"],
      kinds.flatMap((one) => kindRows(one, makers)),
    ),
    "",
    ...objects.flatMap((one) => objectLines(one, one.name)),
    ...builders.flatMap(({ title, list }) => [`## ${title}`, "", ...list.flatMap(builderLines)]),
    ...definitionLines(of("definition")),
  ]
    .join("\n")
    .replace(/\n+$/, "\n");
}

/** @param {string} title */
function linkTo(title) {
  return `[${title.toLowerCase()}](#${title.toLowerCase().replaceAll(" ", "-")})`;
}

const opening = [
  "# The language of definitions",
  "",
  ...generatedFrom("the types and builders in `packages/engine/src/define`"),
  "",
  "What may stand in a definition, member by member, and the builders that write it in TypeScript.",
  "What it means, and when a value is unknown: [definition](definition.md). For editors:",
  "`npx kaitong schema definition`.",
  "",
  "A builder is a name of `define` from `@kaitong/engine`. Each has an example, which a test runs.",
  "An expression has a type; the compiler refuses `add(today, truth(true))`, and `kaitong check`",
  "refuses the same in JSON. Where the compiler cannot see the type of a name, say it:",
  '`variable<"integer">("payments")`.',
  "",
  "- [Types, units and other words](#types-units-and-other-words) · [windows](#windows) ·",
  "  [kinds of expressions](#kinds-of-expressions)",
  `- Builders: ${themes.map(([, title]) => linkTo(title)).join(" · ")}`,
  "- [Parts of a definition](#parts-of-a-definition)",
  "",
];

/** @param {ObjectType} one */
function objectWords({ members }) {
  return `{ ${members.map(({ name, type }) => `${name}: ${type}`).join(", ")} }`;
}

/** @param {import("./declarations.mjs").UnionType[]} unions */
function windowLines(unions) {
  const window = unions.find(({ name }) => name === "Window");
  if (window === undefined) return [];
  const rows = window.objects.map((one) => [`\`${objectWords(one)}\``]);
  return ["## Windows", "", window.doc, "", ...table(["window"], rows), ""];
}

/** A part of which there are several kinds. @param {import("./declarations.mjs").UnionType} one */
function variantLines({ name, doc, objects }) {
  const rows = objects.flatMap((one) =>
    kindRows(one, new Map()).map(([kind = "", members = ""]) => [kind, members]),
  );
  return [`### ${name}`, "", doc, "", ...table(["kind", "members"], rows), ""];
}

/** @param {import("../tidy/parse.mjs").Parsed} parsed */
function definitionLines(parsed) {
  const unions = unionsOf(parsed).filter(({ name }) => name !== "Threshold");
  const choices = unions.filter(({ objects }) => objects.length === 0);
  const variants = unions.filter(({ objects }) => objects.length > 0);
  const objects = objectsOf(parsed);
  return [
    "## Parts of a definition",
    "",
    ...table(
      ["type", "is one of", "meaning"],
      choices.map(({ name, choices: words, doc }) => [
        `\`${name}\``,
        words.map((word) => `\`${word}\``).join(" "),
        doc,
      ]),
    ),
    "",
    ...objects.toReversed().flatMap((one) => objectLines(one, one.name)),
    ...variants.flatMap(variantLines),
  ];
}
