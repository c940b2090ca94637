import { AGGREGATION_WORDS, DIRECTION_WORDS } from "../../../lib/domain/indicator-page.ts";
import { ownedIndicators } from "../../../lib/web/owned-indicators.ts";
import { yearPlace } from "../../../lib/web/year-place.ts";
import { YearShell } from "../../components/year-shell.tsx";

type PageProps = { params: Promise<{ year: string }> };

export async function generateMetadata({ params }: PageProps) {
  return { title: `Indikatorer ${(await params).year}` };
}

export default async function OwnedIndicatorsPage({ params }: PageProps) {
  const place = await yearPlace((await params).year);
  const indicators = await ownedIndicators(place);
  return (
    <YearShell view={place}>
      <div className="page">
        <div className="page-head">
          <div>
            <h1>Indikatorer {place.year}</h1>
            <p className="lead">
              Här beskriver ni de indikatorer som ni äger: vilket håll som är bättre, hur delar läggs ihop och vilka gränser som gäller.
            </p>
          </div>
        </div>
        {indicators.length === 0 ? (
          <p className="quiet">Inga indikatorer för {place.year} än. De syns här när en plan eller rapport som har dem är lämnad.</p>
        ) : (
          <table className="plain-table documents owned-indicators">
            <thead>
              <tr>
                <th scope="col">Indikator</th>
                <th scope="col">Ägs av</th>
                <th scope="col">Riktning</th>
                <th scope="col">Läggs ihop</th>
              </tr>
            </thead>
            <tbody>
              {indicators.map(({ id, name, owner, direction, aggregation }) => (
                <tr key={id}>
                  <th scope="row">
                    <a href={`/${place.year}/indikatorer/${id}`}>{name}</a>
                  </th>
                  <td data-label="Ägs av">{owner}</td>
                  <td data-label="Riktning">{DIRECTION_WORDS[direction]}</td>
                  <td data-label="Läggs ihop">{AGGREGATION_WORDS[aggregation]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </YearShell>
  );
}
