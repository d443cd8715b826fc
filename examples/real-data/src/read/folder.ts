import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** The data are not where they are looked for. */
export class MissingData extends Error {}

/** The folder that holds all data sets: `KAITONG_DATA`, else `shared/data` beside the clone. */
function dataRoot(environment: Readonly<Record<string, string | undefined>>): string {
  const set = environment.KAITONG_DATA;
  return set === undefined || set === "" ? join(root, "../shared/data") : resolve(set);
}

/** Whether all files of a data set are there. */
export function hasData(
  environment: Readonly<Record<string, string | undefined>>,
  name: string,
  files: readonly string[],
): boolean {
  return files.every((file) => existsSync(join(dataRoot(environment), name, file)));
}

/** The folder of one data set with all of these files; throws MissingData when one is missing. */
export function dataFolder(
  environment: Readonly<Record<string, string | undefined>>,
  name: string,
  files: readonly string[],
): string {
  const folder = join(dataRoot(environment), name);
  const missing = files.filter((file) => !existsSync(join(folder, file)));
  if (missing.length === 0) return folder;
  throw new MissingData(
    [
      `error[data.missing]: ${missing.map((file) => `\`${file}\``).join(", ")} not found`,
      `  --> ${folder}`,
      "  why: the data are public but not part of this repository",
      `  fix: put them into a folder \`${name}\` and set KAITONG_DATA to what holds that folder;`,
      `       examples/${name}/README.md says where they come from`,
    ].join("\n"),
  );
}
