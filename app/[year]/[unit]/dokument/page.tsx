import { documentsOf } from "../../../../db/queries/documents.ts";
import { readingOf } from "../../../../lib/domain/access.ts";
import { placeOf } from "../../../../lib/web/place.ts";
import { DocumentRow } from "../../../components/document-row.tsx";

type PageProps = { params: Promise<{ year: string; unit: string }> };

export async function generateMetadata({ params }: PageProps) {
  return { title: `Planer och rapporter ${(await params).year}` };
}

export default async function DocumentsPage({ params }: PageProps) {
  const { year, unit } = await params;
  const { here, user, store } = await placeOf(year, unit);
  const lineage = here.lineage.map(({ id }) => id);
  const documents = await documentsOf(store, { year: here.year, unitId: here.unit.id });
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>Planer och rapporter {year}</h1>
          <p className="lead">{here.unit.name}</p>
        </div>
      </div>
      {documents.length === 0 ? (
        <section className="empty">
          <h2>Här finns inga dokument för {year} än</h2>
          <p>
            Här samlas årets verksamhetsplan, tertialrapporter och verksamhetsberättelse. Läs in ett dokument från Word med kommandot{" "}
            <code>tertial import</code>.
          </p>
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
