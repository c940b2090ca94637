import type { Period } from "../../lib/domain/styrmodell.ts";
import type { AssessmentBasis, WeighedIndicator } from "../../lib/domain/suggested-assessment.ts";
import { Status } from "./status.tsx";

const MOVED: Record<WeighedIndicator["moved"], string> = { better: "Bättre", worse: "Sämre", little: "Ungefär lika", unknown: "–" };
const REACHED = { met: "Målet nås", partly: "Målet nås delvis", not: "Målet nås inte" } as const;
const BELOW = { met: "Uppfylls helt", partly: "Uppfylls delvis", not: "Uppfylls ej", unassessed: "Ingen" } as const;

type BasisProps = { basis: AssessmentBasis; year: number; period: Period; here: string };

/** The indicators and the goals below that an assessment weighs, a row each. */
export function AssessmentBasisTable({ basis: { indicators, below, forecast }, year, period, here }: BasisProps) {
  if (indicators.length + below.length === 0) return null;
  const measured = forecast ? "Prognos" : "Utfall";
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways on narrow pages, with the keyboard too
    <section className="sideways" aria-label="Underlag för bedömningen" tabIndex={0}>
      <table className="plain-table assessment-basis">
        <thead>
          <tr>
            <th scope="col">Underlag</th>
            <th scope="col" className="right">
              {measured}
            </th>
            <th scope="col" className="right">
              Årsmål
            </th>
            {!forecast && <th scope="col">{`Mot ${period.code} ${year - 1}`}</th>}
            <th scope="col">Läge</th>
          </tr>
        </thead>
        <tbody>
          {indicators.map(({ id, name, reached, target, moved, status }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td className="right">{reached || "–"}</td>
              <td className="right">{target || "–"}</td>
              {!forecast && <td>{MOVED[moved]}</td>}
              <td>
                {status === "none" && "–"}
                {status === "missing" && <Status meaning="missing" word={`${measured} saknas`} />}
                {status !== "none" && status !== "missing" && <Status meaning={status} word={REACHED[status]} />}
              </td>
            </tr>
          ))}
          {below.map(({ id, name, assessed }) => (
            <tr key={id}>
              <th scope="row" colSpan={forecast ? 3 : 4}>
                Mål under: <a href={`${here}/mal/${id}?period=${period.code}`}>{name}</a>
              </th>
              <td>{assessed ? <Status meaning={assessed} word={BELOW[assessed]} /> : <Status meaning="missing" word="Ej bedömt" />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
