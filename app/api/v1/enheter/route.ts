import { readBody, unitsQuery } from "../../../../lib/forms/save-bodies.ts";
import { unitsToChoose } from "../../../../lib/web/units-to-choose.ts";
import { knownVisitor } from "../../../../lib/web/visit.ts";

/** A year's units that the visitor may go to, for who opens the list of them. */
export async function GET(request: Request): Promise<Response> {
  const visitor = await knownVisitor();
  const asked = readBody(unitsQuery, Object.fromEntries(new URL(request.url).searchParams));
  if (!visitor || !asked.ok) return new Response(null, { status: visitor ? 422 : 401 });
  const { year, ...which } = asked.value;
  return Response.json(await unitsToChoose(visitor, Number(year), which), { headers: { "Cache-Control": "no-store" } });
}
