import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import BetterSqlite3 from "better-sqlite3";
import { expect, test } from "vitest";
import { firstBreak } from "../../db/history.ts";
import type { OutcomeCellKey } from "../../db/mutations/outcome-standing.ts";
import { openStore } from "../../db/store.ts";
import { unitsPapers } from "../fixtures/units-papers.ts";

const KILLS = 1000;
/** the longest that a child may save before it is killed */
const LONGEST_MS = 400;

type Cells = { alone: OutcomeCellKey[]; pasted: OutcomeCellKey[] };

/** What a cell was told to be, and what was on its way when the kill came. */
type Expected = { told: number; perhaps: number };

test(`${KILLS} kill -9 in the middle of saves: nothing acknowledged is lost, no paste is half, the history is whole`, async ({ task }) => {
  const folder = mkdtempSync(join(tmpdir(), "tertial-kills-"));
  const file = join(folder, "kills.db");
  const cells = await prepare(file);
  const expected = new Map<string, Expected>();
  let [number, acknowledged, cutShort] = [1, 0, 0];
  try {
    let next = child(file, cells);
    for (let kill = 0; kill < KILLS; kill++) {
      const now = next;
      // the next one starts up meanwhile
      next = child(file, cells);
      const said = await now.run(number, Math.random() * LONGEST_MS);
      for (const [sign, value, ...names] of said.map((line) => line.split(" "))) {
        for (const name of names) {
          const was = expected.get(name) ?? { told: 0, perhaps: 0 };
          expected.set(name, sign === "!" ? { told: Number(value), perhaps: 0 } : { ...was, perhaps: Number(value) });
        }
        if (sign === "!") acknowledged++;
        number = Math.max(number, Number(value) + 1);
      }
      if (said.at(-1)?.startsWith("?")) cutShort++;
      check(file, cells, expected);
    }
    next.end();
    const store = await openStore(file);
    for (const { authorityId } of await store.db.select().from(store.t.historyHead))
      expect(await firstBreak(store, authorityId)).toBeNull();
    await store.close();
    task.meta.figures = `${KILLS} kills, ${cutShort} of them in the middle of a save; ${acknowledged} saves acknowledged, 0 lost, 0 pastes in part`;
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** A unit with its papers, cells that are saved alone and cells that are pasted together. */
async function prepare(file: string): Promise<Cells> {
  const store = await openStore(file);
  const { unitId } = await unitsPapers(store);
  const indicators = await store.db.selectDistinct({ id: store.t.planIndicator.indicatorId }).from(store.t.planIndicator);
  await store.close();
  const cells = indicators.flatMap(({ id: indicatorId }) =>
    (["totalt", "kvinnor", "man"] as const).map((gender) => ({ unitId, indicatorId, year: 2026, period: "T2", district: "hela", gender })),
  );
  const half = Math.floor(cells.length / 2);
  return { alone: cells.slice(0, half), pasted: cells.slice(half) };
}

/** A process that is ready to save; `run` lets it save from `number` on for so long, and answers what it had said when it was killed. */
function child(file: string, cells: Cells) {
  const saver = spawn(process.execPath, ["--import", "tsx", "tests/torture/saving-child.ts", file, JSON.stringify(cells)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const said: string[] = [];
  const lines = createInterface(saver.stdout);
  const ended = once(lines, "close");
  const heard = (word: string) => new Promise<void>((resolve) => lines.on("line", (line) => line === word && resolve()));
  const ready = heard("ready");
  const open = heard("open");
  lines.on("line", (line) => /^[?!]/.test(line) && said.push(line));
  return {
    async run(number: number, ms: number): Promise<string[]> {
      await ready;
      saver.stdin.write(`${number}\n`);
      await open;
      await pause(ms);
      expect(saver.exitCode, "the child ended by itself").toBeNull();
      saver.kill("SIGKILL");
      await ended;
      return said;
    },
    end: () => saver.kill("SIGKILL"),
  };
}

/** The database as it stands after the kill, against what the child was told. */
function check(file: string, { pasted }: Cells, expected: Map<string, Expected>): void {
  const raw = new BetterSqlite3(file);
  try {
    expect(raw.pragma("quick_check", { simple: true })).toBe("ok");
    const rows = raw
      .prepare(
        `select indicator_id || '/' || district_id || '/' || gender as name, value_micro / 1000000 as value, version,
                (select count(*) from history where place = 'outcome/' || org_unit_id || '/' || indicator_id || '/2026/' || period || '/' || district_id || '/' || gender) as changes
           from outcome where period = 'T2'`,
      )
      .all() as { name: string; value: number; version: number; changes: number }[];
    const standing = new Map(rows.map((row) => [row.name, row]));
    for (const [name, { told, perhaps }] of expected) {
      const value = standing.get(name)?.value ?? 0;
      expect([told, perhaps], `${name} is ${value}`).toContain(value);
      expected.set(name, { told: value, perhaps: 0 });
    }
    for (const { name, version, changes } of rows) expect(changes, `the history of ${name}`).toBe(version);
    const together = new Set(
      pasted.map(({ indicatorId, district, gender }) => standing.get(`${indicatorId}/${district}/${gender}`)?.value),
    );
    expect(together.size, "a paste in part").toBe(1);
  } finally {
    raw.close();
  }
}
