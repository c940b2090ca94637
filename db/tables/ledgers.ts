import type { Kit } from "../kit.ts";
import type { budgetTableTable } from "./budgets.ts";
import type { orgUnitTable } from "./organisation.ts";
import type { personTable } from "./people.ts";

export const MEANING_KINDS = ["rad", "slag", "tabell"] as const;

/** A ledger's file that a budget table was filled from. The file itself is not kept, only what it was called and its checksum. */
export function ledgerFileTable(kit: Kit, budgetTable: ReturnType<typeof budgetTableTable>, person: ReturnType<typeof personTable>) {
  return kit.table(
    "ledger_file",
    {
      id: kit.str("id").primaryKey(),
      budgetTableId: kit.str("budget_table_id").references(() => budgetTable.id),
      name: kit.str("name"),
      sha256: kit.str("sha256"),
      takenBy: kit.str("taken_by").references(() => person.id),
      takenAt: kit.str("taken_at"),
    },
    (t) => [kit.index("ledger_file_table", t.budgetTableId)],
  );
}

/** One line of it, with the cell that it is part of. */
export function ledgerLineTable(kit: Kit, ledgerFile: ReturnType<typeof ledgerFileTable>) {
  return kit.table(
    "ledger_line",
    {
      fileId: kit.str("file_id").references(() => ledgerFile.id),
      /** the file's own row number */
      fileRow: kit.int("file_row"),
      rowNo: kit.int("row_no"),
      columnKey: kit.str("column_key"),
      account: kit.str("account"),
      accountName: kit.str("account_name"),
      activity: kit.str("activity"),
      /** öre as the ledger has them: a cost is positive, an income negative */
      ore: kit.big("ore"),
    },
    (t) => [kit.key([t.fileId, t.fileRow]), kit.index("ledger_line_cell", t.fileId, t.rowNo, t.columnKey)],
  );
}

/** What a name of the unit's ledger means in its budgets; by name, so that it holds next year too. */
export function ledgerMeaningTable(kit: Kit, orgUnit: ReturnType<typeof orgUnitTable>, person: ReturnType<typeof personTable>) {
  return kit.table(
    "ledger_meaning",
    {
      orgUnitId: kit.str("org_unit_id").references(() => orgUnit.id),
      kind: kit.str("kind").$type<(typeof MEANING_KINDS)[number]>(),
      /** which of the unit's tables it is said of: the table's verksamhet, "" for one that has none */
      scope: kit.str("scope"),
      /** by wordingKey */
      written: kit.str("written"),
      /** a row's key, a column's code, "med"; "" for what does not belong in the table */
      means: kit.str("means"),
      saidBy: kit.str("said_by").references(() => person.id),
      saidAt: kit.str("said_at"),
    },
    (t) => [kit.key([t.orgUnitId, t.kind, t.scope, t.written]), kit.oneOf("ledger_meaning_kind", t.kind, MEANING_KINDS)],
  );
}
