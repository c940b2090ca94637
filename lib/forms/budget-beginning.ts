import type { DocumentKind } from "../domain/document.ts";
import { IN_ORDER } from "../domain/year-progress.ts";
import { slugOf } from "../swedish/wording.ts";
import { refused, type Typed, understood } from "./typed.ts";

/** Whose budget of which period a form is about. */
export type BudgetPlaceForm = { year: number; unit: string; period: DocumentKind };

/** What a table is begun from: "uppstallning/CODE", or "tabell/ID" for one of last year. */
export type BudgetFrom = { layout: string } | { tableId: string };

/** Reads which unit's budget a form was sent from. */
export function readBudgetPlace({ year, unit, period }: Record<keyof BudgetPlaceForm, string>): Typed<BudgetPlaceForm> {
  const known = IN_ORDER.find((kind) => kind === period);
  if (!known || !/^\d{4}$/.test(year) || unit === "" || slugOf(unit) !== unit) {
    return refused("Det skickade säger inte vilken budget det gäller.");
  }
  return understood({ year: Number(year), unit, period: known });
}

export function readBudgetFrom(from: string): Typed<BudgetFrom> {
  const [, kind, id] = /^(uppstallning|tabell)\/([a-z0-9-]+)$/.exec(from) ?? [];
  if (!kind || !id) return refused("Välj en uppställning att börja från.");
  return understood(kind === "tabell" ? { tableId: id } : { layout: id });
}

export function budgetPath({ year, unit }: BudgetPlaceForm): string {
  return `/${year}/${unit}/budget`;
}
