import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { exampleDatabase, freePort, serveDatabase } from "../e2e/served-app.ts";
import { UNIT } from "../e2e/signed-in.ts";

/** Sixteen indicators, three stadsdelar, women and men. */
const PERIOD = { year: 2017, period: "VB" };

/** A cell of the unit's period as a save names it. */
export type ServedCell = {
  unitId: string;
  indicatorId: string;
  year: number;
  period: string;
  district: string;
  gender: string;
  unit: string;
};

/** What a save route says; null when nobody answered. */
export type Answer = { saved: boolean; version?: number; versions?: number[]; message?: string } | null;

export type ServedUnit = Awaited<ReturnType<typeof servedUnit>>;

/** The example served as people get it, to be killed and started again; its database is also looked at from outside. */
export async function servedUnit(settings: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), "tertial-served-"));
  const file = join(folder, "exempel.db");
  await exampleDatabase(file);
  const port = await freePort();
  let app = await serveDatabase(file, settings, port);
  const raw = new BetterSqlite3(file);
  const cookie = await signedInAs(app.address, raw, UNIT.head);
  const send = async (path: string, body: object): Promise<Answer> => {
    try {
      const headers = { "content-type": "application/json", cookie };
      const response = await fetch(`${app.address}${path}`, { method: "PUT", headers, body: JSON.stringify(body) });
      return (await response.json()) as Answer;
    } catch {
      return null;
    }
  };
  return {
    address: app.address,
    file,
    cells: cellsOf(raw),
    kill: () => app.kill(),
    async start() {
      app = await serveDatabase(file, settings, port);
    },
    save: (cell: ServedCell, base: number, key: string, typed: string) => send("/api/v1/utfall", { ...cell, base, key, typed }),
    paste: (key: string, cells: (ServedCell & { base: number; typed: string })[]) => {
      const [first] = cells;
      return send("/api/v1/utfall/flera", { key, unitId: first?.unitId, year: first?.year, period: first?.period, cells });
    },
    /** what the database has in the cell */
    standing(cell: ServedCell): { value: number | null; version: number } {
      const row = raw
        .prepare(
          `select value_micro / 1000000.0 as value, version from outcome
            where org_unit_id = $unitId and indicator_id = $indicatorId and year = $year and period = $period
              and district_id = $district and gender = $gender`,
        )
        .get(cell) as { value: number | null; version: number } | undefined;
      return row ?? { value: null, version: 0 };
    },
    isWhole: () => raw.pragma("integrity_check", { simple: true }) === "ok",
    async end() {
      raw.close();
      await app.end();
      rmSync(folder, { recursive: true });
    },
  };
}

async function signedInAs(address: string, raw: BetterSqlite3.Database, name: string): Promise<string> {
  const person = raw.prepare("select id from person where name = ?").pluck().get(name) as string;
  const body = new URLSearchParams({ person, till: "/" });
  const response = await fetch(`${address}/api/v1/session`, { method: "POST", body, redirect: "manual" });
  const cookie = response.headers.getSetCookie().find((one) => one.startsWith("tertial-session="));
  if (!cookie) throw new Error(`${name} was not signed in: ${response.status}`);
  return cookie.split(";")[0] ?? "";
}

function cellsOf(raw: BetterSqlite3.Database): ServedCell[] {
  const rows = raw
    .prepare(
      `select distinct p.org_unit_id as unitId, i.indicator_id as indicatorId, v.unit as unit
         from org_unit_year y join plan p on p.org_unit_id = y.org_unit_id and p.year = y.year
         join plan_indicator i on i.plan_id = p.id join indicator_version v on v.indicator_id = i.indicator_id
        where y.name = ? and y.year = ?`,
    )
    .all(UNIT.name, PERIOD.year) as { unitId: string; indicatorId: string; unit: string }[];
  return rows.flatMap((row) => ["totalt", "kvinnor", "man"].map((gender) => ({ ...row, ...PERIOD, district: "hela", gender })));
}
