import type { Reading } from "../../lib/domain/access.ts";
import type { DocumentSummary } from "../../lib/domain/document-summary.ts";
import { dayOf, writeClock } from "../../lib/swedish/clock.ts";
import { writeDate } from "../../lib/swedish/date.ts";
import { Icon } from "./pictogram.tsx";

/** That the nämnd has handed a document over to kommunledningen, and when; `at` is an ISO instant. */
export function HandedOverMark({ at, dated = false }: { at: string; dated?: boolean }) {
  const day = writeDate(dayOf(at));
  return (
    <span className="handed-over" title={`Lämnad till kommunledningen ${day}`}>
      <Icon name="handed" small /> {dated ? <time dateTime={at}>Lämnad {day}</time> : "Lämnad"}
    </span>
  );
}

/** What a document that is handed over before it is decided looks like to kommunledningen; nothing where all read the same. */
export function HandedOverWords({ document: { state, handedOverAt }, reading }: { document: DocumentSummary; reading: Reading }) {
  if (handedOverAt === null || state === "beslutad") return null;
  const when = (
    <time dateTime={handedOverAt}>
      {writeDate(dayOf(handedOverAt))} {writeClock(handedOverAt)}
    </time>
  );
  return (
    <p className="quiet small">
      {reading === "as-handed-over" ? (
        <>Du läser dokumentet som nämnden lämnade det {when}. Nämnden har inte beslutat om det än.</>
      ) : (
        <>Kommunledningen läser dokumentet som det var {when}.</>
      )}
    </p>
  );
}
