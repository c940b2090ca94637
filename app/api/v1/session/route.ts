import { signIn } from "../../../../db/mutations/sessions.ts";
import { peopleOfExample } from "../../../../lib/web/example.ts";
import { sameOrigin } from "../../../../lib/web/same-origin.ts";
import { sessionCookie } from "../../../../lib/web/session-cookie.ts";
import { theStore } from "../../../../lib/web/the-store.ts";

/** Signs one of the example people in and leads on to where they were going. Only the example database has such people. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData();
  const person = (await peopleOfExample()).find(({ id }) => id === form.get("person"));
  const token = person && sameOrigin(request) ? await signIn(await theStore(), new Date().toISOString(), person.id) : null;
  if (!token) return new Response(null, { status: 303, headers: { Location: "/logga-in" } });
  return new Response(null, { status: 303, headers: { Location: ownPath(form.get("till")), "Set-Cookie": sessionCookie(token) } });
}

/** Only a path of our own: nobody is led to another site by a link to the sign-in. */
function ownPath(asked: FormDataEntryValue | null): string {
  return typeof asked === "string" && /^\/(?![/\\])/.test(asked) ? asked : "/";
}
