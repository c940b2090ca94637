import { ROLE_NAMES } from "../../lib/domain/role-names.ts";
import { Choice } from "./choice.tsx";
import { LabelledField } from "./labelled-field.tsx";
import { PlaceChoice } from "./place-choice.tsx";

type Props = { places: { id: string; name: string }[]; typed: Record<string, string> };

/** Who is invited, as what, and where. */
export function InvitationForm({ places, typed }: Props) {
  return (
    <form method="post" action="/api/v1/personer" className="form">
      <LabelledField name="name" label="Namn" autoComplete="off" typed={typed.name} />
      <LabelledField name="title" label="Titel (kan lämnas tom)" autoComplete="off" typed={typed.title} optional />
      <LabelledField name="email" label="E-postadress" type="email" autoComplete="off" typed={typed.email} />
      <Choice name="role" label="Roll" choices={Object.entries(ROLE_NAMES)} chosen={typed.role ?? "lasare"} />
      <PlaceChoice label="Rollen gäller i" places={places} chosen={typed.orgUnitId} />
      <button type="submit" className="button button-main">
        Bjud in
      </button>
    </form>
  );
}
