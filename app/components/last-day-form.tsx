import type { HeldRole } from "../../db/queries/access.ts";
import { UNTIL_FURTHER_NOTICE } from "../../lib/domain/access.ts";
import { ROLE_NAMES } from "../../lib/domain/role-names.ts";

/** Ends a role at once or on a day to come; folded until somebody wants it. */
export function LastDayForm({ role: { id, role, to, person }, here }: { role: HeldRole; here: string }) {
  return (
    <details className="last-day">
      <summary aria-label={`Avsluta ${person.name} som ${ROLE_NAMES[role]}`}>Avsluta</summary>
      <form method="post" action={`/api/v1/roller/${id}/sista-dag`}>
        <input type="hidden" name="till" value={here} />
        <label htmlFor={`dag-${id}`}>Sista dag</label>
        <p id={`dag-${id}-hint`}>Lämna tomt för att avsluta genast.</p>
        <input
          id={`dag-${id}`}
          name="lastDay"
          type="date"
          className="field"
          defaultValue={to === UNTIL_FURTHER_NOTICE ? "" : to}
          aria-describedby={`dag-${id}-hint`}
        />
        <button type="submit" className="button">
          Avsluta rollen
        </button>
      </form>
    </details>
  );
}
