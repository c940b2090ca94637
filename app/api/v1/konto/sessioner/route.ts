import { endSession } from "../../../../../db/mutations/sessions.ts";
import { leadOn, postingAs } from "../../../../../lib/web/posting.ts";

/** Ends one of one's own sessions. */
export const POST = postingAs(async ({ store, user }, sent) => {
  await endSession(store, user, sent("session"));
  return leadOn("/mitt-konto");
});
