import { seriesKey } from "../../../lib/domain/indicator-years.ts";
import { besideReported, partWords, type RollUpPart, rollUp, writeRolledUp } from "../../../lib/domain/roll-up.ts";
import { partOf } from "../../../lib/swedish/wording.ts";
import type { IndicatorView } from "../../../lib/web/indicator-view.ts";
import { movedWords } from "../moved-words.ts";

/** How the total comes out of its parts: each of them, their sum by the indicator's rule, what is missing and what differs. */
export function IndicatorParts({ view }: { view: IndicatorView }) {
  const { parts, rule, partsAre, now, period, place, moved } = view;
  if (parts.length === 0) return null;
  const rolled = rollUp(rule, parts);
  const written = writeRolledUp(rolled, rule);
  const { whole, all } = rolled.parts;
  const beside = besideReported(rolled, now?.cells[seriesKey("hela", "totalt")] ?? null, rule, partsAre);
  const notes = [
    whole < all ? `${partOf(whole, all)} ${partsAre} har en siffra att lägga ihop.` : "",
    rolled.kind === "gar-inte" && beside === "" ? rolled.because : beside,
    ...moved.map(({ name, from, to }) => movedWords(name, from, to, place.here.year)),
  ];
  return (
    <section className="block" aria-labelledby="delar">
      <h2 id="delar">
        Så läggs det ihop <small>{`${partsAre}, ${period.code} ${place.here.year}`}</small>
      </h2>
      <table className="plain-table figures parts-table">
        <tbody>
          {parts.map((part) => (
            <tr key={part.id}>
              <th scope="row">
                <PartName part={part} view={view} />
              </th>
              <td>{writeRolledUp(rollUp(rule, [part]), rule) || <span className="quiet">{partWords(rule, part)}</span>}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Tillsammans</th>
            <td>{written || <span className="quiet">Går inte att räkna ihop</span>}</td>
          </tr>
        </tfoot>
      </table>
      {notes
        .filter((note) => note !== "")
        .map((note) => (
          <p key={note}>{note}</p>
        ))}
    </section>
  );
}

/** A unit's name leads to its own page of the indicator, where one may go there. */
function PartName({ part, view: { place, page, period } }: { part: RollUpPart; view: IndicatorView }) {
  const unit = place.units.find(({ id }) => id === part.id);
  if (!unit) return part.name;
  return <a href={`/${place.here.year}/${unit.slug}/indikator/${page.id}?period=${period.code}`}>{part.name}</a>;
}
