import { redirect } from "next/navigation";
import { nameMeanings } from "../../../../db/queries/name-meanings.ts";
import { packedOutcomeGrid } from "../../../../db/queries/outcome-grid.ts";
import { gridNames } from "../../../../lib/domain/name-meanings.ts";
import { findingsOfPeriod } from "../../../../lib/web/document-findings.ts";
import { placeOf } from "../../../../lib/web/place.ts";
import { unitsPeriod } from "../../../../lib/web/reported-period.ts";
import { OutcomeGridPage } from "../../../components/outcome-grid/outcome-grid-page.tsx";
import { PeriodLinks } from "../../../components/period-links.tsx";

type PageProps = { params: Promise<{ year: string; unit: string }>; searchParams: Promise<{ period?: string }> };

export default async function OutcomesPage({ params, searchParams }: PageProps) {
  const address = await params;
  const place = await placeOf(address.year, address.unit);
  if (!place.readsDrafts) redirect(`/${address.year}/${address.unit}/dokument`);
  const { period, periods } = await unitsPeriod(place, (await searchParams).period);
  // the worker looks for findings meanwhile
  const [checks, grid] = await Promise.all([
    findingsOfPeriod(place, period.code),
    packedOutcomeGrid(place.store, place.user, place.now, place.here, period.code),
  ]);
  const meanings = gridNames(await nameMeanings(place.store, place.here.unit.id), grid);
  const here = `/${address.year}/${address.unit}/utfall`;
  return (
    <div className="page">
      <title>{`Utfall ${period.code} ${address.year} – Tertial`}</title>
      <div className="page-head">
        <h1>{`Utfall ${period.code} ${address.year}`}</h1>
        <PeriodLinks periods={periods} current={period} href={(code) => `${here}?period=${code}`} />
      </div>
      <OutcomeGridPage
        key={period.code}
        grid={JSON.stringify(grid)}
        checks={checks}
        user={place.user.id}
        meanings={meanings}
        file={`${here}/fil?period=${period.code}`}
      />
    </div>
  );
}
