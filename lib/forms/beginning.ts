import { REPORT_KINDS, type ReportKind } from "../domain/beginning.ts";
import { slugOf } from "../swedish/wording.ts";
import { refused, type Typed, understood } from "./typed.ts";

export type BeginningForm = { year: number; unit: string; kind: ReportKind };

/** Reads which report is to be begun, as the button sent it. */
export function readBeginning({ year, unit, kind }: Record<keyof BeginningForm, string>): Typed<BeginningForm> {
  const known = REPORT_KINDS.find((candidate) => candidate === kind);
  if (!known || !/^\d{4}$/.test(year) || unit === "" || slugOf(unit) !== unit)
    return refused("Det skickade säger inte vilken rapport det gäller.");
  return understood({ year: Number(year), unit, kind: known });
}
