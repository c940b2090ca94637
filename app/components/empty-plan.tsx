/** A year whose plan has no goals yet: what belongs here and how to begin. */
export function EmptyPlan({ year }: { year: number }) {
  return (
    <section className="empty">
      <h2>Planen för {year} har inga mål än</h2>
      <p>
        Här står målkedjan: kommunfullmäktiges mål, nämndens mål och enhetens egna, med indikatorer och årsmål. Läs in verksamhetsplanen
        från Word med kommandot <code>tertial import</code>.
      </p>
    </section>
  );
}
