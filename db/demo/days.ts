import type { User } from "../../lib/domain/access.ts";
import type { Saved } from "../../lib/domain/saved.ts";
import { dayOf } from "../../lib/swedish/clock.ts";
import { setReportingWindow } from "../mutations/reporting-windows.ts";
import type { Store } from "../store.ts";

/** The example's days. The annual report and the next plan are always open: whoever opens the example has something to do. */
export async function setDays(store: Store, controller: User, boardId: string, now: string): Promise<Saved[]> {
  const today = dayOf(now);
  const soon = dayOf(new Date(Date.parse(now) + 14 * 86_400_000).toISOString());
  const open = (opensOn: string, closesOn: string) => ({
    opensOn: opensOn < today ? opensOn : today,
    closesOn: closesOn > soon ? closesOn : soon,
  });
  const days = [
    { year: 2026, period: "T1", opensOn: "2026-05-02", closesOn: "2026-05-22" },
    { year: 2026, period: "T2", opensOn: "2026-09-01", closesOn: "2026-09-18" },
    { year: 2026, period: "VB", ...open("2026-11-01", "2027-01-26") },
    { year: 2027, period: "VP", ...open("2026-10-01", "2026-12-04") },
  ];
  const saved: Saved[] = [];
  for (const one of days) saved.push(await setReportingWindow(store, controller, now, { ...one, orgUnitId: boardId, base: 0 }));
  return saved;
}
