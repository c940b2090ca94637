import { signInWithPassword } from "../../../../../db/mutations/passwords.ts";
import { callerOf } from "../../../../../lib/web/caller.ts";
import { noticeCookie } from "../../../../../lib/web/notice.ts";
import { ownPath } from "../../../../../lib/web/own-path.ts";
import { leadOn, leadToNotice, posting } from "../../../../../lib/web/posting.ts";
import { sessionCookie } from "../../../../../lib/web/session-cookie.ts";
import { theStore } from "../../../../../lib/web/the-store.ts";
import { sessionToken } from "../../../../../lib/web/visit.ts";

/** Signs in with e-mail address and password, and leads on to where one was going. */
export const POST = posting(async (sent, request) => {
  const [email, password, till] = [sent("email"), sent("password"), ownPath(sent("till"))];
  const from = { ...callerOf(request), had: await sessionToken() };
  const signedIn = await signInWithPassword(await theStore(), new Date().toISOString(), { email, password }, from);
  if (signedIn.ok) return leadOn(till, sessionCookie(signedIn.token), noticeCookie("/logga-in", null));
  const notice = { kind: "fel" as const, words: signedIn.message, typed: { email: email.slice(0, 300) } };
  return leadToNotice("/logga-in", notice, `/logga-in?till=${encodeURIComponent(till)}`);
});
