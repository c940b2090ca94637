type BeginProps = {
  year: number;
  /** the page it is begun on: its year, whose it is, and its address */
  from: number;
  unit: string;
  back: string;
  /** the year it can be begun from, null when there is none */
  last: number | null;
  /** "Norrtulls stadsdelsnämnd", where the page is not of one unit */
  whose?: string;
};

/** The form that begins a plan: as last year's stood, or empty. */
export function BeginPlan({ year, from, unit, back, last, whose }: BeginProps) {
  return (
    <details className="begin-plan">
      <summary className="button">
        Börja verksamhetsplan {year}
        {whose && ` för ${whose}`}
      </summary>
      <form method="post" action="/api/v1/planer" className="form">
        <input type="hidden" name="year" value={year} />
        <input type="hidden" name="from" value={from} />
        <input type="hidden" name="unit" value={unit} />
        <input type="hidden" name="back" value={back} />
        {last === null ? (
          <input type="hidden" name="start" value="tom" />
        ) : (
          <>
            <fieldset>
              <legend>Börja från</legend>
              <label className="check">
                <input type="radio" name="start" value="forra-aret" defaultChecked /> Planen för {last}
              </label>
              <label className="check">
                <input type="radio" name="start" value="tom" /> En tom plan med kommunens rubriker
              </label>
            </fieldset>
            <fieldset>
              <legend>Ta med från {last}</legend>
              <p className="quiet small">
                Enhetens mål, indikatorerna och budgetens rader följer alltid med. Årsmål och belopp sätts på nytt. Texter som följer med är
                märkta tills någon har ändrat dem.
              </p>
              <label className="check">
                <input type="checkbox" name="sectionTexts" defaultChecked /> Texterna i inledningen och de andra avsnitten
              </label>
              <label className="check">
                <input type="checkbox" name="goalTexts" defaultChecked /> Texterna under målen
              </label>
              <label className="check">
                <input type="checkbox" name="activities" /> Enhetens aktiviteter, med samma dagar {year}
              </label>
            </fieldset>
          </>
        )}
        <button type="submit" className="button button-main">
          Börja planen
        </button>
      </form>
    </details>
  );
}
