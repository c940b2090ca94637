import { register } from "tsx/esm/api";

// npm run bench [part of a file's name …]
register();
const { runBenches } = await import("./run-benches.ts");
process.exitCode = await runBenches(process.argv.slice(2));
