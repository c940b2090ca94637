import { type CommentThread, placeKey } from "../../../lib/domain/comment.ts";
import { placesOfPart } from "../../../lib/domain/commented-places.ts";
import { indicatorState } from "../../../lib/domain/indicator-status.ts";
import { writeFigure } from "../../../lib/swedish/figure.ts";
import type { WritingView } from "../../../lib/web/writing-view.ts";
import { Icon } from "../pictogram.tsx";
import { StatusShape } from "../status.tsx";
import { EarlierText } from "./earlier-text.tsx";
import { FigureChoice } from "./figure-choice.tsx";
import { WritingComments } from "./writing-comments.tsx";

/** What helps to write the part: what was written before, the goal above, its indicators. */
export function WritingAside({ view }: { view: WritingView }) {
  const { goal, texts } = view;
  const earlier = texts.filter((text) => text.earlier.length > 0);
  const labels = [...new Set(earlier.flatMap((text) => text.earlier.map(({ label }) => label)))];
  const places = placesOfPart(view.part.part);
  const here = new Set(places.map(placeKey));
  const threads = view.said.threads.filter(({ place }) => here.has(placeKey(place)));
  const commented = threads.length > 0 || (view.said.comments && places.length > 0);
  if (!goal && labels.length === 0 && !view.writes && !commented) return null;
  return (
    <aside className="writing-aside" aria-label="Till hjälp">
      {commented && (
        <Fold key={`${view.part.id} kommentarer`} title="Kommentarer" count={openWords(threads)} open={threads.length > 0}>
          <WritingComments
            {...{ threads, places }}
            documentId={view.summary.id}
            personId={view.place.user.id}
            writes={view.writes}
            frozen={!view.said.comments}
          />
        </Fold>
      )}
      {labels.map((label, index) => (
        <Fold key={label} title={titleOf(label, earlier)} count={label} open={index === 0}>
          {earlier.flatMap(({ textId, heading, text, fromPlan, earlier: all }) =>
            all
              .filter((one) => one.label === label)
              .map((one) => (
                <EarlierText
                  key={textId}
                  textId={textId}
                  heading={heading}
                  now={text}
                  before={one.text}
                  writes={view.writes && !fromPlan}
                />
              )),
          )}
        </Fold>
      ))}
      {goal && <Indicators view={view} />}
      {view.writes && <FigureChoice documentId={view.summary.id} />}
      {goal && goal.parents.length > 0 && (
        <Fold title={goal.parents.length > 1 ? "Målen ovanför" : "Målet ovanför"} open>
          <ol className="goals-above">
            {goal.parents.map(({ id, number, title, levelTitle }) => (
              <li key={id}>
                <span className="quiet small">{levelTitle}</span>
                <a href={goalAddress(view, id)}>{`${number} ${title}`.trim()}</a>
              </li>
            ))}
          </ol>
        </Fold>
      )}
    </aside>
  );
}

function openWords(threads: CommentThread[]): string {
  const open = threads.filter(({ resolved }) => !resolved).length;
  return open === 0 ? "" : `${open} ${open === 1 ? "öppen" : "öppna"}`;
}

function titleOf(label: string, texts: WritingView["texts"]): string {
  const lastYear = texts.some(({ earlier }) => earlier.some((one) => one.label === label && one.lastYear));
  return lastYear ? "Förra året" : "Tidigare i år";
}

function Indicators({ view }: { view: WritingView }) {
  const { goal, summary } = view;
  if (!goal || goal.goal.indicators.length === 0) return null;
  const plan = summary.kind === "VP";
  return (
    <Fold title="Indikatorer" count={String(goal.goal.indicators.length)} open>
      <table className="writing-indicators">
        <thead>
          <tr>
            <th scope="col">Indikator</th>
            <th scope="col">{plan ? summary.year - 1 : `${summary.kind === "VB" ? "" : `${summary.kind} `}${summary.year}`}</th>
            <th scope="col">Årsmål</th>
          </tr>
        </thead>
        <tbody>
          {goal.goal.indicators.map((indicator) => {
            const { status, words } = indicatorState(indicator);
            const target = indicator.target ?? indicator.kfTarget;
            const outcome = plan ? indicator.lastYear : indicator.outcome;
            return (
              <tr key={indicator.id}>
                <th scope="row">
                  {!plan && status !== "none" && <StatusShape meaning={status} name={words} />}{" "}
                  <a href={`/${summary.year}/${summary.unitSlug}/indikator/${indicator.id}${plan ? "" : `?period=${summary.kind}`}`}>
                    {indicator.name}
                  </a>
                </th>
                <td>{outcome?.written ?? <span className="quiet">saknas</span>}</td>
                <td>{target?.figure ? writeFigure(target.figure) : "–"}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Fold>
  );
}

export function goalAddress({ summary }: Pick<WritingView, "summary">, id: string): string {
  const period = summary.kind === "VP" ? "" : `?period=${summary.kind}`;
  return `/${summary.year}/${summary.unitSlug}/mal/${id}${period}`;
}

function Fold({ title, count, open = false, children }: { title: string; count?: string; open?: boolean; children: React.ReactNode }) {
  return (
    <details open={open}>
      <summary>
        <h2>{title}</h2> {count && <span className="quiet">{count}</span>}
        <Icon name="down" small />
      </summary>
      <div>{children}</div>
    </details>
  );
}
