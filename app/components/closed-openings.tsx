import type { Opening } from "../../db/queries/access.ts";
import { openingWords } from "./opening-words.ts";

/** The times that the nämnd's drafts have lately been open to read, and are no more. */
export function ClosedOpenings({ openings, now }: { openings: Opening[]; now: string }) {
  const closed = openings.filter(({ until }) => until <= now);
  if (closed.length === 0) return null;
  return (
    <section className="part">
      <h2>Utkast som har varit öppna</h2>
      <ul>
        {closed.map((opening) => (
          <li key={opening.id}>{openingWords(opening, now)}</li>
        ))}
      </ul>
    </section>
  );
}
