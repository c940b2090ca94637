import { sweepImports } from "../../db/waiting/sweep.ts";
import { theStore } from "./the-store.ts";

const LOOKS_EVERY_MS = 10_000;

/** Looks for files whose taking in was cut short, at the start and from time to time: another process may die meanwhile. */
export function keepImportsWhole(): void {
  let looking = false;
  const look = async () => {
    if (looking) return;
    looking = true;
    try {
      await sweepImports(await theStore(), () => new Date().toISOString());
    } catch (fault) {
      // the database may be away for a while: the next look is soon
      console.error(fault);
    } finally {
      looking = false;
    }
  };
  void look();
  setInterval(look, LOOKS_EVERY_MS).unref();
}
