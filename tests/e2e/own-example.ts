import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { exampleDatabase, type ServedApp, serveDatabase } from "./served-app.ts";

/** `restart` ends the app and serves the same database again at the same address. */
export type OwnExample = { readonly address: string; restart: () => Promise<void> };

/**
 * The app with an example of its own for a file's journeys: what is decided or ended there is so for no other journey.
 * `change` makes the database file another one before it is served.
 */
export function withOwnExample(change: (database: string) => void = () => undefined): OwnExample {
  const folder = mkdtempSync(join(tmpdir(), "tertial-example-"));
  const database = join(folder, "exempel.db");
  let app: ServedApp;
  beforeAll(async () => {
    await exampleDatabase(database);
    change(database);
    app = await serveDatabase(database);
  });
  afterAll(async () => {
    const complaints = await app.end();
    rmSync(folder, { recursive: true });
    // a page that looks right while the server complains is not right
    if (complaints) throw new Error(`Servern klagade under testerna:\n${complaints}`);
  });
  return {
    get address() {
      return app.address;
    },
    async restart() {
      await app.end();
      app = await serveDatabase(database, {}, Number(new URL(app.address).port));
    },
  };
}
