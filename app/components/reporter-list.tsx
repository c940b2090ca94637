import type { PlannedReporter } from "../../db/queries/reporters.ts";
import { EVERY_REPORTER } from "./every-reporter.ts";
import { ReporterChoice } from "./reporter-choice.tsx";

type Props = {
  indicators: PlannedReporter[];
  people: { id: string; name: string }[];
  unitId: string;
  year: number;
  writes: boolean;
};

/** Who reports each of the unit's indicators in the year. */
export function ReporterList({ indicators, people, unitId, year, writes }: Props) {
  return (
    <section className="part" aria-labelledby="rapportorer">
      <h2 id="rapportorer">Vem rapporterar vad {year}</h2>
      {indicators.length === 0 ? (
        <p>Planen har inga indikatorer än.</p>
      ) : (
        <>
          <p className="muted">
            Utser du någon rapporterar bara den personen, hens ersättare och de som får ändra i enheten. Det sparas direkt.
          </p>
          <ul className="rows reporters">
            {indicators.map((indicator) => (
              <li key={indicator.id}>
                <span id={`indikator-${indicator.id}`}>{indicator.name}</span>
                {writes ? (
                  <ReporterChoice indicator={indicator} people={people} unitId={unitId} year={year} />
                ) : (
                  <span className="muted">{indicator.responsible?.name ?? EVERY_REPORTER}</span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
