import { type Grant, type Role, UNTIL_FURTHER_NOTICE } from "../../lib/domain/access.ts";
import { writeDay } from "../../lib/swedish/clock.ts";
import { writeDate, writeSpan } from "../../lib/swedish/date.ts";

/** What a role lets its holder do within the nämnd, in a few words. */
export const ROLE_MEANS: Record<Role, string> = {
  systemforvaltare: "bjuder in och ger roller",
  kommunledning: "följer hur långt nämnderna har kommit",
  namndcontroller: "läser och ändrar allt, godkänner",
  namndsekreterare: "läser allt, registrerar nämndens beslut",
  enhetschef: "läser och ändrar allt, lämnar in",
  rapportor: "läser allt, rapporterar utfall",
  granskare: "läser och granskar",
  ledamot: "läser det som är utsänt",
  lasare: "läser allt",
};

/** From when to when a role holds: "tills vidare", "till 31 mars 2026", "från 1 april 2026". `begun`: its first day has come. */
export function periodWords({ from, to, opened }: Grant, begun: boolean): string {
  if (opened) return `till ${writeDay(opened.until)}`;
  const forever = to === UNTIL_FURTHER_NOTICE;
  if (begun) return forever ? "tills vidare" : `till ${writeDate(to)}`;
  return forever ? `från ${writeDate(from)}` : writeSpan(from, to);
}
