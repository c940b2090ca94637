import type { DocumentEvent } from "../../lib/domain/document-steps.ts";
import { dayOf, writeClock } from "../../lib/swedish/clock.ts";
import { writeDate } from "../../lib/swedish/date.ts";

/** What has happened to a document: the last on a line, all of it behind "Historik". */
export function DocumentStory({ events }: { events: DocumentEvent[] }) {
  const last = events.at(-1);
  if (!last) return null;
  return (
    <div className="document-story">
      <p>
        <OneEvent event={last} />
      </p>
      {events.length > 1 && (
        <details>
          <summary>Historik, {events.length} händelser</summary>
          <ol reversed>
            {events.toReversed().map((event) => (
              <li key={`${event.at}/${event.kind}`}>
                <OneEvent event={event} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}

function OneEvent({ event: { kind, at, by, note, decidedOn, paragraph, dnr } }: { event: DocumentEvent }) {
  return (
    <>
      {WORDS[kind]}{" "}
      <time dateTime={at}>
        {writeDate(dayOf(at))} {writeClock(at)}
      </time>{" "}
      av {by}
      {decidedOn && (
        <span className="event-decision">
          Beslut <time dateTime={decidedOn}>{writeDate(decidedOn)}</time>
          {paragraph && `, ${paragraph}`}
          {dnr && `, dnr ${dnr}`}
        </span>
      )}
      {note && kind !== "importerad" && <span className="event-note">”{note}”</span>}
    </>
  );
}

const WORDS: Record<DocumentEvent["kind"], string> = {
  paborjad: "Påbörjad",
  importerad: "Inläst från Word",
  inlamnad: "Inlämnad",
  aterlamnad: "Återlämnad",
  granskad: "Granskad",
  godkand: "Godkänd",
  beslutad: "Beslut registrerat",
  delegation: "Beslut på delegation registrerat",
  aterkallad: "Taget tillbaka",
  overlamnad: "Lämnad till kommunledningen",
  atertagen: "Tagen tillbaka från kommunledningen",
};
