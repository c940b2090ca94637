import { connect, createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { Stop } from "./stop.js";

export const HOST = "127.0.0.1";

/** The port of PORT, 3000 where it is not set; throws Stop for what is no port. */
export function portFrom(setting) {
  if (setting === undefined || setting === "") return 3000;
  const port = Number(setting);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Stop(`PORT ska vara ett tal mellan 1 och 65535, men är ”${setting}”.`);
}

/** Throws Stop where nobody may listen on the port. */
export async function checkPort(port) {
  const error = await new Promise((resolve) => {
    const server = createServer().once("error", resolve);
    server.listen(port, HOST, () => server.close(() => resolve(null)));
  });
  if (error === null) return;
  if (error.code === "EACCES")
    throw new Stop(`Port ${port} får inte användas av den här användaren: välj en över 1024, till exempel PORT=3001 npm start.`);
  const other = port < 65_535 ? port + 1 : port - 1;
  throw new Stop(`Port ${port} är upptagen av något annat: stäng det, eller välj en annan port med PORT=${other} npm start.`);
}

/** Resolves when something answers on the port; `gaveUp` says when to stop asking. */
export async function untilOpen(port, gaveUp) {
  while (!gaveUp()) {
    if (await answers(port)) return;
    await pause(50);
  }
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, HOST, () => {
      socket.destroy();
      resolve(true);
    }).once("error", () => resolve(false));
  });
}
