import { canonical, sha256 } from "../../db/canonical.ts";
import { takeInLedger } from "../../db/mutations/take-in-ledger.ts";
import { ledgerMeanings } from "../../db/queries/ledger.ts";
import type { Store } from "../../db/store.ts";
import type { User } from "../domain/access.ts";
import { type BudgetTable, exactAmount } from "../domain/budget.ts";
import { type LedgerAmount, type LedgerPlan, planLedger } from "../domain/ledger.ts";
import type { Sheet } from "../domain/sheet.ts";
import type { TriedLedger } from "../domain/tried-ledger.ts";
import { readLedger } from "../forms/ledger-file.ts";
import type { Typed } from "../forms/typed.ts";

export type LedgerImporting = { store: Store; user: User; now: string; unitId: string; year: number; table: BudgetTable & { id: string } };
export type LedgerFileRead = { name: string; sha256: string; sheets: () => Promise<Typed<Sheet[]>> };

/** Tries a ledger against the table as it stands now. Refused when nothing of it can be read. */
export async function tryLedger(importing: LedgerImporting, file: LedgerFileRead): Promise<Typed<TriedLedger>> {
  const planned = await planOf(importing, file);
  return planned.ok ? { ok: true, value: planned.value.tried } : planned;
}

export type LedgerSaved = { ok: true; count: number; importId: string } | { ok: false; stale: boolean; message: string };

/** Takes in all of it or nothing, and only what was shown. `withDoubles`: somebody has said that rows alike are all to count. */
export async function saveLedger(
  importing: LedgerImporting,
  file: LedgerFileRead,
  digest: string,
  withDoubles: boolean,
): Promise<LedgerSaved> {
  const planned = await planOf(importing, file);
  if (!planned.ok) return { ok: false, stale: false, message: planned.message };
  const { tried, plan } = planned.value;
  if (digest !== tried.digest) {
    return {
      ok: false,
      stale: true,
      message: "Något har ändrats i Tertial sedan filen provades. Inget är sparat. Se efter nedan och spara igen.",
    };
  }
  if (tried.troubles.length > 0 || tried.unsaid.length > 0 || tried.amounts.some(({ why }) => why !== "")) {
    return { ok: false, stale: false, message: "Inget är sparat. Allt i filen måste först kunna läsas och ha en plats." };
  }
  if (tried.doubles.length > 0 && !withDoubles)
    return { ok: false, stale: false, message: "Inget är sparat. Säg först om de dubbla raderna ska räknas." };
  const saved = await takeInLedger(importing.store, importing.user, importing.now, inputOf(importing, file, plan));
  if (!saved.ok) return { ok: false, stale: true, message: "Någon hann ändra samtidigt. Inget är sparat. Läs in filen igen." };
  return { ok: true, count: plan.amounts.length, importId: saved.fileId };
}

async function planOf(importing: LedgerImporting, file: LedgerFileRead): Promise<Typed<{ tried: TriedLedger; plan: LedgerPlan }>> {
  const { store, user, now, unitId, year, table } = importing;
  const sheets = await file.sheets();
  if (!sheets.ok) return sheets;
  const read = readLedger(sheets.value, year);
  if (!read.ok) return read;
  const { lines, troubles, doubles, sums } = read.value;
  const plan = planLedger(lines, table, await ledgerMeanings(store, unitId, table.subtitle));
  const input = inputOf(importing, file, plan);
  const answer = plan.amounts.length > 0 ? await takeInLedger(store, user, now, input, { dryRun: true }) : { ok: true as const };
  const why = new Map(answer.ok ? [] : answer.refused.map(({ index, refused }) => [index, refused.message] as const));
  const written = (kr: number | null) => exactAmount(kr, table.shownIn, table.decimals);
  const placeOf = ({ row, column }: { row: number; column: string }) =>
    [table.rows[row]?.label, table.columns.find(({ key }) => key === column)?.title].join(", ");
  const amounts = plan.amounts.map((amount, index) => ({
    ...{ row: amount.row, column: amount.column, place: placeOf(amount), lines: amount.lines.length },
    ...{ before: written(table.rows[amount.row]?.cells[amount.column]?.kr ?? null), after: written(amount.kr) },
    ...{ rounded: amount.ore % 100 !== 0, why: why.get(index) ?? "" },
  }));
  const tried: TriedLedger = {
    ...{ troubles, doubles, sums, lines: lines.length, left: plan.left.length, unsaid: plan.unsaid, amounts },
    untouched: plan.untouched.map(placeOf),
    digest: sha256(canonical({ amounts: input.amounts, left: plan.left.length, unsaid: plan.unsaid })),
  };
  return { ok: true, value: { tried, plan } };
}

/** By the rows' own numbers, and the versions of the cells that were looked at. */
function inputOf({ table }: LedgerImporting, { name, sha256: checksum }: LedgerFileRead, { amounts }: LedgerPlan) {
  const numbered = amounts.map((amount: LedgerAmount) => {
    const row = table.rows[amount.row];
    return { ...amount, row: row?.no ?? amount.row, base: row?.cells[amount.column]?.version ?? 0 };
  });
  return { tableId: table.id, file: { name, sha256: checksum }, amounts: numbered };
}
