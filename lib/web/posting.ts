import { type Notice, noticeCookie } from "./notice.ts";
import { sameOrigin } from "./same-origin.ts";
import { knownVisitor, type Visit } from "./visit.ts";

type Context<P> = { params: Promise<P> };

/** A field as it was typed; "" where there is none. */
export type Sent = (name: string) => string;

const LONGEST_FORM = 20_000;

/** A route that a form of one of our own pages is sent to, by anyone: 403 for another site's, 400 for what is no form. */
export function posting<P>(act: (sent: Sent, request: Request, params: P) => Promise<Response>) {
  return async (request: Request, { params }: Context<P>): Promise<Response> => {
    if (!sameOrigin(request)) return new Response("Det kom från en annan webbplats och gjordes inte.", { status: 403 });
    if (Number(request.headers.get("content-length") ?? 0) > LONGEST_FORM) return new Response("För långt.", { status: 413 });
    const form = await request.formData().catch(() => null);
    if (!form) return new Response("Det skickade är inget formulär.", { status: 400 });
    const sent: Sent = (name) => {
      const value = form.get(name);
      return typeof value === "string" ? value : "";
    };
    return act(sent, request, await params);
  };
}

/** The same by someone who is signed in; others are led to the sign-in. */
export function postingAs<P>(act: (visit: Visit, sent: Sent, request: Request, params: P) => Promise<Response>) {
  return posting<P>(async (sent, request, params) => {
    const visit = await knownVisitor();
    return visit ? act(visit, sent, request, params) : leadOn("/logga-in");
  });
}

/** Leads the browser on to another of our pages, so that a reload sends nothing again. */
export function leadOn(path: string, ...setCookies: string[]): Response {
  const headers = new Headers({ Location: path });
  for (const cookie of setCookies) headers.append("Set-Cookie", cookie);
  return new Response(null, { status: 303, headers });
}

/** Leads to a page that then says something. */
export function leadToNotice(path: string, notice: Notice, address = path): Response {
  return leadOn(address, noticeCookie(path, notice));
}
