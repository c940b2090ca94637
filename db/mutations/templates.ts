import { mayLayOut, type User } from "../../lib/domain/access.ts";
import { type DocumentTemplate, type TypedTemplate, templateFaults, withFormerTitles } from "../../lib/domain/document-template.ts";
import type { Saved } from "../../lib/domain/saved.ts";
import { inNfc } from "../canonical.ts";
import { municipalityId } from "../queries/organisation.ts";
import { answered, refuse } from "../refusal.ts";
import type { Handle, Store } from "../store.ts";
import { type DefinitionPlace, saveDefinition } from "./definitions.ts";

export type TemplateSaved = DefinitionPlace<DocumentTemplate> & { template: TypedTemplate };

/**
 * Saves a template as its next version. Undecided documents follow its instructions and what it requires from now on; their sections
 * stay as they are, and new documents begin with these.
 */
export async function saveTemplate(store: Store, user: User, now: string, input: TemplateSaved): Promise<Saved> {
  return answered(store.tx((handle) => save(handle, user, now, inNfc(input))));
}

async function save(handle: Handle, user: User, now: string, { template, ...at }: TemplateSaved): Promise<Saved> {
  const authorityId = await municipalityId(handle);
  if (!authorityId || !mayLayOut(user, authorityId)) return refuse("forbidden", "Bara kommunledningen kan ändra mallar och anvisningar.");
  const [fault] = templateFaults(at.kind, template);
  if (fault) refuse("invalid", fault.message);
  const next = (before: DocumentTemplate) => withFormerTitles(template, before);
  return saveDefinition(handle, { id: user.id, now }, { what: "template", at, next, authorityId, action: "mall-sparad", place: "mall" });
}
