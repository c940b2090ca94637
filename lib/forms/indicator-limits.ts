import type { IndicatorLimits } from "../domain/indicator-limits.ts";
import { readDate } from "../swedish/date.ts";
import { readFigure } from "../swedish/figure.ts";
import { cleaned } from "../swedish/wording.ts";
import { refused, type Typed, understood } from "./typed.ts";

export type LimitField = "from" | "tolerance" | "genderGap" | "reason";

const LONGEST = 500;

/** Reads the form "Egna gränser" as it was sent: an empty limit is the styrmodell's. `unit`: the indicator's, "%" or "st". */
export function readLimits(typed: (field: LimitField) => string, unit: string): Typed<IndicatorLimits> {
  const validFrom = readDate(typed("from"));
  if (!validFrom) return refused("Skriv från vilken dag gränserna gäller, till exempel 2026-01-01.");
  const tolerance = readLimit(typed("tolerance"), unit, "toleransen");
  if (!tolerance.ok) return tolerance;
  const genderGap = readLimit(typed("genderGap"), unit, "skillnaden mellan kvinnor och män");
  if (!genderGap.ok) return genderGap;
  const reason = cleaned(typed("reason"));
  if (reason === "") return refused("Skriv varför gränserna ändras.");
  if (reason.length > LONGEST) return refused(`Skälet är ${reason.length} tecken. Korta det till högst ${LONGEST}.`);
  return understood({ validFrom, toleranceMicro: tolerance.value, genderGapMicro: genderGap.value, reason });
}

function readLimit(typed: string, unit: string, what: string): Typed<number | null> {
  const figure = readFigure(typed);
  if (!figure) return understood(null);
  if (figure.kind !== "number") return refused(`Skriv ${what} som ett tal, till exempel 2,5.`);
  if (figure.value.micro < 0) return refused(`Skriv ${what} som ett tal som inte är negativt.`);
  const points = unit === "%" && /^procentenhet(er)?$/i.test(figure.unit);
  if (figure.unit && figure.unit !== unit && !points) return refused(`Indikatorn räknas i ${unit || "tal utan enhet"}. Skriv bara talet.`);
  return understood(figure.value.micro);
}
