import { LabelledField } from "./labelled-field.tsx";
import { PersonChoice } from "./person-choice.tsx";

type Named = { id: string; name: string };

/** Hands everything a leaver answers for over to one other person. */
export function HandOverForm({ person, heirs }: { person: Named; heirs: Named[] }) {
  return (
    <section className="part">
      <h2>Lämna över allt</h2>
      <p>
        Den du väljer får alla roller, indikatorer och aktiviteter här ovanför, genast. {person.name} behåller sina roller till och med
        sista dagen. Den som är ersättare för {person.name} slutar vara det.
      </p>
      <form method="post" action={`/api/v1/personer/${person.id}/overlamning`} className="form">
        <PersonChoice name="toId" label="Till" empty="Välj person" people={heirs} address="/api/v1/personer" />
        <LabelledField
          name="lastDay"
          label={`Sista dag för ${person.name}`}
          hint="Lämna tomt så slutar rollerna gälla genast."
          type="date"
          autoComplete="off"
          optional
        />
        <button type="submit" className="button button-main">
          Lämna över
        </button>
      </form>
    </section>
  );
}
