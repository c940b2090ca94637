import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

// plain JS, so that one worker serves the bundled app, the tests and the benches: it reads the sources themselves
register();
const { openReader } = await import("../../db/store.ts");
const { WORK } = await import("./work.ts");

const source = await openReader(workerData.database);
parentPort.on("message", async ({ name, input }) => {
  try {
    parentPort.postMessage({ value: await WORK[name](source, input) });
  } catch (fault) {
    parentPort.postMessage({ fault });
  }
});
