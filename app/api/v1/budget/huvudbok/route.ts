import { sha256 } from "../../../../../db/canonical.ts";
import { budgetTableOf } from "../../../../../db/queries/budget-page.ts";
import { lineageOf } from "../../../../../db/queries/lineage.ts";
import { mayFollow, mayWrite } from "../../../../../lib/domain/access.ts";
import { saveLedger, tryLedger } from "../../../../../lib/jobs/ledger-import.ts";
import { receiving } from "../../../../../lib/web/sent-file.ts";
import { theWork } from "../../../../../lib/web/the-work.ts";
import { visit } from "../../../../../lib/web/visit.ts";

/**
 * Tries a ledger's file against a budget table (`{ saved: false, tried }`), or with `digest`, the one that the trial gave,
 * takes it in whole or not at all: `{ saved: true, count, importId, at }`. 422 for what can't be read or saved, 409 when something
 * had changed since the trial.
 */
export const POST = receiving(async ({ name, bytes, field }, request) => {
  const { store, user, now } = await visit();
  const found = await budgetTableOf(store, field("table"));
  const lineage = found ? await lineageOf(store, found.unitId, found.year) : [];
  if (!found || !mayFollow(user, lineage)) return answer(404, { message: "Budgettabellen finns inte." });
  if (!mayWrite(user, lineage)) return answer(403, { message: "Du har inte behörighet att ändra budgeten." });
  const importing = { store, user, now, ...found };
  const file = { name, sha256: sha256(bytes), sheets: () => theWork().sheets({ bytes }, request.signal) };
  const digest = field("digest");
  if (digest === "") {
    const tried = await tryLedger(importing, file);
    return tried.ok ? answer(200, { tried: tried.value }) : answer(422, { message: tried.message });
  }
  const saved = await saveLedger(importing, file, digest, field("doubles") === "ja");
  if (!saved.ok) return answer(saved.stale ? 409 : 422, { message: saved.message });
  return Response.json({ saved: true, count: saved.count, importId: saved.importId, at: now });
});

function answer(status: number, more: object): Response {
  return Response.json({ saved: false, ...more }, { status });
}
