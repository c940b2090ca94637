import { type BudgetUnit, exactAmount } from "../../../lib/domain/budget.ts";
import type { BudgetPage, WorkedTable } from "../../../lib/domain/budget-page.ts";
import type { Sending } from "../../../lib/domain/cell-saving.ts";
import { readAmount } from "../../../lib/forms/amount.ts";
import { refused, type Typed, understood } from "../../../lib/forms/typed.ts";
import { type BatchReply, CellStore, type Change, type Standing } from "../cell-grid/cell-store.ts";
import { draftsOf } from "../drafts.ts";
import { answerTo, put, type Reply } from "../put.ts";

/** A cell that one types in: an amount, or why a line is other than budgeted. */
export type BudgetPlace = { id: string; table: WorkedTable; row: number; column: string; locked: string; standing: Standing };

/** The column of explanations; no column of amounts is called so. */
export const EXPLANATION = "forklaring";

/**
 * The cells of a unit's budgets. An amount's letters are whole kronor ("kr=17500000") whatever unit it is shown in, so
 * that the same amount has the same letters; what can't be read keeps the letters that were typed.
 */
export class BudgetStore extends CellStore {
  readonly places = new Map<string, BudgetPlace>();
  /** what each table is shown in now, which is what one types in it */
  private units = new Map<string, BudgetUnit>();

  constructor(
    page: BudgetPage,
    private writes: boolean,
    user: string,
  ) {
    super(draftsOf(user, `budget/${page.planId}/${page.period}`));
    this.read(page);
  }

  /** What the server shows now; letters that are not saved stay. */
  read(page: BudgetPage): void {
    const known = new Set(this.places.keys());
    this.places.clear();
    const take = (place: Omit<BudgetPlace, "standing">, words: string, version: number) => {
      this.places.set(place.id, { ...place, standing: { words, version, by: "" } });
      if (known.has(place.id)) this.show(place.id);
      else this.begin(place.id, words, version);
    };
    for (const worked of page.tables) {
      const { table } = worked;
      const locked = lockOf(worked, this.writes);
      table.rows.forEach((row, at) => {
        if (row.kind === "rubrik") return;
        const no = row.no ?? at;
        for (const { key } of table.columns) {
          const cell = row.cells[key];
          if (cell?.computed) continue;
          const id = cellId(table.id, no, key);
          take({ id, table: worked, row: no, column: key, locked }, lettersOf(cell?.kr ?? null), cell?.version ?? 0);
        }
        if (!isFollowedUp(worked)) return;
        const id = cellId(table.id, no, EXPLANATION);
        take({ id, table: worked, row: no, column: EXPLANATION, locked }, row.explanation ?? "", row.explanationVersion ?? 0);
      });
    }
  }

  unitOf({ table }: WorkedTable): BudgetUnit {
    return this.units.get(table.id) ?? table.shownIn;
  }

  showIn(tableId: string, unit: BudgetUnit): void {
    this.units.set(tableId, unit);
  }

  /** The kronor in a cell as it is typed now; null for an empty cell and for one that can't be read. */
  kr(tableId: string, row: number, column: string): number | null {
    const id = cellId(tableId, row, column);
    return this.places.has(id) ? kronorOf(this.cell(id).typed) : null;
  }

  protected ids(): string[] {
    return Array.from(this.places.keys());
  }

  protected standingOf(id: string): Standing | undefined {
    return this.places.get(id)?.standing;
  }

  protected isLocked(id: string): boolean {
    return this.places.get(id)?.locked !== "";
  }

  protected readable(id: string, words: string): Typed<unknown> {
    const { column, table } = this.placeOf(id);
    if (column === EXPLANATION || words === "" || kronorOf(words) !== null) return understood(words);
    const read = readAmount(words, this.unitOf(table));
    return read.ok ? refused("Skriv beloppet en gång till.") : read;
  }

  protected async put(id: string, { key, base, words }: Sending): Promise<Reply> {
    const { table, row, column } = this.placeOf(id);
    const address = `/api/v1/budget/${table.table.id}`;
    if (column === EXPLANATION) return put(`${address}/forklaring`, { key, base, row, text: words });
    return put(address, { key, base, row, column, kr: kronorOf(words) });
  }

  protected async putMany(key: string, changes: Change[]): Promise<BatchReply | null> {
    const cells = changes.map(({ id, words }) => {
      const { row, column } = this.placeOf(id);
      return { base: this.cell(id).sending?.base ?? 0, row, column, kr: kronorOf(words) };
    });
    const tableId = changes[0] && this.placeOf(changes[0].id).table.table.id;
    return answerTo<BatchReply>("/api/v1/budget/flera", { key, tableId, cells });
  }

  protected lettersOf(id: string, written: string): string {
    const { column, table } = this.placeOf(id);
    if (column === EXPLANATION) return written;
    return typedAmount(written, table.table.shownIn);
  }

  private placeOf(id: string): BudgetPlace {
    const place = this.places.get(id);
    if (!place) throw new Error(`The budget has no cell ${id}`);
    return place;
  }
}

export function cellId(tableId: string, row: number, column: string): string {
  return `${tableId}/${row}/${column}`;
}

/** Is there a difference between budget and forecast or outcome to explain? */
export function isFollowedUp({ table }: WorkedTable): boolean {
  return table.columns.some(({ code }) => code === "avvikelse" || code === "resultat");
}

/** A cell's letters for what is typed in a unit; letters that are no amount stay as they are. */
export function typedAmount(typed: string, unit: BudgetUnit): string {
  const read = readAmount(typed, unit);
  return read.ok ? lettersOf(read.value) : typed;
}

/** What one types to get a cell's letters. */
export function amountTyped(words: string, unit: BudgetUnit, decimals: number): string {
  const kr = kronorOf(words);
  return kr === null ? words : exactAmount(kr, unit, decimals);
}

export function kronorOf(words: string): number | null {
  const written = /^kr=(-?\d+)$/.exec(words)?.[1];
  return written !== undefined && Number.isSafeInteger(Number(written)) ? Number(written) : null;
}

export function lettersOf(kr: number | null): string {
  return kr === null ? "" : `kr=${kr}`;
}

function lockOf({ decided }: WorkedTable, writes: boolean): string {
  if (decided) return "Tabellen står i ett beslutat dokument och kan inte ändras.";
  return writes ? "" : "Du har inte behörighet att ändra budgeten.";
}
