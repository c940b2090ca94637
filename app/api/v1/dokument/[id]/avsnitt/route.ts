import { changeSections } from "../../../../../../db/mutations/sections.ts";
import { documentSummary } from "../../../../../../db/queries/documents.ts";
import { readSectionChange } from "../../../../../../lib/forms/section-change.ts";
import { documentTemplate } from "../../../../../../lib/jobs/document-template.ts";
import { saving } from "../../../../../../lib/web/route.ts";

/** Adds, moves, leaves out or brings back a section of a document. */
export const PUT = saving(readSectionChange, async ({ store, user, now }, { change }, { id }: { id: string }) => {
  const document = await documentSummary(store, id);
  if (!document) return { ok: false, reason: "missing", message: "Dokumentet finns inte." };
  const template = await documentTemplate(store, document.kind, document.year);
  return changeSections(store, user, now, { documentId: id, change, template });
});
