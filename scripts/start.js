import { build, NEXT_ENV, nextStart } from "./build.js";
import { endWithSignals, start } from "./children.js";
import { prepareDatabase } from "./database.js";
import { install } from "./install.js";
import { checkPort, HOST, portFrom, untilOpen } from "./ports.js";
import { during } from "./progress.js";
import { Stop } from "./stop.js";

endWithSignals(0, () => console.log("\nTertial avslutas."));

try {
  const port = portFrom(process.env.PORT);
  await checkPort(port);
  await install();
  await build();
  await serve(port, await prepareDatabase());
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(error.message);
  process.exit(1);
}

async function serve(port, database) {
  const env = { ...NEXT_ENV, TERTIAL_DATABASE: database };
  let ready = false;
  let ended = false;
  start(process.execPath, nextStart(port), { env, stdio: ["ignore", "ignore", "inherit"] }, () => {
    ended = true;
    if (!ready) return;
    console.error("Tertial har stannat oväntat; orsaken står ovanför.");
    process.exit(1);
  });
  await during("Startar", () => untilOpen(port, () => ended));
  if (ended) throw new Stop("Tertial kunde inte startas; orsaken står ovanför.");
  ready = true;
  console.log(`Tertial är igång: http://${HOST}:${port} (avsluta med Ctrl-C)`);
}
