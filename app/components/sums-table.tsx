import { type ListAsked, listPage } from "../../lib/domain/list-page.ts";
import { partWords, type RollUpPart, rollUp, writeRolledUp } from "../../lib/domain/roll-up.ts";
import { counted, partOf } from "../../lib/swedish/wording.ts";
import type { SumsView } from "../../lib/web/sums-view.ts";
import type { YearPlace } from "../../lib/web/year-place.ts";
import { ListPages, UnitListSearch } from "./list-pages.tsx";
import { Icon } from "./pictogram.tsx";

type Asked = ListAsked & { indikator?: string };
type Props = { view: SumsView; place: YearPlace; asked: Asked };

/** More parts than these are shown when an indicator's are asked for. */
const MANY = 50;

/** Each indicator's total with how much of it is there; opened, its parts, which lead to their own pages. */
export function SumsTable({ view, place, asked }: Props) {
  const { node, sums, period } = view;
  const noun = node.kind === "kommun" ? "nämnder" : "enheter";
  if (sums.length === 0) return <p className="quiet">Ingen indikator har delar att lägga ihop i {period.code} än.</p>;
  return (
    <ul className="sums">
      {sums.map((sum) => {
        const { id, name, rule, parts } = sum;
        const rolled = rollUp(rule, parts);
        const { whole, all } = rolled.parts;
        return (
          <li key={id}>
            <details open={asked.indikator === id}>
              <summary>
                <span className="sum-name">
                  <Icon name="right" small /> {name}
                </span>
                <span className="sum-figure">
                  {rolled.kind === "gar-inte" ? <span className="quiet">{rolled.because}</span> : <b>{writeRolledUp(rolled, rule)}</b>}
                  <span className="quiet small">
                    {whole === all && <Icon name="done" small />} {`${partOf(whole, all)} ${noun}`}
                  </span>
                </span>
              </summary>
              {parts.length <= MANY || asked.indikator === id ? (
                <SumParts view={view} place={place} asked={asked} sum={sum} />
              ) : (
                <p className="sum-parts">
                  <a href={`/${place.year}/summor/${node.slug}?period=${period.code}&indikator=${id}`}>
                    Visa {counted(parts.length, "del", noun)}
                  </a>
                </p>
              )}
            </details>
          </li>
        );
      })}
    </ul>
  );
}

function SumParts({ view: { node, period }, place, asked, sum: { id, rule, parts } }: Props & { sum: SumsView["sums"][number] }) {
  const list = listPage(parts, parts.length > MANY ? asked : {}, ({ name }) => ({ name, note: "" }));
  const pages = { list, path: `/${place.year}/summor/${node.slug}`, keep: { period: period.code, indikator: id } };
  return (
    <>
      <UnitListSearch {...pages} />
      <dl className="sum-parts">
        {list.shown.map((part) => (
          <div key={part.id}>
            <dt>
              <PartLink part={part} href={addressOf(part, id, period.code, place)} />
            </dt>
            <dd>{partWords(rule, part)}</dd>
          </div>
        ))}
      </dl>
      <ListPages {...pages} />
    </>
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
