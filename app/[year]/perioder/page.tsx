import { notFound } from "next/navigation";
import { periodsView } from "../../../lib/web/periods-view.ts";
import { yearPlace } from "../../../lib/web/year-place.ts";
import { KeptPeriods } from "../../components/kept-periods.tsx";
import { YearShell } from "../../components/year-shell.tsx";

type PageProps = { params: Promise<{ year: string }> };

export async function generateMetadata({ params }: PageProps) {
  return { title: `Perioder ${(await params).year}` };
}

export default async function PeriodsPage({ params }: PageProps) {
  const view = await yearPlace((await params).year);
  const kept = await periodsView(view);
  if (kept.length === 0) notFound();
  return (
    <YearShell view={view}>
      <div className="page">
        <div className="page-head">
          <div>
            <h1>Perioder {view.year}</h1>
            <p className="lead">
              När planen och varje period öppnar och stänger. Båda dagarna räknas med: en period stänger 23.59 den sista dagen.
            </p>
          </div>
        </div>
        {kept.map((one) => (
          <KeptPeriods key={one.node.id} kept={one} year={view.year} now={view.now} />
        ))}
      </div>
    </YearShell>
  );
}
