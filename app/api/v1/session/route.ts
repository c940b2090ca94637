import { signIn, signOut } from "../../../../db/mutations/sessions.ts";
import { callerOf } from "../../../../lib/web/caller.ts";
import { peopleOfExample } from "../../../../lib/web/example.ts";
import { ownPath } from "../../../../lib/web/own-path.ts";
import { leadOn, posting } from "../../../../lib/web/posting.ts";
import { sessionCookie } from "../../../../lib/web/session-cookie.ts";
import { theStore } from "../../../../lib/web/the-store.ts";
import { sessionToken } from "../../../../lib/web/visit.ts";

/** Signs one of the example people in and leads on to where they were going. In a municipality's own database it is not there. */
export const POST = posting(async (sent, request) => {
  const people = await peopleOfExample();
  if (people.length === 0) return new Response(null, { status: 404 });
  const person = people.find(({ id }) => id === sent("person"));
  if (!person) return leadOn("/logga-in");
  const store = await theStore();
  const had = await sessionToken();
  if (had) await signOut(store, had);
  const token = await signIn(store, new Date().toISOString(), person.id, callerOf(request).device);
  return leadOn(ownPath(sent("till")), sessionCookie(token));
});
