import { workplaces } from "../../../../db/queries/accounts.ts";
import { administers } from "../../../../lib/domain/account.ts";
import type { Choosable } from "../../../../lib/domain/found-by-name.ts";
import { knownVisitor } from "../../../../lib/web/visit.ts";

/** Everywhere a role can be given, for an administrator who opens the list. */
export async function GET(): Promise<Response> {
  const visitor = await knownVisitor();
  if (!visitor) return new Response(null, { status: 401 });
  if (!administers(visitor.user)) return new Response(null, { status: 404 });
  const places = await workplaces(visitor.store);
  const names = new Map(places.map(({ id, name }) => [id, name]));
  const choices = places.map(({ id, name, authorityId }): Choosable => {
    return { key: id, name, note: authorityId === id ? "" : (names.get(authorityId) ?? "") };
  });
  return Response.json(choices, { headers: { "Cache-Control": "no-store" } });
}
