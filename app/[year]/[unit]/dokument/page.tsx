import { documentsOf } from "../../../../db/queries/documents.ts";
import { readingOf } from "../../../../lib/domain/access.ts";
import { reportsToBegin } from "../../../../lib/domain/beginning.ts";
import { dayOf } from "../../../../lib/swedish/clock.ts";
import { noticeHere } from "../../../../lib/web/notice.ts";
import { placeOf } from "../../../../lib/web/place.ts";
import { BeginReport } from "../../../components/begin-report.tsx";
import { DocumentRow } from "../../../components/document-row.tsx";
import { NoticeLine } from "../../../components/notice-line.tsx";
import { UnitPlans } from "../../../components/unit-plans.tsx";

type PageProps = { params: Promise<{ year: string; unit: string }> };

export async function generateMetadata({ params }: PageProps) {
  return { title: `Planer och rapporter ${(await params).year}` };
}

export default async function DocumentsPage({ params }: PageProps) {
  const { year, unit } = await params;
  const place = await placeOf(year, unit);
  const { here, user, store, now } = place;
  const lineage = here.lineage.map(({ id }) => id);
  const papers = await documentsOf(store, { unitId: here.unit.id });
  const documents = papers.filter((paper) => paper.year === here.year);
  const known = documents.map(({ kind }) => kind);
  const toBegin = reportsToBegin(here.year, known, dayOf(now));
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>Planer och rapporter {year}</h1>
          <p className="lead">{here.unit.name}</p>
        </div>
        {place.writes && (
          <a className="button" href={`/${year}/${unit}/dokument/las-in`}>
            Läs in från Word
          </a>
        )}
      </div>
      <NoticeLine notice={await noticeHere()} />
      {place.writes && <BeginReport year={here.year} unit={unit} kinds={toBegin} />}
      {place.writes && <UnitPlans place={place} papers={papers} />}
      {documents.length === 0 ? (
        <section className="empty">
          <h2>Här finns inga dokument för {year} än</h2>
          <p>Här samlas årets verksamhetsplan, tertialrapporter och verksamhetsberättelse. De börjas här, eller läses in från Word.</p>
        </section>
      ) : (
        <table className="documents">
          <thead>
            <tr>
              <th scope="col">Dokument</th>
              <th scope="col">Läge</th>
              <th scope="col">Dnr</th>
              <th scope="col">Datum</th>
              <th scope="col">
                <span className="hidden-words">Hämta</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {documents.map((document) => (
              <DocumentRow
                key={document.id}
                document={document}
                place={`/${year}/${unit}`}
                readable={readingOf(user, lineage, document) !== null}
              />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
