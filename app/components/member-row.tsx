import type { Member } from "../../db/queries/accounts.ts";
import { ROLE_NAMES } from "../../lib/domain/role-names.ts";
import { writeDay } from "../../lib/swedish/clock.ts";

/** One of the municipality's people: who, where, whether they have come, and what an administrator can do about it. */
export function MemberRow({ member: { id, name, email, roles, standing }, managed }: { member: Member; managed: boolean }) {
  return (
    <li>
      <span>
        <b>{name}</b>
        <span className="muted">
          {[...roles.map(({ role, where }) => `${ROLE_NAMES[role]} i ${where}`), email].filter(Boolean).join(", ")}
        </span>
        {standing.kind === "inbjuden" && <span>Har en länk som gäller till {writeDay(standing.until)}.</span>}
        {standing.kind === "avstangd" && <span>Avstängd</span>}
      </span>
      {managed && standing.kind !== "avstangd" && (
        <span className="row-actions">
          <form method="post" action={`/api/v1/personer/${id}/lank`}>
            <button type="submit" className="button" aria-label={`Ny länk till ${name}`}>
              Ny länk
            </button>
          </form>
          <form method="post" action={`/api/v1/personer/${id}/avstangning`}>
            <button type="submit" className="button" aria-label={`Stäng av ${name}`}>
              Stäng av
            </button>
          </form>
        </span>
      )}
    </li>
  );
}
