import { and, eq } from "drizzle-orm";
import type { User } from "../../lib/domain/access.ts";
import { type Gender, outcomeKey } from "../../lib/domain/chain.ts";
import { type StatedOutcome, writeOutcome } from "../../lib/domain/outcome.ts";
import type { Saved } from "../../lib/domain/saved.ts";
import type { Decimal } from "../../lib/swedish/decimal.ts";
import { inNfc } from "../canonical.ts";
import { remember } from "../history.ts";
import { answered, refuse } from "../refusal.ts";
import type { Handle, Store } from "../store.ts";
import { requireBase, requireIndicator, requireNotFrozen, requireOpen, requirePlan, requireReporter } from "./guards.ts";

export type OutcomeReported = {
  unitId: string;
  indicatorId: string;
  year: number;
  /** a period of the year's styrmodell */
  period: string;
  /** "hela", or a stadsdel's id */
  district: string;
  gender: Gender;
  /** the version this builds on; 0 for a cell nobody has reported */
  base: number;
  entry:
    | { kind: "varde"; figure: Decimal }
    | { kind: "gar-ej-att-mata"; reason: string }
    | { kind: "ej-rapporterat" | "ej-matt" | "sekretess"; reason?: string };
};

/** Reports one cell of an indicator, or empties it again ("ej-rapporterat"). */
export async function reportOutcome(store: Store, user: User, now: string, input: OutcomeReported): Promise<Saved> {
  const { entry, ...cell } = inNfc(input);
  return answered(store.tx((handle) => report(handle, user, now, cell, entry)));
}

type Cell = Omit<OutcomeReported, "entry">;

async function report(handle: Handle, user: User, now: string, cell: Cell, entry: OutcomeReported["entry"]): Promise<Saved> {
  const { db, t } = handle;
  const { unitId, indicatorId, year, period, district, gender } = cell;
  const authorityId = await requireReporter(handle, user, cell);
  const planId = await requirePlan(handle, unitId, year);
  const { unit, decimals } = await requireIndicator(handle, planId, indicatorId, year);
  await requireCell(handle, cell);
  await requireOpen(handle, now, cell);
  const which = and(
    ...[eq(t.outcome.orgUnitId, unitId), eq(t.outcome.indicatorId, indicatorId), eq(t.outcome.year, year)],
    ...[eq(t.outcome.period, period), eq(t.outcome.districtId, district), eq(t.outcome.gender, gender)],
  );
  const [row] = await db.select().from(t.outcome).where(which);
  const before = row ? { kind: row.kind, value: decimalOf(row.valueMicro, row.decimals), reason: row.reason } : null;
  const place = `outcome/${unitId}/${indicatorId}/${year}/${outcomeKey(period, district, gender)}`;
  const version = row?.version ?? 0;
  const written = writeOutcome(before, unit, decimals);
  await requireBase(handle, cell.base, { version, written, place, savedBy: row?.savedBy ?? "", savedAt: row?.savedAt ?? "" });
  const printing = [eq(t.document.planId, planId), eq(t.documentPart.indicatorId, indicatorId)];
  await requireNotFrozen(handle, and(...printing, eq(t.document.kind, period as "VB")));
  const after = statedOf(entry);
  if (sameOutcome(before, after)) return { ok: true, version };
  const saved = {
    kind: after.kind,
    valueMicro: after.value?.micro ?? null,
    decimals: after.value?.decimals ?? 0,
    numeratorMicro: null,
    denominatorMicro: null,
    reason: after.reason,
    source: "inmatad" as const,
    documentId: null,
    version: version + 1,
    savedBy: user.id,
    savedAt: now,
  };
  if (row) await db.update(t.outcome).set(saved).where(which);
  else await db.insert(t.outcome).values({ orgUnitId: unitId, indicatorId, year, period, districtId: district, gender, ...saved });
  await remember(handle, { authorityId, at: now, byId: user.id, action: "utfall-rapporterat", place, planId, before, after });
  return { ok: true, version: version + 1 };
}

/** The period and the stadsdel must be there: an outcome nobody can find again is a lost one. */
async function requireCell({ db, t }: Handle, { year, period, district }: Cell): Promise<void> {
  const [model] = await db
    .select({ styrmodell: t.styrmodell.definition })
    .from(t.steeringYear)
    .innerJoin(t.styrmodell, eq(t.styrmodell.id, t.steeringYear.styrmodellId))
    .where(eq(t.steeringYear.year, year));
  if (!model?.styrmodell.periods.some((candidate) => candidate.code === period)) refuse("missing", "Perioden finns inte.");
  const [known] = await db.select({ id: t.district.id }).from(t.district).where(eq(t.district.id, district));
  if (!known) refuse("missing", "Stadsdelen finns inte.");
}

function statedOf(entry: OutcomeReported["entry"]): StatedOutcome {
  if (entry.kind === "varde") return { kind: "varde", value: entry.figure, reason: "" };
  const reason = entry.reason?.trim() ?? "";
  if (entry.kind === "gar-ej-att-mata" && reason === "") refuse("invalid", "Skriv varför det inte går att mäta.");
  return { kind: entry.kind, value: null, reason };
}

/** A cell with no row is as good as one emptied. */
function sameOutcome(before: StatedOutcome | null, after: StatedOutcome): boolean {
  if (!before) return after.kind === "ej-rapporterat";
  const { kind, value, reason } = before;
  return kind === after.kind && reason === after.reason && value?.micro === after.value?.micro && value?.decimals === after.value?.decimals;
}

function decimalOf(micro: number | null, decimals: number): Decimal | null {
  return micro === null ? null : { micro, decimals };
}
