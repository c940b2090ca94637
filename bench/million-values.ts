import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { rollUpsUnder } from "../db/queries/roll-up.ts";
import { openReader, openStore, type Source } from "../db/store.ts";
import { byTurns, type Measured, median, worked } from "./bench.ts";

const YEAR = 2026;
export const KOMMUN = "k";
export const BOARD = "n03";
/** measured by every unit */
export const INDICATOR = "i00";

const BOARDS = 14;
const UNITS = 3_000;
const DEPARTMENTS_A_BOARD = 8;
/** 3,000 units × 37 indicators × 3 periods × 3 genders = 999,000 */
const INDICATORS = 37;
const PERIODS = ["T1", "T2", "VB"];
const GENDERS = ["totalt", "kvinnor", "man"];
const NOW = "2027-01-20T09:00:00.000Z";

const TIMES = 5;

/**
 * What stands under a node added up, of one indicator or of all, against the recursive query over the same values. Throws
 * where they do not give the same.
 */
export function againstRecursion(nodeId: string, indicatorId: string | null): Promise<Measured> {
  return withMillion(async (source, raw) => {
    const ours = () => rollUpsUnder(source, { nodeId, year: YEAR, period: "VB" }, indicatorId ?? undefined);
    const sums = Array.from((await ours()).entries()).flatMap(([id, { parts }]) =>
      parts.map((part) => `${part.id}/${id}: ${part.tally.numerator}/${part.tally.denominator}, ${part.tally.expected}`),
    );
    for (const query of [recursively, recursivelyNarrow]) {
      const same = query(raw, nodeId, indicatorId).sort().join("\n") === sums.sort().join("\n");
      if (!same) throw new Error("The recursive query gives other sums");
    }
    const { ours: mine, baseline } = await byTurns(
      TIMES,
      () => worked(ours),
      () => worked(() => recursively(raw, nodeId, indicatorId)),
    );
    const narrow: number[] = [];
    for (let turn = 0; turn < TIMES; turn++) narrow.push(await worked(() => recursivelyNarrow(raw, nodeId, indicatorId)));
    return {
      unit: "ms",
      ours: mine,
      baseline,
      against: "a recursive query that carries every value of the year up the tree",
      peers: { "a recursive query down from the node, sums only": median(narrow) },
    };
  });
}

