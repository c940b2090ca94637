import { AGGREGATION_WORDS, type DescribedIndicator, DIRECTION_WORDS } from "../../../lib/domain/indicator-page.ts";
import { Choice } from "../choice.tsx";

type DefinitionProps = {
  page: DescribedIndicator;
  year: number;
  /** where the form leads back to */
  till: string;
  /** may describe the indicator, its latest description being the one shown */
  describes: boolean;
  typed: Record<string, string>;
};

/** What the indicator is; who owns it can change that. */
export function IndicatorDefinition({ page, year, till, describes, typed }: DefinitionProps) {
  const facts: [string, string][] = [
    ["Räknas", page.definition || "Ingen definition är skriven."],
    ["Riktning", DIRECTION_WORDS[page.direction]],
    ["Läggs ihop", AGGREGATION_WORDS[page.aggregation]],
    ["Under året", page.cumulative ? "Räknas ihop från januari" : "Mäts för sig i varje period"],
    ["Delas upp", [page.aboutIndividuals && "kvinnor och män", page.byDistrict && "stadsdelar"].filter(Boolean).join(", ") || "Inte"],
    ["Källa", page.source || "Ingen källa är skriven."],
    ["Mäts", page.periodicity],
  ];
  return (
    <section className="block" aria-labelledby="vad-den-ar">
      <h2 id="vad-den-ar">Definition och källa</h2>
      <dl className="indicator-definition">
        {facts
          .filter(([, words]) => words !== "")
          .map(([name, words]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{words}</dd>
            </div>
          ))}
      </dl>
      {describes && <DescriptionForm page={page} year={year} till={till} typed={typed} />}
    </section>
  );
}

function DescriptionForm({ page, year, till, typed }: Omit<DefinitionProps, "describes">) {
  return (
    <details className="description" open={"definition" in typed}>
      <summary>Beskriv indikatorn</summary>
      <form method="post" action={`/api/v1/indikatorer/${page.id}`}>
        <input type="hidden" name="base" value={page.base} />
        <input type="hidden" name="year" value={year} />
        <input type="hidden" name="till" value={till} />
        <Choice name="direction" label="Riktning" choices={Object.entries(DIRECTION_WORDS)} chosen={page.direction} />
        <Choice name="aggregation" label="Läggs ihop" choices={Object.entries(AGGREGATION_WORDS)} chosen={page.aggregation} />
        <Box name="cumulative" label="Räknas ihop från januari" checked={page.cumulative} />
        <Box name="aboutIndividuals" label="Gäller individer: delas upp på kvinnor och män" checked={page.aboutIndividuals} />
        <Box name="byDistrict" label="Delas upp på stadsdelar" checked={page.byDistrict} />
        <Words name="definition" label="Vad som räknas" saved={typed.definition ?? page.definition} />
        <Words name="source" label="Källa" saved={typed.source ?? page.source} />
        <Words
          name="because"
          label={`Varför åren före ${year} inte går att jämföra med`}
          hint={`Lämna tomt om definitionen bara blir tydligare. Skriver du något bryts serien från ${year}.`}
          saved={typed.because ?? ""}
        />
        <button type="submit" className="button button-main">
          Spara beskrivningen
        </button>
      </form>
    </details>
  );
}

function Box({ name, label, checked }: { name: string; label: string; checked: boolean }) {
  return (
    <label className="check">
      <input type="checkbox" name={name} value="ja" defaultChecked={checked} />
      {label}
    </label>
  );
}

function Words({ name, label, hint, saved }: { name: string; label: string; hint?: string; saved: string }) {
  return (
    <div className="labelled">
      <label htmlFor={name}>{label}</label>
      {hint && <p id={`${name}-hint`}>{hint}</p>}
      <textarea id={name} name={name} className="text-field" defaultValue={saved} aria-describedby={hint && `${name}-hint`} />
    </div>
  );
}
