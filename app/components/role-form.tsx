import type { Role } from "../../lib/domain/access.ts";
import { ROLE_NAMES } from "../../lib/domain/role-names.ts";
import { Choice } from "./choice.tsx";
import { LabelledField } from "./labelled-field.tsx";
import { PersonChoice } from "./person-choice.tsx";
import { PlaceChoice } from "./place-choice.tsx";

type Named = { id: string; name: string };
type Props = {
  people: Named[];
  /** where the role can be given; one place is not asked for */
  places: Named[];
  roles: Role[];
  /** who may be stood in for */
  standInsFor: Named[];
  /** where both are fetched when they are many */
  peopleFrom: string;
  /** the address of the page */
  here: string;
};

/** One more role for somebody who is known: who, as what, where, from when to when, and in whose place. */
export function RoleForm({ people, places, roles, standInsFor, peopleFrom, here }: Props) {
  return (
    <form method="post" action="/api/v1/roller" className="form">
      <input type="hidden" name="till" value={here} />
      <PersonChoice name="personId" label="Vem" empty="Välj person" people={people} address={peopleFrom} />
      <Choice
        id="given-role"
        name="role"
        label="Ny roll"
        choices={roles.map((role) => [role, ROLE_NAMES[role]])}
        chosen={roles.includes("lasare") ? "lasare" : roles[0]}
      />
      {places.length === 1 ? (
        <input type="hidden" name="orgUnitId" value={places[0]?.id} />
      ) : (
        <PlaceChoice id="given-place" label="Den gäller i" places={places} />
      )}
      <div className="two-fields">
        <LabelledField name="from" label="Från" type="date" autoComplete="off" optional />
        <LabelledField name="to" label="Till och med" type="date" autoComplete="off" optional />
      </div>
      <p className="muted small">Utan datum gäller rollen från i dag och tills vidare.</p>
      <PersonChoice name="standsInFor" label="Ersättare för" empty="Ingen" people={standInsFor} address={peopleFrom} />
      {roles.includes("namndcontroller") && (
        <label className="check">
          <input type="checkbox" name="delegation" value="ja" /> Får besluta på delegation (bara nämndcontroller)
        </label>
      )}
      <button type="submit" className="button">
        Ge rollen
      </button>
    </form>
  );
}
