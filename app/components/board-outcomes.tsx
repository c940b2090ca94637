import type { ReactNode } from "react";
import { handedInWords, isWaitedFor } from "../../lib/domain/board-outcomes.ts";
import type { Share } from "../../lib/domain/completeness.ts";
import { type ListAsked, listPage } from "../../lib/domain/list-page.ts";
import { reminderText } from "../../lib/domain/reminder.ts";
import { daysLeft } from "../../lib/domain/reporting-window.ts";
import { writeDate } from "../../lib/swedish/date.ts";
import { partOf } from "../../lib/swedish/wording.ts";
import type { BoardOutcomes, BoardUnit } from "../../lib/web/overview.ts";
import { DocumentStateMark } from "./document-state.tsx";
import { ListPages, UnitListSearch } from "./list-pages.tsx";
import { Icon } from "./pictogram.tsx";
import { Reminder } from "./reminder.tsx";

type Props = {
  outcomes: BoardOutcomes;
  year: number;
  period: string;
  now: string;
  /** the address of the page, and which of the units it asks for */
  path: string;
  asked: ListAsked;
};

/** The nämnd's period, unit × group of indicators, with a reminder to each unit that is not done. */
export function BoardOutcomesTable({ outcomes: { board, groups, units }, year, period, now, path, asked }: Props) {
  const list = listPage(units, asked, ({ unit }) => ({ name: unit.name, note: "" }));
  const pages = { list, path, keep: { period } };
  return (
    <section className="board-outcomes" aria-labelledby="enheternas-utfall">
      <h2 id="enheternas-utfall">
        Enheternas utfall{" "}
        <small className="quiet">
          {period} {year}, {board.name}
        </small>
      </h2>
      {units.some(({ opensOn }) => opensOn === null) && <p>{handedInWords(units, now)}</p>}
      {units.some(isWaitedFor) && units.every(({ lastDay }) => lastDay === null) && (
        <p>
          Inga dagar är satta för {period} {year}: perioden är öppen utan sista dag. <a href={`/${year}/perioder`}>Sätt dagarna</a>
        </p>
      )}
      <UnitListSearch {...pages} />
      {units.length === 0 ? (
        <p className="muted">Inga indikatorer ska rapporteras för perioden.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be reachable to be scrolled by keys
        <section className="sideways" tabIndex={0} aria-label="Enheternas utfall, tabell">
          <table className="progress">
            <thead>
              <tr>
                <th scope="col">Enhet</th>
                <th scope="col" className="number">
                  Alla
                </th>
                {groups.map(({ id, number, title }) => (
                  <th key={id} scope="col" className="number">
                    {number || title}
                  </th>
                ))}
                <th scope="col">Läge</th>
              </tr>
            </thead>
            <tbody>
              {list.shown.map((row) => (
                <tr key={row.unit.id}>
                  <th scope="row">
                    <a href={`/${year}/${row.unit.slug}/utfall?period=${period}`}>{row.unit.name}</a>
                  </th>
                  <ShareCell share={row.whole} label="Alla" />
                  {groups.map(({ id, number, title }) => (
                    <ShareCell key={id} share={row.shares[id]} label={`${number} ${title}`} />
                  ))}
                  <td data-label="Läge" className="unit-standing">
                    <span>{stateWords(row, now)}</span>
                    {isWaitedFor(row) && (
                      <Reminder
                        unit={row.unit.name}
                        text={reminderText(
                          {
                            unit: row,
                            period: `${period} ${year}`,
                            lastDay: row.lastDay,
                            address: `/${year}/${row.unit.slug}/utfall?period=${period}`,
                          },
                          now,
                        )}
                      />
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="quiet small">
            {groups.map(({ id, number, title }) => (number ? <span key={id} className="group-name">{`${number} ${title}`}</span> : null))}
          </p>
        </section>
      )}
      <ListPages {...pages} />
    </section>
  );
}

function ShareCell({ share, label }: { share: Share | undefined; label: string }) {
  if (!share) return <td className="number quiet nothing-due">–</td>;
  return (
    <td className="number" data-label={label}>
      <span className="share nowrap">
        {share.done === share.due && <Icon name="done" small />} {partOf(share.done, share.due)}
      </span>
    </td>
  );
}

function stateWords(row: BoardUnit, now: string): ReactNode {
  const { opensOn, handedIn, state, lastDay } = row;
  if (opensOn !== null && !handedIn) return `Öppnar ${writeDate(opensOn)}`;
  if (!isWaitedFor(row)) return handedIn || state === null ? "Inlämnad" : <DocumentStateMark state={state} />;
  if (lastDay === null) return "Inte inlämnad";
  if (daysLeft(lastDay, now) >= 0) return `Senast ${writeDate(lastDay)}`;
  return (
    <span className="severity-warning">
      <Icon name="warning" small /> Försenad, {writeDate(lastDay)}
    </span>
  );
}
