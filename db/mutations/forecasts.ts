import { and, eq } from "drizzle-orm";
import type { User } from "../../lib/domain/access.ts";
import type { Saved } from "../../lib/domain/saved.ts";
import type { Decimal } from "../../lib/swedish/decimal.ts";
import { writeNumber } from "../../lib/swedish/number.ts";
import { remember } from "../history.ts";
import { answered, refuse } from "../refusal.ts";
import type { Handle, Store } from "../store.ts";
import { requireBase, requireIndicator, requireNotFrozen, requireOpen, requirePeriod, requirePlan, requireReporter } from "./guards.ts";

export type ForecastMade = {
  unitId: string;
  indicatorId: string;
  year: number;
  /** the period in which it is said; the year is not over in it */
  period: string;
  /** the version this builds on; 0 where the period has said nothing of the indicator */
  base: number;
  /** what the whole year is expected to give, in the indicator's unit; null takes it back */
  value: Decimal | null;
};

/** Says what an indicator is expected to reach this year. It stays beside the outcome that comes later. */
export async function makeForecast(store: Store, user: User, now: string, input: ForecastMade): Promise<Saved> {
  return answered(store.tx((handle) => make(handle, user, now, input)));
}

async function make(handle: Handle, user: User, now: string, input: ForecastMade): Promise<Saved> {
  const { db, t } = handle;
  const { unitId, indicatorId, year, period, base, value } = input;
  const authorityId = await requireReporter(handle, user, input);
  const planId = await requirePlan(handle, unitId, year);
  await requireIndicator(handle, planId, indicatorId, year);
  const { forecast } = await requirePeriod(handle, year, period);
  if (!forecast) refuse("invalid", "En prognos lämnas under året. Nu gäller utfallet.");
  const which = and(
    ...[eq(t.indicatorReport.orgUnitId, unitId), eq(t.indicatorReport.year, year)],
    ...[eq(t.indicatorReport.period, period), eq(t.indicatorReport.indicatorId, indicatorId)],
  );
  const [row] = await db.select().from(t.indicatorReport).where(which);
  const version = row?.version ?? 0;
  const stood = row && row.forecastMicro !== null ? { micro: row.forecastMicro, decimals: row.forecastDecimals } : null;
  const place = `forecast/${unitId}/${indicatorId}/${year}/${period}`;
  await requireBase(handle, base, { version, written: stood ? writeNumber(stood) : "", place, savedBy: "", savedAt: "" });
  await requireOpen(handle, now, input);
  await requireNotFrozen(
    handle,
    and(eq(t.document.planId, planId), eq(t.documentPart.indicatorId, indicatorId), eq(t.document.kind, period as "T1")),
  );
  if (stood?.micro === value?.micro && stood?.decimals === value?.decimals) return { ok: true, version };
  // a status that a paper has stated was about its own forecast: this one is judged anew
  const saved = { status: "", forecastMicro: value?.micro ?? null, forecastDecimals: value?.decimals ?? 0, documentId: null };
  if (row)
    await db
      .update(t.indicatorReport)
      .set({ ...saved, version: version + 1 })
      .where(which);
  else await db.insert(t.indicatorReport).values({ orgUnitId: unitId, year, period, indicatorId, ...saved });
  const change = { authorityId, at: now, byId: user.id, action: "prognos-lamnad", place, planId };
  await remember(handle, { ...change, before: stood, after: value });
  return { ok: true, version: version + 1 };
}
