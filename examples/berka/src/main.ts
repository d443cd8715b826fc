import { runExample } from "@kaitong/example-real-data";
import { berka } from "./index.js";

const { out, error, exitCode } = runExample(berka, process.argv.slice(2), process.env);
process.stdout.write(out);
process.stderr.write(error);
process.exitCode = exitCode;
