import { documentsOf } from "../../../../db/queries/documents.ts";
import { mayRead } from "../../../../lib/domain/access.ts";
import { writeDate } from "../../../../lib/swedish/date.ts";
import { placeOf } from "../../../../lib/web/place.ts";
import { DocumentStateMark, KINDS } from "../../../components/document-state.tsx";
import { Icon } from "../../../components/pictogram.tsx";

type PageProps = { params: Promise<{ year: string; unit: string }> };

export async function generateMetadata({ params }: PageProps) {
  return { title: `Planer och rapporter ${(await params).year}` };
}

export default async function DocumentsPage({ params }: PageProps) {
  const { year, unit } = await params;
  const { here, user, store } = await placeOf(year, unit);
  const lineage = here.lineage.map(({ id }) => id);
  const documents = (await documentsOf(store, { year: here.year, unitId: here.unit.id })).filter(({ state }) =>
    mayRead(user, lineage, state),
  );
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
            {documents.map(({ id, kind, title, state, dnr, date }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={`/${year}/${unit}/dokument/${id}`}>{KINDS[kind]}</a>
                  <span className="muted">{title}</span>
                </th>
                <td data-label="Läge">
                  <DocumentStateMark state={state} />
                </td>
                <td data-label="Dnr">{dnr || <span className="quiet">–</span>}</td>
                <td data-label="Datum">{date ? <time dateTime={date}>{writeDate(date)}</time> : <span className="quiet">–</span>}</td>
                <td className="right">
                  <a className="button" href={`/${year}/${unit}/dokument/${id}/word`} aria-label={`Hämta ${KINDS[kind]} ${year} som Word`}>
                    <Icon name="download" /> Word
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
