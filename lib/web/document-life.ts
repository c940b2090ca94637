import { type DocumentStory, documentStory } from "../../db/queries/document-life.ts";
import { stepsNow } from "../domain/access.ts";
import type { Step } from "../domain/document-steps.ts";
import type { Place } from "./place.ts";

/**
 * A document's life as this visitor may know it, and the steps open to him now. Who stands above the nämnd is told of the
 * decision and the handing over that stand, not of what was said inside the nämnd.
 */
export async function documentLife({ store, user, here, readsDrafts }: Place, id: string): Promise<DocumentStory & { steps: Step[] }> {
  const story = await documentStory(store, id);
  if (!story) throw new Error(`The document ${id} that is shown has no life`);
  const lineage = here.lineage.map((node) => node.id);
  const decision = story.state === "beslutad" && story.events.findLast(({ kind }) => kind === "beslutad" || kind === "delegation");
  const handedOver = story.handedOverAt !== null && story.events.findLast(({ kind }) => kind === "overlamnad");
  const events = readsDrafts ? story.events : story.events.filter((event) => event === decision || event === handedOver);
  return { ...story, events, steps: stepsNow(user, lineage, story) };
}
