import { yearsOf } from "../../db/queries/organisation.ts";
import { writeDay } from "../../lib/swedish/clock.ts";
import { LAYOUT_KINDS, laidOutKind, layoutVisit } from "../../lib/web/layout-place.ts";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { KINDS } from "../components/document-state.tsx";
import { ExampleBanner } from "../components/example-banner.tsx";
import { PlainPage } from "../components/plain-page.tsx";

export const metadata = { title: "Uppställning" };

export default async function LayoutsPage() {
  const visitor = await layoutVisit();
  const years = await yearsOf(visitor.store);
  const spans = Array.from(new Set([Number(visitor.now.slice(0, 4)), ...years].map(styrmodellOf))).sort(
    (a, b) => b.years.from - a.years.from,
  );
  return (
    <>
      <ExampleBanner />
      <PlainPage title="Uppställning" lead="Hur kommunens planer och rapporter ser ut när de skrivs ut. Den gäller alla nämnder.">
        {spans.map(({ years: { from, to } }) => (
          <section className="part" key={from} aria-labelledby={`ar-${from}`}>
            <h2 id={`ar-${from}`}>{from === to ? from : `${from}–${to}`}</h2>
            <ul className="rows">
              {LAYOUT_KINDS.map(async (kind) => {
                const [now] = (await laidOutKind(visitor, kind, String(from)))?.versions ?? [];
                return (
                  <li key={kind}>
                    <span>
                      <b>
                        <a href={`/uppstallning/${kind}/${from}`} aria-label={`${KINDS[kind]} ${from}–${to}`}>
                          {KINDS[kind]}
                        </a>
                      </b>
                      <span className="muted">{now?.by ? `Ändrad av ${now.by} ${writeDay(now.at)}` : "Som Tertial kom med"}</span>
                    </span>
                  </li>
                );
              })}
            </ul>
          </section>
        ))}
      </PlainPage>
    </>
  );
}
