import { saveLayout } from "../../../../../../db/mutations/layouts.ts";
import { readLayout } from "../../../../../../lib/forms/layout.ts";
import { definedKind } from "../../../../../../lib/web/definition-place.ts";
import { saving } from "../../../../../../lib/web/route.ts";
import { layoutOf } from "../../../../../../templates/stockholm/layouts.ts";

/** Saves how a kind of report is laid out, as a new version. */
export const PUT = saving(readLayout, async (visit, { base, layout }, { kind, from }: { kind: string; from: string }) => {
  const found = await definedKind(visit, "layout", kind, from);
  const [now] = found?.versions ?? [];
  if (!found || !now) return { ok: false, reason: "missing", message: "Uppställningen finns inte." };
  const { store, user } = visit;
  const change = { kind: found.kind, years: found.styrmodell.years, base, layout: { ...now.definition, ...layout } };
  return saveLayout(store, user, visit.now, { ...change, delivered: layoutOf(found.kind) });
});
