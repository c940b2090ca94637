/** An indicator's own limits from a day on, in millionths of its unit; null: the styrmodell's (decisions.md 14). */
export type IndicatorLimits = { validFrom: string; toleranceMicro: number | null; genderGapMicro: number | null; reason: string };

/** The limits that hold on a day, null where the indicator has none of its own then; `limits` in the order of their days. */
export function limitsAt<Limits extends { validFrom: string }>(limits: Limits[], day: string): Limits | null {
  return limits.findLast(({ validFrom }) => validFrom <= day) ?? null;
}
