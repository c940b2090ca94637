import { eq } from "drizzle-orm";
import { addPerson, commandLineUser } from "../db/mutations/people.ts";
import { signIn } from "../db/mutations/sessions.ts";
import { takeInDocument } from "../db/mutations/take-in-document.ts";
import { unitsOf } from "../db/queries/organisation.ts";
import { openStore } from "../db/store.ts";
import type { DocumentContent, TextPart } from "../lib/domain/document.ts";
import { paragraph, plainLines } from "../lib/domain/text-block.ts";
import { styrmodellOf } from "../templates/stockholm/styrmodeller.ts";
import { reportContent } from "./content.ts";

/** About two pages each, and a section of about twenty. */
const GOALS = 90;
const PARAGRAPHS = 120;

export type LongPaper = {
  /** where it is written, each part by `?del=` */
  path: string;
  /** the goals it follows up, in its order; each has texts */
  goals: string[];
  section: string;
  /** opens the app as its unit's chief */
  session: string;
};

/** Takes a report of about 200 pages into a new database, after one like it the year before. */
export async function longPaper(file: string): Promise<LongPaper> {
  const store = await openStore(file);
  const { db, t } = store;
  const [user, now] = [await commandLineUser(store), new Date().toISOString()];
  const { head, ...parts } = longContent();
  const takeIn = async (year: number) => {
    const proposal = { content: { ...parts, head: { ...head, year } } };
    const taken = await takeInDocument(store, user, now, {
      ...{ proposal, original: null, decided: null, replace: false, styrmodell: styrmodellOf(year) },
    });
    if (!taken.ok) throw new Error(taken.message);
    return taken;
  };
  await takeIn(head.year - 1);
  const { unitId, planId, documentId } = await takeIn(head.year);
  const chief = await addPerson(store, now, { name: "Siv Al", title: "", role: "enhetschef", orgUnitId: unitId, delegation: false });
  const session = await signIn(store, now, chief.id);
  const unit = (await unitsOf(store, head.year)).find(({ id }) => id === unitId);
  const { goalId: goal, position } = t.planGoal;
  const goals = await db.select({ goal }).from(t.planGoal).where(eq(t.planGoal.planId, planId)).orderBy(position);
  const sections = await db.select().from(t.documentPart).where(eq(t.documentPart.documentId, documentId));
  await store.close();
  return {
    path: `/${head.year}/${unit?.slug}/dokument/${documentId}/skriv`,
    goals: goals.map((row) => row.goal),
    section: sections.find(({ kind }) => kind === "avsnitt")?.id ?? "",
    session,
  };
}

/** Each paragraph of the section is about six lines of its own. */
function longContent(): DocumentContent {
  const content = reportContent(GOALS);
  const written = content.parts.flatMap((part) => (part.kind === "mal" ? part.parts : []));
  const words = written.flatMap((part) => (part.kind === "text" ? plainLines(part.text) : []));
  const text = Array.from({ length: PARAGRAPHS }, (_, at) => paragraph(`${at + 1}. ${words[at % words.length]}`));
  const title = "Sammanfattande analys";
  const inner: TextPart = { kind: "text", code: "", heading: "", headingWritten: "", text };
  return { ...content, parts: [{ kind: "avsnitt", title, parts: [inner] }, ...content.parts] };
}
