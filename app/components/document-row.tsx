import type { DocumentSummary } from "../../lib/domain/document-summary.ts";
import { writeDate } from "../../lib/swedish/date.ts";
import { DocumentStateMark, KINDS } from "./document-state.tsx";
import { HandedOverMark } from "./handed-over.tsx";
import { Icon } from "./pictogram.tsx";

/** A document in the list. Who may not read it yet sees how far it has come, and nothing of what it says. */
export function DocumentRow({ document, place, readable }: { document: DocumentSummary; place: string; readable: boolean }) {
  const { id, kind, year, title, state, handedOverAt, dnr, date } = document;
  return (
    <tr>
      <th scope="row">
        {readable ? <a href={`${place}/dokument/${id}`}>{KINDS[kind]}</a> : <b>{KINDS[kind]}</b>}
        <span className="muted">{readable ? title : "Går inte att läsa än"}</span>
      </th>
      <td data-label="Läge">
        <DocumentStateMark state={state} />
        {handedOverAt && <HandedOverMark at={handedOverAt} />}
      </td>
      <td data-label="Dnr">{(readable && dnr) || <span className="quiet">–</span>}</td>
      <td data-label="Datum">{readable && date ? <time dateTime={date}>{writeDate(date)}</time> : <span className="quiet">–</span>}</td>
      <td className="right">
        {readable && (
          <a className="button" href={`${place}/dokument/${id}/word`} aria-label={`Hämta ${KINDS[kind]} ${year} som Word`}>
            <Icon name="download" /> Word
          </a>
        )}
      </td>
    </tr>
  );
}
