import { findingBody, readBody } from "../../../../../../lib/forms/save-bodies.ts";
import { answerDocumentFinding } from "../../../../../../lib/jobs/answer-document-finding.ts";
import { saving } from "../../../../../../lib/web/route.ts";
import { theWork } from "../../../../../../lib/web/the-work.ts";

/** Says why what the check found in a document stands all the same, or takes that back. */
export const PUT = saving(
  (body) => readBody(findingBody, body),
  async ({ store, user, now }, body, { id }: { id: string }) =>
    answerDocumentFinding(store, user, now, { ...body, documentId: id }, theWork()),
);
