import { rememberName } from "../../../../../db/mutations/name-meanings.ts";
import { nameBody, readBody } from "../../../../../lib/forms/save-bodies.ts";
import { saving } from "../../../../../lib/web/route.ts";

/** Remembers what a name in a unit's files means. */
export const PUT = saving(
  (body) => readBody(nameBody, body),
  ({ store, user, now }, said) => rememberName(store, user, now, said),
);
