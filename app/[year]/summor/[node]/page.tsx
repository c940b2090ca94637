import type { ListAsked } from "../../../../lib/domain/list-page.ts";
import { sumsView } from "../../../../lib/web/sums-view.ts";
import { yearPlace } from "../../../../lib/web/year-place.ts";
import { movedWords } from "../../../components/moved-words.ts";
import { PeriodLinks } from "../../../components/period-links.tsx";
import { SumsTable } from "../../../components/sums-table.tsx";
import { YearShell } from "../../../components/year-shell.tsx";

type Asked = ListAsked & { period?: string; indikator?: string };
type PageProps = { params: Promise<{ year: string; node: string }>; searchParams: Promise<Asked> };

export async function generateMetadata({ params }: PageProps) {
  return { title: `Summor ${(await params).year}` };
}

export default async function SumsPage({ params, searchParams }: PageProps) {
  const address = await params;
  const place = await yearPlace(address.year);
  const asked = await searchParams;
  const view = await sumsView(place, address.node, asked.period);
  const { node, period, periods, alone, moved } = view;
  return (
    <YearShell view={place}>
      <div className="page">
        <div className="page-head">
          <div>
            <h1>
              Summor {period.code} {place.year}
            </h1>
            <p className="lead">
              {node.name}: varje indikator lagd ihop som dess regel säger.{" "}
              {node.kind === "kommun" ? "Bara det som är lämnat till kommunledningen räknas med." : "Öppna en rad för att se delarna."}
            </p>
          </div>
          <PeriodLinks periods={periods} current={period} href={(code) => `/${place.year}/summor/${node.slug}?period=${code}`} />
        </div>
        <SumsTable view={view} place={place} asked={asked} />
        {moved.map(({ name, from, to }) => (
          <p key={name}>{movedWords(name, from, to, place.year)}</p>
        ))}
        {alone > 0 && (
          <p className="quiet">
            {alone === 1 ? "En indikator mäts" : `${alone} indikatorer mäts`} av en enda enhet och står på dess egna sidor.
          </p>
        )}
      </div>
    </YearShell>
  );
}
