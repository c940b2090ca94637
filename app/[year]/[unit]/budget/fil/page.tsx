import { notFound, redirect } from "next/navigation";
import { budgetPage } from "../../../../../db/queries/budget-page.ts";
import { takenLedgers } from "../../../../../db/queries/taken-ledgers.ts";
import { isTyped } from "../../../../../lib/domain/budget-shape.ts";
import { rowKeys } from "../../../../../lib/domain/ledger.ts";
import { placeOf } from "../../../../../lib/web/place.ts";
import { LedgerImport } from "../../../../components/budget-grid/ledger-import.tsx";

type PageProps = { params: Promise<{ year: string; unit: string }>; searchParams: Promise<{ tabell?: string }> };

const FILES_SHOWN = 10;

export default async function LedgerPage({ params, searchParams }: PageProps) {
  const { year, unit } = await params;
  const place = await placeOf(year, unit);
  if (!place.readsDrafts) redirect(`/${year}/${unit}/dokument`);
  const { tabell } = await searchParams;
  const page = await budgetPage(place.store, place.here, undefined, tabell);
  const worked = page.tables.find(({ table }) => table.id === tabell);
  if (!worked) notFound();
  const { table, decided } = worked;
  const keys = rowKeys(table);
  const rows = table.rows.flatMap((row, at) => (isTyped(row) ? [{ key: keys[at] ?? "", name: row.label }] : []));
  const back = `/${year}/${unit}/budget?tabell=${table.id}#budget-${table.id}`;
  const title = [table.title, table.subtitle].filter(Boolean).join(", ") || "Budget";
  return (
    <div className="page">
      <title>{`Huvudboken till ${title} – Tertial`}</title>
      <div className="page-head">
        <h1>Huvudboken till {title}</h1>
      </div>
      <p className="import-back">
        <a href={back}>Till tabellen</a>
      </p>
      {place.writes && !decided ? (
        <LedgerImport
          tableId={table.id}
          rows={rows}
          shownIn={table.shownIn}
          taken={(await takenLedgers(place.store, table.id)).slice(0, FILES_SHOWN)}
          back={back}
        />
      ) : (
        <p className="lacking">
          {decided
            ? "Tabellen står i ett beslutat dokument. Inget kan läsas in i den."
            : "Du har inte behörighet att ändra budgeten. Inget kan läsas in i den."}
        </p>
      )}
    </div>
  );
}
