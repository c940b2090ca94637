import { Choice } from "./choice.tsx";
import { LabelledField } from "./labelled-field.tsx";

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
        <Choice name="toId" label="Till" choices={[["", "Välj person"], ...heirs.map(({ id, name }): [string, string] => [id, name])]} />
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
