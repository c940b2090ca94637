import { MOST_IN_A_FIELD } from "../../lib/domain/found-by-name.ts";
import { Choice } from "./choice.tsx";
import { FoundChoice } from "./found-choice.tsx";

type Props = { id?: string; label: string; places: { id: string; name: string }[]; chosen?: string };

const WORDS = {
  label: "Sök enhet eller nämnd",
  counted: ["plats", "platser"],
  none: "Ingenting heter så.",
  failed: "Enheterna kunde inte hämtas. Stäng listan och öppna den igen.",
} as const;

/** Where in the organisation a role is to hold. */
export function PlaceChoice({ id, label, places, chosen }: Props) {
  if (places.length <= MOST_IN_A_FIELD) {
    return <Choice id={id} name="orgUnitId" label={label} choices={places.map((place) => [place.id, place.name])} chosen={chosen} />;
  }
  const known = places.find((place) => place.id === chosen);
  const choice = known && { key: known.id, name: known.name };
  return <FoundChoice name="orgUnitId" label={label} address="/api/v1/arbetsplatser" words={WORDS} empty="Välj enhet" chosen={choice} />;
}
