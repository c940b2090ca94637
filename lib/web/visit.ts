import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { userOfSession } from "../../db/queries/people.ts";
import type { Store } from "../../db/store.ts";
import type { User } from "../domain/access.ts";
import { theStore } from "./the-store.ts";

export const SESSION_COOKIE = "tertial-session";

/** Who is here, with the store and the instant of the request. Nobody gets a store before being known. */
export type Visit = { user: User; store: Store; now: string };

/** The visit of a page; who is not signed in is sent to /logga-in and back here afterwards. */
export const visit = cache(async (): Promise<Visit> => {
  const visitor = await knownVisitor();
  if (visitor) return visitor;
  const path = (await headers()).get("x-tertial-path") ?? "/";
  redirect(path === "/" ? "/logga-in" : `/logga-in?till=${encodeURIComponent(path)}`);
});

/** The visit, or null for who is not signed in (any more). */
export async function knownVisitor(): Promise<Visit | null> {
  const token = await sessionToken();
  if (!token) return null;
  const store = await theStore();
  const now = new Date().toISOString();
  const user = await userOfSession(store, token, now);
  return user && { user, store, now };
}

/** The token that the browser sent, which may open nothing (any more). */
export async function sessionToken(): Promise<string | undefined> {
  return (await cookies()).get(SESSION_COOKIE)?.value;
}
