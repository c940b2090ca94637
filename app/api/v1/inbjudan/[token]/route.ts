import { acceptInvitation } from "../../../../../db/mutations/invitations.ts";
import { signOut } from "../../../../../db/mutations/sessions.ts";
import { callerOf } from "../../../../../lib/web/caller.ts";
import { leadOn, leadToNotice, posting } from "../../../../../lib/web/posting.ts";
import { sessionCookie } from "../../../../../lib/web/session-cookie.ts";
import { theStore } from "../../../../../lib/web/the-store.ts";
import { sessionToken } from "../../../../../lib/web/visit.ts";

/** Takes an invitation up: the chosen password opens the first session. */
export const POST = posting<{ token: string }>(async (sent, request, { token }) => {
  const store = await theStore();
  const { device } = callerOf(request);
  const joined = await acceptInvitation(store, new Date().toISOString(), { token, password: sent("password"), device });
  if (!joined.ok) return leadToNotice(`/inbjudan/${encodeURIComponent(token)}`, { kind: "fel", words: joined.message });
  const had = await sessionToken();
  if (had) await signOut(store, had);
  return leadOn("/", sessionCookie(joined.token));
});
