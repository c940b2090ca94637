import { saveTemplate } from "../../../../../../db/mutations/templates.ts";
import { readTemplate } from "../../../../../../lib/forms/document-template.ts";
import { definedKind } from "../../../../../../lib/web/definition-place.ts";
import { saving } from "../../../../../../lib/web/route.ts";
import { templateOf } from "../../../../../../templates/stockholm/document-templates.ts";

/** Saves the sections and instructions of a kind of document, as a new version. */
export const PUT = saving(readTemplate, async (visit, { base, template }, { kind, from }: { kind: string; from: string }) => {
  const found = await definedKind(visit, "template", kind, from);
  if (!found) return { ok: false, reason: "missing", message: "Mallen finns inte." };
  const { store, user, now } = visit;
  const delivered = templateOf(found.kind);
  return saveTemplate(store, user, now, { kind: found.kind, years: found.styrmodell.years, base, template, delivered });
});
