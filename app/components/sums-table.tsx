import { partWords, type RollUpPart, rollUp, writeRolledUp } from "../../lib/domain/roll-up.ts";
import type { SumsView } from "../../lib/web/sums-view.ts";
import type { YearPlace } from "../../lib/web/year-place.ts";
import { Icon } from "./pictogram.tsx";

/** Each indicator's total with how much of it is there; opened, its parts, which lead to their own pages. */
export function SumsTable({ view: { node, sums, period }, place }: { view: SumsView; place: YearPlace }) {
  const noun = node.kind === "kommun" ? "nämnder" : "enheter";
  if (sums.length === 0) return <p className="quiet">Ingen indikator har delar att lägga ihop i {period.code} än.</p>;
  return (
    <ul className="sums">
      {sums.map(({ id, name, rule, parts }) => {
        const rolled = rollUp(rule, parts);
        const { whole, all } = rolled.parts;
        return (
          <li key={id}>
            <details>
              <summary>
                <span className="sum-name">
                  <Icon name="right" small /> {name}
                </span>
                <span className="sum-figure">
                  {rolled.kind === "gar-inte" ? <span className="quiet">{rolled.because}</span> : <b>{writeRolledUp(rolled, rule)}</b>}
                  <span className="quiet small">
                    {whole === all && <Icon name="done" small />} {`${whole} av ${all} ${noun}`}
                  </span>
                </span>
              </summary>
              <dl className="sum-parts">
                {parts.map((part) => (
                  <div key={part.id}>
                    <dt>
                      <PartLink part={part} href={addressOf(part, id, period.code, place)} />
                    </dt>
                    <dd>{partWords(rule, part)}</dd>
                  </div>
                ))}
              </dl>
            </details>
          </li>
        );
      })}
    </ul>
  );
}

function PartLink({ part, href }: { part: RollUpPart; href: string | null }) {
  return href === null ? part.name : <a href={href}>{part.name}</a>;
}

/** A unit leads to its own page of the indicator, for those who may go there. */
function addressOf(part: RollUpPart, indicatorId: string, period: string, { year, units, readable }: YearPlace): string | null {
  const unit = units.find(({ id }) => id === part.id);
  return unit && readable.has(unit.id) ? `/${year}/${unit.slug}/indikator/${indicatorId}?period=${period}` : null;
}
