import { daysLeft } from "../../lib/domain/reporting-window.ts";
import { isOverdue, type Task, type TaskKind } from "../../lib/domain/to-do.ts";
import { writeDate } from "../../lib/swedish/date.ts";
import { partOf } from "../../lib/swedish/wording.ts";
import { THE_PAPER } from "./document-state.tsx";
import { Icon } from "./pictogram.tsx";

/** More than these are not read through: what is done gives place to the next. */
const MOST_SHOWN = 50;

/** What waits for the visitor, the overdue first; each row leads to where it is done. */
export function ToDoList({ tasks, unitId, now }: { tasks: Task[]; unitId: string; now: string }) {
  /** all of it is the unit's whose page it is */
  const own = tasks.every(({ unit }) => unit.id === unitId);
  return (
    <section className="to-do" aria-labelledby="att-gora">
      <h2 id="att-gora">
        Att göra <small className="quiet">{tasks.length > 0 && tasks.length}</small>
      </h2>
      {tasks.length === 0 ? (
        <p>Inget att göra just nu. När en period öppnar eller ett dokument väntar på dig syns det här.</p>
      ) : (
        <ul>
          {tasks.slice(0, MOST_SHOWN).map((task) => (
            <li key={`${task.kind}/${task.unit.id}/${task.year}/${task.paper}`} className={isOverdue(task, now) ? "overdue" : undefined}>
              <div>
                <a href={addressOf(task)}>{titleOf(task)}</a>
                <span className="muted">{[!own && task.unit.name, namesOf(task)].filter(Boolean).join(": ")}</span>
              </div>
              {task.share && (
                <span className="task-share">
                  <progress value={task.share.done} max={task.share.due} aria-hidden="true" />
                  <span>{partOf(task.share.done, task.share.due)}</span>
                </span>
              )}
              <LastDay task={task} now={now} />
            </li>
          ))}
        </ul>
      )}
      {tasks.length > MOST_SHOWN && <p className="muted">De {MOST_SHOWN} som brådskar mest visas. När något är klart kommer nästa.</p>}
    </section>
  );
}

function LastDay({ task, now }: { task: Task; now: string }) {
  const { lastDay } = task;
  if (lastDay === null) return <span className="task-day quiet">Ingen sista dag</span>;
  const day = <time dateTime={lastDay}>{writeDate(lastDay)}</time>;
  if (isOverdue(task, now)) {
    return (
      <span className="task-day">
        <Icon name="warning" small /> Försenad, {day}
      </span>
    );
  }
  const days = daysLeft(lastDay, now);
  return (
    <span className="task-day">
      {day} <span className="quiet">{days === 0 ? "i dag" : days === 1 ? "i morgon" : `om ${days} dagar`}</span>
    </span>
  );
}

function titleOf({ kind, paper, year, names }: Task): string {
  const whole = `${THE_PAPER[paper]} ${year}`;
  const words: Record<TaskKind, string> = {
    aktiviteter: names.length === 1 ? "Följ upp en aktivitet" : `Följ upp ${names.length} aktiviteter`,
    utfall: `Rapportera utfall, ${paper} ${year}`,
    "lamna-in-utfall": `Lämna in utfallen, ${paper} ${year}`,
    arsmal: `Sätt årsmål, ${year}`,
    bedomningar: `Bedöm målen, ${paper} ${year}`,
    borja: `Börja ${whole}`,
    texter: `Skriv texterna i ${whole}`,
    "lamna-in": `Lämna in ${whole}`,
    kommentarer: `Läs kommentarer till dig i ${whole}`,
    granska: `Granska ${whole}`,
    godkann: `Godkänn ${whole}`,
    besluta: `Registrera beslutet om ${whole}`,
  };
  return words[kind];
}

const NAMED = 2;

function namesOf({ names }: Task): string {
  const shown = names.slice(0, NAMED).map((name) => name.replace(/\.$/, ""));
  return names.length > NAMED ? `${shown.join(", ")} och ${names.length - NAMED} till` : shown.join(", ");
}

function addressOf({ kind, unit, year, paper, documentId }: Task): string {
  const place = `/${year}/${unit.slug}`;
  if (kind === "utfall") return `${place}/utfall?period=${paper}#nasta-tomma`;
  if (kind === "lamna-in-utfall") return `${place}/utfall?period=${paper}#lamna-in`;
  if (kind === "bedomningar") return `${place}/malkedja?period=${paper}&visa=se-over`;
  if (kind === "arsmal" || kind === "aktiviteter") return `${place}/malkedja`;
  if (kind === "texter" && documentId) return `${place}/dokument/${documentId}/skriv`;
  if (kind === "kommentarer") return `${place}/dokument/${documentId}/kommentarer`;
  return documentId && kind !== "borja" ? `${place}/dokument/${documentId}` : `${place}/dokument`;
}
