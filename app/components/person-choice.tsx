import { MOST_IN_A_FIELD } from "../../lib/domain/found-by-name.ts";
import { Choice } from "./choice.tsx";
import { FoundChoice } from "./found-choice.tsx";

type Named = { id: string; name: string };
type Props = { name: string; label: string; empty: string; people: Named[]; address: string };

const WORDS = {
  label: "Sök person",
  counted: ["person", "personer"],
  none: "Ingen person heter så.",
  failed: "Personerna kunde inte hämtas. Stäng listan och öppna den igen.",
} as const;

/** A choice of a person, or of none; `address`: where they are fetched when they are many. */
export function PersonChoice({ name, label, empty, people, address }: Props) {
  if (people.length > MOST_IN_A_FIELD) return <FoundChoice {...{ name, label, empty, address }} words={WORDS} />;
  const choices = people.map(({ id, name: shown }): [string, string] => [id, shown]);
  return <Choice name={name} label={label} choices={[["", empty], ...choices]} />;
}
