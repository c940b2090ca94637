import { ROLE_NAMES } from "../../lib/domain/role-names.ts";
import { Choice } from "./choice.tsx";

type Named = { id: string; name: string };

/** One more role for somebody who is known: who, as what, and where. */
export function RoleForm({ people, places }: { people: Named[]; places: Named[] }) {
  return (
    <form method="post" action="/api/v1/roller" className="form">
      <Choice name="personId" label="Vem" choices={people.map(({ id, name }) => [id, name])} />
      <Choice id="given-role" name="role" label="Ny roll" choices={Object.entries(ROLE_NAMES)} chosen="lasare" />
      <Choice id="given-place" name="orgUnitId" label="Den gäller i" choices={places.map(({ id, name }) => [id, name])} />
      <button type="submit" className="button">
        Ge rollen
      </button>
    </form>
  );
}
