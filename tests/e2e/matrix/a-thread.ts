import { eq } from "drizzle-orm";
import { resolveThread, writeComment } from "../../../db/mutations/comments.ts";
import { saveText } from "../../../db/mutations/texts.ts";
import type { Store } from "../../../db/store.ts";
import type { User } from "../../../lib/domain/access.ts";
import { paragraph } from "../../../lib/domain/text-block.ts";
import type { Paper, TwoBoards } from "./two-boards.ts";

/** Comments the paper's text, with a proposal for one of its words. */
export async function commentOn(store: Store, { id, textId, secret }: Paper, user: User | undefined): Promise<void> {
  if (!user) throw new Error("Ingen kommenterar");
  const on = { place: { kind: "text" as const, id: textId }, quote: "elva", proposal: "tio" };
  const said = { documentId: id, key: `kommentar-${secret}`, body: `Se över ${secret}.`, mentions: [], ...on };
  const saved = await writeComment(store, user, new Date().toISOString(), said);
  if (!saved.ok) throw new Error(saved.message);
}

/** The thread on the paper's text. */
export async function threadOf({ store: { db, t } }: TwoBoards, { textId }: Paper) {
  const [first] = await db.select().from(t.comment).where(eq(t.comment.placeId, textId)).orderBy(t.comment.at);
  return { id: first?.id ?? "", base: first?.version ?? 0, resolved: first?.resolvedAt !== null };
}

/** Puts the word back that the thread proposes another for, and opens the thread again, when somebody has accepted it. */
export async function proposeAgain(here: TwoBoards, paper: Paper): Promise<void> {
  const { id: threadId, base, resolved } = await threadOf(here, paper);
  const user = here.people["namndcontroller@norra"];
  if (!user || !resolved) return;
  const now = new Date().toISOString();
  const text = [paragraph(`Tolv blev elva. ${paper.secret}`)];
  await saveText(here.store, user, now, { textId: paper.textId, base: await here.now.text(paper), text });
  await resolveThread(here.store, user, now, { threadId, base, resolved: false });
}
