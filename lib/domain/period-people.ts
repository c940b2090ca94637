/** Who has to do with a unit's period, as its page says it. */
export type PeriodPeople = {
  /** who is named to report an indicator, by the indicator's id */
  reporters: Record<string, string>;
  /** where the days of periods are set, for who may set them; null for others */
  daysAt: string | null;
};

/** Who reports the indicator: a name, or whose task it is as long as nobody is named. */
export function reporterOf({ reporters }: Pick<PeriodPeople, "reporters">, indicatorId: string): string {
  return reporters[indicatorId] ?? "Enhetens chef eller rapportör";
}
