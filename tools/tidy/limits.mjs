// Every number and list that the rules use. A change here is a change of style: the changelog says
// why.

/** Limits of size. */
export const limits = {
  fileLinesMax: 500,
  fileLinesMedianMax: 120,
  functionLinesMax: 70,
  columnsMax: 100,
  publicNamesMax: 15,
};

/** Packages that decide: no clock, no random, no input or output, integers only. */
export const purePackages = ["engine", "sql", "plan"];

/** Names that a pure package must not use, with what to do instead. */
export const impureNames = new Map([
  ["Date", "take days and months as integers"],
  ["process", "take what is needed as an argument"],
  ["fetch", "take the data as an argument"],
  ["console", "return what is to be said as a value"],
  ["performance", "measure in the caller"],
  ["require", "import it at the top of the file"],
  ["setTimeout", "leave waiting to the caller"],
  ["setInterval", "leave waiting to the caller"],
  ["setImmediate", "leave waiting to the caller"],
  ["queueMicrotask", "leave waiting to the caller"],
]);

/** Who may import whom: a package to the packages below it. `*` is everything. */
export const mayImport = new Map([
  ["engine", []],
  ["sql", ["engine"]],
  ["plan", ["engine"]],
  ["train", ["engine"]],
  ["sources", ["engine"]],
  ["simulator", ["engine", "sql", "plan", "train", "sources"]],
  ["server", ["engine", "sql", "plan", "documents", "train", "sources"]],
  ["documents", ["engine", "plan"]],
  ["cli", ["engine", "sql", "plan", "documents", "train", "sources"]],
  // The web sees the server's HTTP types only; the engine also runs in the page.
  ["web", ["engine", "type server"]],
  // Examples over real data share how these are read, decided and reported.
  ["example", ["engine", "plan", "example-real-data"]],
  ["conformance", ["*"]],
  ["bench", ["*"]],
  ["tools", ["*"]],
]);
