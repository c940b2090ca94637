import type { User } from "../../lib/domain/access.ts";
import type { DocumentKind } from "../../lib/domain/document.ts";
import type { Step } from "../../lib/domain/document-steps.ts";
import type { Saved } from "../../lib/domain/saved.ts";
import { moveDocument } from "../mutations/document-steps.ts";
import { documentStory } from "../queries/document-life.ts";
import { documentsOf } from "../queries/documents.ts";
import type { Store } from "../store.ts";
import { park2026 } from "./norrtull/park-2026.ts";

/** A step that somebody takes with a paper of the example; `user` undefined is an error of the example. */
type Taken = { kind: DocumentKind; year: number; unit: string; step: Step; user: User | undefined; at: string; note?: string };

const YEAR = 2026;
const PLANNED = { kind: "VP", year: 2027, unit: "Förskoleenheten Norrtull" } as const;

/**
 * What has happened with the papers since they were written: the nämnd has handed over, the day it decided, all of 2026 but
 * one unit's second tertial, and the first plan for 2027 is submitted and reviewed. `staff`: the chiefs by unit, others by role.
 */
export async function takeSteps(store: Store, staff: Map<string, User>, now: string): Promise<Saved[]> {
  const papers = (await documentsOf(store, { year: YEAR })).filter(({ state }) => state === "beslutad");
  const handedOver = papers.filter(({ kind, unit }) => kind !== "T2" || unit !== park2026.unit);
  const steps: Taken[] = [];
  for (const paper of handedOver) {
    const decision = (await documentStory(store, paper.id))?.events.at(-1);
    const at = decision ? `${decision.decidedOn}T14:30:00.000Z` : now;
    steps.push({ ...paper, step: "overlamna", user: staff.get("namndsekreterare"), at });
  }
  steps.push({ ...PLANNED, step: "lamna-in", user: staff.get(PLANNED.unit), at: now });
  const note = "Målet om gårdarna saknar arbetssätt och uppföljning. Skriv dem innan nämnden får planen.";
  steps.push({ ...PLANNED, step: "granska", user: staff.get("granskare"), at: now, note });
  const saved: Saved[] = [];
  for (const one of steps) saved.push(await take(store, one));
  return saved;
}

async function take(store: Store, { kind, year, unit, step, user, at, note }: Taken): Promise<Saved> {
  const paper = (await documentsOf(store, { year })).find((one) => one.kind === kind && one.unit === unit);
  const story = paper && (await documentStory(store, paper.id));
  if (!paper || !story || !user) throw new Error(`Exemplet saknar ${kind} ${year} för ${unit}, eller den som tar steget ${step}`);
  return moveDocument(store, user, at, { documentId: paper.id, step, base: story.version, ...(note && { note }) });
}
