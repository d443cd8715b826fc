import { report } from "./report.js";

const { out, error, exitCode } = report(process.argv.slice(2), process.env);
process.stdout.write(out);
process.stderr.write(error);
process.exitCode = exitCode;
