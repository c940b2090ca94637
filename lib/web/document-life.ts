import { type DocumentStory, documentStory } from "../../db/queries/document-life.ts";
import { stepsNow } from "../domain/access.ts";
import type { Step } from "../domain/document-steps.ts";
import type { Place } from "./place.ts";

/**
 * A document's life as this visitor may know it, and the steps open to him now. Who reads decided papers only is told of the
 * decision that stands, not of what was said inside the nämnd before it.
 */
export async function documentLife({ store, user, here, readsDrafts }: Place, id: string): Promise<DocumentStory & { steps: Step[] }> {
  const story = await documentStory(store, id);
  if (!story) throw new Error(`The document ${id} that is shown has no life`);
  const lineage = here.lineage.map((node) => node.id);
  const decision = story.events.findLast(({ kind }) => kind === "beslutad" || kind === "delegation");
  const events = readsDrafts ? story.events : decision && story.state === "beslutad" ? [decision] : [];
  return { ...story, events, steps: stepsNow(user, lineage, story) };
}
