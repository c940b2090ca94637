import { proposeAgain, threadOf } from "./a-thread.ts";
import { reading, saving, type Way } from "./ways.ts";
import { COMMENTERS, INSIDE, only, WRITERS, writers } from "./who-may.ts";

/** What is said of a draft by those who read it; the words of the text are changed by those who write it. */
export const COMMENTING: Record<string, Way[]> = {
  "GET /api/v1/dokument/[id]/kommentarer": [
    reading(({ id }) => `/api/v1/dokument/${id}/kommentarer`, only(INSIDE, "sees"), ["utkast", "overlamnad", "beslutad"]),
  ],
  "GET /[year]/[unit]/dokument/[id]/kommentarer": [
    reading(({ place, id }) => `${place}/dokument/${id}/kommentarer`, only(INSIDE, "sees"), ["utkast", "beslutad"]),
  ],
  // before anybody has saved another text or resolved the thread: each accepts words that are put back and a thread that is opened again
  "POST /api/v1/kommentarer/[thread]/godta": [
    saving(async (paper, here) => {
      if (paper.state !== "beslutad") await proposeAgain(here, paper);
      const { id, base } = await threadOf(here, paper);
      return { path: `/api/v1/kommentarer/${id}/godta`, body: { base } };
    }, writers(WRITERS)),
  ],
  "POST /api/v1/dokument/[id]/kommentarer": [
    saving(({ id, textId }) => {
      const on = { place: { kind: "text", id: textId }, quote: "", proposal: null };
      const said = { base: 0, key: crypto.randomUUID(), body: `Se över ${crypto.randomUUID()}.`, mentions: [], on };
      return { path: `/api/v1/dokument/${id}/kommentarer`, body: said };
    }, writers(COMMENTERS)),
  ],
  "PUT /api/v1/kommentarer/[thread]/inlagg/[comment]": [
    saving(
      async (paper, here) => {
        if (paper.state !== "beslutad") await proposeAgain(here, paper);
        const { id, base } = await threadOf(here, paper);
        return { path: `/api/v1/kommentarer/${id}/inlagg/${id}`, body: { base, body: `Se över ${crypto.randomUUID()}.` } };
      },
      writers(["namndcontroller@norra"]),
    ),
  ],
  "PUT /api/v1/kommentarer/[thread]": [
    saving(async (paper, here) => {
      const { id, base, resolved } = await threadOf(here, paper);
      return { path: `/api/v1/kommentarer/${id}`, body: { base, resolved: !resolved } };
    }, writers(COMMENTERS)),
  ],
};
