import { takeInDocument } from "../../../db/mutations/take-in-document.ts";
import { documentsOf } from "../../../db/queries/documents.ts";
import { lineageOf } from "../../../db/queries/lineage.ts";
import { takingOf } from "../../../db/queries/taken-papers.ts";
import type { Store } from "../../../db/store.ts";
import type { User } from "../../../lib/domain/access.ts";
import { styrmodellOf } from "../../../templates/stockholm/styrmodeller.ts";
import { planContent } from "../../fixtures/plan-content.ts";
import type { Paper } from "./two-boards.ts";

/** a year that no other line is about */
const YEAR = 2033;

/** A draft of the unit that can be taken out again: the one that stands, else another, taken in by this user. */
export async function paperTaken(store: Store, user: User | undefined, { unitId, year }: Paper): Promise<string> {
  if (!user) throw new Error("Ingen läser in");
  for (const { id } of await documentsOf(store, { unitId, year: YEAR })) if (await takingOf(store, id)) return id;
  const { head, ...parts } = planContent();
  const taken = await takeInDocument(store, user, new Date().toISOString(), {
    proposal: { content: { ...parts, head: { ...head, year: YEAR } } },
    whose: { lineage: await lineageOf(store, unitId, year), year },
    original: { name: "ska-angras.docx", bytes: new Uint8Array([80, 75, 3, 4]) },
    decided: null,
    replace: false,
    styrmodell: styrmodellOf(YEAR),
  });
  if (!taken.ok) throw new Error(taken.message);
  return taken.documentId;
}
