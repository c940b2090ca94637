import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { firstBreak } from "../../db/history.ts";
import { insertAll } from "../../db/rows.ts";
import { openStore } from "../../db/store.ts";
import { sweepImports } from "../../db/waiting/sweep.ts";
import { unitsPapers } from "../fixtures/units-papers.ts";

const KILLS = 30;
const DISTRICTS = 3000;
const LONGEST_MS = 2500;
const A_MINUTE_MS = 60_000;

test(`${KILLS} kill -9 in the middle of a large file: all of it stands or nothing does, and what was acknowledged stands`, async ({
  task,
}) => {
  const folder = mkdtempSync(join(tmpdir(), "tertial-import-kills-"));
  const file = join(folder, "kills.db");
  const place = await prepare(file);
  let [acknowledged, sweptAway, finished, stands] = [0, 0, 0, 0];
  try {
    for (let kill = 0; kill < KILLS; kill++) {
      const told = await killed(file, place, Math.random() * LONGEST_MS);
      acknowledged += told.length;
      const store = await openStore(file);
      const { t, db } = store;
      const before = await db.select().from(t.outcomeImport);
      for (const { state } of before) {
        if (state === "galler") finished++;
        else if (state !== "klar") sweptAway++;
      }
      await sweepImports(store, () => new Date(Date.now() + A_MINUTE_MS).toISOString());
      const rows = await db.select({ micro: t.outcome.valueMicro, version: t.outcome.version }).from(t.outcome);
      const values = new Set(rows.map(({ micro, version }) => `${micro}/${version}`));
      const imports = await db.select().from(t.outcomeImport);
      expect(values.size, "a file in part").toBeLessThanOrEqual(1);
      expect(imports.every(({ state }) => state === "klar")).toBe(true);
      const version = rows[0]?.version ?? 0;
      expect(version).toBe(imports.length);
      expect(rows.length).toBe(version === 0 ? 0 : place.indicatorIds.length * DISTRICTS);
      expect(version).toBeGreaterThanOrEqual(Math.max(stands, ...told));
      stands = version;
      for (const { authorityId } of await db.select().from(t.historyHead)) expect(await firstBreak(store, authorityId)).toBeNull();
      await store.close();
    }
    task.meta.figures = `${KILLS} kills; ${acknowledged} files acknowledged, 0 lost; ${sweptAway} swept away, ${finished} finished afterwards, 0 in part`;
  } finally {
    rmSync(folder, { recursive: true });
  }
});

async function prepare(file: string) {
  const store = await openStore(file);
  const { unitId } = await unitsPapers(store);
  const districts = Array.from({ length: DISTRICTS }, (_, at) => ({ id: `d${at}`, name: `Stadsdel ${at}` }));
  await store.tx(async (handle) => {
    await handle.db.delete(handle.t.outcome);
    await insertAll(handle, handle.t.district, districts);
  });
  const indicators = await store.db.selectDistinct({ id: store.t.planIndicator.indicatorId }).from(store.t.planIndicator);
  await store.close();
  return { unitId, indicatorIds: indicators.slice(0, 4).map(({ id }) => id), districts: districts.map(({ id }) => id) };
}

/** The numbers that a child was told were saved, until it was killed so long after it had begun. */
async function killed(file: string, place: object, ms: number): Promise<number[]> {
  const child = spawn(process.execPath, ["--import", "tsx", "tests/torture/importing-child.ts", file, JSON.stringify(place)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const told: number[] = [];
  const lines = createInterface(child.stdout);
  const ended = once(lines, "close");
  const begun = new Promise<void>((resolve) => lines.on("line", (line) => line === "begun" && resolve()));
  lines.on("line", (line) => line.startsWith("!") && told.push(Number(line.slice(2))));
  await begun;
  await pause(ms);
  expect(child.exitCode, "the child ended by itself").toBeNull();
  child.kill("SIGKILL");
  await ended;
  return told;
}
