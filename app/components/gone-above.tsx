import { goneAbove } from "../../db/queries/chain-building.ts";
import type { ChainView } from "../../lib/web/chain-view.ts";
import { Icon } from "./pictogram.tsx";

/** Asks who builds an undecided plan about the goals that have been taken out above it while the plan answers them. */
export async function GoneAbove({ view: { place, planDecided } }: { view: ChainView }) {
  if (!place.writes || planDecided) return null;
  const gone = await goneAbove(place.store, place.here);
  if (gone.length === 0) return null;
  return (
    <section className="gone-above" aria-label="Mål som är borttagna ovanför">
      <ul>
        {gone.map(({ id, name, ownerName }) => (
          <li key={id}>
            <Icon name="flag" small /> {ownerName} har tagit bort målet ”{name}” ur sin plan. Ert svar står kvar.
          </li>
        ))}
      </ul>
      <p>
        <a href={`/${place.here.year}/${place.here.unit.slug}/malkedja/bygg`}>Flytta svaret till ett annat mål, eller ta bort målet</a>
      </p>
    </section>
  );
}
