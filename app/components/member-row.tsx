import type { Member } from "../../db/queries/accounts.ts";
import { ROLE_NAMES } from "../../lib/domain/role-names.ts";
import { writeDay } from "../../lib/swedish/clock.ts";
import { periodWords } from "./role-words.ts";

/** One of the municipality's people: who, where, whether they have come, and what an administrator can do about it. */
export function MemberRow({ member: { id, name, email, roles, standing }, managed }: { member: Member; managed: boolean }) {
  return (
    <li>
      <span>
        <b>
          <a href={`/personer/${id}`}>{name}</a>
        </b>
        <span className="muted">{[...roles.map(roleWords), email].filter(Boolean).join(", ")}</span>
        {standing.kind === "inbjuden" && <span>Har en länk som gäller till {writeDay(standing.until)}.</span>}
        {standing.kind === "avstangd" && <span>Avstängd</span>}
      </span>
      {managed && (
        <span className="row-actions">
          {standing.kind === "avstangd" ? (
            <RowAction address={`/api/v1/personer/${id}/avstangning/slut`} label="Slå på igen" whom={name} />
          ) : (
            <>
              <RowAction address={`/api/v1/personer/${id}/lank`} label="Ny länk" whom={`till ${name}`} />
              <RowAction address={`/api/v1/personer/${id}/avstangning`} label="Stäng av" whom={name} />
            </>
          )}
        </span>
      )}
    </li>
  );
}

function RowAction({ address, label, whom }: { address: string; label: string; whom: string }) {
  return (
    <form method="post" action={address}>
      <button type="submit" className="button" aria-label={`${label} ${whom}`}>
        {label}
      </button>
    </form>
  );
}

/** "enhetschef i Hemtjänsten", with its days and whom it is held for where there is something to say. */
function roleWords({ role, where, grant, begun, standsInForName }: Member["roles"][number]): string {
  const days = periodWords(grant, begun);
  const words = [`${ROLE_NAMES[role]} i ${where}`, days !== "tills vidare" && days, standsInForName && `i stället för ${standsInForName}`];
  return words.filter(Boolean).join(" ");
}
