import { beginDocument } from "../../../../db/mutations/begin-document.ts";
import { readBeginning } from "../../../../lib/forms/beginning.ts";
import { documentTemplate } from "../../../../lib/jobs/document-template.ts";
import { leadOn, leadToNotice, postingAs } from "../../../../lib/web/posting.ts";
import { beginningOf } from "../../../../templates/stockholm/beginnings.ts";

/** Begins a report of a unit's year from its plan, and leads to it. */
export const POST = postingAs(async ({ store, user, now }, sent) => {
  const form = readBeginning({ year: sent("year"), unit: sent("unit"), kind: sent("kind") });
  if (!form.ok) return new Response(form.message, { status: 400 });
  const { year, unit, kind } = form.value;
  const list = `/${year}/${unit}/dokument`;
  const beginning = beginningOf(kind, await documentTemplate(store, kind, year));
  const begun = await beginDocument(store, user, now, { year, unit, kind, beginning });
  return begun.ok ? leadOn(`${list}/${begun.documentId}`) : leadToNotice(list, { kind: "fel", words: begun.message });
});
