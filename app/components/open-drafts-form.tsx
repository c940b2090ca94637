import type { Opening } from "../../db/queries/access.ts";
import { HOURS_OPEN } from "../../lib/domain/giving-roles.ts";
import { writeDay } from "../../lib/swedish/clock.ts";

type Props = { board: { id: string; name: string }; mine: Opening | undefined; here: string };

/** How a systemförvaltare opens the nämnd's drafts to read them, in the nämnd's sight, and closes them again. */
export function OpenDraftsForm({ board, mine, here }: Props) {
  const address = `/api/v1/namnder/${board.id}/utkast`;
  return (
    <section className="part" aria-labelledby="oppna-utkast">
      <h2 id="oppna-utkast">Läsa nämndens utkast</h2>
      {mine ? (
        <form method="post" action={`${address}/slut`}>
          <input type="hidden" name="till" value={here} />
          <p className="muted">Du kan läsa utkasten till {writeDay(mine.until)}.</p>
          <button type="submit" className="button">
            Stäng utkasten
          </button>
        </form>
      ) : (
        <form method="post" action={address} className="form">
          <input type="hidden" name="till" value={here} />
          <div className="labelled">
            <label htmlFor="reason">Varför behöver du läsa dem?</label>
            <p id="reason-hint">
              Du kan läsa utkasten i {board.name} i {HOURS_OPEN} timmar. Skälet och ditt namn syns för nämnden och står kvar i dess
              historik.
            </p>
            <textarea id="reason" name="reason" className="text-field" rows={2} maxLength={500} required aria-describedby="reason-hint" />
          </div>
          <button type="submit" className="button">
            Öppna utkasten
          </button>
        </form>
      )}
    </section>
  );
}
