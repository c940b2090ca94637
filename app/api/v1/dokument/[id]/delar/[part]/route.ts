import { setPartReady } from "../../../../../../../db/mutations/part-readiness.ts";
import { partBody, readBody } from "../../../../../../../lib/forms/save-bodies.ts";
import { saving } from "../../../../../../../lib/web/route.ts";

/** Says that a part of a document is ready, or takes that back. */
export const PUT = saving(
  (body) => readBody(partBody, body),
  ({ store, user, now }, { ready }, { id, part }: { id: string; part: string }) =>
    setPartReady(store, user, now, { documentId: id, partId: part, ready }),
);
