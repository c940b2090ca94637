import { redirect } from "next/navigation";
import { gridOfPeriod } from "../../../../lib/web/document-findings.ts";
import { periodPeople } from "../../../../lib/web/period-people.ts";
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
  const [{ grid, meanings, checks }, people] = await Promise.all([gridOfPeriod(place, period.code), periodPeople(place)]);
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
        grid={grid}
        checks={checks}
        user={place.user.id}
        meanings={meanings}
        file={`${here}/fil?period=${period.code}`}
        people={JSON.stringify(people)}
      />
    </div>
  );
}
