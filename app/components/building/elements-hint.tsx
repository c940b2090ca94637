import { type elementsIn, MANY_ELEMENTS, TOO_MANY_ELEMENTS } from "../../../lib/domain/chain-building.ts";
import { counted } from "../../../lib/swedish/wording.ts";
import { Icon } from "../pictogram.tsx";

/** How much the plan carries; quiet until it is more than most units follow up. */
export function ElementsHint({ elements: { goals, indicators, activities, all } }: { elements: ReturnType<typeof elementsIn> }) {
  const parts = [
    counted(goals, "mål", "mål"),
    counted(indicators, "indikator", "indikatorer"),
    counted(activities, "aktivitet", "aktiviteter"),
  ];
  const carried = `Planen bär ${new Intl.ListFormat("sv").format(parts)}.`;
  if (all > TOO_MANY_ELEMENTS) {
    return (
      <p className="notice elements-warning">
        <Icon name="warning" small /> {carried} Med fler än {TOO_MANY_ELEMENTS} delar hinner de flesta aldrig följas upp. Slå ihop mål eller
        ta bort det ni inte tänker mäta.
      </p>
    );
  }
  return (
    <p className="quiet small">
      {carried}
      {all > MANY_ELEMENTS && ` Fler än ${MANY_ELEMENTS} delar är mycket att följa upp tre gånger om året.`}
    </p>
  );
}
