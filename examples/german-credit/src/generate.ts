import { generateFiles } from "@kaitong/example-real-data";
import { definition, reference } from "./definition.js";

const files = { "definition.json": definition, "reference.json": reference };
process.stderr.write(generateFiles(new URL("../", import.meta.url), files));
