import type { NewLink } from "../../db/queries/accounts.ts";
import { writeDay } from "../../lib/swedish/clock.ts";
import type { PlaceNotices as Notices } from "../../lib/web/place-notices.ts";
import { openingWords } from "./opening-words.ts";

/** What somebody must not miss, on top of every page: a link made to the own account, the nämnd's drafts opened. */
export function PlaceNotices({ notices: { newLink, openings, now }, access }: { notices: Notices; access: string }) {
  return (
    <>
      {newLink && <NewLinkNotice link={newLink} />}
      {openings.map((opening) => (
        <div className="notice" key={opening.id} role="note">
          <p>
            {openingWords(opening, now)} <a href={access}>Se behörigheter</a>
          </p>
        </div>
      ))}
    </>
  );
}

/** Who made a new way into the account, and whether it has been used. */
export function NewLinkNotice({ link: { by, at, usedAt } }: { link: NewLink }) {
  return (
    <div className="notice" role="note">
      <p>
        {by} gjorde en ny inloggningslänk till ditt konto {writeDay(at)}.{" "}
        {usedAt ? `Den användes ${writeDay(usedAt)}.` : "Den har inte använts."} Bad du inte om den? Byt lösenord på{" "}
        <a href="/mitt-konto">Mitt konto</a> och säg till kommunens systemförvaltare.
      </p>
    </div>
  );
}
