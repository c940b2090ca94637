import { cookies } from "next/headers";
import { signOut } from "../../../../../db/mutations/sessions.ts";
import { sameOrigin } from "../../../../../lib/web/same-origin.ts";
import { sessionCookie } from "../../../../../lib/web/session-cookie.ts";
import { theStore } from "../../../../../lib/web/the-store.ts";
import { SESSION_COOKIE } from "../../../../../lib/web/visit.ts";

/** Signs out: the session ends on the server too. */
export async function POST(request: Request): Promise<Response> {
  if (!sameOrigin(request)) return new Response(null, { status: 403 });
  const token = (await cookies()).get(SESSION_COOKIE)?.value;
  if (token) await signOut(await theStore(), token);
  return new Response(null, { status: 303, headers: { Location: "/logga-in", "Set-Cookie": sessionCookie("") } });
}
