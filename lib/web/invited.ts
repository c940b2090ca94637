import { invitationOf } from "../../db/queries/accounts.ts";
import { theStore } from "./the-store.ts";

/** Whom the link invites, null where it no longer does: for the one page that is open to who has no account yet. */
export async function invitedBy(token: string): Promise<{ name: string; email: string } | null> {
  return invitationOf(await theStore(), token, new Date().toISOString());
}

/** The whole link to hand over. */
export function invitationLink(request: Request, token: string): string {
  const site = process.env.TERTIAL_URL ?? `http://${request.headers.get("host") ?? ""}`;
  return `${site.replace(/\/$/, "")}/inbjudan/${token}`;
}
