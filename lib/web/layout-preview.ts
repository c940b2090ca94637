import { readPreviewed } from "../forms/layout.ts";
import { definedKind } from "./definition-place.ts";
import { exampleDocuments, laysOut } from "./layout-place.ts";
import { sameOrigin } from "./same-origin.ts";
import { theWork } from "./the-work.ts";
import { knownVisitor } from "./visit.ts";

const LONGEST_BODY = 100_000;

/** Answers `{ html }`, or `{ message }` with 401, 403, 404, 413 or 422. Only documents that the visitor may read are shown. */
export async function layoutPreview(request: Request, kind: string, from: string): Promise<Response> {
  if (!sameOrigin(request)) return refusal(403, "Det kom från en annan webbplats.");
  const visit = await knownVisitor();
  if (!visit) return refusal(401, "Du är inte inloggad längre. Logga in i en ny flik.");
  if (!(await laysOut(visit))) return refusal(403, "Bara kommunledningen kan ändra rapporternas uppställning.");
  const text = await request.text();
  if (text.length > LONGEST_BODY) return refusal(413, "Det skickade är för långt.");
  const sent = readPreviewed(parsed(text));
  if (!sent.ok) return refusal(422, sent.message);
  const found = await definedKind(visit, "layout", kind, from);
  const [now] = found?.versions ?? [];
  const example = found && (await exampleDocuments(visit, found)).find(({ document }) => document.id === sent.value.documentId);
  if (!now || !example) return refusal(404, "Dokumentet finns inte.");
  const { documentId, layout } = sent.value;
  const shown = { documentId, now: visit.now, reading: example.reading, mayChange: { writes: false, reports: false }, findings: [] };
  const preview = await theWork().preview({ ...shown, inLayout: { ...now.definition, ...layout } });
  return preview ? Response.json({ html: preview.html }) : refusal(404, "Dokumentet finns inte.");
}

function refusal(status: number, message: string): Response {
  return Response.json({ message }, { status });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
