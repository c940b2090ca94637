import { Stop } from "./stop.js";

const OLDEST = [20, 19];
const NEWEST_MAJOR = 24;

/** Throws Stop where this Node can't run Tertial (package.json, engines: 20.19 to 24). */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const tooOld = major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
  if (tooOld || major > NEWEST_MAJOR) {
    throw new Stop(`Tertial behöver Node 20.19 till 24, men här körs Node ${version}: installera Node 24 från nodejs.org och kör igen.`);
  }
}
