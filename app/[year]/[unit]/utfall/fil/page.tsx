import { redirect } from "next/navigation";
import { isDecided } from "../../../../../db/queries/documents.ts";
import { meaningsIn } from "../../../../../db/queries/name-meanings.ts";
import { takenFiles } from "../../../../../db/queries/taken-files.ts";
import { placeOf } from "../../../../../lib/web/place.ts";
import { takesOutcomes, unitsPeriod } from "../../../../../lib/web/reported-period.ts";
import { ImportPage } from "../../../../components/outcome-import/import-page.tsx";
import { PeriodLinks } from "../../../../components/period-links.tsx";

type PageProps = { params: Promise<{ year: string; unit: string }>; searchParams: Promise<{ period?: string }> };

const FILES_SHOWN = 10;

export default async function OutcomeFilePage({ params, searchParams }: PageProps) {
  const address = await params;
  const place = await placeOf(address.year, address.unit);
  if (!place.readsDrafts) redirect(`/${address.year}/${address.unit}/dokument`);
  const { period, periods } = await unitsPeriod(place, (await searchParams).period);
  const { store, here } = place;
  const decided = await isDecided(store, here, period.code);
  const outcomes = `/${address.year}/${address.unit}/utfall`;
  const workbook = `${outcomes}/fil/arbetsbok?period=${period.code}`;
  return (
    <div className="page">
      <title>{`Utfall som fil ${period.code} ${address.year} – Tertial`}</title>
      <div className="page-head">
        <h1>
          Utfall som fil, {period.code} {address.year}
        </h1>
        <PeriodLinks periods={periods} current={period} href={(code) => `${outcomes}/fil?period=${code}`} />
      </div>
      <p className="import-back">
        <a href={`${outcomes}?period=${period.code}`}>Till tabellen</a>
      </p>
      <section className="import-card" aria-labelledby="workbook-title">
        <h2 id="workbook-title">Hämta arbetsbok</h2>
        <p>En rad för varje indikator och stadsdel, med årsmål och förra årets siffror bredvid. Fyll i, spara och läs in den här igen.</p>
        <p className="field-actions">
          <a className="button" href={workbook} download>
            Hämta arbetsbok (.xlsx)
          </a>
          <a href={`${workbook}&format=csv`} download>
            Hämta som CSV
          </a>
        </p>
      </section>
      {place.reports && !decided ? (
        <ImportPage
          key={period.code}
          slug={address.unit}
          unitId={here.unit.id}
          year={here.year}
          period={period.code}
          names={await meaningsIn(store, here)}
          taken={(await takenFiles(store, { planId: here.planId, period: period.code })).slice(0, FILES_SHOWN)}
          open={await takesOutcomes(place, period.code)}
          back={`${outcomes}?period=${period.code}`}
        />
      ) : (
        <p className="lacking">
          {decided
            ? `Rapporten för ${period.code} är beslutad. Siffrorna kan hämtas men inte läsas in.`
            : "Du har inte behörighet att rapportera här. Siffrorna kan hämtas men inte läsas in."}
        </p>
      )}
    </div>
  );
}