/** A database of a city's year: 14 nämnder, 112 departments, 3,000 units and 999,000 values, all handed over. */
async function withMillion<T>(work: (source: Source, raw: BetterSqlite3.Database) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "tertial-bench-"));
  const file = join(folder, "bench.db");
  try {
    await (await openStore(file)).close();
    const raw = new BetterSqlite3(file);
    raw.pragma("synchronous = OFF");
    raw.pragma("foreign_keys = OFF");
    raw.transaction(() => fill(raw))();
    raw.exec("ANALYZE");
    const measured = await work(await openReader(file), raw);
    raw.close();
    return measured;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function fill(raw: BetterSqlite3.Database): void {
  const into = (table: string, row: Record<string, unknown>) => {
    const columns = Object.keys(row);
    const insert = raw.prepare(`insert into ${table} (${columns.join(", ")}) values (${columns.map(() => "?").join(", ")})`);
    return (values: Record<string, unknown>) => insert.run(columns.map((column) => values[column]));
  };
  const node = (id: string, kind: string, lineage: string[]) => {
    const own = { year: YEAR, org_unit_id: id, name: id, slug: id, parent_id: lineage.at(-1) ?? null, authority_id: lineage[1] ?? KOMMUN };
    into("org_unit", { id, kind })({ id, kind });
    into("org_unit_year", own)(own);
    for (const [depth, ancestor] of [id, ...lineage.toReversed()].entries()) {
      const row = { year: YEAR, ancestor_id: ancestor, org_unit_id: id, depth };
      into("org_closure", row)(row);
    }
  };
  node(KOMMUN, "kommun", []);
  for (let board = 0; board < BOARDS; board++) {
    const boardId = `n${two(board)}`;
    node(boardId, "namnd", [KOMMUN]);
    for (let part = 0; part < DEPARTMENTS_A_BOARD; part++) node(`${boardId}a${part}`, "avdelning", [KOMMUN, boardId]);
  }
  for (let indicator = 0; indicator < INDICATORS; indicator++) {
    const id = `i${two(indicator)}`;
    into("indicator", { id: 0, owner_id: 0 })({ id, owner_id: KOMMUN });
    const version = {
      ...{ indicator_id: id, valid_from: `${YEAR}-01-01`, name: id, unit: "%", decimals: 2, periodicity: "Tertial", direction: "hogre" },
      ...{ aggregation: "andel", changed_by: "p", changed_at: NOW },
    };
    into("indicator_version", version)(version);
  }
  const outcome = outcomeRow("", "", "", "", 0);
  const [plan, document, attach, tell] = [
    into("plan", { id: 0, org_unit_id: 0, year: 0, created_at: 0 }),
    into("document", { id: 0, plan_id: 0, kind: 0, title: 0, dnr: 0, dated: 0, head: 0, state: 0, handed_over_at: 0 }),
    into("plan_indicator", { plan_id: 0, goal_id: 0, indicator_id: 0, position: 0 }),
    into("outcome", outcome),
  ];
  for (let unit = 0; unit < UNITS; unit++) {
    const id = `u${String(unit).padStart(4, "0")}`;
    const boardId = `n${two(unit % BOARDS)}`;
    node(id, "enhet", [KOMMUN, boardId, `${boardId}a${Math.floor(unit / BOARDS) % DEPARTMENTS_A_BOARD}`]);
    plan({ id: `p${id}`, org_unit_id: id, year: YEAR, created_at: NOW });
    for (const kind of PERIODS) {
      const paper = { id: `d${id}${kind}`, plan_id: `p${id}`, kind, title: "", dnr: "", dated: "", head: "{}" };
      document({ ...paper, state: "godkand", handed_over_at: NOW });
    }
    for (let indicator = 0; indicator < INDICATORS; indicator++) {
      const indicatorId = `i${two(indicator)}`;
      attach({ plan_id: `p${id}`, goal_id: "g", indicator_id: indicatorId, position: indicator });
      for (const period of PERIODS) {
        for (const gender of GENDERS) tell(outcomeRow(id, indicatorId, period, gender, (unit * 31 + indicator * 17) % 900));
      }
    }
  }
}

function outcomeRow(unit: string, indicator: string, period: string, gender: string, above: number): Record<string, unknown> {
  return {
    ...{ org_unit_id: unit, indicator_id: indicator, year: YEAR, period, district_id: "hela", gender, kind: "varde", decimals: 2 },
    ...{ value_micro: above * 100_000, numerator_micro: above * 1_000_000, denominator_micro: 1_000_000_000 },
    ...{ source: "inmatad", saved_by: "p", saved_at: NOW },
  };
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

/**
 * What a query without the closure does: every value of the year carried up the tree, parent by parent, and added at each
 * node it passes. Answers the sums of the nodes under `nodeId`, of one indicator or of all.
 */
function recursively(raw: BetterSqlite3.Database, nodeId: string, indicatorId: string | null): string[] {
  return raw
    .prepare(
      `with recursive carried (node_id, indicator_id, numerator, denominator) as (
         select org_unit_id, indicator_id, numerator_micro, denominator_micro from outcome
          where year = $year and period = 'VB' and district_id = 'hela' and gender = 'totalt'
         union all
         select y.parent_id, c.indicator_id, c.numerator, c.denominator
           from carried c join org_unit_year y on y.year = $year and y.org_unit_id = c.node_id
          where y.parent_id is not null
       )
       select node_id || '/' || indicator_id || ': ' || sum(numerator) || '/' || sum(denominator) || ', ' || count(*)
         from carried join org_unit_year y on y.year = $year and y.org_unit_id = node_id
        where y.parent_id = $node and ($indicator is null or indicator_id = $indicator)
        group by node_id, indicator_id`,
    )
    .pluck()
    .all({ year: YEAR, node: nodeId, indicator: indicatorId }) as string[];
}

/** The same, but only of the values asked for: the indicator's by its index, and down from the node. */
function recursivelyNarrow(raw: BetterSqlite3.Database, nodeId: string, indicatorId: string | null): string[] {
  const one = indicatorId === null ? "" : "and o.indicator_id = $indicator";
  return raw
    .prepare(
      `with recursive below (part_id, node_id) as (
         select org_unit_id, org_unit_id from org_unit_year where year = $year and parent_id = $node
         union all
         select b.part_id, y.org_unit_id from below b join org_unit_year y on y.year = $year and y.parent_id = b.node_id
       )
       select part_id || '/' || o.indicator_id || ': ' || sum(o.numerator_micro) || '/' || sum(o.denominator_micro) || ', ' || count(*)
         from below join outcome o on o.org_unit_id = node_id ${one} and o.year = $year and o.period = 'VB'
          and o.district_id = 'hela' and o.gender = 'totalt'
        group by part_id, o.indicator_id`,
    )
    .pluck()
    .all({ year: YEAR, node: nodeId, ...(indicatorId !== null && { indicator: indicatorId }) }) as string[];
}
