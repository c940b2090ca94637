import type { ChainView } from "../../lib/web/chain-view.ts";

/** A year whose plan has no goals yet: what belongs here and how to begin. */
export function EmptyPlan({ view: { place, planDecided } }: { view: Pick<ChainView, "place" | "planDecided"> }) {
  const { year, unit } = place.here;
  return (
    <section className="empty">
      <h2>Planen för {year} har inga mål än</h2>
      <p>
        Här står målkedjan: kommunfullmäktiges mål, nämndens mål och enhetens egna, med indikatorer och årsmål. Bygg den här, eller läs in
        verksamhetsplanen från Word med kommandot <code>tertial import</code>.
      </p>
      {place.writes && !planDecided && (
        <a className="button button-main" href={`/${year}/${unit.slug}/malkedja/bygg`}>
          Bygg målkedjan
        </a>
      )}
    </section>
  );
}
